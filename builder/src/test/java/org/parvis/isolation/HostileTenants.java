package org.parvis.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tenants of which each attempts one thing that it must not. Each is the record and the files of a blameless town, over which its own
 * are laid: those of its folder among the test's resources, or, where a repository cannot hold them,
 * {@link MadeAttempts}.
 */
final class HostileTenants {

    private static final Path FOLDERS = Path.of("src/test/resources/org/parvis/isolation/tenants");
    private static final Path TOWNS = Path.of("../tenants");
    private static final String TOWN = "fleury-sur-orne";

    /** Which are meant, by name and comma; all, unless somebody asks for some. */
    private static final String MEANT = System.getProperty("parvis.attempts", "");

    private HostileTenants() {}

    /** The ids of all there are. */
    static SortedSet<String> known() {
        var known = new TreeSet<>(MadeAttempts.ALL.keySet());
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
        all.add(HostileFolder.NEIGHBOUR);
        return all;
    }

    /**
     * Writes all of them, and their neighbour, into {@code root/tenants}.
     *
     * @param canary what the neighbour and the host keep to themselves
     */
    static void layOut(Path root, String canary) throws IOException {
        Files.writeString(HostileFolder.canary(root), canary + "\n");
        neighbour(root, canary);
        var number = 0;
        for (var name : known()) {
            if (names().contains(name)) write(name, number, root);
            number++;
        }
    }

    /** The folder of which the neighbour's is a copy. */
    static HostileFolder original() {
        return new HostileFolder(TOWNS.resolve(HostileFolder.NEIGHBOUR));
    }

    /** Writes the neighbour alone. */
    static void neighbour(Path root, String canary) throws IOException {
        var neighbour = HostileFolder.of(HostileFolder.NEIGHBOUR, root);
        neighbour.copy(original().path());
        neighbour.write("pages/_secret.adoc", canary + "\n");
        neighbour.write("pages/nouvelles.adoc", "= Nouvelles\n:page-type: page\n:description: Nouvelles.\n\nRien.\n");
    }

    private static void write(String name, int number, Path root) throws IOException {
        var tenant = HostileFolder.of(name, root);
        tenant.copy(TOWNS.resolve(TOWN));
        tenant.edit(TOWN, name);
        tenant.edit("Fleury-sur-Orne", townName(number));
        var folder = FOLDERS.resolve(name);
        if (Files.exists(folder)) layOver(folder, tenant, number);
        else MadeAttempts.ALL.get(name).spoil(tenant);
    }

    /** A name that no other contains, nor resembles. */
    private static String townName(int number) {
        var syllables = List.of("ba", "co", "di", "fu", "le", "mi", "no", "pra", "ru", "sa");
        return "Saint-" + "VXZ".charAt(number / 100) + syllables.get(number / 10 % 10) + syllables.get(number % 10)
                + syllables.get((number * 7 + 3) % 10) + "court";
    }

    private static void layOver(Path folder, HostileFolder tenant, int number) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var path = folder.relativize(file).toString();
                var text =
                        Files.readString(file).replace("@HOST@", tenant.canary().toString());
                if (path.equals("record.tsv")) for (var row : text.lines().toList()) edit(tenant, row, number);
                else tenant.write(path, text);
            }
        }
    }

    /** A row of {@code record.tsv}: words of the town's record, and what stands there instead. */
    private static void edit(HostileFolder tenant, String row, int number) throws IOException {
        var cells = row.replace("Fleury-sur-Orne", townName(number))
                .replace(TOWN, tenant.name())
                .split("\t", -1);
        tenant.edit(
                cells[0], cells[1].replace("\\n", "\n").replace("\\\n", "\\n").replace("\\\\", "\\"));
    }
}
