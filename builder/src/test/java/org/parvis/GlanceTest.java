package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Report;
import org.parvis.compliance.Verdict;
import org.parvis.publish.Delivery;
import org.parvis.publish.Publisher;

/** What is at rest is left at rest, and the least thing that stirs is seen. */
class GlanceTest {

    private static final String PROJECT = "org.example:portals";
    /** The first digits of its name's SHA-256. */
    private static final String KEPT = "sites-state/projects/514ca2549eb1f0c8";

    private static final List<String> LINES = List.of("INFO Tout va bien.", "WARN À revoir.");

    @TempDir
    Path folder;

    @BeforeEach
    void aBuildThatEndedWell() throws IOException {
        for (var id : List.of("rivebelle", "valmont")) {
            write("tenants/" + id + "/tenant.yaml", "id: " + id);
            write("tenants/" + id + "/assets/logo.svg", "<svg/>");
            write("tenants/" + id + "/pages/marche.adoc", "= Le marché");
            write("sites/" + id + "/index.html", "<p>" + id);
            write("sites/" + id + "/marche/index.html", "<p>Le marché");
        }
        write("site-src/pages/cookies.adoc", "= Cookies");
        write(KEPT + "/manifest", "tout");
        write("report/index.html", "<p>72 règles");
        write("baseline.json", "[]");
        look("2026-11-21").leave(results(72), LINES);
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Glance look(String day) {
        var scene = new Glance.Scene(
                folder,
                Optional.of(folder.resolve("site-src")),
                folder.resolve("tenants"),
                folder.resolve("sites"),
                PROJECT,
                folder.resolve("report"),
                List.of("as of " + day),
                List.of(folder.resolve("baseline.json"), folder.resolve("parvis.yaml")));
        return Glance.at(scene, 2).orElseThrow();
    }

    private List<Result> results(int targets) {
        return Stream.of("rivebelle", "valmont")
                .map(id -> new Result(
                        new Report(
                                id, id, List.of(), List.of(new Verdict("links/internal-resolve", targets, List.of()))),
                        Optional.of(folder.resolve("sites").resolve(id))))
                .toList();
    }

    private Optional<List<String>> said() {
        return look("2026-11-21").said();
    }

    @Test
    void whereNothingHasChangedTheSameIsSaidAgain() {
        assertThat(said()).contains(LINES);
        assertThat(said()).contains(LINES);
    }

    @Test
    void anotherDayIsAnotherRun() {
        assertThat(look("2026-11-22").said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tenants/valmont/tenant.yaml, id: valmonT",
        "tenants/valmont/assets/logo.svg, <svG/>",
        "tenants/valmont/pages/marche.adoc, = Le Marché",
        "tenants/valmont/pages/piscine.adoc, = La piscine",
        "tenants/valmont/layouts/page.ftlh, ${x}",
        "tenants/beaulieu/tenant.yaml, id: beaulieu",
        "site-src/pages/cookies.adoc, = cookies",
        "site-src/assets/plan.svg, <svg/>",
        "parvis.yaml, rules: []",
        "baseline.json, {}"
    })
    void aSourceIsReadAndNotOnlyLookedAt(String path, String text) throws IOException {
        var file = folder.resolve(path);
        var time = Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        write(path, text);
        Files.setLastModifiedTime(file, time);

        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sites/valmont/index.html",
                "sites/valmont/marche/index.html",
                KEPT + "/manifest",
                "report/index.html"
            })
    void whatTheBuildLeftIsKnownByItsTime(String path) throws IOException {
        var file = folder.resolve(path);
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 1));

        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenants/valmont/pages/marche.adoc",
                "sites/valmont/marche/index.html",
                KEPT + "/manifest",
                KEPT + "/glance",
                "report/index.html",
                "baseline.json"
            })
    void whatIsMissingIsMissed(String path) throws IOException {
        Files.delete(folder.resolve(path));

        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sites/valmont/piscine/index.html",
                "sites/beaulieu/index.html",
                "report/tenants/valmont.html",
                "sites-state/staging/valmont/index.html"
            })
    void whatIsNewIsNoticed(String path) throws IOException {
        write(path, "");

        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsSpoiltSaysNothing() throws IOException {
        var file = folder.resolve(KEPT + "/glance");
        var bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            Files.write(file, bytes);
            bytes[i] ^= 1;
            assertThat(said()).isEmpty();
        }
        Files.write(file, bytes);
        assertThat(said()).isPresent();
    }

    @Test
    void whatAStoppedBuildLeftOfItsGlanceIsNoChange() throws IOException {
        write(KEPT + "/glance.new", "à demi");
        look("2026-11-21").leave(results(72), LINES);

        assertThat(said()).contains(LINES);
    }

    @Test
    void theSiteOfNobodyIsWarnedOfEachTime() throws IOException {
        write("sites/beaulieu/index.html", "<p>");
        look("2026-11-21").leave(results(72), LINES);

        assertThat(said()).isEmpty();
    }

    private void claim(String tenant, String project) {
        try (var publisher = new Publisher(folder.resolve("sites"), folder.resolve("sites-state"), Delivery.EXCHANGE)) {
            publisher.claim(List.of(tenant), project);
        }
    }

    @Test
    void theSitesOfAnotherProjectComeAndGo() throws IOException {
        write("sites/beaulieu/index.html", "<p>");
        claim("beaulieu", "org.example:others");
        look("2026-11-21").leave(results(72), LINES);
        assertThat(said()).contains(LINES);

        write("sites/beauregard/index.html", "<p>");
        assertThat(said()).as("nobody's yet").isEmpty();
        claim("beauregard", "org.example:others");
        assertThat(said()).contains(LINES);

        claim("valmont", "org.example:others");
        assertThat(said()).as("one that is of both").isEmpty();
    }

    @Test
    void whatAnotherProjectKeepsIsItsOwn() throws IOException {
        write("sites-state/projects/0123456789abcdef/manifest", "autre chose");
        write("sites-state/projects/0123456789abcdef/glance", "autre chose");

        assertThat(said()).contains(LINES);
    }

    @Test
    void reportsThatWouldComeOutAsTheyLieAreThere() throws IOException {
        write("tenants/valmont/tenant.yaml", "id: valmonT");
        write("sites/valmont/index.html", "<p>Valmont");
        write(KEPT + "/manifest", "presque tout");

        assertThat(look("2026-11-21").hasReports(results(72))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "report/index.html, <p>73 règles",
        "report/report.json, {}",
        "site-src/pages/cookies.adoc, = cookies",
        "parvis.yaml, rules: []",
        "baseline.json, {}",
        KEPT + "/glance, rien"
    })
    void reportsThatWereChangedOrWouldComeOutOtherwiseAreNot(String path, String text) throws IOException {
        write(path, text);

        assertThat(look("2026-11-21").hasReports(results(72))).isFalse();
    }

    @Test
    void reportsOfAnotherDayOrOnOtherVerdictsAreOthers() throws IOException {
        assertThat(look("2026-11-22").hasReports(results(72))).isFalse();
        assertThat(look("2026-11-21").hasReports(results(71))).isFalse();

        Files.delete(folder.resolve("sites/valmont/index.html"));
        assertThat(look("2026-11-21").hasReports(results(72)))
                .as("no home page to link to")
                .isFalse();
    }

    @Test
    void reportsOnASiteThatIsNotFitAreAlwaysWritten() {
        var results = List.of(new Result(results(72).get(0).report(), Optional.empty()));
        look("2026-11-21").leave(results, LINES);

        assertThat(look("2026-11-21").hasReports(results)).isFalse();
        assertThat(said()).contains(LINES);
    }

    @Test
    void whereThereAreNoTenantsThereIsNothingToSee() {
        var scene = new Glance.Scene(
                folder,
                Optional.empty(),
                folder.resolve("none"),
                folder.resolve("sites"),
                PROJECT,
                folder.resolve("report"),
                List.of(),
                List.of());

        assertThat(Glance.at(scene, 1)).isEmpty();
    }
}
