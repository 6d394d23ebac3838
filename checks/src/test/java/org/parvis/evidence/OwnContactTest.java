package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.rules.BarePages;
import org.parvis.site.Passage;

class OwnContactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pour nous joindre : 01 99 00 55 55",
                "Appelez-nous au 01.99.00.55.55 le matin.",
                "Contactez-nous par téléphone, du lundi au vendredi, au +33 1 99 00 55 55.",
                "Notre standard est le 0199005555.",
                "Vous pouvez nous appeler au 01 99 00 55 55."
            })
    void aNumberIsTheBodysOwnWhereItSaysSo(String sentence) {
        assertThat(OwnContact.phones(passage(sentence)).map(OwnContact::dialled))
                .containsExactly("+33199005555");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pour nous joindre à la médiathèque : 01 99 00 55 55",
                "Le service des sports : 01 99 00 55 55",
                "Pour joindre la CNIL : 01 99 00 55 55",
                "N'appelez pas notre standard. Le dépannage répond au 01 99 00 55 55.",
                "Contactez-nous. Notre hébergeur répond au 01 99 00 55 55.",
                "Ne pas utiliser notre numéro 01 99 00 55 55.",
                "En urgence, appelez-nous, ou le 15 ou le 112."
            })
    void otherNumbersAreThoseOfOthers(String sentence) {
        assertThat(OwnContact.phones(passage(sentence))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Notre téléphone : 01 99 00 55 55 jusqu'en 2020.",
                "Jusqu'au 31 décembre 2023, pour nous joindre : 01 99 00 55 55.",
                "Avant mars 2024, notre numéro : 01 99 00 55 55.",
                "Autrefois, notre standard : 01 99 00 55 55."
            })
    void whatWasTheBodysIsItsOwnNoMore(String sentence) {
        assertThat(OwnContact.phones(passage(sentence))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appelez-nous au 01 99 00 55 55, jusqu'à 18 heures.",
                "Appelez-nous au 01 99 00 55 55 avant 17 heures.",
                "Appelez-nous au 01 99 00 55 55 jusqu'au vendredi soir."
            })
    void whenItIsAnsweredIsNoHistory(String sentence) {
        assertThat(OwnContact.phones(passage(sentence))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Écrivez-nous à contact[at]autre.example.",
                "Pour nous écrire : contact@autre.example",
                "Notre adresse électronique est contact (at) autre.example."
            })
    void aMailboxIsTheBodysOwnWhereItSaysSo(String sentence) {
        assertThat(OwnContact.emails(passage(sentence)).map(Email::toString)).containsExactly("contact@autre.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Écrivez à l'hébergeur : contact@autre.example",
                "Écrivez-nous, ou écrivez à l'éditeur du logiciel : contact@autre.example."
            })
    void otherMailboxesAreThoseOfOthers(String sentence) {
        assertThat(OwnContact.emails(passage(sentence))).isEmpty();
    }

    private static Passage passage(String sentence) {
        return BarePages.page("<p>" + sentence + "</p>").prose().findFirst().orElseThrow();
    }
}
