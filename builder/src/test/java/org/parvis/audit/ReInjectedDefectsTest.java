package org.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Finding;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Tenant.Kind;

/**
 * The 93 defects of the two seeds, each put anew, and alone, into a notice in which there is nothing to mend: the rules that own
 * it speak, at its line, and no other.
 */
class ReInjectedDefectsTest {

    private static final AuditedBody TOWN = new AuditedBody(
            Optional.of("Commune de Valmont-sur-Lys"),
            List.of("Valmont-sur-Lys"),
            Optional.of(Kind.COMMUNE),
            List.of("valmont.example"));

    private static final List<String> CAUGHT = new ArrayList<>();

    @TempDir
    static Path folder;

    /** A defect put anew: where it must be found, the rules that speak, and why they are not those of its row. */
    private record Mutant(String id, boolean onPage, Set<String> rules, String reason, List<String> changes) {

        private static final String MISSED = "-";

        static Mutant of(String row, Map<String, SeedDefectsTest.Defect> defects) {
            var cells = List.of(row.split("\t", -1));
            var rules = cells.get(2).isEmpty()
                    ? String.join(",", defects.get(cells.get(0)).rules())
                    : cells.get(2);
            return new Mutant(
                    cells.get(0),
                    cells.get(1).equals("page"),
                    rules.equals(MISSED) ? Set.of() : Set.of(rules.split(",")),
                    cells.get(3),
                    cells.subList(4, cells.size()).stream()
                            .map(text -> text.replace("⏎", "\n"))
                            .toList());
        }

        String appliedTo(String notice) {
            var changed = notice;
            for (int i = 0; i < changes.size(); i += 2) {
                assertThat(changed).as(id).containsOnlyOnce(changes.get(i));
                changed = changed.replace(changes.get(i), changes.get(i + 1));
            }
            return changed;
        }

        /** Whether one of the changes touches {@code line} of the changed notice; earlier changes may move it. */
        boolean isAt(int line, String notice) {
            if (onPage) return true;
            var changed = notice;
            for (int i = 0; i < changes.size(); i += 2) {
                var first =
                        changed.substring(0, changed.indexOf(changes.get(i))).split("\n", -1).length;
                var last = first + changes.get(i + 1).split("\n", -1).length - 1;
                if (line >= first && line <= last) return true;
                changed = changed.replace(changes.get(i), changes.get(i + 1));
            }
            return false;
        }
    }

    private static String resource(String name) throws IOException {
        try (var file = ReInjectedDefectsTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Finding> found(String name, String notice) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".md"), notice);
        var audited = new Audit(new AuditConfig(file, folder, TOWN, LocalDate.of(2026, 11, 2))).run(document -> {});
        return audited.get(0).report().findings().toList();
    }

    @Test
    void inTheCorrectedNoticeThereIsNothingToMend() throws IOException {
        assertThat(found("corrected", resource("corrected-notice.md"))).isEmpty();
    }

    /** The ids of the defects that no rule catches when they are put anew, and why. */
    static Map<String, String> missed() {
        try {
            return mutants().stream()
                    .filter(mutant -> mutant.rules().isEmpty())
                    .collect(Collectors.toMap(Mutant::id, Mutant::reason));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Mutant> mutants() throws IOException {
        var defects = SeedDefectsTest.defects().stream()
                .collect(Collectors.toMap(SeedDefectsTest.Defect::id, Function.identity()));
        var mutants = resource("re-injected.tsv")
                .lines()
                .filter(row -> !row.startsWith("#"))
                .map(row -> Mutant.of(row, defects))
                .toList();
        assertThat(mutants).extracting(Mutant::id).containsExactlyInAnyOrderElementsOf(defects.keySet());
        assertThat(mutants)
                .filteredOn(mutant ->
                        !mutant.rules().equals(defects.get(mutant.id()).rules()))
                .allSatisfy(
                        mutant -> assertThat(mutant.reason()).as(mutant.id()).isNotBlank());
        return mutants;
    }

    @TestFactory
    Stream<DynamicTest> eachDefectIsCaughtByItsRulesAtItsLineAndByNoOther() throws IOException {
        var notice = resource("corrected-notice.md");
        return mutants().stream()
                .map(mutant -> DynamicTest.dynamicTest(mutant.id(), () -> {
                    var findings = found(mutant.id(), mutant.appliedTo(notice));

                    Set<String> speaking = findings.stream().map(Finding::rule).collect(Collectors.toSet());
                    assertThat(speaking).as("%s", findings).isEqualTo(mutant.rules());
                    assertThat(findings)
                            .allMatch(finding ->
                                    mutant.isAt(finding.location().source().line(), notice));
                    if (!findings.isEmpty()) CAUGHT.add(mutant.id());
                }));
    }

    @AfterAll
    static void count() throws IOException {
        System.out.println("Re-injected: " + CAUGHT.size() + " of " + mutants().size() + " caught");
    }
}
