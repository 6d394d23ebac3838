package org.parvis.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tenants of which each attempts one thing that it must not. Each is the record and the files of a blameless town, over which its own
 * are laid: those of its folder among the test's resources, or, where a repository cannot hold them, those that are made here.
 */
final class HostileTenants {

    private static final Path FOLDERS = Path.of("src/test/resources/org/parvis/isolation/tenants");
    private static final Path TOWNS = Path.of("../tenants");
    private static final String TOWN = "fleury-sur-orne";
    private static final String HEADER = "= Le marché\n:page-type: page\n:description: Les jours du marché.\n\n";

    /** What takes Asciidoctor hours on any machine: what takes it seconds may be in time on a fast one. */
    private static final String SLOW = "----\n" + "<1> ".repeat(60_000) + "\n----\n";

    private static final String RECORD = "tenant.yaml";
    private static final String PAGE = "pages/marche.adoc";

    /** The tenant that must notice nothing. */
    static final String NEIGHBOUR = "nimes-metropole";

    /** Which are meant, by name and comma; all, unless somebody asks for some. */
    private static final String MEANT = System.getProperty("parvis.attempts", "");

    /** What makes a folder hostile, given that it is a blameless tenant's. */
    private interface Spoiling {
        void spoil(Path tenant) throws IOException;
    }

