package org.parvis.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Evidence;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Location;
import org.parvis.compliance.Report;
import org.parvis.compliance.SampleSite;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Standing;
import org.parvis.compliance.Verdict;
import org.parvis.compliance.Waiver;
import org.parvis.site.Belongings;
import org.parvis.site.Place;

class ManifestTest {

    private static final Verdict PASSED = new Verdict("links/internal-resolve", 12, List.of());

    @TempDir
    Path folder;

    private static Finding finding(Standing standing) {
        return new Finding(
                "privacy/dpo-contact",
                Severity.WARNING,
                "valmont",
                new Location(
                        new Place("pages/confidentialite.adoc", 12, 3),
                        Optional.of("confidentialite/index.html"),
                        Optional.of("main > p"),
                        Optional.empty()),
                "the officer’s mailbox is missing",
                Optional.of("« délégué »"),
                Optional.empty(),
                "Nobody can write.",
                "Give it.",
                List.of("RGPD, article 13"),
                0,
                standing,
                "en",
                "la boîte du délégué manque");
    }

    private static Manifest manifest() {
        var waiver = new Waiver(
                "privacy/dpo-contact",
                "confidentialite/index.html",
                "En cours.",
                "Mme Exemple",
                LocalDate.of(2027, 1, 1));
        var shown = new Verdict(
                "legal/notice-present",
                1,
                List.of(),
                Optional.of(new Evidence(Location.in(Place.of("pages/index.adoc", 1)), Optional.of("Mentions"))));
        var failed = new Verdict(
                "privacy/dpo-contact",
                2,
                List.of(finding(new Standing(Optional.of(waiver), false, true, false)), finding(Standing.OPEN)));
        return new Manifest(
                Map.of("valmont", new Manifest.Known("1a", "parvis", Belongings.of(SampleSite.tenant()))),
                Map.of(
                        "valmont",
                        outcome(new Report(
                                "valmont", "Valmont", List.of(finding(Standing.OPEN)), List.of(PASSED, shown, failed))),
                        "rivebelle",
                        outcome(new Report("rivebelle", "Rivebelle", List.of(), List.of(PASSED)))));
    }

    private static Outcome outcome(Report report) {
        return new Outcome(
                new Inputs("1a", "2b", "3c", "4d", new Choices("ERROR", "5e", "", "valmont", "few")),
                new Days(LocalDate.of(2026, 11, 21), LocalDate.MAX),
                "6f",
                report,
                Optional.of("site").filter(site -> report.bakeFindings().isEmpty()),
                List.of("7a", "8b"));
    }

    @Test
    void whatWasLeftIsFoundAgain() {
        var file = folder.resolve("state/manifest");

        manifest().write(file);

        assertThat(Manifest.in(file)).isEqualTo(manifest());
    }

    @Test
    void withoutAFileThereIsNothing() {
        assertThat(Manifest.in(folder.resolve("manifest"))).isEqualTo(Manifest.EMPTY);
    }

    @Test
    void aFileThatIsNotAsItWasWrittenIsNone() throws IOException {
        var file = folder.resolve("manifest");
        manifest().write(file);
        var whole = Files.readAllBytes(file);
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            var spoilt = whole.clone();
            spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, spoilt);
            assertThat(Manifest.in(file)).isEqualTo(Manifest.EMPTY);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(Manifest.in(file)).isEqualTo(Manifest.EMPTY);
    }

    /** A file of the state may have come into the place of another, and another version of Parvis may have written it. */
    @Test
    void aWholeFileOfSomethingElseIsNone() {
        var file = folder.resolve("manifest");
        var content = PackedManifest.of(manifest());
        for (var other : List.of(
                "{\"verdicts\":1,\"tenants\":1}".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                Arrays.copyOf(content, content.length - 1),
                Arrays.copyOf(content, content.length + 1))) {
            SealedFile.write(file, other);
            assertThat(Manifest.in(file)).isEqualTo(Manifest.EMPTY);
        }
    }

    @Test
    void bytesThatNoBuildHasWrittenStopNothing() {
        var content = PackedManifest.of(manifest());
        var random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            var spoilt = content.clone();
            for (int bytes = random.nextInt(3); bytes >= 0; bytes--)
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
            assertThatCode(() -> PackedManifest.read(spoilt)).doesNotThrowAnyException();
        }
    }

    @Test
    void neighboursAreKnownByAllThatBelongsToThem() {
        var one = Belongings.of(SampleSite.tenant());
        var other = new Belongings(
                one.id(),
                one.legalName(),
                one.own(),
                one.used(),
                one.home(),
                one.domains(),
                one.postcode(),
                List.of("metropole-exemple"),
                one.partners());

        assertThat(neighbours(one)).isEqualTo(neighbours(one)).isNotEqualTo(neighbours(other));
    }

    private static String neighbours(Belongings belongings) {
        return new Manifest(Map.of("valmont", new Manifest.Known("1a", "parvis", belongings)), Map.of()).neighbours();
    }

    @Test
    void whatTenantsHaveInCommonIsWrittenOnce() throws IOException {
        var many = new TreeMap<String, Outcome>();
        for (int i = 0; i < 1_000; i++) {
            var verdicts = IntStream.range(0, 100)
                    .mapToObj(rule -> new Verdict("family/rule-" + rule, rule, List.of()))
                    .toList();
            many.put("ville-" + i, outcome(new Report("ville-" + i, "Ville " + i, List.of(), verdicts)));
        }
        var file = folder.resolve("manifest");

        new Manifest(Map.of(), many).write(file);

        assertThat(Files.size(file)).isLessThan(30_000);
        assertThat(Manifest.in(file).outcomes()).isEqualTo(many);
    }
}
