package org.parvis.maven;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.Result;
import org.parvis.Showing;

/**
 * The published sites, copied below a report so that it can link to them.
 *
 * @param name the folder beside the report's page
 * @param tenants the ids of the tenants that have a site there
 */
record Gallery(String name, Set<String> tenants) {

    /** Copies the sites that {@code results} speak about, as {@code sites} shows them, to {@code folder}, in place of what was there. */
    static Gallery copy(Showing sites, List<Result> results, Path folder) throws IOException {
        clear(folder);
        var tenants = results.stream()
                .map(result -> result.report().tenant())
                .filter(sites::has)
                .collect(Collectors.toUnmodifiableSet());
        for (var tenant : tenants)
            for (var file : sites.files(tenant).entrySet()) {
                var copy = folder.resolve(tenant).resolve(file.getKey());
                Files.createDirectories(copy.getParent());
                Files.write(copy, file.getValue());
            }
        return new Gallery(folder.getFileName().toString(), tenants);
    }

    /** Where the site of {@code tenant} is, from the report's page. */
    String link(String tenant) {
        return name + "/" + tenant + "/index.html";
    }

    /** Where each site is, from a folder beside the report's page. */
    Map<String, URI> sites() {
        return tenants.stream()
                .collect(Collectors.toMap(tenant -> tenant, tenant -> URI.create("../" + name + "/" + tenant + "/")));
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) Files.delete(file);
        }
    }
}
