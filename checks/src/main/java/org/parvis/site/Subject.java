package org.parvis.site;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/**
 * What a page is about that does not say it by a mark: what its title names, or else its first heading, or else what it
 * speaks of most.
 */
final class Subject {

    /** In the order in which they are asked: a page on personal data often names cookies too. */
    private static final Map<String, Pattern> NAMES = names();

    /** A page that says a word once or twice in passing, or seldom in many words, is not about it. */
    private static final int OFTEN = 3;

    private static final int LETTERS_A_TIME = 1_500;

    /** A few lines that somebody has copied have no title and no room to say a word often. */
    private static final int LETTERS_OF_A_NOTE = 300;

    /** What is shorter is a title or a label, and no notice. */
    private static final int LETTERS_OF_A_LINE = 60;

    private Subject() {}

    private static Map<String, Pattern> names() {
        var names = new LinkedHashMap<String, Pattern>();
        names.put(
                "privacy",
                Pattern.compile("\\b(confidentialites?|vie privee|rgpd|gdpr|privacy|data protection"
                        + "|(donnees?|informations?) (a caractere )?personnel\\w*|donnees nominatives"
                        + "|protection (de vos|des|de mes) donnees|personal (data|information))\\b"));
        names.put("cookies", Pattern.compile("\\b(cookies?|traceurs?)\\b"));
        names.put(
                "terms",
                Pattern.compile("\\b(conditions (generales|d'utilisation|d'usage|de vente)|cgu|cgv"
                        + "|terms (of (use|service)|and conditions))\\b"));
        names.put("accessibility", Pattern.compile("\\b(accessibilite|accessibility)\\b"));
        names.put("legal", Pattern.compile("\\b(mentions? legales?|informations legales|legal notice)\\b"));
        return names;
    }

    /** The type of the page {@code document}, whose passages are {@code passages}; empty when nothing says it. */
    static String of(Document document, Collection<Passage> passages) {
        var titles = VisibleText.fold(document.title() + " ; " + texts(document, "h1"));
        return named(titles)
                .or(() -> firstHeading(document).flatMap(Subject::named))
                .or(() -> spokenOf(passages))
                .or(() -> noteOf(passages))
                .orElse("");
    }

    private static String texts(Document document, String css) {
        return document.select(Css.of(css)).stream().map(VisibleText::of).collect(Collectors.joining(" ; "));
    }

    private static Optional<String> firstHeading(Document document) {
        return document.select(Css.of("main h2, main h3")).stream()
                .findFirst()
                .map(VisibleText::of)
                .map(VisibleText::fold);
    }

    private static Optional<String> named(String words) {
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<String> spokenOf(Collection<Passage> passages) {
        Function<Pattern, Long> count = name -> passages.stream()
                .mapToLong(passage -> times(name, passage.folded()))
                .sum();
        var letters = letters(passages);
        return NAMES.entrySet().stream()
                .map(name -> Map.entry(name.getKey(), count.apply(name.getValue())))
                .filter(name -> name.getValue() >= OFTEN && name.getValue() * LETTERS_A_TIME >= letters)
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }

    /** What a short text says at least once itself; a link to a policy makes no policy of a page. */
    private static Optional<String> noteOf(Collection<Passage> passages) {
        var letters = letters(passages);
        if (letters < LETTERS_OF_A_LINE || letters > OFTEN * LETTERS_OF_A_NOTE) return Optional.empty();
        return NAMES.entrySet().stream()
                .filter(name -> LETTERS_OF_A_NOTE
                                * passages.stream()
                                        .mapToLong(passage -> timesOutsideLinks(name.getValue(), passage))
                                        .sum()
                        >= letters)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static long timesOutsideLinks(Pattern name, Passage passage) {
        var inLinks = passage.block().select(Css.of("a")).stream()
                .mapToLong(link -> times(name, VisibleText.fold(VisibleText.of(link))))
                .sum();
        return times(name, passage.folded()) - inLinks;
    }

    private static long times(Pattern name, String text) {
        return name.matcher(text).results().count();
    }

    private static int letters(Collection<Passage> passages) {
        return passages.stream().mapToInt(passage -> passage.text().length()).sum();
    }
}
