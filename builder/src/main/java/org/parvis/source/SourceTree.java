package org.parvis.source;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.compliance.Finding;

/**
 * What a site is made from, in layers of which the later covers the earlier file by file: the shared sources that come with
 * Parvis, the operator's own, the tenant's.
 *
 * <pre>{@code
 * var shared = SourceTree.of(Snapshot.builtIn()).coveredBy(Snapshot.ofShared(source, root));
 * var sources = shared.coveredBy(folder.snapshot());
 * }</pre>
 */
public final class SourceTree {

    private static final String STYLE_SHEET = "assets/parvis.css";

    private final Map<String, SourceFile> files;
    private final List<Fault> faults;
    private String digest;

    private SourceTree(Map<String, SourceFile> files, List<Fault> faults) {
        this.files = Collections.unmodifiableMap(files);
        this.faults = List.copyOf(faults);
    }

    /** The lowest layer. */
    public static SourceTree of(Snapshot layer) {
        return new SourceTree(new TreeMap<>(layer.files()), layer.faults());
    }

    /** One page, {@code name}, whose author is not trusted, and nothing that it could include. */
    public static SourceTree ofPage(String name, String displayPath, String text) {
        var file = new SourceFile(displayPath, SourceFile.Author.TENANT, text.getBytes(StandardCharsets.UTF_8));
        return new SourceTree(new TreeMap<>(Map.of("pages/" + name, file)), List.of());
    }

    /** This tree with {@code layer} over it: files of the same name replace those below. */
    public SourceTree coveredBy(Snapshot layer) {
        if (layer.files().isEmpty() && layer.faults().isEmpty()) return this;
        var covered = new TreeMap<>(files);
        var found = new Faults(FolderReader.STEP);
        var spellings = new TreeMap<String, String>();
        files.keySet().forEach(path -> spellings.put(path.toLowerCase(Locale.ROOT), path));
        layer.files().forEach((path, file) -> {
            var spelling = spellings.getOrDefault(path.toLowerCase(Locale.ROOT), path);
            if (spelling.equals(path)) covered.put(path, file);
            else
                FolderReader.sameUpToCase(
                        file.displayPath(), files.get(spelling).displayPath(), found);
        });
        var all = new ArrayList<>(faults);
        all.addAll(layer.faults());
        all.addAll(found.found());
        return new SourceTree(covered, all);
    }

    /** The AsciiDoc pages, by their paths below {@code pages}: {@code mentions-legales.adoc}. */
    public Map<String, SourceFile> pages() {
        return below("pages/");
    }

    /** The operator's FreeMarker layouts, by their paths below {@code layouts}. */
    public Map<String, SourceFile> layouts() {
        return below("layouts/");
    }

    /** The operator's templates of lists of facts, by their paths below {@code facts}. */
    public Map<String, SourceFile> facts() {
        return below("facts/");
    }

    /** The files that are published as they are, by their paths below {@code assets}. */
    public Map<String, SourceFile> assets() {
        return below("assets/");
    }

    /** The style sheet of all pages, which the page for errors carries within it; empty if there is none. */
    public String styleSheet() {
        var file = files.get(STYLE_SHEET);
        return file == null ? "" : file.text();
    }

    /**
     * By what the sources of pages are known again: the digest of every page, layout, list and shared asset, with its name and
     * its author. A tenant's own assets are not in it, since no page is made from them; its own style sheet is.
     */
    public String digest() {
        // Two threads may both compute it, and get the same.
        if (digest == null) digest = digested();
        return digest;
    }

    private String digested() {
        var all = new StringBuilder();
        files.forEach((path, file) -> {
            if (path.startsWith("assets/") && file.isByTenant() && !path.equals(STYLE_SHEET)) return;
            all.append(path).append('\n').append(file.displayPath()).append('\n');
            all.append(file.author()).append(' ').append(file.sha256()).append('\n');
        });
        return Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString();
    }

    /** Every text of these sources. */
    public List<String> texts() {
        return files.values().stream().map(SourceFile::text).toList();
    }

    /** What was refused in any layer, as findings of {@code tenant}. */
    public List<Finding> findings(String tenant) {
        return faults.stream().map(fault -> fault.in(tenant)).toList();
    }

    private Map<String, SourceFile> below(String folder) {
        var below = new TreeMap<String, SourceFile>();
        files.forEach((path, file) -> {
            if (path.startsWith(folder)) below.put(path.substring(folder.length()), file);
        });
        return Collections.unmodifiableMap(below);
    }
}
