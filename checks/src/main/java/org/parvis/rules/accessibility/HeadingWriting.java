package org.parvis.rules.accessibility;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.evidence.CapitalWords;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.FrenchLexicon;
import org.parvis.evidence.Outline;
import org.parvis.site.Css;
import org.parvis.site.Lookup;
import org.parvis.site.Page;
import org.parvis.site.Reading;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;

/** How headings are typed: capitals keep their accents, and those of one level look alike. */
final class HeadingWriting {

    /** Shorter words in capitals may be acronyms or first names. */
    private static final int SHORTEST = 5;

    private static final String FOREIGN = "[lang]:not([lang^=fr])";

    private static final Set<String> BOLD = Set.of("strong", "b");

    private static final Reading<List<String>> WITHOUT_ACCENTS =
            Reading.of(text -> read(text).toList());

    private static final Lookup<Set<Element>> ODD =
            Lookup.of(page -> Outline.headings(page).collect(Collectors.groupingBy(Outline::level)).values().stream()
                    .flatMap(alike -> alike.stream()
                            .filter(heading -> isBold(heading) != isBold(alike.get(0)))
                            .limit(1))
                    .collect(Collectors.toSet()));

    private HeadingWriting() {}

    /** Whether {@code heading} is the first of its level on {@code page} that is wholly in bold while others are not, or the reverse. */
    static boolean isOdd(Element heading, Page page) {
        return ODD.on(page).contains(heading);
    }

    /** A word of {@code heading} in capitals that have lost an accent, on the first heading of {@code page} that has one. */
    static Optional<String> withoutAccents(Element heading, Page page, Site site) {
        if (page.isTranslation() || Css.isWithin(heading, FOREIGN)) return Optional.empty();
        var word = withoutAccents(heading, site).findFirst();
        return word.filter(lost -> Outline.headings(page)
                .takeWhile(other -> other != heading)
                .noneMatch(other -> withoutAccents(other, site).findAny().isPresent()));
    }

    private static Stream<String> withoutAccents(Element heading, Site site) {
        var text = VisibleText.of(heading);
        return WITHOUT_ACCENTS.from(text).stream().filter(word -> !isFact(word, text, site));
    }

    private static Stream<String> read(String text) {
        return CapitalWords.in(text)
                .filter(word -> word.length() >= SHORTEST && CapitalWords.isNoun(word))
                .filter(word -> FrenchLexicon.readings(word).stream()
                        .noneMatch(reading -> reading.form().replace("œ", "oe").equalsIgnoreCase(word)));
    }

    /** Whether {@code word} is in a value of the tenant's wherever {@code text} has it in capitals. */
    private static boolean isFact(String word, String text, Site site) {
        var folded = VisibleText.fold(text);
        var length = VisibleText.fold(word).length();
        return Pattern.compile("(?<!\\p{L})" + word + "(?!\\p{L})")
                .matcher(text)
                .results()
                .map(place -> VisibleText.fold(text.substring(0, place.end())).length())
                .allMatch(end -> FactWords.coverFolded(site, folded, end - length, end));
    }

    private static boolean isBold(Element heading) {
        return heading.childrenSize() == 1
                && BOLD.contains(heading.child(0).normalName())
                && heading.child(0).text().equals(heading.text());
    }
}
