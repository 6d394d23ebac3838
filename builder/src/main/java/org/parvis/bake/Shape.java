package org.parvis.bake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parvis.tenant.Fact;
import org.parvis.tenant.Facts;

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
}
