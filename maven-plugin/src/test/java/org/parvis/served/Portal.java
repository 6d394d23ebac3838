package org.parvis.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.parvis.Parvis;
import org.parvis.ParvisConfig;
import org.parvis.Result;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Severity;

/**
 * One published portal.
 *
 * @param id the tenant
 * @param folder where its files are
 */
record Portal(String id, Path folder) {

    static final Path OUTPUT = Path.of("target", "served", "sites");

    Portal {
        folder = folder.toAbsolutePath().normalize();
    }

    private static List<Portal> all;

    /** The portals of this project, baked once from their real sources. */
    static synchronized List<Portal> all() {
        if (all == null) all = bake();
        return all;
    }

    private static List<Portal> bake() {
        var config = new ParvisConfig(
                Path.of(".."),
                Optional.of(Path.of("..", "site-src")),
                Path.of("..", "tenants"),
                OUTPUT,
                List.of(),
                LocalDate.now(ZoneId.of("Europe/Paris")),
                Severity.ERROR);
        return new Parvis(config)
                .build(result -> {}).stream().map(Portal::published).toList();
    }

    private static Portal published(Result result) {
        var report = result.report();
        var folder = result.published()
                .orElseThrow(() -> new AssertionError(report.findings()
                        .map(Finding::toString)
                        .collect(Collectors.joining("\n", report.tenant() + " is not published:\n", ""))));
        return new Portal(report.tenant(), folder);
    }

    /** The portal's own address, as its home page declares it. */
    URI home() {
        try {
            var page = Jsoup.parse(folder.resolve("index.html"));
            return URI.create(page.select("link[rel=canonical]").attr("href"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file, relative to the portal's root, as a URL names it: {@code confidentialite/index.html}. */
    List<String> files() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page under the address that a visitor uses: {@code confidentialite/}, and the empty string for the home page. */
    List<String> pages() {
        return files().stream()
                .filter(file -> file.endsWith(".html"))
                .map(Portal::address)
                .toList();
    }

    /** What a visitor asks for to get {@code file}: the folder, for an {@code index.html}. */
    static String address(String file) {
        return file.replaceFirst("(^|/)index\\.html$", "$1");
    }

    @Override
    public String toString() {
        return id;
    }
}
