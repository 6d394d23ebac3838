package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.source.Snapshot;
import org.parvis.source.SourceTree;
import org.parvis.tenant.facts.Fact;
import org.parvis.tenant.facts.Facts;

class IngredientsTest {

    private static final Shape SHAPE = new Shape(
            Map.of("org-name", Fact.Type.TEXT, "dpo-email", Fact.Type.EMAIL, "fees-1-amount", Fact.Type.TEXT),
            Map.of("fees", List.of(new Facts.Row(Map.of("amount", "fees-1-amount")))),
            Set.of("has-newsletter", "has-accounts"));

    @TempDir
    Path folder;

    @BeforeEach
    void aPageAndALayout() throws IOException {
        write("pages/index.adoc", "= Accueil\n:page-type: home\n\nBonjour.");
        write("layouts/page.ftlh", "<h1>${content.title}</h1>");
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Ingredients ofHome() {
        return Ingredients.of(SourceTree.of(Snapshot.ofShared(folder, folder))).get("index.adoc");
    }

    @Test
    void aPageSeesWhatItsTextsNameAndNothingElse() throws IOException {
        write("pages/index.adoc", "= Accueil\n\n{org-name}\n\nifdef::has-newsletter[]\nLettre\nendif::[]");

        var seen = SHAPE.seenBy(ofHome());

        assertThat(seen.facts()).containsOnlyKeys("org-name");
        assertThat(seen.flags()).containsExactly("has-newsletter");
        assertThat(seen.lists()).isEmpty();
    }

    @Test
    void aNameInCapitalsIsTheSameName() throws IOException {
        write("pages/index.adoc", "= Accueil\n\n{DPO-Email}\n\nifdef::Has-Accounts[]\nCompte\nendif::[]");

        var seen = SHAPE.seenBy(ofHome());

        assertThat(seen.facts()).containsOnlyKeys("dpo-email");
        assertThat(seen.flags()).containsExactly("has-accounts");
    }

    @Test
    void aPageSeesWhatItIncludesAndWhatThatIncludes() throws IOException {
        write("pages/index.adoc", "= Accueil\n\ninclude::facts/fees.adoc[]\n\ninclude::parts/_un.adoc[]");
        write("pages/parts/_un.adoc", "include::_deux.adoc[]");
        write("pages/parts/_deux.adoc", "{dpo-email}");
        write("pages/facts/_note.adoc", "{org-name}");
        write("facts/fees.ftl", "<#list lists[\"fees\"] as row>${row.amount}</#list>\ninclude::_note.adoc[]");

        var seen = SHAPE.seenBy(ofHome());

        assertThat(seen.lists()).containsOnlyKeys("fees");
        assertThat(seen.facts()).containsOnlyKeys("fees-1-amount", "dpo-email", "org-name");
    }

    @Test
    void whereAnIncludeIsWorkedOutThePageSeesEverySource() throws IOException {
        write("pages/index.adoc", "= Accueil\n:which: un\n\ninclude::_{which}.adoc[]");
        write("pages/_un.adoc", "{dpo-email}");

        assertThat(SHAPE.seenBy(ofHome()).facts()).containsOnlyKeys("dpo-email");
    }

    @Test
    void whereATemplateWorksANameOutThePageSeesEverything() throws IOException {
        for (var template : List.of(
                "<#if flags[\"has-\" + content.type]??>x</#if>",
                "<#list facts?keys as name>${name}</#list>",
                "<#assign all = flags>",
                "<#list lists[content.type] as row>x</#list>")) {
            write("layouts/page.ftlh", template);
            assertThat(SHAPE.seenBy(ofHome())).as(template).isEqualTo(SHAPE);
        }
        write(
                "layouts/page.ftlh",
                "<#-- Lists facts and flags. -->${facts[\"org-name\"]} ${facts.home} <#if flags['has-accounts']??>x</#if>");
        assertThat(SHAPE.seenBy(ofHome()).facts()).containsOnlyKeys("org-name");
    }

    @Test
    void ofTheBuiltInTemplatesNoneWorksANameOut() {
        assertThat(Ingredients.of(SourceTree.of(Snapshot.builtIn())).values()).noneMatch(Ingredients::namesAny);
    }
}
