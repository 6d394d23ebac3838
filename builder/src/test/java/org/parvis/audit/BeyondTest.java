package org.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.bake.Bounds;
import org.parvis.compliance.Finding;
import org.parvis.evidence.Disclosure;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Disclosure.State;
import org.parvis.report.AuditedDocument;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Tenant.Kind;

/** A notice may leave its officer or its cookies to another document of the audited folder. */
class BeyondTest {

    private static final AuditedBody TOWN =
            new AuditedBody(Optional.empty(), List.of(), Optional.of(Kind.COMMUNE), List.of("brindille.example"));
    private static final String OFFICER = "<title>Mentions légales</title><p>Édité par la commune de Brindille.</p>"
            + "<p>Délégué à la protection des données : dpo@brindille.example</p>";
    private static final String TRACKERS = "<title>Charte des traceurs</title><h1>Charte des traceurs</h1>"
            + "<p>Ce site utilise des cookies pour mesurer son audience.</p>";

    @TempDir
    private Path folder;

    private AuditedDocument notice(String link) throws IOException {
        return notice(link, "<p>Le délégué à la protection des données vous répond.</p>");
    }

    private AuditedDocument notice(String link, String words) throws IOException {
        write("site/notice.html", "<title>Politique de confidentialité</title><main>" + words + "</main>" + link);
        return new Audit(new AuditConfig(folder, folder, TOWN, LocalDate.of(2026, 11, 2)))
                .run(document -> {}).stream()
                        .filter(document -> document.path().endsWith("notice.html"))
                        .findFirst()
                        .orElseThrow();
    }

