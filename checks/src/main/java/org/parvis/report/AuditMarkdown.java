package org.parvis.report;

import java.util.ArrayList;
import java.util.List;

/**
 * An audit as a summary in Markdown, {@code summary.md}, no longer than that of a build. It speaks of documents and of what they
 * say: nobody asked whether they may be published.
 *
 * @param documents what was audited
 */
public record AuditMarkdown(List<AuditedDocument> documents) implements Format {

    private static final int MOST_DOCUMENTS = 100;

    @Override
    public void write(Run run, Folder folder) {
        var worstFirst = AuditedDocument.worstFirst(documents);
        var lines = new ArrayList<String>();
        lines.add("## " + AuditOverview.title(documents));
        lines.addAll(List.of("", Markdown.text(AuditOverview.sum(run, documents))));
        for (var choice : French.choices(run)) lines.addAll(List.of("", Markdown.text(choice)));
        lines.addAll(List.of(
                "",
                "| Document | Objet | Points sans défaut trouvé | Erreurs | Avertissements | Conseils | Déjà connus |",
                "| --- | --- | ---: | ---: | ---: | ---: | ---: |"));
        worstFirst.stream().limit(MOST_DOCUMENTS).map(AuditMarkdown::row).forEach(lines::add);
        var others = documents.size() - MOST_DOCUMENTS;
        if (others > 0) lines.addAll(List.of("", "… et " + French.count(others, "autre") + "."));
        var open = worstFirst.stream()
                .flatMap(document -> document.report().open())
                .toList();
        MarkdownReport.list("À corriger", open, lines);
        folder.file("summary.md", String.join("\n", lines) + "\n");
    }

    private static String row(AuditedDocument document) {
        var tally = Tally.of(document.report());
        return String.join(
                " | ",
                "| " + Markdown.text(MarkdownReport.brief(document.path())),
                document.inFrench(),
                document.isNotice()
                        ? document.standing(Mark.PASSED).size() + " sur "
                                + document.disclosures().size()
                        : "–",
                "" + tally.errors(),
                "" + tally.warnings(),
                "" + tally.hints(),
                tally.known() + " |");
    }
}
