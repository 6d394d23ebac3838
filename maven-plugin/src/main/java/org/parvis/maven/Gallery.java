package org.parvis.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.Result;

/**
 * The published sites, copied below a report so that it can link to them.
 *
 * @param name the folder beside the report's page
 * @param tenants the ids of the tenants that have a site there
 */
record Gallery(String name, Set<String> tenants) {

    /** Copies the sites that {@code results} speak about from {@code sites} to {@code folder}, in place of what was there. */
    static Gallery copy(Path sites, List<Result> results, Path folder) throws IOException {
        clear(folder);
        var tenants = results.stream()
                .map(result -> result.report().tenant())
                .filter(tenant -> Files.isDirectory(sites.resolve(tenant)))
                .collect(Collectors.toUnmodifiableSet());
        for (var tenant : tenants) copyTree(sites.resolve(tenant), folder.resolve(tenant));
        return new Gallery(folder.getFileName().toString(), tenants);
    }

    /** Where the site of {@code tenant} is, from the report's page. */
    String link(String tenant) {
        return name + "/" + tenant + "/index.html";
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) Files.delete(file);
        }
    }
}
