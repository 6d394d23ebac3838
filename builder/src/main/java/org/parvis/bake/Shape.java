package org.parvis.bake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parvis.tenant.facts.Fact;
import org.parvis.tenant.facts.Facts;

/**
 * What of a tenant's facts decides the structure of its pages: which facts there are and of which type, how many rows its lists
 * have and which cells are filled, and its flags. Never a value.
 *
 * @param facts the type of each fact, by name
 * @param lists the rows of each list
 * @param flags what is true of the tenant
 */
record Shape(Map<String, Fact.Type> facts, Map<String, List<Facts.Row>> lists, Set<String> flags) {

    static Shape of(Facts facts) {
        var types = facts.values().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> fact.getValue().type(), (a, b) -> a, TreeMap::new));
        return new Shape(types, facts.lists(), facts.flags());
    }

    /** What of the shape can show in a file that is made from {@code ingredients}. */
    Shape seenBy(Ingredients ingredients) {
        if (ingredients.namesAny()) return this;
        var seenLists = new TreeMap<String, List<Facts.Row>>();
        var seenFacts = new TreeMap<String, Fact.Type>();
        lists.forEach((name, rows) -> {
            if (!ingredients.words().contains(name)) return;
            seenLists.put(name, rows);
            for (var row : rows) for (var fact : row.cells().values()) seenFacts.put(fact, facts.get(fact));
        });
        facts.forEach((name, type) -> {
            if (ingredients.words().contains(name)) seenFacts.put(name, type);
        });
        var seenFlags = new TreeSet<>(flags);
        seenFlags.retainAll(ingredients.words());
        return new Shape(seenFacts, seenLists, seenFlags);
    }
}
