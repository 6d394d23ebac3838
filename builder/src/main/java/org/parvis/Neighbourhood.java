package org.parvis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.kept.Manifest;
import org.parvis.site.Belongings;
import org.parvis.site.Vocabulary;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;

/**
 * Whose names, addresses and numbers have changed since the last build, and whom that may concern: what belongs to one tenant may
 * not be on the pages of another, unless the other is its kin or its partner.
 */
final class Neighbourhood {

    /** With more changes than these, asking each tenant about each of them would take as long as judging it. */
    private static final int MOST_CHANGES = 100;

    private static final Belongings.Values NONE =
            new Belongings.Values(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Manifest.Known> records;
    private final Vocabulary shared;

    /**
     * What has changed of one tenant.
     *
     * @param values those of its own that have come or gone, and those that another may have copied
     * @param kin whether others may now state more, or less, because it is their kin or their partner
     */
    private record Change(String tenant, List<Belongings.Values> values, boolean kin) {}

    /** What has changed from {@code before} to {@code now}, seen from pages made from {@code shared}. */
    Neighbourhood(Manifest before, Manifest now, SourceTree shared) {
        this.records = now.records();
        var ids = new TreeSet<>(before.records().keySet());
        ids.addAll(records.keySet());
        for (var id : ids) change(id, before.records().get(id), records.get(id)).ifPresent(changes::add);
        this.shared = Vocabulary.of(changes.isEmpty() ? List.of() : shared.texts());
    }

    private static Optional<Change> change(String id, Manifest.Known before, Manifest.Known now) {
        if (before == null)
            return Optional.of(new Change(id, List.of(now.belongings().own()), true));
        if (now == null)
            return Optional.of(new Change(id, List.of(before.belongings().own()), true));
        var old = before.belongings();
        var fresh = now.belongings();
        if (old.equals(fresh)) return Optional.empty();
        var values = List.of(
                old.own().without(fresh.own()),
                fresh.own().without(old.own()),
                isTheSame(old, fresh) ? NONE : fresh.own().contestable());
        var kin = !old.parents().equals(fresh.parents()) || !old.used().equals(fresh.used());
        return Optional.of(new Change(id, values, kin));
    }

    /** Whether nothing has changed by which it is told whose a value is that two give as theirs, nor how the other is called. */
    private static boolean isTheSame(Belongings old, Belongings fresh) {
        return old.legalName().equals(fresh.legalName())
                && old.home().equals(fresh.home())
                && old.domains().equals(fresh.domains())
                && old.postcode().equals(fresh.postcode())
                && old.parents().equals(fresh.parents())
                && old.partners().equals(fresh.partners());
    }

    /** Whether nothing that belongs to anybody has come or gone. */
    boolean isAsItWas() {
        return changes.isEmpty();
    }

    /**
     * Whether a change may concern {@code tenant}: all words of a name that has come or gone, or its digits, stand among its own
     * texts and those that all share; or its kin or a partner has changed.
     */
    boolean concerns(TenantFolder tenant) {
        if (changes.isEmpty()) return false;
        if (changes.size() > MOST_CHANGES) return true;
        var texts = tenant.texts();
        // YAML may write any letter as an escape.
        if (texts.stream().anyMatch(text -> text.contains("\\"))) return true;
        var words = Vocabulary.of(texts);
        var ancestors = ancestorsOf(tenant.id());
        return changes.stream()
                .filter(change -> !change.tenant().equals(tenant.id()))
                .anyMatch(change -> change.values().stream()
                                .filter(values -> !values.equals(NONE))
                                .anyMatch(values -> words.mayState(values, shared))
                        || change.kin() && (ancestors.contains(change.tenant()) || words.mayHave(change.tenant())));
    }

    private Set<String> ancestorsOf(String tenant) {
        var ancestors = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(tenant));
        while (!waiting.isEmpty()) {
            var known = records.get(waiting.remove());
            if (known == null) continue;
            for (var parent : known.belongings().parents()) if (ancestors.add(parent)) waiting.add(parent);
        }
        return ancestors;
    }
}
