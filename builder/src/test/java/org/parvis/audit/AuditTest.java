package org.parvis.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Selection;
import org.parvis.report.AuditedDocument;
import org.parvis.rules.Rulebook;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Tenant.Kind;

/** An audit judges each document by what is known of it and of the body, and by nothing else. */
class AuditTest extends AuditedFolder {

    @Test
    void oneThatCannotBeReadDoesNotKeepTheOthersFromBeingJudged() throws IOException {
        Files.writeString(folder.resolve("a.html"), HEAD + "<div>".repeat(5_000));
        Files.writeString(folder.resolve("b.txt"), "Données personnelles\n");
        Files.writeString(folder.resolve("c.png"), "no page");
        var told = new ArrayList<String>();

        var documents = new Audit(new AuditConfig(folder, folder, AuditedBody.UNKNOWN, DAY))
                .run(document -> told.add(document.path()));

        assertThat(told).containsExactly("a.html", "b.txt");
        assertThat(documents.get(1).report().verdicts()).isNotEmpty();
    }

    @Test
    void reportsOfAnEarlierAuditAreNotAudited() throws IOException {
        var reports = folder.resolve("target/parvis-audit");
        Files.createDirectories(reports);
        Files.writeString(reports.resolve("summary.md"), "# Politique de confidentialité\n");
        Files.writeString(folder.resolve("target/a.md"), "# Politique de confidentialité\n");

        assertThat(paths(folder, Optional.of(reports))).containsExactly("target/a.md");
    }

    @Test
    void documentsThatAreNotReadAreNamed() throws IOException {
        for (var name : List.of("b.PDF", "a.docx", "logo.png", "style.css", "c.txt"))
            Files.writeString(folder.resolve(name), "Politique de confidentialité");

        assertThat(new Audit(config(folder)).unread()).containsExactly("a.docx", "b.PDF");
        assertThat(new Audit(config(folder.resolve("b.PDF"))).unread()).isEmpty();
    }

    private AuditConfig config(Path audited) {
        return new AuditConfig(audited, folder, AuditedBody.UNKNOWN, DAY);
    }

    @Test
    void aLinkToAFolderIsThatFolder() throws IOException {
        Files.createDirectory(folder.resolve("there"));
        Files.writeString(folder.resolve("there/a.md"), "# Politique de confidentialité\n");
        Files.createSymbolicLink(folder.resolve("here"), folder.resolve("there"));

        assertThat(paths(folder.resolve("here"), Optional.empty())).containsExactly("here/a.md");
    }

    private List<String> paths(Path audited, Optional<Path> leftOut) {
        var config = new AuditConfig(
                audited, folder, AuditedBody.UNKNOWN, DAY, Rulebook.PARVIS, Selection.ALL, Baseline.EMPTY, leftOut);
        return new Audit(config)
                .run(document -> {}).stream().map(AuditedDocument::path).toList();
    }

    @Test
    void marksOfAnotherPortalAreWorthItsWordsAndNoMore() throws IOException {
        var notice = HEAD
                + "<main><h1>Politique de confidentialité</h1><p data-fact=dpo>Notre déléguée à la protection des données : "
                + "dpo@ailleurs.example.</p><p>Nous gardons votre compte <span data-fact=retention data-period=P2Y>deux ans"
                + "</span> et vos messages <span data-fact=retention data-period=P1M>un mois</span>.</p>"
                + "<time datetime=2026-03-12T10:00>12 mars 2026</time></main>";
        var marked = messages(audited("a.html", notice.getBytes(UTF_8)));
        Files.delete(folder.resolve("a.html"));
        var bare = notice.replaceAll("data-[a-z]+=\\w+", "");

        assertThat(marked)
                .isEqualTo(messages(audited("b.html", bare.getBytes(UTF_8))))
                .noneMatch(message -> message.contains("fiche") || message.contains("datetime"));
    }

    @Test
    void aRuleThatNeedsToKnowTheBodyIsSilentUntilItDoes() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"),
                "Données personnelles\n\nLa commune a un délégué : dpo@autre.example.\n\nLa Société vous répond.\n");
        var commune = new AuditedBody(
                Optional.of("Valmont"), List.of(), Optional.of(Kind.COMMUNE), List.of("valmont.example"));

        assertThat(found(AuditedBody.UNKNOWN)).doesNotContain("privacy/dpo-domain", "tenant/role-noun");
        assertThat(found(commune)).contains("privacy/dpo-domain", "tenant/role-noun");
        assertThat(found(commune)).doesNotContain("tenant/record-complete", "privacy/page-reachable");
    }

    private List<String> found(AuditedBody body) {
        return audit(body).get(0).report().findings().map(Finding::rule).toList();
    }
}
