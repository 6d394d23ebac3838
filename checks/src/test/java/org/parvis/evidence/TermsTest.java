package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aucun cookie",
                "ce site ne dépose pas de cookies",
                "ni publicité ni cookie",
                "nous ne déposons de cookies ni ici ni ailleurs",
                "ce site est sans cookie, mais rapide",
            })
    void whatStandsUnderANegationIsDenied(String text) {
        assertThat(assertsCookies(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "des cookies",
                "aucune publicité, mais des cookies",
                "rien n’est gardé, sauf les cookies",
                "les cookies ne sont pas partagés",
                "les cookies sans publicité",
                "aucun fichier public, journal, carnet, registre, tableau, dossier, courrier, cookie",
            })
    void whatStandsBesideOneIsNot(String text) {
        assertThat(assertsCookies(text)).isTrue();
    }

    private static boolean assertsCookies(String text) {
        return Terms.of(text, Lexicon.of("fr"), Stems.of("fr")).assertAny(Notion.COOKIE);
    }
}
