package org.parvis.tenant.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.parvis.tenant.facts.Facts.Row;

/** A tenant's facts while they are collected, chapter by chapter. */
final class Collector extends NamedFacts {

    private final Map<String, List<Row>> lists = new LinkedHashMap<>();
    private final Set<String> flags = new TreeSet<>();

    Facts facts() {
        return new Facts(values(), lists, flags);
    }

    void flag(String name, boolean holds) {
        if (holds) flags.add(name);
    }

    /** The list {@code name}, a row for each of {@code items}, whose cells {@code fill} names. */
    <T> void list(String name, List<T> items, BiConsumer<T, NamedFacts> fill) {
        var rows = new ArrayList<Row>();
        for (var item : items) {
            var row = new NamedFacts();
            fill.accept(item, row);
            var cells = new LinkedHashMap<String, String>();
            row.values().forEach((cell, fact) -> {
                var full = name + "-" + (rows.size() + 1) + "-" + cell;
                cells.put(cell, full);
                put(full, fact);
            });
            rows.add(new Row(cells));
        }
        lists.put(name, List.copyOf(rows));
    }

    /** The same list, and the flag {@code has-name} where it is not empty. */
    <T> void listAndFlag(String name, List<T> items, BiConsumer<T, NamedFacts> fill) {
        list(name, items, fill);
        flag("has-" + name, !items.isEmpty());
    }
}
