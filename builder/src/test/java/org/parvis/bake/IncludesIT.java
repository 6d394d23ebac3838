package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Finding;
import org.parvis.compliance.SampleSite;

/** What a page may include, and from where. */
class IncludesIT extends WrittenSources {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../index.adoc",
                "a/../../x.adoc",
                "file:///etc/passwd",
                "https://a.example/x.adoc",
                "..\\x.adoc",
                "uri:classloader:/x",
                "C:/x.adoc",
            })
    void anIncludeThatLeadsElsewhereIsRefused(String target) throws IOException {
        page("index.adoc", "Texte.\n\ninclude::" + target + "[]\n");

        assertFound("bake/refused-include", "shared/pages/index.adoc:6", "inclusion refusée : " + target);
    }

    @Test
    void anIncludeThatDependsOnAFactIsRefused() throws IOException {
        page("index.adoc", "Texte.\n\ninclude::{tenant-id}.adoc[]\n");

        assertFound("bake/refused-include", "shared/pages/index.adoc:6", "inclusion refusée : {tenant-id}");
    }

    @Test
    void anOptionThatIsNotSupportedIsRefused() throws IOException {
        page("index.adoc", "include::_a.adoc[tag=x]\n");
        write("pages/_a.adoc", "a\n");

        assertThat(onlyFinding().remedy()).contains("l’option « tag » n’est pas prise en charge");
    }

    @Test
    void aMissingIncludeIsFoundUnlessItIsOptional() throws IOException {
        page("index.adoc", "include::_rien.adoc[opts=optional]\n\ninclude::_perdu.adoc[]\n");

        assertFound(
                "bake/missing-include", "shared/pages/index.adoc:6", "le fichier inclus est introuvable : _perdu.adoc");
    }

    @Test
    void anIncludedTextTakesItsLevelFromThePage() throws IOException {
        page("index.adoc", "[#a]\n== A\n\ninclude::_b.adoc[leveloffset=+1]\n");
        write("pages/_b.adoc", "[#b]\n== B\n\nTexte.\n");

        assertThat(baked("index.html", SampleSite.tenant()).selectFirst("#b").normalName())
                .isEqualTo("h3");
    }

    @Test
    void whatAListIncludesIsSoughtBesideItAmongThePages() throws IOException {
        write("facts/purposes.ftl", "include::_note.adoc[]\n");
        write("facts/_note.ftl", "Une liste.\n");
        write("pages/facts/_note.adoc", "Une note.\n");
        page("index.adoc", "include::facts/purposes.adoc[]\n");

        assertThat(baked("index.html", SampleSite.tenant()).select("main p").eachText())
                .containsExactly("Une note.");
    }

    @Test
    void aPageThatIncludesItselfEnds() throws IOException {
        page("index.adoc", "include::_x.adoc[]\n");
        write("pages/_x.adoc", "x\n\ninclude::_x.adoc[]\n\ninclude::_x.adoc[]\n");

        assertThat(bake(SampleSite.tenant()).findings("valmont-sur-lys"))
                .extracting(Finding::rule)
                .contains("bake/too-many-includes");
    }
}
