package org.parvis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.bake.Archetypes;
import org.parvis.compliance.SampleSite;
import org.parvis.publish.Scratch;
import org.parvis.source.Snapshot;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;
import org.parvis.tenant.facts.Facts;

/** Any bytes as a page that a tenant has written: it is baked without what it may not hold, or there is something to mend. */
class PageFuzzIT {

    private static final String ID = "valmont-sur-lys";
    private static final String PAGE = "essai.adoc";
    private static final Facts FACTS = Facts.of(SampleSite.tenant());
    private static final Scratch SCRATCH = new Scratch();
    private static final SourceTree SHARED = SourceTree.of(Snapshot.builtIn());
    private static final Path ROOT = SCRATCH.folder("root");
    private static final Archetypes ARCHETYPES = new Archetypes(SCRATCH.folder("archetypes"), SCRATCH::folder);

    @AfterAll
    static void close() {
        ARCHETYPES.close();
        SCRATCH.close();
    }

    static Stream<Arguments> pages() {
        return SHARED.pages().values().stream().map(page -> Arguments.of((Object) page.bytes()));
    }

    @MethodSource("pages")
    @FuzzTest(maxDuration = "10m")
    void aPageIsBakedOrRefused(byte[] bytes) {
        Bounded.run(() -> {
            var sources = sources(bytes);
            var archetype = ARCHETYPES.of(sources, FACTS);
            var isRefused =
                    !sources.findings(ID).isEmpty() || !archetype.findings(ID).isEmpty();
            var page = archetype.stamp(FACTS, sources).get("essai/index.html");

            if (!isRefused && page != null) assertThat(running(page)).isEmpty();
        });
    }

    /** Whatever would run in a reader's browser. */
    private static List<Element> running(byte[] page) {
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8)).getAllElements().stream()
                .filter(element -> element.normalName().equals("script")
                        || element.attributes().asList().stream().anyMatch(PageFuzzIT::runs))
                .toList();
    }

    private static boolean runs(Attribute attribute) {
        return attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                || attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:");
    }

    private static SourceTree sources(byte[] bytes) {
        try {
            var tenant = Files.createDirectories(ROOT.resolve("tenants").resolve(ID));
            Files.write(tenant.resolve("tenant.yaml"), new byte[0]);
            Files.write(Files.createDirectories(tenant.resolve("pages")).resolve(PAGE), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SHARED.coveredBy(
                TenantFolder.allIn(ROOT.resolve("tenants"), ROOT).get(0).snapshot());
    }
}
