package org.parvis.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.parvis.site.Place;

/** Reads a folder of sources into a {@link Snapshot}. */
final class FolderReader {

    static final String STEP = "source/file";

    private static final int PAGE_LIMIT = 256 << 10;
    private static final int ASSET_LIMIT = 2 << 20;
    private static final int TOTAL_LIMIT = 50 << 20;
    static final int COUNT_LIMIT = 500;
    static final int DEPTH_LIMIT = 20;

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
    private int filesMet;
    private int foldersMet;
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
        for (var entry : entriesOf(folder, displayPath, this::isReadOrRefused)) {
            var name = nameOf(entry);
            if (parts.contains(name)) readAny(entry, name);
            else if (!full) refuseUnknown(entry, name);
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

    private boolean isReadOrRefused(Path entry) {
        var name = nameOf(entry);
        return parts.contains(name)
                || author == SourceFile.Author.TENANT && !name.startsWith(".") && Files.isDirectory(entry);
    }

    private void refuseUnknown(Path entry, String name) {
        if (!isWithinCount(entry, Characters.shown(name))) return;
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
        for (var entry : entriesOf(directory, displayPath + "/" + path, file -> !isClutter(nameOf(file)))) {
            var name = nameOf(entry);
            var below = path + "/" + Characters.shown(name);
            if (full || !isWithinCount(entry, below)) return;
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
        if (words && !hasWords(path)) return;
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

    /** Whether there are no more files and folders than there may be, those that are refused among them. */
    private boolean isWithinCount(Path entry, String path) {
        if (author == SourceFile.Author.OPERATOR) return true;
        var isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        var met = isFolder ? ++foldersMet : ++filesMet;
        if (met > COUNT_LIMIT)
            overfull(
                    path,
                    "Le dossier compte plus de " + COUNT_LIMIT + (isFolder ? " dossiers" : " fichiers")
                            + ", dès celui-ci.");
        else if (isFolder && path.chars().filter(c -> c == '/').count() >= DEPTH_LIMIT)
            overfull(path, "Plus de " + DEPTH_LIMIT + " dossiers sont emboîtés ici.");
        return !full;
    }

    private boolean isWithinTotals(String path, byte[] bytes) {
        total += bytes.length;
        if (author == SourceFile.Author.TENANT && total > TOTAL_LIMIT)
            overfull(path, "Le dossier dépasse " + (TOTAL_LIMIT >> 20) + " Mo, dès ce fichier.");
        return !full;
    }

    /** Says that the folder is beyond its limits. Nothing more is read, and nothing more is said. */
    private void overfull(String path, String message) {
        full = true;
        faults.add(
                placeOf(path),
                message,
                "Un portail ne doit pas ralentir la fabrication des autres.",
                "Retirez les fichiers et les dossiers qui ne servent pas.");
    }

    private int limitOf(String path) {
        if (author == SourceFile.Author.OPERATOR) return Integer.MAX_VALUE;
        return path.startsWith("assets/") ? ASSET_LIMIT : PAGE_LIMIT;
    }

    /** What is {@code meant} in {@code directory}, by name; of a tenant no more than it takes to see that it is too much. */
    private Collection<Path> entriesOf(Path directory, String shown, Predicate<Path> meant) {
        var most = author == SourceFile.Author.OPERATOR ? Integer.MAX_VALUE : 3 * COUNT_LIMIT;
        var first = new TreeSet<Path>(Comparator.comparing(FolderReader::nameOf).thenComparing(Function.identity()));
        try (var entries = Files.list(directory)) {
            entries.filter(meant).forEach(entry -> {
                first.add(entry);
                if (first.size() > most) first.pollLast();
            });
            return first;
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
