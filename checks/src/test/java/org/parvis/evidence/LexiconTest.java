package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "donnees / des données / données",
                "donnees / une donnée / donnée",
                "=donnees / une donnée /",
                "=donnees / des données / données",
                "conserv* / leur conservation / conservation",
                "conserv* / une conserve et un concert / conserve",
                "conserv* / un concert /",
                "nom,prenom / leurs prénoms / prénoms",
                "=nom,prenom / leurs prénoms /",
                "=nom,prenom / un prénom / prénom",
                "nom,=prenom / les noms, les prénoms / noms",
                "# / en 12 mois / 12",
                "# / en douze mois /",
                "#### / en 2026 / 2026",
                "#### / en 126 /",
                "article # / article 13 / article 13",
                "article # / article treize /",
                "article # / 13 articles /",
                "droit acces / un droit d’accès / droit d’accès",
                "droit de acces / un droit accès / droit accès",
                "droit l'acces / un droit accès / droit accès",
                "droit acces / un droit puis accès /",
                "droit ~ acces / droit deux trois quatre accès / droit deux trois quatre accès",
                "droit ~ acces / droit accès / droit accès",
                "droit ~ acces / droit deux trois quatre cinq accès /",
                "droit ~~ acces / droit deux trois quatre cinq six sept huit neuf accès / droit deux trois quatre cinq six sept huit neuf accès",
                "droit ~~ acces / droit deux trois quatre cinq six sept huit neuf dix accès /",
                "droit ~ acces / droit, accès, accès / droit, accès",
                "donnees / les données, des données / données + données",
            })
    void aPhraseStandsWhereItsWordsDo(String row) {
        var cells = row.split(" ?/ ?", -1);

        assertThat(found(cells[0].replace(',', '|'), cells[1])).isEqualTo(cells[2].strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"~ donnees", "de la", "la"})
    void aPhraseBeginsWithAWordThatMeansSomething(String phrase) {
        assertThatIllegalArgumentException().isThrownBy(() -> lexicon(phrase));
    }

    @Test
    void smallWordsAreReadOverWhereverTheirRowStands() {
        assertThat(lexicon("donnees").isStop("la")).isTrue();
        assertThat(lexicon("donnees").isStop("donnees")).isFalse();
    }

    @Test
    void aLanguageWithoutALexiconIsReadAsFrench() {
        assertThat(Lexicon.of("xx").language()).isEqualTo("fr");
        assertThat(Lexicon.of("en").language()).isEqualTo("en");
    }

    private static Lexicon lexicon(String phrase) {
        return new Lexicon("fr", List.of("data\t" + phrase + " ; jamais dit", "stop\tde d la l des les une un en"));
    }

    private static String found(String phrase, String text) {
        var lexicon = lexicon(phrase);
        var terms = Terms.of(text, lexicon, Stems.of("fr"));
        return terms.of(Notion.DATA).stream()
                .map(mention -> text.substring(
                        terms.at(mention), terms.words().get(mention.end() - 1).end()))
                .collect(Collectors.joining(" + "));
    }
}
