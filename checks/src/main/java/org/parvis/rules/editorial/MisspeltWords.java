package org.parvis.rules.editorial;

import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.evidence.CapitalWords;
import org.parvis.evidence.Definitions;
import org.parvis.evidence.Definitions.Definition;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.FrenchLexicon;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;

/** Words in capitals and words of defined terms that the lexicon of French does not have, and almost has. */
final class MisspeltWords {

    /** A shorter word may be an abbreviation. */
    static final int LONG = 7;

    private static final Expression LONG_WORD = Expression.of("\\p{Ll}{" + LONG + ",}");
    private static final Expression BEFORE_NAME = Expression.of(
            "(?:(?<!\\d)\\d{5}|(?<!\\p{L})(?:M\\.|Mme|Me|Dr|Maître|Docteur)|(?<!\\p{L})(\\p{Lu}\\p{Ll}+))[ -]"
                    + "(?:\\p{Lu}+[ '-]){0,3}$");
    private static final Expression WORD = Expression.of("\\p{L}+");

    private MisspeltWords() {}

    /** Those of {@code passage}. */
    static Stream<Misspelling> in(Passage passage, Page page, Site site) {
        var text = passage.text();
        var words = Stream.concat(CapitalWords.in(text).filter(word -> !isKnown(word, page)), definedIn(passage, page))
                .filter(word -> word.length() >= LONG && !FrenchLexicon.has(word))
                .distinct()
                .filter(word -> !areFact(word, passage, site) && !isName(word, text))
                .toList();
        return words.isEmpty() ? Stream.empty() : terms(words, Definitions.on(page));
    }

    private static Stream<Misspelling> terms(List<String> words, List<Definition> definitions) {
        return words.stream()
                .flatMap(word -> FrenchLexicon.near(word).stream().map(meant -> {
                    var severity = isDefined(word, meant, definitions) ? ERROR : WARNING;
                    return new Misspelling(
                            severity, Phrase.of("« {} » n’est pas un mot du français", word), Optional.of(meant));
                }));
    }

    /** The words of the terms that the passage defines, but for the proper name that a capital begins within a term. */
    private static Stream<String> definedIn(Passage passage, Page page) {
        return passage.block().normalName().equals("dt")
                ? WORD.in(passage.text())
                        .filter(match -> match.start() == 0
                                || Character.isLowerCase(match.group().charAt(0)))
                        .map(match -> match.group().toLowerCase(Locale.FRENCH))
                : Stream.empty();
    }

    private static boolean isDefined(String word, String meant, List<Definition> definitions) {
        return definitions.stream()
                .map(Definition::stems)
                .anyMatch(stems ->
                        stems.containsAll(Definitions.stems(word)) || stems.containsAll(Definitions.stems(meant)));
    }

    /** Whether the page has the word in small letters: it may be too new for the lexicon. */
    private static boolean isKnown(String word, Page page) {
        if (word.length() < LONG || FrenchLexicon.has(word)) return true;
        var small = Definitions.stems(word);
        return page.mainProse()
                .flatMap(passage -> LONG_WORD.in(passage.text()))
                .anyMatch(match -> Definitions.stems(match.group()).equals(small));
    }

    /** Whether {@code word} is a surname or a town: somewhere it follows a first name, a title or a postcode. */
    private static boolean isName(String word, String text) {
        return IntStream.iterate(text.indexOf(word), at -> at >= 0, at -> text.indexOf(word, at + 1))
                .mapToObj(at -> text.substring(0, at))
                .flatMap(BEFORE_NAME::in)
                .anyMatch(before -> before.group(1) == null
                        || FrenchLexicon.readings(before.group(1).toLowerCase(Locale.FRENCH)).stream()
                                .anyMatch(FrenchLexicon.Reading::isFirstName));
    }

    /** Whether {@code words} are what a fact of the record says. */
    static boolean areFact(String words, Passage passage, Site site) {
        var at = passage.text().indexOf(words);
        return at >= 0 && FactWords.cover(site, passage.text(), at, at + words.length());
    }
}
