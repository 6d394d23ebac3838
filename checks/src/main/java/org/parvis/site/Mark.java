package org.parvis.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * How a page states a fact as data, beside its words:
 * {@code <span data-fact="retention" data-purpose="audience" data-period="P13M">treize mois</span>}.
 *
 * @param fact the name of the fact: {@code retention}
 * @param subject which of several facts of that name it is: {@code audience}; empty where there is one only
 * @param data what is stated of it, by name and in the order of the names: {@code P13M} as {@code period}; empty where its words say all
 */
public record Mark(String fact, List<String> subject, Map<String, String> data) {

    private static final Set<String> NAMING = Set.of("purpose", "recipient", "tracker", "right", "activity");

    /** What marks {@code element}, which has {@code data-fact}. */
    public static Mark of(Element element) {
        var data = new TreeMap<>(element.dataset());
        var fact = data.remove("fact");
        var subject = data.entrySet().stream()
                .filter(named -> NAMING.contains(named.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        data.keySet().removeAll(NAMING);
        return new Mark(fact, subject, Collections.unmodifiableMap(data));
    }
}