    private static final Map<String, Spoiling> MADE = Map.ofEntries(
            entry("link-to-page", tenant -> link(tenant.resolve(PAGE), secretOf(tenant))),
            entry("link-to-host", tenant -> link(tenant.resolve("assets/plan.txt"), canaryOf(tenant))),
            entry(
                    "link-to-folder",
                    tenant -> link(tenant.resolve("pages"), secretOf(tenant).getParent())),
            entry("link-to-itself", tenant -> link(tenant.resolve("pages/boucle"), tenant.resolve("pages/boucle"))),
            entry("link-as-record", tenant -> {
                Files.delete(tenant.resolve(RECORD));
                link(tenant.resolve(RECORD), tenant.resolveSibling(NEIGHBOUR).resolve(RECORD));
            }),
            entry("link-as-tenant", tenant -> {
                delete(tenant);
                link(tenant, tenant.resolveSibling(NEIGHBOUR));
            }),
            entry(
                    "copy-of-another",
                    tenant -> write(
                            tenant.resolve(RECORD),
                            Files.readString(TOWNS.resolve(NEIGHBOUR).resolve(RECORD))
                                    .replace("id: " + NEIGHBOUR, "id: copy-of-another"))),
            entry("hard-link", tenant -> {
                Files.createDirectories(tenant.resolve("pages"));
                Files.createLink(tenant.resolve(PAGE), canaryOf(tenant));
            }),
            entry("name-in-two-cases", tenant -> {
                page(tenant, "Le samedi.\n");
                write(tenant.resolve("pages/Marche.adoc"), HEADER);
            }),
            entry("assets-in-two-cases", tenant -> {
                write(tenant.resolve("assets/plan.txt"), "a");
                write(tenant.resolve("assets/Plan.txt"), "b");
            }),
            entry("name-in-two-forms", tenant -> {
                write(tenant.resolve("assets/\u00e9t\u00e9.txt"), "a");
                write(tenant.resolve("assets/e\u0301te\u0301.txt"), "b");
            }),
            entry("name-of-device", tenant -> write(tenant.resolve("pages/con.adoc"), HEADER)),
            entry("name-of-stream", tenant -> write(tenant.resolve("assets/plan.txt:evil.txt"), "a")),
            entry("name-with-dot-at-end", tenant -> write(tenant.resolve("pages/marche.adoc."), HEADER)),
            entry("name-as-command", tenant -> write(tenant.resolve("pages/x\n::error::y\u001b[31m.adoc"), HEADER)),
            entry("name-too-long", tenant -> write(tenant.resolve("pages/" + "a".repeat(200) + ".adoc"), HEADER)),
            entry("Ville-Double", tenant -> {}),
            entry("ville-double", tenant -> {}),
            entry("ville..double", tenant -> {}),
            entry("page-of-100-mb", tenant -> {
                Files.createDirectories(tenant.resolve("pages"));
                try (var page = new RandomAccessFile(tenant.resolve(PAGE).toFile(), "rw")) {
                    page.write(HEADER.getBytes(UTF_8));
                    page.setLength(100 << 20);
                }
            }),
            entry("list-of-million-rows", tenant -> page(tenant, "* samedi\n".repeat(1_000_000))),
            entry(
                    "record-of-million-rows",
                    tenant -> edit(
                            tenant, "social-networks: []", "social-networks:\n" + "    - name: x\n".repeat(1_000_000))),
            entry(
                    "record-of-many-rows",
                    tenant -> edit(
                            tenant,
                            "  data-subjects: # exemple\n",
                            "  data-subjects:\n" + "    - les uns\n".repeat(17_000))),
            entry(
                    "huge-value",
                    tenant -> edit(tenant, "legal-name: Ville de ", "legal-name: " + "Ville de ".repeat(20_000))),
            entry(
                    "huge-key",
                    tenant -> edit(tenant, "organisation:\n", "organisation:\n  " + "cle".repeat(60_000) + ": x\n")),
            entry(
                    "deep-record",
                    tenant -> edit(
                            tenant,
                            "social-networks: []",
                            "social-networks: " + "[".repeat(50_000) + "]".repeat(50_000))),
            entry("many-files", tenant -> {
                for (int i = 0; i < 501; i++) write(tenant.resolve("assets/plan-" + i + ".txt"), "a");
            }),
            entry("many-links", tenant -> {
                for (int i = 0; i < 2_000; i++) link(tenant.resolve("assets/plan-" + i + ".txt"), canaryOf(tenant));
            }),
            entry("many-names", tenant -> {
                for (int i = 0; i < 2_000; i++) write(tenant.resolve("assets/.plan-" + i), "a");
            }),
            entry("many-folders", tenant -> {
                for (int i = 0; i < 2_000; i++) Files.createDirectories(tenant.resolve("assets/plan-" + i));
            }),
            entry("deep-folders", tenant -> write(tenant.resolve("assets" + "/a".repeat(1_000) + "/plan.txt"), "a")),
            entry("director-blank", tenant -> edit(tenant, "first-name: Sacha", "first-name: \"\u2800\u200d\"")),
            entry("director-filler", tenant -> edit(tenant, "first-name: Sacha", "first-name: \"\u3164\"")),
            entry("name-of-another", tenant -> edit(tenant, "short-name: ", "short-name: N\u0456mes Métropole #")),
            entry("many-elements", tenant -> page(tenant, "*a* ".repeat(11_000) + "\n")),
            entry("long-word", tenant -> page(tenant, "Texte.\n\n" + "ab".repeat(100_000) + "\n")),
            entry("long-attribute", tenant -> page(tenant, "[.r" + "ab".repeat(100_000) + "]\nTexte.\n")),
            entry(
                    "long-title",
                    tenant -> write(
                            tenant.resolve(PAGE),
                            "= " + "Le marché ".repeat(20_000) + "\n:page-type: page\n\nTexte.\n")),
            entry("long-include-line", tenant -> page(tenant, "include::".repeat(25_000) + "\n")),
            entry("slow-callouts", tenant -> page(tenant, SLOW)),
            entry("slow-together", tenant -> {
                for (int i = 0; i < 12; i++)
                    write(tenant.resolve("pages/lente-" + (char) ('a' + i) + ".adoc"), HEADER + SLOW);
            }));

    private HostileTenants() {}

