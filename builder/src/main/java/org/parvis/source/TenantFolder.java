package org.parvis.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.kept.Digest;
import org.parvis.site.Place;

/** A tenant's folder: {@code tenant.yaml}, and perhaps {@code pages} and {@code assets} of its own. */
public final class TenantFolder {

    static final String STEP = "tenant/folder";

    private static final String RECORD = "tenant.yaml";
    private static final Set<String> OF_THE_BUILD = Set.of("target", "src");

    private final String id;
    private final Path path;
    private final String displayPath;
    private final List<Fault> faults;

    private TenantFolder(String id, Path path, String displayPath, List<Fault> faults) {
        this.id = id;
        this.path = path;
        this.displayPath = displayPath;
        this.faults = List.copyOf(faults);
    }

    /**
     * Every tenant's folder directly in {@code tenants}, by id. A folder that only looks like one (a link, a folder with pages
     * and no {@code tenant.yaml}) is there too, and reading it says what is wrong.
     *
     * @param root the folder that paths in findings are relative to
     */
    public static List<TenantFolder> allIn(Path tenants, Path root) {
        var candidates = candidatesIn(tenants);
        var byFoldedName = candidates.stream()
                .collect(Collectors.groupingBy(candidate -> name(candidate).toLowerCase(Locale.ROOT)));
        var above = DisplayPath.of(tenants, root);
        var alike = new HashMap<String, Integer>();
        return candidates.stream()
                .map(candidate -> of(
                        candidate,
                        idOf(candidate, alike),
                        byFoldedName.get(name(candidate).toLowerCase(Locale.ROOT)),
                        above))
                .toList();
    }

    /** The name as it can be shown; of names that can be told apart by their bytes alone, all but the first get a number. */
    private static String idOf(Path folder, Map<String, Integer> alike) {
        var shown = Characters.shown(name(folder));
        var number = alike.merge(shown, 1, Integer::sum);
        return number == 1 ? shown : shown + " (" + number + ")";
    }

    /** Whether a tenant may have {@code id}. */
    public static boolean isId(String id) {
        return Names.tenant(id).isEmpty();
    }

    /** The folder's name, which is the tenant's id. */
    public String id() {
        return id;
    }

    /** Where the folder is. */
    public Path path() {
        return path;
    }

    /** The folder as its author knows it: {@code tenants/fleury-sur-orne}. */
    public String displayPath() {
        return displayPath;
    }

    /** Reads and validates {@code tenant.yaml}. */
    public TenantFile read() {
        if (!faults.isEmpty())
            return new TenantFile(
                    Optional.empty(),
                    List.of(),
                    Map.of("", Place.of(displayPath, 0)),
                    faults.stream().map(fault -> fault.in(id)).toList());
        return new TenantFileReader(path.resolve(RECORD), displayPath + "/" + RECORD, id).read();
    }

    /** SHA-256 of {@code tenant.yaml}, in hexadecimal digits; none when it cannot be read. */
    public Optional<String> digest() {
        if (!faults.isEmpty()) return Optional.empty();
        return record().map(Digest::sha256);
    }

    /** By what the tenant's own pages and assets are known again: their names and bytes, whatever becomes of them. */
    public String filesDigest() {
        return faults.isEmpty() ? Snapshot.digestOfTenant(path) : "";
    }

    /** What the tenant has written in words, as it stands in its files: the record, its own pages and its drawings. */
    public List<String> texts() {
        var texts = new ArrayList<String>();
        record().ifPresent(bytes -> texts.add(new String(bytes, StandardCharsets.UTF_8)));
        if (faults.isEmpty()) Snapshot.wordsOfTenant(path, displayPath).forEach(texts::add);
        return texts;
    }

    private Optional<byte[]> record() {
        return PlainFile.read(path.resolve(RECORD), Place.of(displayPath, 0), TenantFileReader.LIMIT, new Faults(STEP));
    }

    /** Reads the tenant's own pages and assets; nothing of a folder that is itself refused. */
    public Snapshot snapshot() {
        return faults.isEmpty() ? Snapshot.ofTenant(path, displayPath) : new Snapshot(Map.of(), List.of());
    }

    @Override
    public String toString() {
        return displayPath;
    }

    private static List<Path> candidatesIn(Path tenants) {
        try (var entries = Files.list(tenants)) {
            return entries.filter(TenantFolder::looksLikeTenant)
                    .sorted(Comparator.comparing(TenantFolder::name).thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean looksLikeTenant(Path entry) {
        if (name(entry).startsWith(".") || OF_THE_BUILD.contains(name(entry))) return false;
        if (Files.isSymbolicLink(entry)) return true;
        return List.of(RECORD, "tenant.yml", "pages", "assets").stream()
                .anyMatch(part -> Files.exists(entry.resolve(part), LinkOption.NOFOLLOW_LINKS));
    }

    private static TenantFolder of(Path folder, String id, List<Path> sameName, String above) {
        var displayPath = above.isEmpty() ? id : above + "/" + id;
        return new TenantFolder(id, folder, displayPath, faultsOf(folder, sameName, displayPath));
    }

    private static List<Fault> faultsOf(Path folder, List<Path> sameName, String displayPath) {
        var faults = new Faults(STEP);
        var place = Place.of(displayPath, 0);
        var name = name(folder);
        if (Files.isSymbolicLink(folder)) {
            faults.add(
                    place,
                    "Ce dossier est un lien.",
                    "Un lien peut mener au dossier d’un autre organisme, ou hors du projet.",
                    "Remplacez le lien par un vrai dossier.");
            return faults.found();
        }
        Names.tenant(name).ifPresent(wrong -> faults.add(place, wrong.message(), wrong.reason(), wrong.remedy()));
        if (sameName.size() > 1)
            faults.add(
                    place,
                    "Plusieurs dossiers portent ce nom, aux majuscules près : " + names(sameName) + ".",
                    "Windows et macOS n’y verraient qu’un seul dossier, et deux organismes y seraient mêlés.",
                    "Renommez l’un de ces dossiers.");
        if (!Files.exists(folder.resolve(RECORD), LinkOption.NOFOLLOW_LINKS)) missing(folder, place, faults);
        return faults.found();
    }

    private static void missing(Path folder, Place place, Faults faults) {
        var misspelt = Files.exists(folder.resolve("tenant.yml"), LinkOption.NOFOLLOW_LINKS);
        faults.add(
                place,
                "Le fichier tenant.yaml manque dans ce dossier.",
                "Sans la fiche de l’organisme, rien ne peut être publié pour lui.",
                misspelt
                        ? "Renommez tenant.yml en tenant.yaml."
                        : "Écrivez la fiche tenant.yaml, ou retirez ce dossier.");
    }

    private static String names(List<Path> folders) {
        return folders.stream()
                .map(folder -> "« " + Characters.shown(name(folder)) + " »")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }
}
