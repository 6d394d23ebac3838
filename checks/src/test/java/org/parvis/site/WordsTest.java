package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Words OFFICER = Words.of("dpo-contact/function", "deleguee? a la protection des donnees");
    private static final Pattern NAMED = Pattern.compile("Words\\.of\\(\\s*\"([a-z0-9-]+/[a-z0-9-]+)\"");
    private static final Pattern CLAIMED = Pattern.compile("\\bclaim\\(\\s*\"([a-z-]+)\"");

    @Test
    void wordsAreThoseOfTheLanguageOfTheirPage() {
        assertThat(isIn("en", "Write to the Data Protection Officer.")).isTrue();
        assertThat(isIn("en", "Écrivez au délégué à la protection des données."))
                .isFalse();
        assertThat(isIn("fr", "Écrivez au délégué à la protection des données."))
                .isTrue();
        assertThat(isIn("fr", "Write to the Data Protection Officer.")).isFalse();
    }

    @Test
    void whatIsInNoLanguageIsReadAsFrench() {
        assertThat(OFFICER.on(new Element("p")).isIn("delegue a la protection des donnees"))
                .isTrue();
        assertThat(Words.areKnownIn("en")).isTrue();
        assertThat(Words.areKnownIn("de")).isFalse();
    }

    @Test
    void wordsAreFoundWhereTheyStand() {
        var page = page(
                "fr", "Écrivez au délégué à la protection des données, ou à sa déléguée à la protection des données.");

        assertThat(page.prose().flatMap(OFFICER::in).map(MatchResult::group))
                .containsExactly("delegue a la protection des donnees", "deleguee a la protection des donnees");
    }

    @Test
    void aFileOfWordsThatSaysOneNameTwiceOrHasNoExpressionIsRefused() {
        assertThatThrownBy(() -> Words.areKnownIn("xxa"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one name and one expression are needed: a/b\tother");
        assertThatThrownBy(() -> Words.areKnownIn("xxb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one name and one expression are needed: a/b");
        assertThat(Words.namesIn("xxc")).containsExactly("a/b");
    }

    /** A language is complete when this passes for it; and it has no words that nobody looks for. */
    @Test
    void allWordsAreThereInEnglish() throws IOException {
        var sought = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                var code = Files.readString(source);
                NAMED.matcher(code).results().map(match -> match.group(1)).forEach(sought::add);
                CLAIMED.matcher(code)
                        .results()
                        .map(match -> "stated-bases/" + match.group(1))
                        .forEach(sought::add);
            }
        }

        assertThat(Words.namesIn("en")).containsExactlyInAnyOrderElementsOf(sought);
    }

    private static boolean isIn(String language, String words) {
        return page(language, words).prose().anyMatch(OFFICER::isIn);
    }

    private static Page page(String language, String words) {
        return Page.parse(
                "x.html",
                "<html lang=\"" + language + "\"><main><p>" + words + "</p></main></html>",
                SourceMap.ofPage(Place.of("x.html", 1)));
    }
}
