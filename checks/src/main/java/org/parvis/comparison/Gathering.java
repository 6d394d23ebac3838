package org.parvis.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.comparison.Comparison.Shared;
import org.parvis.tenant.facts.Facts;

/**
 * Takes what changes tenant by tenant, and keeps what changes alike on several of them only once: memory holds what is different,
 * not the fleet.
 */
public final class Gathering {

    /** Shorter values stand in too many words that have nothing to do with them. */
    private static final int SHORTEST_VALUE = 3;

    private static final String FACT = "\0";

    private final Map<String, Alike> alike = new LinkedHashMap<>();
    private final List<TenantChange> tenants = new ArrayList<>();
    private int unchanged;

    private record Alike(PageChange change, List<String> tenants) {}

    /** The portal of one tenant more stays as it is. */
    public void unchanged() {
        unchanged++;
    }

    /** {@code change} of a tenant whose facts were {@code before} and are {@code after}; nothing of it may be unchanged. */
    public void add(TenantChange change, Facts before, Facts after) {
        if (change.isEmpty()) {
            unchanged();
            return;
        }
        var steady = after.values().entrySet().stream()
                .filter(fact -> fact.getValue().equals(before.values().get(fact.getKey())))
                .map(fact -> fact.getValue().value())
                .filter(value -> value.length() >= SHORTEST_VALUE)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (var page : change.pages())
            alike.computeIfAbsent(key(page, steady), none -> new Alike(page, new ArrayList<>()))
                    .tenants()
                    .add(change.tenant());
        tenants.add(change);
    }

    /** The portal came or went, or could not be compared. */
    public void add(TenantChange change) {
        tenants.add(change);
    }

    /** All that was taken, compared with {@code base}. */
    public Comparison since(Base base) {
        var own = alike.values().stream()
                .filter(change -> change.tenants().size() == 1)
                .collect(Collectors.groupingBy(
                        change -> change.tenants().get(0), Collectors.mapping(Alike::change, Collectors.toList())));
        var shared = alike.values().stream()
                .filter(change -> change.tenants().size() > 1)
                .map(change -> new Shared(change.change(), change.tenants()))
                .sorted(Comparator.comparing((Shared change) -> change.tenants().size())
                        .reversed())
                .toList();
        return new Comparison(
                base,
                tenants.stream()
                        .map(tenant -> tenant.fate() == Fate.CHANGED
                                ? tenant.with(own.getOrDefault(tenant.tenant(), List.of()))
                                : tenant)
                        .toList(),
                shared,
                unchanged);
    }

    /** The same for tenants that differ only in facts which the change leaves alone. */
    private static String key(PageChange page, List<String> steady) {
        var key = new StringBuilder();
        key.append(page.fate()).append(page.paths()).append('\n').append(page.title());
        for (var passage : page.passages()) {
            key.append('\n')
                    .append(passage.fate())
                    .append(passage.place().file())
                    .append('\n')
                    .append(passage.heading());
            for (var words : passage.words())
                key.append('\n').append(words.fate()).append(words.text());
        }
        var text = key.toString();
        for (var value : steady) text = text.replace(value, FACT);
        return text;
    }
}
