package org.parvis.maven;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict.Outcome;
import org.parvis.report.French;
import org.parvis.report.HtmlReport;
import org.parvis.report.RulebookDocument;
import org.parvis.report.Run;
import org.parvis.tenant.InFrench;

/**
 * A run as a page of {@code mvn site}: the tenants, what each has to mend, and each rule with those who keep it. It is as long for a
 * fleet as for a few, and leads to the whole report.
 *
 * @param run what was found
 * @param gallery the published sites beside the page
 * @param scorecards the name of the folder of the whole report, beside the page
 * @param rulebook the name of the rulebook's page, beside the page
 * @param page where it is written
 */
record SitePage(Run run, Gallery gallery, String scorecards, String rulebook, Document page) {

    /** The page's name in the site's menu, and its title. */
    static final String TITLE = "Conformité des portails";

    private static final int MOST_TENANTS = 50;
    private static final int MOST_FINDINGS = 20;
    private static final int MOST_NAMES = 3;

    /** How the tenants stand to a rule, in the order of the columns. */
    private enum Standing {
        FAILED("✗ En défaut"),
        TOLERATED("≈ Toléré"),
        PASSED("✓ Sans défaut trouvé"),
        INAPPLICABLE("Sans objet"),
        UNJUDGED("Non jugé");

        private final String heading;

        Standing(String heading) {
            this.heading = heading;
        }

        static Standing of(Outcome outcome) {
            return switch (outcome) {
                case FAILED -> FAILED;
                case TOLERATED -> TOLERATED;
                case PASSED -> PASSED;
                case INAPPLICABLE -> INAPPLICABLE;
            };
        }
    }

    /** Writes the page. */
    void write() {
        var worstFirst = run.worstFirst();
        var toMend = worstFirst.stream()
                .filter(report -> report.findings().findAny().isPresent())
                .toList();
        page.page(TITLE, () -> {
            introduce();
            page.section("Portails", () -> tenants(worstFirst));
            if (!toMend.isEmpty()) page.section("Ce qui a été constaté", () -> findings(toMend));
            page.section("Règles", () -> rules(worstFirst));
        });
    }

    private void introduce() {
        page.paragraph(() -> {
            page.strong(French.verdict(run) + ".");
            page.text(" Constats automatiques au " + InFrench.date(run.asOf()) + ", par Parvis " + run.version() + ". "
                    + French.threshold(run));
        });
        French.choices(run).forEach(choice -> page.paragraph(() -> page.text(choice)));
        page.paragraph(() -> {
            page.link(scorecards + "/index.html", "Ouvrir le rapport complet");
            page.text(" : chaque obligation de chaque portail, et les mots qui montrent ce qu’il en est.");
        });
    }

    private void tenants(List<Report> worstFirst) {
        var headings = List.of("Portail", "État", "Erreurs", "Avertissements", "Conseils", "Site");
        page.table(
                headings,
                () -> worstFirst.stream()
                        .limit(MOST_TENANTS)
                        .forEach(report -> page.row(() -> {
                            page.cell(() -> name(report));
                            page.cell(() -> page.text(run.publishable(report) ? "publiable" : "non publiable"));
                            for (var severity : Severity.values())
                                page.cell(() -> page.text("" + report.count(severity)));
                            page.cell(() -> site(report));
                        })));
        more(worstFirst.size() - MOST_TENANTS, "portail");
    }

    private void name(Report report) {
        HtmlReport.pageOf(run, report)
                .ifPresentOrElse(
                        path -> page.link(scorecards + "/" + path, report.name()), () -> page.text(report.name()));
    }

    private void site(Report report) {
        if (gallery.tenants().contains(report.tenant()))
            page.link(gallery.link(report.tenant()), "voir le site publié");
        else page.text("jamais publié");
    }

    private void more(int number, String noun) {
        if (number > 0)
            page.paragraph(() -> {
                page.text("Et " + number + " " + (number == 1 ? noun : noun + "s") + " de plus, dans ");
                page.link(scorecards + "/index.html", "le rapport complet");
                page.text(".");
            });
    }

    private void findings(List<Report> toMend) {
        toMend.stream()
                .limit(MOST_TENANTS)
                .forEach(report -> page.section(report.name(), () -> {
                    var findings = report.findings().toList();
                    page.list(() -> findings.stream()
                            .limit(MOST_FINDINGS)
                            .forEach(finding -> page.item(() -> finding(finding))));
                    more(findings.size() - MOST_FINDINGS, "constat");
                }));
        more(toMend.size() - MOST_TENANTS, "portail");
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

    private void rules(List<Report> worstFirst) {
        var standings = standings(worstFirst);
        var columns = standings.values().stream()
                .flatMap(tenants -> tenants.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var headings = new ArrayList<String>();
        headings.add("Règle");
        columns.forEach(standing -> headings.add(standing.heading));
        page.table(
                headings,
                () -> run.judging().stream()
                        .sorted(Comparator.comparingInt(rule -> -standings
                                .get(rule.id())
                                .getOrDefault(Standing.FAILED, List.of())
                                .size()))
                        .forEach(rule -> page.row(() -> {
                            page.cell(() -> title(rule));
                            for (var standing : columns)
                                page.cell(() ->
                                        page.text(named(standings.get(rule.id()).getOrDefault(standing, List.of()))));
                        })));
    }

    private void title(Rule rule) {
        page.text(rule.requirement().title());
        page.lineBreak();
        page.link(rulebook + "#" + RulebookDocument.anchor(rule), rule.id());
    }

    /** Who stands how to each rule, by its id. */
    private Map<String, Map<Standing, List<Report>>> standings(List<Report> reports) {
        var standings = new HashMap<String, Map<Standing, List<Report>>>();
        for (var rule : run.judging()) standings.put(rule.id(), new EnumMap<>(Standing.class));
        for (var report : reports) {
            var judged = report.verdicts().stream()
                    .collect(Collectors.toMap(verdict -> verdict.rule(), verdict -> Standing.of(verdict.outcome())));
            standings.forEach((rule, tenants) -> tenants.computeIfAbsent(
                            judged.getOrDefault(rule, Standing.UNJUDGED), none -> new ArrayList<>())
                    .add(report));
        }
        return standings;
    }

    private static String named(List<Report> reports) {
        var named = reports.stream().limit(MOST_NAMES).map(Report::name).collect(Collectors.joining(", "));
        var others = reports.size() - MOST_NAMES;
        return others > 0 ? named + " et " + others + (others == 1 ? " autre" : " autres") : named;
    }
}
