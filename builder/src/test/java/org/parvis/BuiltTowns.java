package org.parvis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Report;

/** Three towns that have been built, of which a test changes something before they are built again. */
abstract class BuiltTowns {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    @BeforeEach
    void threeTowns() throws IOException {
        town("fleury-sur-orne", "fleury-sur-orne");
        town("nimes-metropole", "nimes-metropole");
        town("fleury-sur-orne", "valmont");
        edit("valmont", "Fleury-sur-Orne", "Valmont");
        edit("valmont", "Serge Rouzière", "du Lavoir");
        edit("valmont", "01 99 00 14", "01 99 00 77");
        build();
    }

    private void town(String from, String id) throws IOException {
        var source = Path.of("../tenants", from);
        try (var files = Files.walk(source)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = folder.resolve("tenants")
                        .resolve(id)
                        .resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.writeString(target, Files.readString(file).replace(from, id));
            }
        }
    }

    void edit(String tenant, String words, String others) throws IOException {
        Towns.edit(folder.resolve("tenants").resolve(tenant).resolve("tenant.yaml"), words, others);
    }

    List<Result> build(String... selection) {
        return new Parvis(Towns.config(folder, DAY, selection)).build(result -> {});
    }

    List<Result> buildOn(LocalDate day) {
        return new Parvis(Towns.config(folder, day)).build(result -> {});
    }

    static List<Report> reports(List<Result> results) {
        return results.stream().map(Result::report).toList();
    }

    /** Why each tenant was worked on, of those that were. */
    static Map<String, String> reasons(List<Result> results) {
        var reasons = new TreeMap<String, String>();
        results.forEach(result ->
                result.why().ifPresent(why -> reasons.put(result.report().tenant(), why)));
        return reasons;
    }

    Map<Path, FileTime> times() throws IOException {
        var times = new TreeMap<Path, FileTime>();
        try (var files = Files.walk(folder.resolve("sites"))) {
            for (var file : (Iterable<Path>) files::iterator) times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }

    /** What the builds keep of these towns. */
    Path manifest() {
        return Towns.config(folder, DAY).kept().resolve("manifest");
    }
}
