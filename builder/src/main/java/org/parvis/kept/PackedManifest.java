package org.parvis.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parvis.compliance.Report;
import org.parvis.compliance.Verdict;
import org.parvis.site.Belongings;

/** A {@link Manifest} in a {@link Pack}: a build in which little has changed is not to load a library that reads everything. */
final class PackedManifest {

    private static final String NAME = "parvis manifest 5";

    private PackedManifest() {}

    static byte[] of(Manifest manifest) {
        var pack = new Pack();
        pack.text(NAME);
        var verdicts = new Ranks();
        manifest.outcomes().values().forEach(outcome -> verdicts.of(outcome));
        pack.list(verdicts.different, list -> pack.list(list, verdict -> PackedVerdict.put(verdict, pack)));
        var ids = new TreeSet<>(manifest.records().keySet());
        ids.addAll(manifest.outcomes().keySet());
        pack.list(List.copyOf(ids), id -> {
            pack.text(id);
            pack.optional(Optional.ofNullable(manifest.records().get(id)), known -> put(known, pack));
            pack.optional(
                    Optional.ofNullable(manifest.outcomes().get(id)),
                    outcome -> put(outcome, verdicts.of(outcome), pack));
        });
        return pack.bytes();
    }

    /** Nothing, where another version of Parvis has written {@code content}. */
    static Optional<Manifest> read(byte[] content) {
        return Unpack.whole(content, PackedManifest::manifest);
    }

    private static Manifest manifest(Unpack from) {
        from.require(NAME);
        var verdicts = from.list(() -> List.copyOf(from.list(() -> PackedVerdict.verdict(from))));
        var records = new TreeMap<String, Manifest.Known>();
        var outcomes = new TreeMap<String, Outcome>();
        for (int left = from.number(); left > 0; left--) {
            var id = from.text();
            from.optional(() -> known(from)).ifPresent(known -> records.put(id, known));
            from.optional(() -> outcome(id, verdicts, from)).ifPresent(outcome -> outcomes.put(id, outcome));
        }
        return new Manifest(records, outcomes);
    }

    /** The different lists of verdicts by rank: most tenants fare alike, and have one and the same. */
    private static final class Ranks {
        final List<List<Verdict>> different = new ArrayList<>();
        private final Map<List<Verdict>, Integer> equal = new HashMap<>();
        private final Map<List<Verdict>, Integer> same = new IdentityHashMap<>();

        int of(Outcome outcome) {
            return same.computeIfAbsent(
                    outcome.report().verdicts(),
                    list -> equal.computeIfAbsent(list, verdicts -> {
                        different.add(verdicts);
                        return different.size() - 1;
                    }));
        }
    }

    private static void put(Manifest.Known known, Pack pack) {
        pack.text(known.sha256());
        pack.text(known.machinery());
        put(known.belongings(), pack);
    }

    private static Manifest.Known known(Unpack from) {
        return new Manifest.Known(from.text(), from.text(), belongings(from));
    }

    private static void put(Outcome outcome, int verdicts, Pack pack) {
        var inputs = outcome.inputs();
        pack.text(inputs.record());
        pack.text(inputs.files());
        pack.text(inputs.shared());
        pack.text(inputs.machinery());
        inputs.choices().put(pack);
        outcome.days().put(pack);
        pack.text(outcome.neighbours());
        pack.text(outcome.report().name());
        pack.list(outcome.report().bakeFindings(), finding -> PackedVerdict.put(finding, pack));
        pack.number(verdicts);
        pack.text(outcome.site());
        pack.texts(outcome.archetypes());
    }

    private static Outcome outcome(String id, List<List<Verdict>> verdicts, Unpack from) {
        return new Outcome(
                new Inputs(from.text(), from.text(), from.text(), from.text(), Choices.read(from)),
                Days.read(from),
                from.text(),
                new Report(id, from.text(), from.list(() -> PackedVerdict.finding(from)), verdicts.get(from.number())),
                from.optionalText(),
                from.texts());
    }

    static void put(Belongings belongings, Pack pack) {
        pack.text(belongings.id());
        pack.text(belongings.legalName());
        put(belongings.own(), pack);
        put(belongings.used(), pack);
        pack.text(belongings.home());
        pack.texts(belongings.domains());
        pack.text(belongings.postcode());
        pack.texts(belongings.parents());
        pack.texts(belongings.partners());
    }

    private static Belongings belongings(Unpack from) {
        return new Belongings(
                from.text(),
                from.text(),
                values(from),
                values(from),
                from.text(),
                from.texts(),
                from.text(),
                from.texts(),
                from.texts());
    }

    private static void put(Belongings.Values values, Pack pack) {
        pack.texts(values.names());
        pack.texts(values.addresses());
        pack.texts(values.mailboxes());
        pack.texts(values.hosts());
        pack.texts(values.phones());
        pack.texts(values.sirens());
    }

    private static Belongings.Values values(Unpack from) {
        return new Belongings.Values(
                from.texts(), from.texts(), from.texts(), from.texts(), from.texts(), from.texts());
    }
}
