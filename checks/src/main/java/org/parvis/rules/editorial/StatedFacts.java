package org.parvis.rules.editorial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Mark;
import org.parvis.site.Page;
import org.parvis.site.VisibleText;

/**
 * What a page states as data, which is the same in all languages.
 *
 * @param values the values of each fact, by what names it
 */
record StatedFacts(Map<String, Set<String>> values) {

    /** Those of {@code page} that a reader sees. */
    static StatedFacts on(Page page) {
        var values = new TreeMap<String, Set<String>>();
        page.visible("main [data-fact]").forEach(element -> {
            var mark = Mark.of(element);
            var words = mark.fact().equals("version") ? " " + VisibleText.of(element) : "";
            values.computeIfAbsent(name(mark), unseen -> new TreeSet<>())
                    .add(String.join(" ", mark.data().values()) + words);
        });
        return new StatedFacts(values);
    }

    /** Where {@code page} states the first of {@code names}, which are those of facts, that it states at all. */
    static Optional<Element> shown(List<String> names, Page page) {
        return names.stream()
                .flatMap(name -> page.visible("main [data-fact]")
                        .filter(element -> name(Mark.of(element)).equals(name)))
                .findFirst();
    }

    private static String name(Mark mark) {
        return Stream.concat(Stream.of(mark.fact()), mark.subject().stream()).collect(Collectors.joining(" "));
    }

    /** The names of the facts that {@code other} has not, or otherwise. */
    List<String> differingFrom(StatedFacts other) {
        return Stream.concat(values.keySet().stream(), other.values().keySet().stream())
                .distinct()
                .filter(name -> !values.getOrDefault(name, Set.of())
                        .equals(other.values().getOrDefault(name, Set.of())))
                .toList();
    }
}
