package org.parvis;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.kept.Choices;
import org.parvis.kept.Digest;
import org.parvis.kept.Inputs;
import org.parvis.kept.Manifest;
import org.parvis.kept.Outcome;
import org.parvis.site.Belongings;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFile;
import org.parvis.source.TenantFolder;

/**
 * What the last build has left, held against how things are now: for each tenant, how it fared, or why that does not hold any more.
 * A build that judges a change ({@code changedSince}) neither uses nor leaves anything: its verdicts hold for that change alone.
 */
final class LastBuild {

    /** So many records are held from when it is learnt what belongs to whom until their sites are made: 22 KB each. */
    private static final int MOST_HELD = 1_000;

    private final ParvisConfig config;
    private final Survey survey;
    private final Path file;
    private final String shared;
    private final String machinery;
    private final Told told;
    private final Manifest left;
    private final Manifest before;
    private final Map<String, Inputs> inputs = new HashMap<>();
    private final Map<String, Outcome> holding = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final Map<String, TenantFile> files = new ConcurrentHashMap<>();
    private final Map<String, Outcome> fresh = new ConcurrentHashMap<>();
    private final Manifest now;
    private final String neighbours;

    private record Reading(TenantFolder tenant, Optional<Manifest.Known> known) {}

    /** Whether what is left of a tenant still holds, or why not. */
    private record Decision(String tenant, Optional<Outcome> holds, String reason) {}

    /**
     * Holds what there is against {@code survey}.
     *
     * @param large whether there are so many tenants that what shows that one is in order is not held
     */
    LastBuild(ParvisConfig config, Survey survey, SourceTree shared, boolean large, Workers workers) {
        this.config = config;
        this.survey = survey;
        this.file = config.kept().resolve(Manifest.NAME);
        this.shared = shared.digest();
        this.machinery = Machinery.digest(config.gate().rulebook());
        this.told = new Told(config, large);
        this.left = Manifest.in(file);
        this.before = config.gate().changedSince().isPresent() ? Manifest.EMPTY : left;
        var records = new TreeMap<String, Manifest.Known>();
        workers.forEach(
                survey.tenants(),
                this::known,
                each -> each.known().ifPresent(known -> {
                    records.put(each.tenant().id(), known);
                    if (config.scope().holds(each.tenant().id()))
                        inputs.put(each.tenant().id(), inputs(each.tenant(), known));
                }));
        this.now = new Manifest(records, Map.of());
        var neighbourhood = new Neighbourhood(before, now, shared);
        var beforeNeighbours = before.neighbours();
        this.neighbours = neighbourhood.isAsItWas() ? beforeNeighbours : now.neighbours();
        workers.forEach(survey.tenants(), tenant -> decide(tenant, neighbourhood, beforeNeighbours), this::remember);
    }

    /** How {@code tenant} fared, if that still holds. */
    Optional<Outcome> of(TenantFolder tenant) {
        return Optional.ofNullable(holding.get(tenant.id()));
    }

    /** The record of {@code tenant}, of which this is the last use. */
    TenantFile read(TenantFolder tenant) {
        return Optional.ofNullable(files.remove(tenant.id())).orElseGet(tenant::read);
    }

    /** Why how {@code tenant} fared does not hold, in English. */
    String why(TenantFolder tenant) {
        return reasons.get(tenant.id());
    }

    /** What belongs to all tenants whose records can be read. */
    List<Belongings> belongings() {
        return now.records().values().stream().map(Manifest.Known::belongings).toList();
    }

    /** What it has left, be it relied on or not. */
    Manifest left() {
        return left;
    }

    /** How {@code tenant} fares now; what could not be made is not worth keeping. */
    void leave(TenantFolder tenant, Judgement.Judged judged, boolean published, List<String> archetypes) {
        var made = inputs.get(tenant.id());
        if (made == null || judged.report().verdicts().isEmpty()) return;
        var site = published ? survey.publishedAnew(tenant) : Optional.<String>empty();
        fresh.put(tenant.id(), new Outcome(made, judged.days(), neighbours, judged.report(), site, archetypes));
    }

    /** Whether something holds that was said as of another day. */
    boolean isOfAnotherDay() {
        var day = config.gate().asOf();
        return holding.values().stream()
                .anyMatch(outcome -> !outcome.days().first().equals(day));
    }

