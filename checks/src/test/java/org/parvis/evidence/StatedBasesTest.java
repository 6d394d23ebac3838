package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;
import org.parvis.tenant.privacy.LegalBasis;

class StatedBasesTest {

    private static Set<LegalBasis> on(String html) {
        return StatedBases.on(
                Page.parse("p.html", "<main>" + html + "</main>", SourceMap.ofPage(Place.of("p.adoc", 1))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Ce traitement repose sur votre consentement.</p> | CONSENT",
                "<p>La base légale est une mission d’intérêt public.</p> | PUBLIC_TASK",
                "<table><tr><td>Compte</td><td>Exécution du contrat</td></tr></table> | CONTRACT",
                "<p>Elles sont nécessaires au respect d’une obligation légale.</p> | LEGAL_OBLIGATION",
                "<p>Nous agissons sur la base de notre intérêt légitime.</p> | LEGITIMATE_INTEREST",
                "<p>L’intérêt légitime de la commune à protéger son site.</p> | LEGITIMATE_INTEREST",
                "<span data-basis=\"vital-interests\">la vie</span> | VITAL_INTERESTS"
            })
    void stated(String html, LegalBasis basis) {
        assertThat(on(html)).containsExactly(basis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Vous pouvez vous opposer à ce qui repose sur un intérêt légitime.</p>",
                "<p>Rien de ceci ne repose sur votre consentement.</p>",
                "<p>Les factures sont conservées au titre d’une obligation légale.</p>",
                "<p>L’intérêt légitime du tiers est mis en balance avec vos droits.</p>",
                "<p>La commune a une mission.</p>"
            })
    void notStated(String html) {
        assertThat(on(html)).isEmpty();
    }
}
