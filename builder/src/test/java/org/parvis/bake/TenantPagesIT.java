package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.SampleSite;
import org.parvis.source.Snapshot;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;
import org.parvis.tenant.facts.Facts;

/** What tenants write is converted in another process, which is stopped where it must be. */
class TenantPagesIT {

    private static final String SLOW = "= Lente\n:page-type: page\n\n----\n" + "<1> ".repeat(20_000) + "\n----\n";
    private static final String BIG =
            "= Grande\n:page-type: page\n:a: " + "x".repeat(4_000) + "\n\n" + "{a} ".repeat(50_000) + "\n";
    private static final Facts FACTS = Facts.of(SampleSite.tenant());

    @TempDir
    Path folder;

    private final Bakery bakery = new Bakery();
    private SourceTree shared;

    @BeforeEach
    void shared() throws IOException {
        Files.createDirectories(folder.resolve("tenants/valmont-sur-lys"));
        Files.createFile(folder.resolve("tenants/valmont-sur-lys/tenant.yaml"));
        shared = SourceTree.of(Snapshot.builtIn());
    }

    @AfterEach
    void close() {
        bakery.close();
        assertThat(workers()).isEmpty();
    }

    private static Stream<ProcessHandle> workers() {
        return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive);
    }

    private void page(String name, String text) throws IOException {
        var file = folder.resolve("tenants/valmont-sur-lys/pages").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private SourceTree sources() {
        return shared.coveredBy(
                TenantFolder.allIn(folder.resolve("tenants"), folder).get(0).snapshot());
    }

    private SiteArchetype bake(SourceTree sources) throws IOException {
        return bakery.bake(sources, FACTS, Files.createTempDirectory(folder, "bake"));
    }

    private static Map<String, byte[]> stamp(SiteArchetype archetype, SourceTree sources) {
        assertThat(archetype.findings("valmont-sur-lys")).isEmpty();
        return archetype.stamp(FACTS, sources);
    }

    @Test
    void pagesThatEverybodySharesStartNoOtherProcess() throws IOException {
        bake(shared);

        assertThat(workers()).isEmpty();
    }

    @Test
    void aPageIsTheSameByteForByteWhereverItWasConverted() throws IOException {
        for (var page : shared.pages().entrySet())
            page(page.getKey(), page.getValue().text());
        var sources = sources();
        var apart = bake(sources);

        assertThat(workers()).hasSize(1);
        assertThat(bakery)
                .extracting("converter")
                .as("Asciidoctor in this process")
                .isNull();
        var archetype = bake(shared);
        var here = stamp(archetype, shared);
        assertThat(stamp(apart, sources)).containsExactlyInAnyOrderEntriesOf(here);
        assertThat(apart.sources().keySet()).isEqualTo(archetype.sources().keySet());
        apart.sources()
                .forEach((path, map) -> assertThat(new TreeSet<>(map.elements().keySet()))
                        .as(path)
                        .isEqualTo(new TreeSet<>(
                                archetype.sources().get(path).elements().keySet())));
        assertThat(apart.sources().get("index.html").page().file())
                .isEqualTo("tenants/valmont-sur-lys/pages/index.adoc");
    }

    @Test
    void aPageThatTakesTooLongStopsItselfOnly() throws IOException {
        page("lente.adoc", SLOW);
        page("marche.adoc", "= Le marché\n:page-type: page\n\nLe samedi, place de {org-short-name}.\n");
        var archetype = bake(sources());

        assertThat(archetype.findings("valmont-sur-lys")).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("bake/too-slow");
            assertThat(finding.location().source()).hasToString("tenants/valmont-sur-lys/pages/lente.adoc:1");
            assertThat(finding.message())
                    .isEqualTo("la conversion de la page a été arrêtée : elle demande plus de 10 secondes de calcul");
        });
        assertThat(archetype.stamp(FACTS, sources())).containsKeys("marche/index.html", "index.html");
    }

    @Test
    void aPageThatTakesTooMuchMemoryStopsItselfOnly() throws IOException {
        page("grande.adoc", BIG);
        page("marche.adoc", "= Le marché\n:page-type: page\n\nLe samedi, place de {org-short-name}.\n");
        var archetype = bake(sources());

        assertThat(archetype.findings("valmont-sur-lys")).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("bake/too-big");
            assertThat(finding.location().source()).hasToString("tenants/valmont-sur-lys/pages/grande.adoc:1");
            assertThat(finding.message())
                    .isEqualTo("la conversion de la page a été arrêtée : elle demande plus de 256 Mo de mémoire");
        });
        assertThat(archetype.stamp(FACTS, sources())).containsKeys("marche/index.html", "index.html");
    }
}