    /** Some tenants whose outcome holds, others each day: enough to notice that what was left is not to be trusted. */
    List<String> sample(int most) {
        var order = new TreeMap<String, String>();
        for (var id : holding.keySet())
            if (config.scope().holds(id))
                order.put(Digest.sha256(id + config.gate().asOf()), id);
        return order.values().stream().limit(most).toList();
    }

    /** Nothing of what was left of the tenants that are to be built holds, whatever it says. */
    void forget() {
        holding.keySet().removeIf(config.scope()::holds);
        reasons.replaceAll(
                (tenant, reason) -> reason.isEmpty() ? "what the last build left is not to be trusted" : reason);
    }

    /** Leaves it all to the next build. */
    void write() {
        if (config.gate().changedSince().isPresent()) return;
        var outcomes = new TreeMap<String, Outcome>(holding);
        outcomes.putAll(fresh);
        var next = new Manifest(now.records(), outcomes);
        if (!next.equals(before)) next.write(file);
    }

    /** The record of {@code tenant}, read unless that was done before. */
    private Reading known(TenantFolder tenant) {
        var last = Optional.ofNullable(before.records().get(tenant.id()));
        var known = survey.of(tenant)
                .record()
                .flatMap(digest -> last.filter(record -> record.isOf(digest, machinery))
                        .or(() -> readFirst(tenant)
                                .tenant()
                                .map(record -> new Manifest.Known(digest, machinery, Belongings.of(record)))));
        return new Reading(tenant, known);
    }

    private TenantFile readFirst(TenantFolder tenant) {
        var file = tenant.read();
        if (files.size() < MOST_HELD && config.scope().holds(tenant.id())) files.put(tenant.id(), file);
        return file;
    }

    private Inputs inputs(TenantFolder tenant, Manifest.Known known) {
        return new Inputs(known.sha256(), survey.of(tenant).files(), shared, machinery, told.of(tenant));
    }

    private Decision decide(TenantFolder tenant, Neighbourhood neighbourhood, String neighboursBefore) {
        var id = tenant.id();
        var last = before.outcomes().get(id);
        if (last == null) return new Decision(id, Optional.empty(), "nothing is known of it from an earlier build");
        var reason = changed(tenant, last).or(() -> {
            if (last.neighbours().equals(neighbours)) return Optional.empty();
            return last.neighbours().equals(neighboursBefore)
                            && now.records().containsKey(id)
                            && !neighbourhood.concerns(tenant)
                    ? Optional.empty()
                    : Optional.of("another tenant’s record has changed, and may concern it");
        });
        return reason.isPresent()
                ? new Decision(id, config.scope().holds(id) ? Optional.empty() : Optional.of(last), reason.get())
                : new Decision(id, Optional.of(last.among(neighbours)), "");
    }

    private Optional<String> changed(TenantFolder tenant, Outcome last) {
        // What another part builds is not looked at: only what its neighbours are can be told here.
        if (!config.scope().holds(tenant.id())) return Optional.empty();
        var made = inputs.get(tenant.id());
        if (made == null) return Optional.of("its record cannot be read");
        return made.changeSince(last.inputs())
                .or(() -> last.days().whyNotOn(config.gate().asOf()))
                .or(() -> last.site()
                        .filter(stamp ->
                                survey.of(tenant).site().filter(stamp::equals).isEmpty())
                        .map(stamp -> "its published site is not as the last build left it"))
                .or(() -> last.site()
                        .filter(stamp -> !survey.of(tenant).kept())
                        .map(stamp -> "it is no longer kept where its pages come from"));
    }

    private void remember(Decision decision) {
        decision.holds().ifPresent(outcome -> holding.put(decision.tenant(), outcome));
        reasons.put(decision.tenant(), decision.reason());
    }

    /** What a run was told, of all tenants and of each: its part of the baseline is its own, and how findings call its folder. */
    private record Told(ParvisConfig config, String rules, boolean large, Map<String, String> known) {

        Told(ParvisConfig config, boolean large) {
            this(config, Digest.sha256(config.gate().rules().toString()), large, new HashMap<>());
            config.gate()
                    .baseline()
                    .entries()
                    .forEach(entry ->
                            known.merge(entry.tenant(), entry.fingerprint(), (one, other) -> one + "\n" + other));
        }

        Choices of(TenantFolder tenant) {
            return new Choices(
                    config.gate().blocking().toString(),
                    rules,
                    Optional.ofNullable(known.get(tenant.id()))
                            .map(Digest::sha256)
                            .orElse(""),
                    tenant.displayPath(),
                    large ? "many" : "few");
        }
    }
}
