package org.parvis.maven;

import java.util.ArrayList;
import java.util.List;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.report.French;
import org.parvis.report.RulebookDocument;
import org.parvis.report.Run;
import org.parvis.tenant.InFrench;

/**
 * A run as a page of {@code mvn site}: tenants and rules at a glance, then each finding.
 *
 * @param run what was found
 * @param gallery the published sites beside the page
 * @param rulebook the name of the rulebook's page, beside the page
 * @param page where it is written
 */
record SitePage(Run run, Gallery gallery, String rulebook, Document page) {

    /** The page's name in the site's menu, and its title. */
    static final String TITLE = "Conformité des portails";

    /** Writes the page. */
    void write() {
        page.page(TITLE, () -> {
            page.paragraph(() -> page.text("Constats automatiques au " + InFrench.date(run.asOf()) + ", par Parvis "
                    + run.version() + ". Un site qui comporte une erreur n’est pas publié."));
            page.section("Portails", this::tenants);
            page.section("Règles", this::rules);
            run.reports().forEach(report -> page.section(report.name(), () -> findings(report)));
        });
    }

    private void tenants() {
        var headings = List.of("Portail", "État", "Erreurs", "Avertissements", "Conseils", "Site");
        page.table(
                headings,
                () -> run.reports()
                        .forEach(report -> page.row(() -> {
                            page.cell(() -> page.link("#" + report.tenant(), report.name()));
                            page.cell(() -> page.text(run.publishable(report) ? "publiable" : "non publiable"));
                            for (var severity : Severity.values())
                                page.cell(() -> page.text("" + report.count(severity)));
                            page.cell(() -> site(report));
                        })));
    }

    private void site(Report report) {
        if (gallery.tenants().contains(report.tenant()))
            page.link(gallery.link(report.tenant()), "voir le site publié");
        else page.text("jamais publié");
    }

    private void rules() {
        var headings = new ArrayList<String>();
        headings.add("Règle");
        run.reports().forEach(report -> headings.add(report.name()));
        page.table(
                headings,
                () -> run.judging()
                        .forEach(rule -> page.row(() -> {
                            page.cell(() -> {
                                page.text(rule.requirement().title());
                                page.lineBreak();
                                page.link(rulebook + "#" + RulebookDocument.anchor(rule), rule.id());
                            });
                            run.reports().forEach(report -> page.cell(() -> page.text(outcome(report, rule))));
                        })));
    }

    private static String outcome(Report report, Rule rule) {
        return report.verdicts().stream()
                .filter(verdict -> verdict.rule().equals(rule.id()))
                .findFirst()
                .map(SitePage::outcome)
                .orElse("non jugée");
    }

    private static String outcome(Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASSED -> "✓ sans défaut trouvé";
            case FAILED -> "✗ " + verdict.findings().size() + " à corriger";
            case TOLERATED -> "≈ tolérée";
            case INAPPLICABLE -> "sans objet";
        };
    }

    private void findings(Report report) {
        page.anchor(report.tenant());
        var findings = report.findings().toList();
        if (findings.isEmpty()) page.paragraph(() -> page.text("Aucun constat."));
        else page.list(() -> findings.forEach(finding -> page.item(() -> finding(finding))));
    }

    private void finding(Finding finding) {
        page.strong(finding.severity().inFrench());
        page.text(" : " + finding.message());
        finding.quoted().ifPresent(words -> page.text(" « " + words + " »"));
        finding.expected().ifPresent(words -> page.text(" ; attendu : " + words));
        French.standing(finding).ifPresent(words -> page.text(" ; " + words));
        page.lineBreak();
        page.code(finding.location().source().toString());
        page.lineBreak();
        page.text(finding.reason() + " " + finding.remedy());
        page.lineBreak();
        page.code(finding.rule());
        if (!finding.provisions().isEmpty()) page.text(" (" + String.join(" ; ", finding.provisions()) + ")");
    }
}
