package org.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.report.AuditHtml;
import org.parvis.report.AuditJson;
import org.parvis.report.AuditedDocument;
import org.parvis.report.Run;
import org.parvis.rules.Rulebook;
import org.parvis.tenant.AuditedBody;

/**
 * The audit on real policies, which lie beside the project in {@code shared}. {@code -Dparvis.audit=FOLDER} audits others. The
 * audit is left in {@code target/audit/audit.json}, and its scores are printed.
 */
class CorpusTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void everyDocumentOfTheCorpusIsRead() throws Exception {
        var corpus = shared("corpus");
        var folder = Optional.ofNullable(System.getProperty("parvis.audit"))
                .map(Path::of)
                .or(() -> corpus.map(found -> found.resolve("texts")));
        assumeTrue(folder.isPresent(), "skipped: there is no folder ../shared/corpus beside the project");

        var documents =
                new Audit(new AuditConfig(folder.get(), folder.get(), AuditedBody.UNKNOWN, DAY)).run(document -> {});

        var audit = Path.of("target", "audit", "audit.json");
        for (var format : List.of(new AuditJson(documents), new AuditHtml(documents)))
            for (var file : format.files(run(documents)).entrySet()) {
                var written = audit.resolveSibling(file.getKey());
                Files.createDirectories(written.getParent());
                Files.writeString(written, file.getValue());
            }
        if (corpus.isPresent()) score(corpus.get(), audit);
        assertThat(documents)
                .isNotEmpty()
                .allSatisfy(document -> assertThat(document.disclosures()).hasSize(15));
    }

    private static Run run(List<AuditedDocument> documents) {
        var reports = documents.stream().map(AuditedDocument::report).toList();
        return new Run(DAY, "test", Optional.empty(), Rulebook.RULES, reports);
    }

    /** Where the texts are that may be measured with and not copied. */
    static Optional<Path> shared(String name) {
        return Optional.of(Path.of("..", "..", "shared", name)).filter(Files::isDirectory);
    }

    private static void score(Path corpus, Path audit) throws IOException, InterruptedException {
        var scorer = new ProcessBuilder("python3", corpus.resolve("score.py").toString(), audit.toString())
                .redirectErrorStream(true)
                .start();
        var scores = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        scorer.waitFor();
        System.out.println(scores);
    }
}
