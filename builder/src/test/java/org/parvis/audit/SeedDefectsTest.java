package org.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Tenant.Kind;

/**
 * The audit on the two real policies from which Parvis started, which lie beside the project in {@code shared}: which of their 93
 * known defects it finds, each at its line and by a rule that owns it. The outcome is {@code docs/seed-defects.adoc};
 * {@code -Dparvis.rewrite} writes it anew.
 */
class SeedDefectsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final int FEWEST = 80;
    private static final Path DOCUMENT = Path.of("..", "docs", "seed-defects.adoc");

    private static final List<Seed> SEEDS = new ArrayList<>();

    /** A seed, and what was found in it. */
    private record Seed(String path, List<Finding> findings) {

        private static Seed of(Path folder, String name, AuditedBody body) {
            var file = folder.resolve(name);
            var documents = new Audit(new AuditConfig(file, folder, body, DAY)).run(document -> {});
            return new Seed(name, documents.get(0).report().findings().toList());
        }

        boolean finds(Defect defect, String lines) {
            return !lines.isEmpty()
                    && findings.stream()
                            .filter(finding -> defect.rules().contains(finding.rule()))
                            .anyMatch(finding -> lines.equals("page") || isOn(finding, lines));
        }

        static boolean isOn(Finding finding, String lines) {
            var line = finding.location().source().line();
            return Stream.of(lines.split(",")).anyMatch(range -> {
                var ends = range.split("-");
                return line >= Integer.parseInt(ends[0]) && line <= Integer.parseInt(ends[ends.length - 1]);
            });
        }
    }

    /** A row of the table: which lines of which seed, which rules own it. */
    record Defect(String id, String weight, String inFirst, String inSecond, Set<String> rules, String description) {

        static Defect of(String row) {
            var cells = row.split("\t", -1);
            return new Defect(cells[0], cells[1], cells[2], cells[3], Set.of(cells[4].split(",")), cells[5]);
        }

        /** Whether it is found in each seed that has it, for its own sake and not for another on the same line. */
        boolean isFound() {
            return !ReInjectedDefectsTest.missed().containsKey(id)
                    && (inFirst.isEmpty() || SEEDS.get(0).finds(this, inFirst))
                    && (inSecond.isEmpty() || SEEDS.get(1).finds(this, inSecond));
        }
    }

    @BeforeAll
    static void audit() {
        var seeds = CorpusTest.shared("seeds");
        assumeTrue(seeds.isPresent(), "skipped: there is no folder ../shared/seeds beside the project");
        SEEDS.clear();
        SEEDS.add(Seed.of(
                seeds.get(),
                "000_46408c7b4004f1c4.txt",
                new AuditedBody(
                        Optional.of("Nîmes Métropole"),
                        List.of(),
                        Optional.of(Kind.EPCI),
                        List.of("nimes-metropole.fr"))));
        SEEDS.add(Seed.of(
                seeds.get(),
                "001_cd69c0dfb7e6289c.txt",
                new AuditedBody(
                        Optional.of("Ville de Fleury-sur-Orne"),
                        List.of(),
                        Optional.of(Kind.COMMUNE),
                        List.of("fleury-sur-orne.fr"))));
    }

    static List<Defect> defects() throws IOException {
        try (var rows = SeedDefectsTest.class.getResourceAsStream("seed-defects.tsv")) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> !row.startsWith("#"))
                    .map(Defect::of)
                    .toList();
        }
    }

    @Test
    void everyErrorAndEightyOfTheDefectsAreFoundAtTheirLines() throws IOException {
        var defects = defects();
        var missed = defects.stream().filter(defect -> !defect.isFound()).toList();

        assertThat(defects).hasSize(93);
        assertThat(missed)
                .as("errors that are missed")
                .noneMatch(defect -> defect.weight().equals("E"));
        assertThat(defects.size() - missed.size())
                .as("found of 93, without %s", missed)
                .isGreaterThanOrEqualTo(FEWEST);
    }

    @Test
    void whatIsRightInThemIsLeftAlone() {
        var first = SEEDS.get(0).findings();

        assertThat(first)
                .as("the reference to article 5 is right")
                .noneMatch(finding -> finding.rule().equals("editorial/cross-reference") && Seed.isOn(finding, "67"));
        for (var seed : SEEDS) {
            assertThat(seed.findings())
                    .as("treize (13) is right, and so are the addresses in angle brackets")
                    .noneMatch(finding -> finding.message().contains("en lettres"))
                    .noneMatch(finding -> finding.rule().equals("links/visible-url-matches")
                            && finding.quoted().orElse("").contains("https://data."));
        }
    }

    @Test
    void theDocumentSaysWhatIsFound() throws IOException {
        var written = document();
        if (System.getProperty("parvis.rewrite") != null) Files.writeString(DOCUMENT, written);

        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
    }

    private static String document() throws IOException {
        var defects = defects();
        var found = defects.stream().filter(Defect::isFound).count();
        return """
                = What the audit finds in two real policies

                Parvis began with the privacy policies of two portals of one platform, written from one template. Somebody read them line
                by line and wrote down 93 defects. This table, written by `SeedDefectsTest` from an audit of both, says which of them a rule
                finds at their lines: %d of %d. Each was also put anew, and alone, into a notice in which there is nothing to mend
                (`ReInjectedDefectsTest`): what is not caught there counts as not found here. What is missing from a page as a whole has no line. A defect of both is found where it is
                found in both.

                [cols="1,1,1,1,4,4,1"]
                |===
                |Defect |Weight |Line in the first |Line in the second |What it is |Rules |Found

                %s
                |===

                == What no rule decides

                A rule that would find these would find what is right as well, or would be made for one sentence:

                %s

                Of C47 the lost accents are found: a line of plain text that looks like a heading is read as one, and its markup is not missed.
                """.formatted(
                        found,
                        defects.size(),
                        defects.stream().map(SeedDefectsTest::row).collect(Collectors.joining("\n")),
                        defects.stream()
                                .filter(defect -> !defect.isFound())
                                .map(defect -> defect.id() + ", " + defect.description() + ":: "
                                        + ReInjectedDefectsTest.missed()
                                                .getOrDefault(
                                                        defect.id(),
                                                        "it is found where it is put anew, and not where it stands")
                                        + ".")
                                .collect(Collectors.joining("\n")));
    }

    private static String row(Defect defect) {
        return Stream.of(
                        defect.id(),
                        defect.weight(),
                        defect.inFirst(),
                        defect.inSecond(),
                        defect.description(),
                        defect.rules().stream().sorted().collect(Collectors.joining(", ")),
                        defect.isFound() ? "yes" : "no")
                .map(cell -> "|" + cell)
                .collect(Collectors.joining(" "));
    }
}
