package org.parvis.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parvis.site.Place;
import org.parvis.tenant.Fields;

/**
 * A field of a tenant's record, or a fact that its pages show, that came, went or holds another value.
 *
 * @param path the field as {@link Fields} names it, or the fact as {@link ShownFacts} does; for one that went, as it was
 * @param before the value that it had, if it had one
 * @param after the value that it has, if it has one
 * @param place where it stands in {@code tenant.yaml} or in the source of a page, or stood
 */
public record FactChange(String path, Optional<String> before, Optional<String> after, Place place) {

    /** The values of a record by the paths of their fields, in its order, and where the fields stand. */
    public record Stated(Map<String, Object> values, Map<String, Place> fields) {
        private Place place(String path) {
            return fields.getOrDefault(path, fields.getOrDefault("", Place.of("tenant.yaml", 0)));
        }
    }

    /** Every field that {@code after} states otherwise than {@code before}; an item that a list only has elsewhere is not told. */
    public static List<FactChange> between(Stated before, Stated after) {
        var changes = new ArrayList<FactChange>();
        compare("", leaves(before), "", leaves(after), new Told(before, after, changes));
        return List.copyOf(changes);
    }

    /** What has become of it. */
    public Fate fate() {
        if (before.isEmpty()) return Fate.ADDED;
        return after.isEmpty() ? Fate.REMOVED : Fate.CHANGED;
    }

    private record Told(Stated before, Stated after, List<FactChange> changes) {
        void add(String was, String old, String is, String fresh) {
            changes.add(new FactChange(
                    fresh == null ? was : is,
                    Optional.ofNullable(old),
                    Optional.ofNullable(fresh),
                    fresh == null ? before.place(was) : after.place(is)));
        }
    }

    private static Map<String, String> leaves(Stated stated) {
        var leaves = new LinkedHashMap<String, String>();
        stated.values().forEach((path, value) -> leaves.put(path, written(value)));
        return leaves;
    }

    /** As {@code tenant.yaml} writes it. */
    private static String written(Object value) {
        return value instanceof Enum<?> choice ? Fields.kebab(choice) : String.valueOf(value);
    }

    private static void compare(
            String was, Map<String, String> before, String is, Map<String, String> after, Told told) {
        var scalars = new LinkedHashSet<String>();
        var lists = new LinkedHashSet<String>();
        for (var leaves : List.of(after, before))
            for (var path : leaves.keySet()) {
                var bracket = path.indexOf('[');
                if (bracket < 0) scalars.add(path);
                else lists.add(path.substring(0, bracket));
            }
        for (var path : scalars) {
            var old = before.get(path);
            var fresh = after.get(path);
            if (old == null || !old.equals(fresh)) told.add(was + path, old, is + path, fresh);
        }
        for (var list : lists) items(was + list, items(list, before), is + list, items(list, after), told);
    }

    private static void items(
            String was, List<Map<String, String>> before, String is, List<Map<String, String>> after, Told told) {
        for (var delta : DiffUtils.diff(before, after).getDeltas()) items(was, is, delta, told);
    }

    /** Items that stand in each other's place are one that was edited; the others came or went. */
    private static void items(String was, String is, AbstractDelta<Map<String, String>> delta, Told told) {
        var source = delta.getSource();
        var target = delta.getTarget();
        var none = Collections.<String, String>emptyMap();
        for (int i = 0; i < Math.max(source.size(), target.size()); i++)
            compare(
                    was + "[" + (source.getPosition() + i) + "]",
                    i < source.size() ? source.getLines().get(i) : none,
                    is + "[" + (target.getPosition() + i) + "]",
                    i < target.size() ? target.getLines().get(i) : none,
                    told);
    }

    private static List<Map<String, String>> items(String list, Map<String, String> leaves) {
        var items = new TreeMap<Integer, Map<String, String>>();
        leaves.forEach((path, value) -> {
            if (!path.startsWith(list + "[")) return;
            var end = path.indexOf(']', list.length());
            var rank = Integer.valueOf(path.substring(list.length() + 1, end));
            items.computeIfAbsent(rank, none -> new LinkedHashMap<>()).put(path.substring(end + 1), value);
        });
        return List.copyOf(items.values());
    }
}
