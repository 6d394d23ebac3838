package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "La commune de Brindille répond.|commune",
                "La commune répond.|''",
                "Voici la commune|''",
                "Le Syndicat mixte du Val d’Orle répond.|Syndicat",
                "Le syndicat mixte répond.|''",
                "La société Alizéo répond.|société Alizéo",
                "La société « Alizéo » répond.|société Alizéo",
                "La direction des sports répond.|direction",
                "La direction des données répond.|''",
                "La mairie de la commune de Brindille répond.|mairie commune",
                "Vélinor répond.|Vélinor",
                "ALIZÉO répond.|ALIZÉO",
                "NOUS VOUS RÉPONDONS TOUS.|''",
                "Bonjour à vous.|''",
                "La CNIL répond.|''",
                "Le RGPD répond.|''",
                "Nous lisons Covid19 et A.|''",
                "Voici Pierre Marchand, ébéniste.|Pierre",
                "Voici Rose.|''",
                "La Pierre Précieuse est ici.|Pierre",
                "Le Règlement Général s’applique.|''"
            })
    void whoIsNamedInFrench(String sentence, String names) {
        assertThat(namesIn(sentence, "fr")).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The city of London answers. | city London",
                "Velinor answers. | ''",
                "We like Velinor. | Velinor",
                "Mrs Dupont answers. | Dupont",
                "Kaolin is a company. | Kaolin",
                "La Gazette (“we”) answers. | La Gazette"
            })
    void whoIsNamedInEnglish(String sentence, String names) {
        assertThat(namesIn(sentence, "en")).isEqualTo(names);
    }

    private static String namesIn(String sentence, String language) {
        var lexicon = Lexicon.of(language);
        var terms = Terms.of(sentence, lexicon, Stems.of(language));
        return Names.in(terms, language).stream()
                .map(rank -> terms.words().get(rank))
                .map(word -> terms.text().substring(word.start(), word.end()))
                .collect(Collectors.joining(" "));
    }
}
