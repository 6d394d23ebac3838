package org.parvis.rules.editorial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.parvis.site.Page;
import org.parvis.site.VisibleText;

/**
 * What a page states as data, which is the same in all languages.
 *
 * @param values the values of each fact, by what names it
 */
record StatedFacts(Map<String, Set<String>> values) {

    private static final Set<String> NAMING =
            Set.of("data-fact", "data-purpose", "data-recipient", "data-tracker", "data-right", "data-activity");

    /** Those of {@code page} that a reader sees. */
    static StatedFacts on(Page page) {
        var values = new TreeMap<String, Set<String>>();
        page.visible("main [data-fact]").forEach(fact -> {
            var words = fact.attr("data-fact").equals("version") ? " " + VisibleText.of(fact) : "";
            values.computeIfAbsent(data(fact, NAMING::contains), unseen -> new TreeSet<>())
                    .add(data(fact, name -> !NAMING.contains(name)) + words);
        });
        return new StatedFacts(values);
    }

    private static String data(Element fact, Predicate<String> names) {
        return fact.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().startsWith("data-") && names.test(attribute.getKey()))
                .map(Attribute::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
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
