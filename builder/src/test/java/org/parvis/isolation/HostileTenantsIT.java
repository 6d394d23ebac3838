package org.parvis.isolation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.Parvis;
import org.parvis.ParvisConfig;
import org.parvis.Result;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Severity;
import org.parvis.isolation.Attempt.Outcome;
import org.parvis.report.CheckstyleReport;
import org.parvis.report.ConsoleReport;
import org.parvis.report.GitHubReport;
import org.parvis.report.GitLabReport;
import org.parvis.report.HtmlReport;
import org.parvis.report.JUnitReport;
import org.parvis.report.JsonReport;
import org.parvis.report.MarkdownReport;
import org.parvis.report.Run;
import org.parvis.report.SarifReport;
import org.parvis.rules.Rulebook;

/** A provider whose tenants are hostile but for one, in one build: what comes of each attempt, and that nobody else notices. */
class HostileTenantsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String CANARY = "canari" + Long.toHexString(new SecureRandom().nextLong());

    @TempDir
    static Path folder;

    private static Path root;
    private static Map<String, Result> results;

    @BeforeAll
    static void build() throws IOException {
        System.setProperty("parvis.canary", CANARY);
        root = Files.createDirectories(folder.resolve("all/project"));
        HostileTenants.layOut(root, CANARY);
        results = build(root);
        if (System.getProperty("parvis.rewrite") != null) rewrite();
    }

    private static Map<String, Result> build(Path root) {
        var config = new ParvisConfig(
                root, Optional.empty(), root.resolve("tenants"), root.resolve("sites"), List.of(), DAY, Severity.ERROR);
        var byTenant = new TreeMap<String, Result>();
        for (var result : new Parvis(config).build(result -> {}))
            byTenant.put(result.report().tenant(), result);
        return byTenant;
    }

    /** Writes what came of each attempt, for whoever adds one to read and to judge. */
    private static void rewrite() throws IOException {
        var rows = new StringBuilder();
        for (var attempt : Attempt.all()) {
            if (results.containsKey(attempt.tenant())) {
                attempt.outcomes().removeIf(Outcome::isFinding);
                attempt.outcomes().addAll(outcomes(attempt.tenant()));
            }
            rows.append(attempt.rows());
        }
        Files.writeString(Attempt.TABLE, rows);
    }

    private static List<Attempt> meant() throws IOException {
        return Attempt.all().stream()
                .filter(attempt -> HostileTenants.names().contains(attempt.tenant()))
                .toList();
    }

    private static List<Outcome> outcomes(String tenant) {
        var all = results.get(tenant)
                .report()
                .findings()
                .map(finding -> outcome(tenant, finding))
                .toList();
        if (all.size() <= Attempt.TOLD) return all;
        var told = new ArrayList<>(all.subList(0, Attempt.TOLD));
        told.add(new Outcome(Attempt.MORE, "", String.valueOf(all.size() - Attempt.TOLD)));
        return told;
    }

    private static Outcome outcome(String tenant, Finding finding) {
        var place = finding.location().source().toString();
        var own = "tenants/" + tenant;
        return new Outcome(
                finding.rule(),
                place.startsWith(own + "/") ? place.substring(own.length() + 1) : place.replace(own, "."),
                Attempt.shown(
                        finding.message().replace(HostileFolder.canary(root).toString(), "@HOST@")));
    }

    @Test
    void everyAttemptIsListed() throws IOException {
        assertThat(Attempt.all())
                .extracting(Attempt::tenant)
                .containsExactlyInAnyOrderElementsOf(HostileTenants.known());
        assertThat(results).containsOnlyKeys(HostileTenants.all());
    }

    @Test
    void eachAttemptIsRefusedOrHarmlessAsTheTableSays() throws IOException {
        var wrong = new ArrayList<String>();
        for (var attempt : meant()) {
            var found = outcomes(attempt.tenant());
            var expected =
                    attempt.outcomes().stream().filter(Outcome::isFinding).toList();
            if (!found.equals(expected)) wrong.add(attempt.tenant() + ": " + found + " instead of " + expected);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsNoFindingIsPublishedAsMereWords() throws IOException {
        for (var attempt : meant()) {
            var words = attempt.outcomes().stream()
                    .filter(outcome -> !outcome.isFinding())
                    .toList();
            assertThat(results.get(attempt.tenant()).published().isPresent())
                    .as("%s is published", attempt.tenant())
                    .isEqualTo(!words.isEmpty());
            for (var outcome : words) {
                var page = Jsoup.parse(Files.readString(
                        root.resolve("sites").resolve(attempt.tenant()).resolve(outcome.place())));
                assertThat(page.text()).as(attempt.tenant()).contains(outcome.message());
                assertThat(page.select(
                                "script, iframe, [onclick], [onload], [onerror], [onmouseover], [href^=javascript]"))
                        .as(attempt.tenant())
                        .isEmpty();
            }
        }
    }

    @Test
    void theNeighbourNoticesNothing() throws IOException {
        var alone = Files.createDirectories(folder.resolve("alone/project"));
        HostileTenants.neighbour(alone, CANARY);

        var expected = build(alone).get(HostileFolder.NEIGHBOUR);

        var neighbour = results.get(HostileFolder.NEIGHBOUR);
        assertThat(expected.report().findings()).isEmpty();
        assertThat(neighbour.report().findings()).isEmpty();
        assertThat(digests(neighbour.published().orElseThrow()))
                .containsKey("nouvelles/index.html")
                .isEqualTo(digests(expected.published().orElseThrow()));
    }

    private static Map<String, String> digests(Path site) throws IOException {
        var digests = new TreeMap<String, String>();
        for (var file : files(site))
            digests.put(
                    site.relativize(file).toString(),
                    Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString());
        return digests;
    }

    @Test
    void nothingThatIsWrittenHoldsWhatTheMachineOrTheNeighbourKeeps() throws IOException {
        var betrayed = new ArrayList<String>();
        for (var part : List.of("sites", "sites-state/archetypes")) {
            for (var file : files(root.resolve(part))) if (betrays(plain(file))) betrayed.add(file.toString());
        }
        reports().forEach((name, text) -> {
            if (betrays(text)) betrayed.add(name);
        });

        assertThat(betrayed).isEmpty();
        for (var trace : traces())
            assertThat(betrays("x" + trace + "y")).as(trace).isTrue();
    }

    /** What would betray that something was read: the canary in any dress, and the first user of the machine. */
    private static List<String> traces() {
        var traces = new ArrayList<String>();
        traces.add(CANARY);
        traces.add("root:x:0:0");
        traces.add(System.getProperty("java.home"));
        traces.add(System.getenv("PATH"));
        for (var bytes : List.of(CANARY.getBytes(UTF_8), "root:x:0:0".getBytes(UTF_8))) {
            traces.add(HexFormat.of().formatHex(bytes));
            for (int offset = 0; offset < 3; offset++) {
                var shifted = new byte[bytes.length + offset];
                System.arraycopy(bytes, 0, shifted, offset, bytes.length);
                var encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                traces.add(encoded.substring(offset == 0 ? 0 : 4, encoded.length() - 2));
            }
        }
        return traces;
    }

    private static boolean betrays(String text) {
        return traces().stream().anyMatch(text::contains);
    }

    /** The bytes of {@code file} as characters; those of a kept archetype, which begins with a digest, unpacked. */
    private static String plain(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (!file.getParent().getFileName().toString().equals("archetypes")) return new String(bytes, ISO_8859_1);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes, 32, bytes.length - 32))) {
            return new String(unpacked.readAllBytes(), ISO_8859_1);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Every form of report, by name and path, and what the log says. */
    private static Map<String, String> reports() {
        var run = new Run(
                DAY,
                "0.1.0",
                Optional.of(Severity.ERROR),
                Rulebook.RULES,
                results.values().stream().map(Result::report).toList());
        var reports = new TreeMap<String, String>();
        for (var format : List.of(
                new HtmlReport(Map.of()),
                new JsonReport(),
                new SarifReport(Optional.empty()),
                new JUnitReport(),
                new GitLabReport(),
                new CheckstyleReport(),
                new MarkdownReport(),
                new GitHubReport()))
            format.files(run)
                    .forEach((path, text) -> reports.put(format.getClass().getSimpleName() + "/" + path, text));
        reports.put("log", String.join("\n", ConsoleReport.lines(run)));
        return reports;
    }

    @Test
    void noReportHoldsWhatATerminalOrACiServiceWouldObey() {
        reports().forEach((name, text) -> {
            assertThat(text).as(name).doesNotContainPattern("[\\p{Cc}&&[^\\n\\t\\r]]|[\\u202A-\\u202E\\u2066-\\u2069]");
            if (!name.startsWith("GitHub")) assertThat(text.lines()).as(name).noneMatch(line -> line.startsWith("::"));
        });
    }
}
