package org.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.report.AuditedDocument;
import org.parvis.tenant.AuditedBody;

/** How well disclosures are found on real policies with labels made by reading, which lie beside the project in {@code shared}. */
class DisclosureScoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final double FLOOR = 0.95;

    @Test
    void whatIsMissingFromRealPoliciesIsFoundAndNothingElse() throws IOException {
        var corpus = CorpusTest.shared("corpus");
        assumeTrue(corpus.isPresent(), "skipped: there is no folder ../shared/corpus beside the project");
        var labels = labels(corpus.get().resolve("labels.tsv"));
        var texts = corpus.get().resolve("texts");

        var answers = new HashMap<String, Boolean>();
        for (var document : new Audit(new AuditConfig(texts, texts, AuditedBody.UNKNOWN, DAY)).run(each -> {}))
            answer(document, answers);

        assertThat(answers).containsOnlyKeys(labels.keySet());
        var right = count(labels, answers, true, true);
        assertThat(right / (right + count(labels, answers, false, true)))
                .as("precision")
                .isGreaterThanOrEqualTo(FLOOR);
        assertThat(right / (right + count(labels, answers, true, false)))
                .as("recall")
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private static double count(Map<String, Boolean> labels, Map<String, Boolean> answers, boolean is, boolean said) {
        return labels.entrySet().stream()
                .filter(label -> label.getValue() == is && answers.get(label.getKey()) == said)
                .count();
    }

    private static void answer(AuditedDocument document, Map<String, Boolean> answers) {
        var name = Path.of(document.path()).getFileName().toString().replaceFirst("\\.[^.]+$", "");
        for (var stated : document.disclosures()) {
            var disclosure = stated.disclosure();
            answers.put(name + " " + disclosure.item().id(), !disclosure.isComplete());
        }
    }

    private static Map<String, Boolean> labels(Path file) throws IOException {
        var labels = new HashMap<String, Boolean>();
        Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t")).forEach(cells -> {
            var complete = cells[1].equals("stale-law") ? "absent" : "present";
            labels.put(cells[0] + " " + cells[1], !cells[2].equals(complete));
        });
        return labels;
    }
}