    private void write(String name, String html) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), html);
    }

    private static Disclosure found(Item item, AuditedDocument document) {
        return document.disclosures().stream()
                .map(AuditedDocument.Stated::disclosure)
                .filter(disclosure -> disclosure.item() == item)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mentions.html",
                "mentions.html#dpo",
                "./mentions",
                "/site/mentions.html",
                "../site/mentions.html?a=b",
                "https://www.brindille.example/site/mentions",
            })
    void anOfficerWhoIsReachedOnALinkedPageIsReached(String href) throws IOException {
        write("site/mentions.html", OFFICER);

        var notice = notice("<footer><a href=\"" + href + "\">Mentions légales</a></footer>");

        assertThat(found(Item.DPO_CONTACT, notice).state()).isEqualTo(State.PRESENT);
        assertThat(found(Item.DPO_CONTACT, notice).evidence()).isEqualTo("Mentions légales");
        assertThat(rules(notice)).doesNotContain("privacy/dpo-contact");
    }

    @ParameterizedTest
    @CsvSource({
        "cookies.html, cookies",
        "cookies.htm, cookies/",
        "cookies.md, /site/cookies",
        "cookies.md, cookies/",
        "cookies.md, cookies.html#liste",
        "cookies.md, https://brindille.example/site/cookies/index.html",
        "cookies.adoc, cookies.html",
        "cookies.adoc, cookies",
        "cookies.txt, cookies/",
        "cookies.txt, cookies.htm",
        "cookies/index.html, cookies",
        "cookies/index.md, cookies.html",
        "index.md, ./",
        "index.adoc, /site/",
        "version.2.md, version.2",
    })
    void aDocumentIsFoundAtTheAddressAtWhichItIsPublished(String name, String href) throws IOException {
        assertThat(cookiesToldBy(name, href)).isEqualTo(State.PRESENT);
    }

    @ParameterizedTest
    @CsvSource({
        "cookies.md, cookie.html",
        "cookies.md, cookies.pdf",
        "cookies.md, /cookies.html",
        "cookies/index.md, cookies/liste.html",
        "index.cookies.md, cookies/index.html",
    })
    void aDocumentIsNotFoundWhereItIsNotPublished(String name, String href) throws IOException {
        assertThat(cookiesToldBy(name, href)).isEqualTo(State.ABSENT);
    }

    /** What of cookies is told by the document {@code name}, to which a notice links by words that tell nothing. */
    private State cookiesToldBy(String name, String href) throws IOException {
        write("site/" + name, "Charte des cookies\n\nCe site utilise des cookies pour mesurer son audience.\n");
        return found(Item.COOKIES_SECTION_OR_LINK, notice("<footer><a href=" + href + ">Charte</a></footer>"))
                .state();
    }

    @ParameterizedTest
    @CsvSource({
        "fr/index.html, fr/index.md, fr.md",
        "fr/index.html, fr/index.adoc, fr.html",
        "fr/, fr/index.html, fr.html",
        "fr/, fr/index.md, fr.md",
        "fr, fr.html, fr/index.html",
        "fr, fr.md, fr/index.md",
        "fr.html, fr.md, fr/index.md",
    })
    void aFolderIsSoughtWhereOneIsNamedAndElseAFile(String href, String meant, String other) throws IOException {
        write("site/" + meant, "# Mentions légales\n\nDélégué à la protection des données : dpo@brindille.example\n");
        write("site/" + other, "# Mentions légales\n\nÉcrivez au délégué.\n");

        assertThat(found(Item.DPO_CONTACT, notice("<footer><a href=" + href + ">Mentions légales</a></footer>"))
                        .state())
                .isEqualTo(State.PRESENT);
    }

    @ParameterizedTest
    @CsvSource({
        "mentions.html, PRESENT",
        "mentions.md, PARTIAL",
        "mentions, PRESENT",
        "mentions/, PRESENT",
        "mentions.txt, PRESENT",
        "mentions.pdf, PARTIAL",
        "notice.md, PARTIAL",
    })
    void ofSeveralTheOneThatIsNamedIsMeantAndElseWhatReadersGet(String href, State state) throws IOException {
        write("site/mentions.md", "# Mentions légales\n\nÉcrivez au délégué.\n");
        write("site/mentions.html", OFFICER);

        assertThat(found(Item.DPO_CONTACT, notice("<footer><a href=" + href + ">Mentions légales</a></footer>"))
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "autre.html",
                "https://www.ailleurs.example/site/mentions.html",
                "//ailleurs.example/site/mentions.html",
                "../../mentions.html",
                "notice.html",
                "mailto:mentions.html",
                "mentions%zz.html",
                "mentions.html\u0000",
            })
    void aLinkToElsewhereTellsNothing(String href) throws IOException {
        write("site/mentions.html", OFFICER);
        write("site/autre.html", "<title>Mentions légales</title><p>Écrivez au délégué.</p>");

        var notice = notice("<footer><a href=\"" + href + "\">Mentions légales</a></footer>");

        assertThat(found(Item.DPO_CONTACT, notice).state()).isEqualTo(State.PARTIAL);
        assertThat(rules(notice)).contains("privacy/dpo-contact");
    }

    @ParameterizedTest
    @CsvSource({
        "PRESENT, <p>Voyez <a href=mentions.html>nos mentions légales</a>.</p>, ''",
        "ABSENT, <p>Nous protégeons vos données.</p>, <footer><a href=mentions.html>Mentions légales</a></footer>",
    })
    void whereNobodySpeaksOfAnOfficerOnlyTheTextLeadsToOne(State state, String words, String frame) throws IOException {
        write("site/mentions.html", OFFICER);

        assertThat(found(Item.DPO_CONTACT, notice(frame, words)).state()).isEqualTo(state);
    }

    @Test
    void cookiesMayBeLeftToTheirOwnPage() throws IOException {
        write("site/p12.html", TRACKERS);
        write("site/p13.html", OFFICER + "<h2>Cookies</h2><p>Ce site utilise des cookies.</p>");

        assertThat(found(Item.COOKIES_SECTION_OR_LINK, notice("<footer><a href=p12.html>Charte</a></footer>"))
                        .state())
                .isEqualTo(State.PRESENT);
        assertThat(found(Item.COOKIES_SECTION_OR_LINK, notice("<footer><a href=p13.html>Mentions</a></footer>"))
                        .state())
                .isEqualTo(State.ABSENT);
    }

    @Test
    void aLinkedPageThatCannotBeReadTellsNothing() throws IOException {
        write("site/mentions.html", OFFICER + "<div>".repeat(Bounds.DEPTH));

        assertThat(found(Item.DPO_CONTACT, notice("<footer><a href=mentions.html>Mentions</a></footer>"))
                        .state())
                .isEqualTo(State.PARTIAL);
    }

    @Test
    void aFileThatIsAuditedAloneHasNoNeighbours() throws IOException {
        write("site/mentions.html", OFFICER);
        notice("<footer><a href=mentions.html>Mentions légales</a></footer>");
        var alone = new AuditConfig(folder.resolve("site/notice.html"), folder, TOWN, LocalDate.of(2026, 11, 2));

        var notice = new Audit(alone).run(document -> {}).get(0);

        assertThat(found(Item.DPO_CONTACT, notice).state()).isEqualTo(State.PARTIAL);
    }

    private static List<String> rules(AuditedDocument document) {
        return document.report().findings().map(Finding::rule).toList();
    }

    @Test
    void whatIsNotAuditedIsNotRead(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("mentions.html"), OFFICER);
        Files.createSymbolicLink(folder.resolve("autre"), elsewhere);

        var notice = notice("<footer><a href=\"/autre/mentions.html\">Mentions légales</a></footer>");

        assertThat(found(Item.DPO_CONTACT, notice).state()).isNotEqualTo(State.PRESENT);
    }
}
