package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each time read anew, as the first reader of a language does. */
class ThirdCountriesTest {

    @ParameterizedTest
    @CsvSource({
        "fr,vers les etats-unis,US name 'etats-unis'",
        "fr,au royaume uni,GB name 'royaume uni'",
        "fr,en guinee equatoriale,GQ name 'guinee equatoriale'",
        "fr,a hong kong,HK name 'hong kong'",
        "fr,au quebec,CA name 'quebec'",
        "fr,en angleterre,GB name 'angleterre'",
        "fr,l'ile maurice,MU name 'ile maurice'",
        "fr,un prestataire indien,IN people 'indien'",
        "en,in the united states,US name 'united states'",
        "de,in der schweiz,CH name 'schweiz'",
    })
    void aCountryOutsideTheAreaIsNamedOrSomebodyIsOfIt(String language, String text, String expected) {
        assertThat(mentions(language, text)).containsExactly(expected);
        assertThat(new ThirdCountries(language).nameWithin(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"fr,en france", "fr,en norvege", "fr,la republique tcheque", "en,in germany"})
    void aStateOfTheAreaIsNoThirdCountry(String language, String text) {
        assertThat(mentions(language, text)).isEmpty();
        assertThat(new ThirdCountries(language).nameWithin(text.replace("republique tcheque", "tchequie")))
                .isTrue();
    }

    /** Parts of a state of the Area, the names of persons, and what only begins like a country. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a la reunion",
                "en nouvelle-caledonie",
                "en polynesie francaise",
                "maurice et dominique",
                "rue de la grenade",
                "le canadair",
                "les indiennes-de-coton"
            })
    void otherPlacesAreNone(String text) {
        assertThat(mentions("fr", text)).isEmpty();
    }

    private static List<String> mentions(String language, String text) {
        return new ThirdCountries(language)
                .mentionedIn(text)
                .map(mention -> mention.code() + (mention.isName() ? " name '" : " people '")
                        + text.substring(mention.start(), mention.end()) + "'")
                .toList();
    }
}
