package org.parvis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.rules.privacy.DpoContact;

/** How phrases are said in other languages. */
class PhraseTest {

    private static final Catalogue ENGLISH = Catalogue.of(DpoContact.class, "en");

    @Test
    void aPhraseIsSaidInTheLanguageOfTheCatalogue() {
        var phrase = Phrase.of("la liste des droits ne contient pas {}", Phrase.quoted(List.of("accès", "a $1 {}")));

        assertThat(phrase).hasToString("la liste des droits ne contient pas « accès », « a $1 {} »");
        assertThat(phrase.in(ENGLISH)).isEqualTo("the list of rights does not contain “accès”, “a $1 {}”");
    }

    @Test
    void aPeriodIsSaidInWords() {
        assertThat(Phrase.of(Period.parse("P1Y6M1D"))).hasToString("1 an 6 mois 1 jour");
        assertThat(Phrase.of(Period.parse("P2Y1M")).in(ENGLISH)).isEqualTo("2 years 1 month");
        assertThat(Phrase.of(Period.ZERO).in(ENGLISH)).isEqualTo("the session");
    }

    @Test
    void whatNobodyTranslatedStaysFrench() {
        assertThat(Phrase.of("mot inconnu de tous").in(ENGLISH)).isEqualTo("mot inconnu de tous");
        assertThat(Catalogue.of(DpoContact.class, "de")).isEqualTo(Catalogue.FRENCH);
        assertThat(Catalogue.of(DpoContact.class, "../en")).isEqualTo(Catalogue.FRENCH);
    }

    @Test
    void aPlaceWithoutAValueIsRefused() {
        assertThatThrownBy(() -> Phrase.of("{} manque")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPeriodHasNoPartThatIsNothing() {
        assertThat(Phrase.of(Period.parse("P1Y"))).hasToString("1 an");
        assertThat(Phrase.of(Period.parse("P24M"))).hasToString("24 mois");
        assertThat(Phrase.of(Period.parse("P2D"))).hasToString("2 jours");
    }

    @Test
    void somebodysOwnWordsAreNeverTranslated() {
        var named = Phrase.of("{} manque", Phrase.verbatim("la session"));

        assertThat(Phrase.verbatim("la session").in(ENGLISH)).isEqualTo("la session");
        assertThat(Phrase.known("la session").in(ENGLISH)).isEqualTo("the session");
        assertThat(Phrase.known("un {} de trop")).hasToString("un {} de trop");
        assertThat(named).hasToString("la session manque");
    }

    @Test
    void aFamilyHasItsOwnPhrasesAndThoseThatAllShare() {
        assertThat(Catalogue.shared("en").translations().keySet())
                .isNotEmpty()
                .isSubsetOf(ENGLISH.translations().keySet())
                .hasSizeLessThan(ENGLISH.translations().size());
    }

    @Test
    void aCatalogueThatSaysOnePhraseTwiceOrWithAnotherPlaceIsRefused() {
        assertThatThrownBy(() -> Catalogue.of(PhraseTest.class, "xxa"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("translated twice: le mot");
        assertThatThrownBy(() -> Catalogue.of(PhraseTest.class, "xxb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("are needed: il manque {}\tmissing");
        assertThatThrownBy(() -> Catalogue.of(PhraseTest.class, "xxc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("are needed: sans traduction");
    }
}
