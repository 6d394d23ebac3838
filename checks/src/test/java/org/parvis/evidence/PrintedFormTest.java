package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.rules.BarePages;
import org.parvis.site.AsOf;

class PrintedFormTest {

    private static final AsOf TODAY = AsOf.of(LocalDate.of(2026, 11, 2));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Formulaire de rétractation</h2><p>Nom : ______</p><p>Adresse : ..........</p><p>Date : ______</p>",
                "<p>Nom : ______ Prénom : ______</p>",
                "<h2>Modèle de lettre</h2><p>Je soussigné(e) ________, demeurant à ________, demande l'accès à mes données.</p>",
                "<p>Coupon à renvoyer. Nom et prénom : ______</p><p>Fait à ______, le ______</p>",
                "<p>Signature (du demandeur) : ______</p>"
            })
    void theLinesOfAFormAreTheReaders(String markup) {
        assertThat(holes(markup)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Éditeur</h2><p>Nom : ______</p>",
                "<h2>Éditeur</h2><p>Adresse : ______</p>",
                "<p>Signé à ______, par l'adjointe.</p>",
                "<h2>Formulaire de contact</h2><p>Le formulaire est tenu par ______.</p>",
                "<h2>Formulaire de rétractation</h2><p>À renvoyer avant le ______ à la mairie</p>",
                "<p>Directrice : ............, mairie</p><p>Prénom : ______</p>"
            })
    void aHoleInWhatTheBodySaysStaysOne(String markup) {
        assertThat(holes(markup)).isNotEmpty();
    }

    private static List<ClosedTable.Match> holes(String markup) {
        var page = BarePages.page(markup);
        return page.prose()
                .flatMap(passage -> ClosedTable.PLACEHOLDERS
                        .in(passage.text(), TODAY)
                        .filter(hole -> !PrintedForm.hasLine(passage, hole.start(), hole.end(), page)))
                .toList();
    }
}