    /** The ids of all there are. */
    static SortedSet<String> known() {
        var known = new TreeSet<>(MADE.keySet());
        try (var folders = Files.list(FOLDERS)) {
            folders.forEach(folder -> known.add(folder.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    /** The ids of those that are meant. */
    static SortedSet<String> names() {
        var names = known();
        if (!MEANT.isEmpty()) names.retainAll(Set.of(MEANT.split(",")));
        return names;
    }

    /** Their ids, and their neighbour's. */
    static List<String> all() {
        var all = new ArrayList<>(names());
        all.add(NEIGHBOUR);
        return all;
    }

    /**
     * Writes all of them, and their neighbour, into {@code root/tenants}.
     *
     * @param canary what the neighbour and the host keep to themselves
     */
    static void layOut(Path root, String canary) throws IOException {
        Files.writeString(canaryFile(root), canary + "\n");
        neighbour(root, canary);
        var number = 0;
        for (var name : known()) {
            if (names().contains(name)) write(name, number, root);
            number++;
        }
    }

    /** Writes the neighbour alone. */
    static void neighbour(Path root, String canary) throws IOException {
        var neighbour = root.resolve("tenants").resolve(NEIGHBOUR);
        copy(TOWNS.resolve(NEIGHBOUR), neighbour);
        write(neighbour.resolve("pages/_secret.adoc"), canary + "\n");
        write(
                neighbour.resolve("pages/nouvelles.adoc"),
                "= Nouvelles\n:page-type: page\n:description: Nouvelles.\n\nRien.\n");
    }

    private static void write(String name, int number, Path root) throws IOException {
        var tenant = root.resolve("tenants").resolve(name);
        copy(TOWNS.resolve(TOWN), tenant);
        var record = tenant.resolve(RECORD);
        write(record, Files.readString(record).replace(TOWN, name).replace("Fleury-sur-Orne", townName(number)));
        var folder = FOLDERS.resolve(name);
        if (Files.exists(folder)) layOver(folder, tenant, number);
        else MADE.get(name).spoil(tenant);
    }

    /** A name that no other contains, nor resembles. */
    private static String townName(int number) {
        var syllables = List.of("ba", "co", "di", "fu", "le", "mi", "no", "pra", "ru", "sa");
        return "Saint-" + "VXZ".charAt(number / 100) + syllables.get(number / 10 % 10) + syllables.get(number % 10)
                + syllables.get((number * 7 + 3) % 10) + "court";
    }

    private static void layOver(Path folder, Path tenant, int number) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var path = folder.relativize(file).toString();
                var text = Files.readString(file)
                        .replace("@HOST@", canaryOf(tenant).toString());
                if (path.equals("record.tsv")) for (var row : text.lines().toList()) edit(tenant, row, number);
                else write(tenant.resolve(path), text);
            }
        }
    }

    /** A row of {@code record.tsv}: words of the town's record, and what stands there instead. */
    private static void edit(Path tenant, String row, int number) throws IOException {
        var cells = row.replace("Fleury-sur-Orne", townName(number))
                .replace(TOWN, tenant.getFileName().toString())
                .split("\t", -1);
        edit(
                tenant,
                cells[0],
                cells[1].replace("\\n", "\n").replace("\\\n", "\\n").replace("\\\\", "\\"));
    }

    private static void edit(Path tenant, String words, String others) throws IOException {
        var text = Files.readString(tenant.resolve(RECORD));
        assertThat(text).contains(words);
        write(tenant.resolve(RECORD), text.replace(words, others));
    }

    /** A file of the machine beside the project in {@code root}. */
    static Path canaryFile(Path root) {
        return root.toAbsolutePath().resolveSibling("host-canary.txt");
    }

    private static Path canaryOf(Path tenant) {
        return canaryFile(tenant.getParent().getParent());
    }

    private static Path secretOf(Path tenant) {
        return tenant.resolveSibling(NEIGHBOUR).resolve("pages/_secret.adoc");
    }

    private static void page(Path tenant, String text) throws IOException {
        write(tenant.resolve(PAGE), HEADER + text);
    }

    private static void link(Path link, Path target) throws IOException {
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
