package org.parvis.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.parvis.site.Place;

/** Reads a folder of sources into a {@link Snapshot}. */
final class FolderReader {

    static final String STEP = "source/file";

    private static final int PAGE_LIMIT = 256 << 10;
    private static final int ASSET_LIMIT = 2 << 20;
    private static final int TOTAL_LIMIT = 50 << 20;
    static final int COUNT_LIMIT = 500;

    /** What editors and desktops leave behind; nobody means it to be published. */
    private static final Pattern CLUTTER =
            Pattern.compile("\\.DS_Store|\\.gitkeep|Thumbs\\.db|desktop\\.ini|\\..*\\.sw[a-p]|\\.#.*|#.*#|.*~");

    private final Path folder;
    private final String displayPath;
    private final SourceFile.Author author;
    private final List<String> parts;

    /** Whether only words are sought, whether or not they may be published. */
    private final boolean words;

    private final Map<String, SourceFile> files = new TreeMap<>();
    private final Map<String, String> displayPathsByFoldedPath = new HashMap<>();
    private final Faults faults = new Faults(STEP);
    private long total;
    private boolean full;

    /** @param parts the sub-folders that are read; a tenant may have no other */
    FolderReader(Path folder, String displayPath, SourceFile.Author author, List<String> parts) {
        this(folder, displayPath, author, parts, false);
    }

    /** Reads the words of the tenant's {@code folder}: its pages and drawings. */
    static Snapshot words(Path folder, String displayPath, List<String> parts) {
        return new FolderReader(folder, displayPath, SourceFile.Author.TENANT, parts, true).read();
    }

    private FolderReader(Path folder, String displayPath, SourceFile.Author author, List<String> parts, boolean words) {
        this.folder = folder;
        this.displayPath = displayPath;
        this.author = author;
        this.parts = parts;
        this.words = words;
    }

    Snapshot read() {
        for (var entry : entriesOf(folder, displayPath)) {
            var name = nameOf(entry);
            if (parts.contains(name)) readAny(entry, name);
            else if (author == SourceFile.Author.TENANT) refuseUnknown(entry, name);
        }
        return new Snapshot(files, faults.found());
    }

    /** Two files that a case-insensitive file system takes for one. */
    static void sameUpToCase(String one, String other, Faults faults) {
        faults.add(
                Place.of(one, 0),
                "Ce nom ne diffère que par des majuscules de celui de « " + other + " ».",
                "Windows et macOS n’y verraient qu’un seul fichier.",
                "Renommez l’un des deux.");
    }

    private void refuseUnknown(Path entry, String name) {
        if (name.startsWith(".") || !Files.isDirectory(entry)) return;
        faults.add(
                Place.of(displayPath + "/" + Characters.shown(name), 0),
                "Le dossier « " + Characters.shown(name) + " » ne sert à rien ici.",
                "Dans le dossier d’un organisme, Parvis ne lit que tenant.yaml, pages et assets ; les mises en page et les"
                        + " listes de faits sont communes à tous.",
                "Déplacez-le, ou renommez-le en pages ou assets.");
    }

    private void readAny(Path entry, String path) {
        if (Files.isSymbolicLink(entry)) PlainFile.refuseLink(placeOf(path), faults);
        else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) readFolder(entry, path);
        else if (parts.contains(path))
            faults.add(
                    placeOf(path),
                    "« " + path + " » est un fichier, et non un dossier.",
                    "Parvis y cherche les sources du site.",
                    "Remplacez-le par un dossier du même nom.");
        else readFile(entry, path);
    }

    private void readFolder(Path directory, String path) {
        for (var entry : entriesOf(directory, displayPath + "/" + path)) {
            var name = nameOf(entry);
            if (isClutter(name)) continue;
            var below = path + "/" + Characters.shown(name);
            var wrong = path.startsWith("pages") ? Names.page(name) : Names.file(name);
            wrong.ifPresent(w -> faults.add(placeOf(below), w.message(), w.reason(), w.remedy()));
            if (wrong.isEmpty()) readAny(entry, below);
        }
    }

    /** Whether a file of this name is passed over. */
    static boolean isClutter(String name) {
        return CLUTTER.matcher(name).matches();
    }

    private void readFile(Path file, String path) {
        if (full || words && !hasWords(path)) return;
        var other = displayPathsByFoldedPath.putIfAbsent(
                path.toLowerCase(Locale.ROOT), placeOf(path).file());
        if (other != null) {
            sameUpToCase(placeOf(path).file(), other, faults);
            return;
        }
        var limit = limitOf(path);
        PlainFile.read(file, placeOf(path), limit, faults)
                .filter(bytes -> isWithinTotals(path, bytes))
                .filter(bytes -> words || isFit(path, bytes))
                .ifPresent(bytes -> files.put(path, new SourceFile(placeOf(path).file(), author, bytes)));
    }

    private static boolean hasWords(String path) {
        return path.startsWith("pages/") || path.endsWith(".svg");
    }

    private boolean isFit(String path, byte[] bytes) {
        if (!path.startsWith("assets/")) return isFitPage(path, bytes);
        return author == SourceFile.Author.OPERATOR || AssetType.isFit(placeOf(path), bytes, faults);
    }

    private boolean isFitPage(String path, byte[] bytes) {
        if (author == SourceFile.Author.TENANT && !path.endsWith(".adoc")) {
            faults.add(
                    placeOf(path),
                    "Ce fichier n’est pas une page AsciiDoc (.adoc).",
                    "Dans le dossier pages, Parvis ne lit que des pages AsciiDoc.",
                    "Convertissez la page en AsciiDoc, ou placez le fichier dans assets.");
            return false;
        }
        return Utf8.read(bytes, placeOf(path).file(), faults).isPresent();
    }

    /** Whether the folder is still within its limits; beyond them, one fault says so and nothing more is read. */
    private boolean isWithinTotals(String path, byte[] bytes) {
        total += bytes.length;
        if (author == SourceFile.Author.OPERATOR) return true;
        var tooMany = displayPathsByFoldedPath.size() > COUNT_LIMIT;
        full = tooMany || total > TOTAL_LIMIT;
        if (full)
            faults.add(
                    placeOf(path),
                    tooMany
                            ? "Le dossier compte plus de " + COUNT_LIMIT + " fichiers, dès celui-ci."
                            : "Le dossier dépasse " + (TOTAL_LIMIT >> 20) + " Mo, dès ce fichier.",
                    "Un portail ne doit pas ralentir la fabrication des autres.",
                    "Retirez les fichiers qui ne servent pas.");
        return !full;
    }

    private int limitOf(String path) {
        if (author == SourceFile.Author.OPERATOR) return Integer.MAX_VALUE;
        return path.startsWith("assets/") ? ASSET_LIMIT : PAGE_LIMIT;
    }

    private List<Path> entriesOf(Path directory, String shown) {
        try (var entries = Files.list(directory)) {
            return entries.sorted(Comparator.comparing(FolderReader::nameOf)).toList();
        } catch (IOException e) {
            faults.add(
                    Place.of(shown, 0),
                    "Ce dossier ne peut pas être lu (" + e.getClass().getSimpleName() + ").",
                    "Parvis lit chaque source avant de publier.",
                    "Vérifiez que le dossier existe et que ses droits permettent de le lire.");
            return List.of();
        }
    }

    private Place placeOf(String path) {
        return Place.of(displayPath + "/" + path, 0);
    }

    /** The last part of the path; directories of zip files end in a slash. */
    private static String nameOf(Path entry) {
        var name = entry.getFileName().toString();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
