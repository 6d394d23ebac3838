package org.parvis.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.rules.Findings;

class MandatoryOrOptionalTest {

    static Stream<Arguments> formsAndNotes() {
        var note = "<p>Les champs suivis d’un astérisque sont obligatoires.</p>";
        var form = "<form method=post action=x><input type=email name=courriel required><button>Oui</button></form>";
        return Stream.of(
                arguments(note + form, true),
                arguments(form + note, true),
                arguments(note + "<p>Écrivez.</p><p>Merci.</p><p>À bientôt.</p>" + form, false),
                arguments("<div>" + form.replace("action", "hidden action") + note + "</div>" + form, false));
    }

    @ParameterizedTest
    @MethodSource("formsAndNotes")
    void aFormIsExplainedInItOrRightBesideIt(String html, boolean isExplained) {
        var found = Findings.messages(
                new MandatoryOrOptional(), Edit.append("index.html", "#offre", "<div>" + html + "</div>"));

        assertThat(found).hasSize(isExplained ? 0 : 1);
    }

    private static final String MAILBOX = "<input type=email name=courriel required>";
    private static final String PHONE = "<input type=tel name=tel>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sauf mention contraire, tous les champs sont obligatoires.",
                "Hormis le téléphone, tous les champs sont obligatoires.",
                "Tous les champs sont obligatoires (sauf le téléphone).",
                "Tous les champs sont obligatoires, le téléphone excepté.",
                "Tous les champs sont obligatoires en dehors du téléphone.",
                "Tous les champs sont obligatoires, à moins qu’ils ne soient dits facultatifs.",
                "Tous les champs sont obligatoires, mais le téléphone est facultatif.",
                "Tous les champs sont nécessaires, à ceci près que le téléphone est facultatif.",
                "Tous les champs sont obligatoires. Seul le téléphone est facultatif.",
                "Tous les champs sont obligatoires ; le téléphone reste facultatif.",
                "Tous les champs sont obligatoires ? Non : le courriel, nécessaire à la réponse, l’est seul.",
                "Si tous les champs sont obligatoires, le formulaire le dit.",
                "Tous les champs ne sont pas obligatoires.",
                "Aucun champ n’est obligatoire, sauf votre courriel.",
                "À part votre courriel, aucun champ n’est obligatoire.",
                "Aucun champ n’est obligatoire, à l’exception de votre courriel.",
                "Aucun champ n’est obligatoire autre que votre courriel.",
                "Rien n’est obligatoire que votre courriel.",
                "Tous les champs sont facultatifs s’ils ne portent pas d’astérisque.",
                "Tous les champs sont facultatifs. Seul votre courriel est obligatoire.",
            })
    void whatLeavesAFieldOutIsTrueOfAFormThatDoes(String note) {
        assertThat(besideForm(note, MAILBOX + PHONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tous les champs sont obligatoires.",
                "Tous les champs sont obligatoires. Le téléphone sert à vous rappeler.",
                "Tous les champs sont obligatoires si vous voulez une réponse.",
                "Tous les champs sont obligatoires, mais vos réponses restent entre nous.",
                "Tous les champs sont obligatoires : seul un envoi complet est lu.",
                "Toutes les informations demandées sont nécessaires.",
            })
    void whatIsSaidOfAllFieldsIsBeliedByOneThatIsOptional(String note) {
        assertThat(besideForm(note, MAILBOX + PHONE))
                .containsExactly("tous les champs sont dits obligatoires, et le formulaire en laisse de facultatifs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aucun champ n’est obligatoire.",
                "Aucun des champs n’est requis.",
                "Tous les champs sont facultatifs.",
                "Rien n’est obligatoire. Vos réponses servent à vous répondre.",
            })
    void whatIsSaidOfNoFieldIsBeliedByOneThatIsRequired(String note) {
        assertThat(besideForm(note, MAILBOX + PHONE))
                .containsExactly("aucun champ n’est dit obligatoire, et le formulaire en exige");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<input type=hidden name=jeton>",
                "<input type=CHECKBOX name=lettre>",
                "<input name=x disabled>",
                "<input name=x readonly>",
                "<input name=x tabindex=-1>",
                "<div hidden><input name=x></div>",
                "<fieldset disabled><input name=x></fieldset>",
                "<select name=x aria-required=true><option>Voirie</select>",
            })
    void whatNobodyFillsInOrCannotLeaveEmptyIsNoOptionalField(String field) {
        assertThat(besideForm("Tous les champs sont obligatoires.", MAILBOX + field))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<select name=x><option>Voirie</select>", "<textarea name=x></textarea>"})
    void aChoiceOrALongAnswerIsAFieldLikeAnother(String field) {
        assertThat(besideForm("Tous les champs sont obligatoires.", MAILBOX + field))
                .hasSize(1);
    }

    private static List<String> besideForm(String note, String fields) {
        return Findings.messages(new MandatoryOrOptional(), form(note, fields));
    }

    private static Edit form(String note, String fields) {
        return Edit.append(
                "index.html",
                "#offre",
                "<div><form method=post action=x><p>" + note + "</p>" + fields + "<button>Oui</button></form></div>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Dans nos formulaires, tous les champs sont obligatoires.</p> | true",
                "<p>Dans nos formulaires, aucun champ n’est obligatoire.</p> | true",
                "<p>Dans nos formulaires, tous les champs sont-ils obligatoires ?</p> | false",
                "<p>Pour vous abonner, toutes les informations sont obligatoires.</p> | false",
                "<blockquote><p>Tous les champs sont obligatoires.</p></blockquote> | false",
            })
    void whatThePolicySaysOfFormsIsBeliedIfAllOfThemDo(String sentence, boolean isBelied) {
        var note = "Les champs suivis d’un astérisque sont obligatoires.";
        var said = Edit.append("confidentialite/index.html", "#finalites", sentence);

        assertThat(Findings.messages(new MandatoryOrOptional(), said)).isEmpty();
        assertThat(Findings.messages(
                        new MandatoryOrOptional(), form(note, MAILBOX + PHONE).and(said)))
                .hasSize(isBelied ? 1 : 0);
        assertThat(Findings.messages(
                        new MandatoryOrOptional(),
                        form(note, MAILBOX + PHONE)
                                .and(form(note, sentence.contains("aucun") ? PHONE : MAILBOX))
                                .and(said)))
                .noneMatch(message -> message.contains("champs sont dits") || message.contains("n’est dit"));
    }
}
