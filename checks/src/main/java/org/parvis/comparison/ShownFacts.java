package org.parvis.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.parvis.site.Mark;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.VisibleText;
import org.parvis.tenant.facts.Facts;

/**
 * The facts that the pages of a site show by their marks: all that is known of a tenant whose site is there, and whose record of that
 * day is not. They have the names that pages give them: {@code retention[audience].period}, {@code recipient[host]}.
 */
public final class ShownFacts {

    /** What a fact is said to be, on the first page that says so. */
    private record Shown(String value, Place place, boolean stated) {}

    /** The tenant's own values, as they are read. */
    private final Set<String> values;

    private final Map<String, Map<String, Shown>> facts = new LinkedHashMap<>();

    private ShownFacts(List<Page> pages, Set<String> values) {
        this.values = values;
        for (var page : pages) page.visible("[data-fact]").forEach(element -> add(element, page));
    }

    /**
     * Every fact that the pages {@code after} show otherwise than the pages {@code before}, each once, however many pages show it. A
     * mark says its data; one without data says its words, if they are a value of {@code facts}, which the tenant has now. Other words
     * are no tenant's: of such a fact is told that it came or went.
     */
    public static List<FactChange> between(List<Page> before, List<Page> after, Facts facts) {
        var values = facts.texts().map(VisibleText::normalise).collect(Collectors.toSet());
        var old = new ShownFacts(before, values).facts;
        var fresh = new ShownFacts(after, values).facts;
        var paths = new LinkedHashSet<>(fresh.keySet());
        paths.addAll(old.keySet());
        return paths.stream()
                .flatMap(path ->
                        between(path, old.getOrDefault(path, Map.of()), fresh.getOrDefault(path, Map.of())).stream())
                .toList();
    }

    private static List<FactChange> between(String path, Map<String, Shown> before, Map<String, Shown> after) {
        var stays = !before.isEmpty() && !after.isEmpty();
        if (stays && after.values().stream().noneMatch(Shown::stated)) return List.of();
        var gone = without(before, after);
        var come = without(after, before);
        var changes = new ArrayList<FactChange>();
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            var was = i < gone.size() ? Optional.of(gone.get(i)) : Optional.<Shown>empty();
            var is = i < come.size() ? Optional.of(come.get(i)) : Optional.<Shown>empty();
            var place = is.or(() -> was).orElseThrow().place();
            changes.add(new FactChange(path, was.map(Shown::value), is.map(Shown::value), place));
        }
        return changes;
    }

    private static List<Shown> without(Map<String, Shown> facts, Map<String, Shown> others) {
        return facts.values().stream()
                .filter(fact -> !others.containsKey(fact.value()))
                .toList();
    }

    private void add(Element element, Page page) {
        var mark = Mark.of(element);
        var path = mark.fact() + (mark.subject().isEmpty() ? "" : "[" + String.join(", ", mark.subject()) + "]");
        var place = page.placeOf(element);
        mark.data().forEach((name, value) -> add(path + "." + name, new Shown(value, place, true)));
        if (!mark.data().isEmpty()) return;
        var words = VisibleText.of(element);
        add(path, new Shown(words, place, values.contains(words)));
    }

    private void add(String path, Shown shown) {
        facts.computeIfAbsent(path, none -> new LinkedHashMap<>()).putIfAbsent(shown.value(), shown);
    }
}
