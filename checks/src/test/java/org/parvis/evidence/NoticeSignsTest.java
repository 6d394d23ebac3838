package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.rules.BarePages;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

/** A page that calls itself nothing is a notice if it bears all signs of one, and none if it lacks any. */
class NoticeSignsTest {

    private static final String COLLECTED = "Nous notons votre nom et votre adresse pour vous répondre.";
    private static final String KEPT = "Ces données sont gardées un an.";
    private static final String GRANTED =
            "Vous avez un droit d'accès et de rectification : écrivez à bureau@jardins.example.";
    private static final String ACT = "La loi du 6 janvier 1978 est notre règle.";
    private static final String AUTHORITY = "La CNIL publie des conseils.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ACT,
                "La loi informatique et libertés est notre règle.",
                AUTHORITY,
                "Le responsable du traitement est ici.",
                "Notre délégué à la protection des données est ici.",
            })
    void whoeverCollectsGrantsARightAndNamesWhatWatchesOverItGivesNotice(String named) {
        assertThat(isNotice(COLLECTED, KEPT, GRANTED, named)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'association des Jardins recueille votre nom et votre adresse.",
                "Les adresses saisies sur ce site servent à vous répondre.",
                "Lorsque vous écrivez, nous notons votre nom et votre adresse.",
            })
    void whoCollectsIsNamedOrSpeaksOfItself(String collected) {
        assertThat(isNotice(collected, KEPT, GRANTED, ACT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On note votre nom et votre adresse pour vous répondre.",
                "Nous répondons à vos lettres.",
                "Nous notons votre nom et votre adresse pour vous répondre ?",
                "Aucune adresse n'est recueillie par nous.",
                "Si un employeur recueille vos données, nous vous aidons.",
                "Une entreprise recueille vos données, et nous vous aidons.",
                "Chez nous, les adresses recueillies étaient jetées.",
                "Un voisin dit « nous notons votre nom et votre adresse ».",
                "Un voisin écrit : « Bonjour. Nous notons votre nom et votre adresse. Merci. »",
                "Un voisin écrit : « Nous notons votre nom et votre adresse. Merci. »",
            })
    void whatIsNotToldInThePagesOwnVoiceCollectsNothing(String collected) {
        assertThat(isNotice(collected, KEPT, GRANTED, ACT, AUTHORITY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les agents ont un droit d'accès et de rectification : écrivez à bureau@jardins.example.",
                "Si un employeur vous écrit, vous avez un droit d'accès et de rectification : écrivez à bureau@jardins.example.",
                "Vous pouvez écrire à bureau@jardins.example.",
            })
    void whatGrantsItsReadersNoRightIsNone(String granted) {
        assertThat(isNotice(COLLECTED, KEPT, granted, ACT, AUTHORITY, "Le responsable du traitement est ici."))
                .isFalse();
    }

    @Test
    void whatNamesNobodyOrTellsTooLittleIsNone() {
        assertThat(isNotice(COLLECTED, KEPT, GRANTED)).isFalse();
        assertThat(isNotice("L'association des Jardins recueille votre nom pour vous répondre.", KEPT, GRANTED))
                .isFalse();
        assertThat(isNotice(COLLECTED, GRANTED, ACT)).isFalse();
    }

    @Test
    void whatIsQuotedIsSomebodyElsesNotice() {
        var told = String.join(" ", COLLECTED, KEPT, GRANTED, ACT);

        assertThat(isNotice(BarePages.page("<blockquote><p>" + told + "</p></blockquote>")))
                .isFalse();
    }

    @Test
    void aPageInAnotherLanguageIsReadOtherwise() {
        assertThat(isNotice(Page.parse(
                        "index.html",
                        "<!DOCTYPE html><html lang=en><title>Hall</title><body><main><p>We keep your name. You have a right of access "
                                + "to your data.</p></main></html>",
                        SourceMap.ofPage(Place.of("index.html", 1)))))
                .isFalse();
    }

    /** A third of the letters is enough. */
    @Test
    void aPageThatIsAboutSomethingElseIsNone() {
        var told = List.of(COLLECTED, KEPT, GRANTED, ACT, AUTHORITY);
        var letters = told.stream().mapToInt(String::length).sum();

        assertThat(isNotice(beside(told, 2 * letters))).isTrue();
        assertThat(isNotice(beside(told, 2 * letters + 1))).isFalse();
    }

    private static String[] beside(List<String> told, int letters) {
        var words = "Le jardin est ouvert" + " et fleuri".repeat(letters);
        return Stream.concat(told.stream(), Stream.of(words.substring(0, letters - 1) + "."))
                .toArray(String[]::new);
    }

    private static boolean isNotice(String... sentences) {
        return isNotice(BarePages.page("<p>" + String.join(" ", sentences) + "</p>"));
    }

    private static boolean isNotice(Page page) {
        return NoticeSigns.areOn(Notice.of(page), Disclosures.of(page));
    }
}
