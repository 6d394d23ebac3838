package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.evidence.Disclosure.State.ABSENT;
import static org.parvis.evidence.Disclosure.State.PRESENT;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Disclosure.State;
import org.parvis.rules.BarePages;

class ExerciseReaderTest {

    private static final String RIGHTS = "<p>Vous avez un droit d'accès et de rectification.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Vos droits</h2><p>Notre adresse : bureau@jardins.example.</p>",
                "<p>Pour exercer vos droits :</p><p>E-mail</p><p>bureau@jardins.example</p>",
                "<p>Pour exercer vos droits, écrivez à XXXX.</p><h2>Vos droits</h2><p>Écrivez à bureau@jardins.example.</p>",
                "<p>Un message à bureau@jardins.example, et nous effaçons vos données.</p>",
            })
    void anAddressUnderATitleOrALabelThatSaysSoIsAWay(String html) {
        assertThat(read(html).state()).isEqualTo(PRESENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Pour toute question : bureau@jardins.example.</p>",
                "<p>Pour exercer vos droits :</p><p>Jardin</p><p>bureau@jardins.example</p>",
                "<p>Pour exercer vos droits :</p><p>Le courriel est lu par le bureau qui se réunit le lundi, une fois par mois</p>"
                        + "<p>bureau@jardins.example</p>",
            })
    void anAddressOfWhichNothingSaysSoIsNone(String html) {
        assertThat(read(html).state()).isEqualTo(ABSENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PARTIAL|<b>Contacter l'association :</b> 4 place du Marché, 99123 Valmont.",
                "PARTIAL|<b>Nous contacter :</b> 4 place du Marché, 99123 Valmont.",
                "PRESENT|<b>Le bureau :</b> 4 place du Marché, 99123 Valmont.",
                "PRESENT|<b>Contacter l'association pour vos droits :</b> 4 place du Marché, 99123 Valmont.",
            })
    void aLabelForWhateverOneMayWriteAboutIsNoneForRights(State state, String html) {
        assertThat(read(RIGHTS + "<p>" + html + "</p>").state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRESENT|adressez-vous au délégué à la protection des données.|Délégué à la protection des données : dpo@jardins.example.",
                "PARTIAL|adressez-vous au délégué à la protection des données.|Délégué à la protection des données : il est nommé.",
                "PARTIAL|faites une demande par courrier.|Délégué à la protection des données : dpo@jardins.example.",
            })
    void theOfficerIsAWayWhereHisAddressIsGiven(State state, String way, String officer) {
        var html = RIGHTS + "<p>Pour exercer vos droits, " + way + "</p><h2>Qui répond</h2><p>" + officer + "</p>";

        assertThat(read(html).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PARTIAL|Pour exercer vos droits, écrivez à [adresse].",
                "PRESENT|Pour exercer vos droits, écrivez à bureau@jardins.example.",
            })
    void aHoleIsNoAddress(State state, String sentence) {
        var read = read("<p>" + sentence + "</p>");

        assertThat(read.state()).isEqualTo(state);
        assertThat(read.evidence()).isEqualTo(sentence);
    }

    private static Disclosure read(String html) {
        return Disclosures.of(BarePages.page(html)).of(Item.RIGHTS_HOW_TO_EXERCISE);
    }
}
