package org.parvis.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parvis.kept.Leftovers;
import org.parvis.kept.WholeFile;
import org.parvis.source.SourceTree;
import org.parvis.tenant.facts.Facts;

/**
 * Archetypes, each baked once and kept, in memory and in Parvis's own folder from one build to the next: a build whose shared
 * sources have not changed bakes nothing. Some come with Parvis. Threads may ask at the same time.
 */
public final class Archetypes implements AutoCloseable {

    /** The folder of the class path with those that were baked when Parvis itself was built. */
    public static final String SHIPPED = "parvis-archetypes";

    /** An archetype takes some ten kilobytes; what is dropped is read again from its file. */
    private static final int MOST_IN_MEMORY = 1_000;

    private static final int MOST_TREES = 100;

    /** With the shape that it is for, what is known of a site takes some ten kilobytes. */
    private static final int MOST_SHAPES = 500;

    private final Path folder;
    private final Function<String, Path> workFolders;
    private final Bakery bakery = new Bakery();
    private final Map<String, Archetype> inMemory = Latest.map(MOST_IN_MEMORY);
    private final Latest<String, Map<String, Ingredients>> trees = new Latest<>(MOST_TREES);
    private final Latest<Recipe, SortedMap<String, Signature>> signatures = new Latest<>(MOST_SHAPES);
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final AtomicInteger baked = new AtomicInteger();

    /** What decides the signatures of a whole site, which tenants of one shape share. */
    private record Recipe(String tree, Shape shape) {}

    /**
     * Archetypes kept in {@code folder}.
     *
     * @param workFolders gives an empty folder for a purpose
     */
    public Archetypes(Path folder, Function<String, Path> workFolders) {
        this.folder = folder;
        this.workFolders = workFolders;
    }

    /**
     * The archetype of what {@code sources} make for {@code facts}.
     *
     * @throws UncheckedIOException if a file cannot be read or written
     * @throws IllegalStateException if a layout fails
     */
    public SiteArchetype of(SourceTree sources, Facts facts) {
        var ingredients = trees.of(sources.digest(), () -> Ingredients.of(sources));
        var shape = Shape.of(facts);
        var signatures = this.signatures.of(new Recipe(sources.digest(), shape), () -> signatures(ingredients, shape));
        signatures.values().forEach(signature -> used.add(signature.sha256()));

        var found = find(signatures);
        if (found.size() < signatures.size())
            found = bake(sources, shape, Ingredients.pages(ingredients, shape), signatures);
        return new SiteArchetype(
                List.copyOf(found.values()),
                signatures.values().stream().map(Signature::sha256).toList());
    }

    private static SortedMap<String, Signature> signatures(Map<String, Ingredients> ingredients, Shape shape) {
        var pages = Ingredients.pages(ingredients, shape);
        var signatures = new TreeMap<String, Signature>();
        for (var page : pages) signatures.put(page, Signature.of(page, ingredients.get(page), pages, shape));
        signatures.put(
                Ingredients.SITE, Signature.of(Ingredients.SITE, ingredients.get(Ingredients.SITE), pages, shape));
        return Collections.unmodifiableSortedMap(signatures);
    }

    /**
     * Bakes the site that {@code sources} make for {@code facts} alone, with nothing shared, and tells which files come out otherwise
     * than stamped.
     */
    public List<String> differences(SourceTree sources, Facts facts) {
        var stamped = of(sources, facts).stamp(facts, sources);
        var alone = bakedAlone(sources, facts).stamp(facts, sources);
        var paths = new TreeSet<>(stamped.keySet());
        paths.addAll(alone.keySet());
        paths.removeIf(path -> Arrays.equals(stamped.get(path), alone.get(path)));
        return List.copyOf(paths);
    }

    private synchronized SiteArchetype bakedAlone(SourceTree sources, Facts facts) {
        return bakery.bake(sources, facts, workFolders.apply("alone"));
    }

    /** Those that are known again by {@code names} are still used, though nobody asks for them. */
    public void retain(Collection<String> names) {
        used.addAll(names);
    }

    /** How many had to be baked. */
    public int baked() {
        return baked.get();
    }

    /** How many different ones were asked for. */
    public int used() {
        return used.size();
    }

    /** Removes the files of the archetypes that nobody has asked for, which is for a build of all tenants. */
    public void prune() {
        Leftovers.removeFrom(folder, used);
    }

    /** Removes those of before {@code day} that neither this build has asked for nor {@code others} need. */
    public void pruneOld(Instant day, Supplier<Set<String>> others) {
        Leftovers.removeOldFrom(folder, day, used, others);
    }

    private Map<String, Archetype> find(Map<String, Signature> signatures) {
        var found = new TreeMap<String, Archetype>();
        signatures.forEach((path, signature) -> find(signature).ifPresent(archetype -> found.put(path, archetype)));
        return found;
    }

    private Optional<Archetype> find(Signature signature) {
        return Optional.ofNullable(inMemory.get(signature.sha256())).or(() -> {
            var found = kept(signature);
            found.ifPresent(archetype -> inMemory.put(signature.sha256(), archetype));
            return found;
        });
    }

    /** One thread bakes at a time; another may have baked what this one lacks. */
    private synchronized Map<String, Archetype> bake(
            SourceTree sources, Shape shape, Set<String> pages, Map<String, Signature> signatures) {
        var found = find(signatures);
        if (found.size() == signatures.size()) return found;
        var known = new HashMap<String, Archetype.Document>();
        found.forEach((path, archetype) -> archetype.document().ifPresent(document -> known.put(path, document)));
        var folder = workFolders.apply("bake-" + baked);
        var fresh = bakery.bake(sources, shape, pages, known, folder);
        // A page that was stopped may pass another time, and its title is missing from the menus of all others.
        var lasting = fresh.values().stream()
                .flatMap(archetype -> archetype.faults().stream())
                .noneMatch(TenantPages::dependsOnTheMachine);
        fresh.forEach((path, archetype) -> {
            if (found.putIfAbsent(path, archetype) != null) return;
            baked.incrementAndGet();
            if (lasting) keep(signatures.get(path), archetype);
        });
        return found;
    }

    private Optional<Archetype> kept(Signature signature) {
        var file = folder.resolve(signature.sha256());
        try {
            return Files.exists(file) ? KeptArchetype.read(signature, Files.readAllBytes(file)) : shipped(signature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Archetype> shipped(Signature signature) throws IOException {
        try (var file = Archetypes.class.getClassLoader().getResourceAsStream(SHIPPED + "/" + signature.sha256())) {
            return file == null ? Optional.empty() : KeptArchetype.read(signature, file.readAllBytes());
        }
    }

    private void keep(Signature signature, Archetype archetype) {
        inMemory.put(signature.sha256(), archetype);
        WholeFile.write(folder.resolve(signature.sha256()), KeptArchetype.write(signature, archetype));
    }

    @Override
    public void close() {
        bakery.close();
    }
}
