package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;

/** A page states facts as they are in the record, as text, and cannot change them. */
class FactsInPagesIT extends WrittenSources {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>gras</b>",
                "ACME@",
                "{x}",
                "a -- b",
                "L'Haÿ-les-Roses",
                "https://xn--ville-fsa.fr/",
                "*étoile* _soulignée_",
                "a|b",
                "a...b (C) => b",
                "\"guillemets\" & 'apostrophes'",
                "+++<script>+++",
                "link:x[y]",
                "pass:[<i>]",
                "a +",
                "${x} <#if>",
                "Zqkanufe00001qZ",
                "مرحبا 👋",
                "a,b=c^d]",
                "  "
            })
    void aFactIsTextWhateverItHolds(String value) throws IOException {
        page("index.adoc", """
                [#titre]
                == Chez {org-name}

                Texte l'{org-name}, *{org-name}* et [.fact.name.value={org-name}]#{org-name}#.

                image::logo.svg[{org-name}]

                |===
                |{org-name}
                |===

                xref:index.adoc#titre[{org-name}]
                """);
        write("assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var tenant = Fields.with(SampleSite.tenant(), "organisation.legal-name", value);

        var page = baked("index.html", tenant);

        assertThat(page.selectFirst("h2").wholeText()).isEqualTo("Chez " + value);
        assertThat(page.selectFirst("strong").wholeText()).isEqualTo(value);
        assertThat(page.selectFirst("[data-fact=name]").wholeText()).isEqualTo(value);
        assertThat(page.selectFirst("[data-fact=name]").attr("data-value")).isEqualTo(value);
        assertThat(page.selectFirst("img").attr("alt")).isEqualTo(value);
        assertThat(page.selectFirst("td").wholeText()).isEqualTo(value);
        assertThat(page.selectFirst("a[href=./#titre]").wholeText()).isEqualTo(value);
        assertThat(page.selectFirst("main p").wholeText()).startsWith("Texte l’" + value + ", ");
    }

    @Test
    void aValueInATitleIsEscapedOnce() throws IOException {
        write("pages/index.adoc", "= Chez {org-name} & l'autre\n:page-type: home\n\nx\n");
        var tenant = Fields.with(SampleSite.tenant(), "organisation.legal-name", "A & B <c>");

        var page = baked("index.html", tenant);

        assertThat(page.selectFirst("h1").wholeText()).isEqualTo("Chez A & B <c> & l’autre");
        assertThat(page.title()).isEqualTo("Chez A & B <c> & l’autre – Valmont-sur-Lys");
    }

    @Test
    void listsAreWrittenFromTheirShape() throws IOException {
        write(
                "facts/purposes.ftl",
                "<#list lists[\"activities\"] as row>\n* ${row.purpose}<#if row.foundation??> (${row.foundation})</#if>\n</#list>\n");
        page("index.adoc", "include::facts/purposes.adoc[]\n");

        var page = baked("index.html", SampleSite.tenant());

        assertThat(page.select("li").eachText())
                .containsExactly(
                        "Gérer votre compte sur le portail (article L. 312-1-1 du CRPA)",
                        "Vous envoyer la lettre d’information",
                        "Compter les visites pour améliorer le portail (article L. 312-1-1 du CRPA)");
    }

    @Test
    void clausesFollowTheFlags() throws IOException {
        page(
                "index.adoc",
                "ifdef::has-newsletter[]\nLettre.\n\nendif::[]\nifdef::has-offers[]\nOffres.\n\nendif::[]\n");

        assertThat(baked("index.html", SampleSite.tenant()).select("main p").eachText())
                .containsExactly("Lettre.");
    }

    @Test
    void anAttributeThatIsDefinedNowhereIsFoundAtItsLine() throws IOException {
        page("index.adoc", "// {org-nom}\nifdef::has-offers[]\n{org-nom}\nendif::[]\nChez {org-nom}.\n");

        assertFound(
                "bake/missing-attribute", "shared/pages/index.adoc:8", "l’attribut {org-nom} n’est défini nulle part");
    }

    @Test
    void anAttributeMissingInAnIncludeIsFoundThere() throws IOException {
        page("index.adoc", "Texte.\n\ninclude::parts/_a.adoc[]\n");
        write("pages/parts/_a.adoc", "include::_b.adoc[]\n");
        write("pages/parts/_b.adoc", "\nChez {rien}.\n");

        assertFound(
                "bake/missing-attribute", "shared/pages/parts/_b.adoc:2", "l’attribut {rien} n’est défini nulle part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":org-name: EVIL",
                ":!org-name:",
                ":has-offers:",
                "{set:org-name:EVIL}",
                "{counter:org-name}",
                ":org-nouveau: x"
            })
    void aPageCannotChangeAFact(String attempt) throws IOException {
        page("index.adoc", "Texte.\n\n" + attempt + "\n\n{org-name}\n");

        assertThat(onlyFinding().rule()).isEqualTo("bake/reserved-attribute");
        assertThat(onlyFinding().location().source()).hasToString("shared/pages/index.adoc:6");
    }

    @Test
    void aFactInAGeneratedIdIsFound() throws IOException {
        page("index.adoc", "== Chez {org-name}\n\nTexte.\n");

        assertFound(
                "bake/misplaced-fact",
                "shared/pages/index.adoc:4",
                "le fait {org-name} devient une partie d’un identifiant");
    }

    @Test
    void aTextIsNoTargetOfALink() throws IOException {
        page("index.adoc", "link:{org-name}[x]\n");

        assertThat(onlyFinding().message())
                .isEqualTo("le fait {org-name} sert de cible à un lien sans être une adresse");
    }

    @Test
    void anIncludedTextCannotChangeAFactEither() throws IOException {
        page("index.adoc", "include::_x.adoc[]\n");
        write("pages/_x.adoc", "\n{counter:org-name}\n");

        assertThat(bake(SampleSite.tenant()).findings("valmont-sur-lys"))
                .extracting(finding -> finding.rule() + " " + finding.location().source())
                .contains("bake/reserved-attribute shared/pages/_x.adoc:2");
    }

    @Test
    void anAttributeIsReservedHoweverItIsSpelt() throws IOException {
        page("index.adoc", "Texte.\n\n:dpo.-form: https://ailleurs.example/\n\nFin.\n");

        assertThat(onlyFinding().message()).isEqualTo("une page ne peut pas changer l’attribut {dpo-form}");
    }

    @Test
    void aLanguageThatNothingReadsIsFoundAtItsLine() throws IOException {
        write("pages/index.adoc", "= Accueil\n:page-type: page\n:lang: en\n\nTexte.\n");

        assertFound(
                "bake/language",
                "shared/pages/index.adoc:3",
                "l’en-tête dit la langue « en », et la page serait publiée en « fr »");
    }

    @ParameterizedTest
    @ValueSource(strings = {":lang: fr\n\nTexte.", ":lang: fr-FR\n\nTexte.", "\nTexte.\n\n----\n:lang: en\n----"})
    void aLanguageThatIsTheLayoutsOrIsOnlyShownIsLeftAlone(String rest) throws IOException {
        write("pages/index.adoc", "= Accueil\n:page-type: page\n" + rest + "\n");

        assertThat(bake(SampleSite.tenant()).findings("valmont-sur-lys"))
                .extracting(finding -> finding.rule())
                .doesNotContain("bake/language");
    }
}
