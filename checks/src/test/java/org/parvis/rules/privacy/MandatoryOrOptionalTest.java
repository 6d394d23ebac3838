package org.parvis.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
}
