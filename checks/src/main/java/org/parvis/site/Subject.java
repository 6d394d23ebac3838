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
                .mapToLong(passage -> name.matcher(passage.folded()).results().count())
                .sum();
        var letters =
                passages.stream().mapToInt(passage -> passage.text().length()).sum();
        return NAMES.entrySet().stream()
                .map(name -> Map.entry(name.getKey(), count.apply(name.getValue())))
                .filter(name -> name.getValue() >= OFTEN && name.getValue() * LETTERS_A_TIME >= letters)
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }
}
