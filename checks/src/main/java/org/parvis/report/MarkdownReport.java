package org.parvis.report;

import java.util.ArrayList;
import java.util.List;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.tenant.InFrench;

/**
 * A run as a summary in Markdown, {@code summary.md}, short enough for a step's summary and for a comment on a merge request: what
 * does not fit is counted.
 */
public final class MarkdownReport implements Format {

    /** GitHub refuses a longer comment. GitLab takes more, and so does a step's summary. */
    static final int MOST_CHARACTERS = 65_536;

    private static final int MOST_TENANTS = 100;

    @Override
    public void write(Run run, Folder folder) {
        var lines = new ArrayList<String>();
        lines.add("## " + French.verdict(run));
        lines.add("");
        lines.add("Au " + InFrench.date(run.asOf()) + ". " + French.threshold(run));
        for (var choice : French.choices(run)) lines.addAll(List.of("", Markdown.text(choice)));
        lines.add("");
        tenants(run, lines);
        var findings = run.worstFirst().stream().flatMap(ConsoleReport::told).toList();
        var open =
                findings.stream().filter(finding -> finding.standing().isOpen()).toList();
        var waived = findings.stream()
                .filter(finding -> finding.standing().isWaived())
                .toList();
        list("À corriger", open, lines);
        list("Sous dérogation", waived, lines);
        folder.file("summary.md", String.join("\n", lines) + "\n");
    }

    private static void tenants(Run run, List<String> lines) {
        lines.add("| Portail | État | Erreurs | Avertissements | Conseils | Dérogations | Déjà connus |");
        lines.add("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        run.worstFirst().stream()
                .limit(MOST_TENANTS)
                .map(report -> row(run, report))
                .forEach(lines::add);
        var others = run.reports().size() - MOST_TENANTS;
        if (others > 0) lines.addAll(List.of("", "… et " + French.count(others, "autre") + "."));
    }

    private static String row(Run run, Report report) {
        var tally = Tally.of(report);
        return String.join(
                " | ",
                "| " + Markdown.text(brief(report.name())),
                run.publishable(report) ? "✅ publiable" : "❌ non publiable",
                "" + tally.errors(),
                "" + tally.warnings(),
                "" + tally.hints(),
                "" + tally.waived(),
                tally.known() + " |");
    }

    static String brief(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }

    /** The findings that fit, under {@code title}; room is left for the titles and counts that follow. */
    static void list(String title, List<Finding> findings, List<String> lines) {
        if (findings.isEmpty()) return;
        lines.addAll(List.of("", "### " + title, ""));
        var room = MOST_CHARACTERS
                - 1_000
                - lines.stream().mapToInt(line -> line.length() + 1).sum();
        var told = 0;
        for (var finding : findings) {
            var item = item(finding);
            room -= item.length() + 1;
            if (room < 0) break;
            lines.add(item);
            told++;
        }
        if (told < findings.size())
            lines.addAll(List.of(
                    "", "… et " + French.count(findings.size() - told, "autre") + French.COLON + "voyez le rapport."));
    }

    private static String item(Finding finding) {
        return "- **" + finding.severity().inFrench() + "** " + Markdown.text(French.sentence(finding)) + "<br>"
                + Markdown.code(finding.location().source().toString()) + " · " + Markdown.text(finding.tenant())
                + " · " + Markdown.code(finding.rule());
    }
}
