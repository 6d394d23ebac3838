package org.parvis.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Verdict;
import org.parvis.tenant.InFrench;

/** All tenants at a glance: who can be published, and which requirements each meets. */
final class OverviewPage {

    /** More columns than this are no longer seen at a glance. */
    static final int MOST_COLUMNS = 12;

    private final Run run;
    private final List<Report> worstFirst;
    private final List<Report> columns;
    private final ByRule verdicts;
    private final Map<String, String> titles;

    OverviewPage(Run run, List<Report> worstFirst, ByRule verdicts) {
        this.run = run;
        this.worstFirst = worstFirst;
        this.columns = worstFirst.subList(0, Math.min(MOST_COLUMNS, worstFirst.size()));
        this.verdicts = verdicts;
        this.titles = titles();
    }

    String html() {
        var page = new HtmlPage("Rapport sur les portails", run);
        page.header().appendElement("p").addClass("brand").text("Rapport sur les portails");
        introduce(page.main());
        var fleet = new Fleet(worstFirst, titles, verdicts);
        var causes = new Causes(worstFirst);
        if (worstFirst.size() > 1) causes.begin(page);
        if (worstFirst.size() > MOST_COLUMNS)
            fleet.draw(page.section("image", "Toutes les exigences, tous les portails"));
        list(page);
        if (worstFirst.size() > 1) causes.list(page);
        tabulate(page);
        return page.html();
    }

    private void introduce(Element main) {
        var tally = worstFirst.stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
        main.appendElement("h1").text(French.verdict(run));
        main.appendElement("p").addClass("lead").text("Au " + InFrench.date(run.asOf()) + ". " + French.threshold(run));
        for (var choice : French.choices(run))
            main.appendElement("p").addClass("choice").text(choice);
        var figures = main.appendElement("dl").addClass("figures");
        var publishable = worstFirst.stream().filter(run::publishable).count();
        figure(
                figures,
                publishable,
                French.plural(publishable, "portail") + " " + French.plural(publishable, "publiable"));
        figure(figures, tally.errors(), French.plural(tally.errors(), "erreur"));
        figure(figures, tally.warnings(), French.plural(tally.warnings(), "avertissement"));
        figure(figures, tally.hints(), French.plural(tally.hints(), "conseil"));
    }

    private static void figure(Element figures, long number, String noun) {
        var figure = figures.appendElement("div");
        figure.appendElement("dt").text(noun);
        figure.appendElement("dd").text(Long.toString(number));
    }

    private void list(HtmlPage page) {
        var section = page.section("portails", "Les portails");
        var list = section.appendElement("ol").addClass("tenants");
        if (worstFirst.size() > MOST_COLUMNS) list.addClass("compact");
        if (!worstFirst.stream().allMatch(report -> HtmlReport.hasPage(run, report)))
            list.before(new Element("p")
                    .text("Un portail sans aucun constat n’a pas ici de page à lui, tant ils sont nombreux"
                            + French.COLON)
                    .appendChild(new Element("code").text("mvn parvis:check -Dparvis.tenants=IDENTIFIANT"))
                    .appendText(" en donne une."));
        for (var report : worstFirst) {
            var item = list.appendElement("li");
            item.appendChild(HtmlPage.sign(run.publishable(report) ? Mark.PASSED : Mark.ERROR));
            if (!HtmlReport.hasPage(run, report)) {
                item.appendText(report.name());
                continue;
            }
            var tally = Tally.of(report);
            var text = item.appendElement("div");
            text.appendElement("h3")
                    .appendElement("a")
                    .attr("href", Links.pageOf(report.tenant()))
                    .text(report.name());
            text.appendElement("p")
                    .text((run.publishable(report) ? "Peut être publié" : "Ne peut pas être publié") + French.COLON
                            + French.findings(tally) + French.letPass(tally) + ".");
            text.appendElement("p").addClass("small").text(rules(report, tally));
        }
    }

    private static String rules(Report report, Tally tally) {
        return report.verdicts().isEmpty()
                ? "Les pages n’ont pas pu être jugées."
                : French.count(tally.passed(), "exigence") + " sans défaut trouvé, " + tally.inapplicable()
                        + " sans objet.";
    }

    private void tabulate(HtmlPage page) {
        var section = page.section("exigences", "Les exigences, portail par portail");
        if (columns.size() < worstFirst.size())
            section.appendElement("p")
                    .text("Voici les " + columns.size() + " portails qui ont le plus de constats" + French.SEMICOLON
                            + "la colonne " + French.quoted("en défaut") + " compte tous les portails.");
        legend(section);
        var table = section.appendElement("div")
                .addClass("scroll")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", "Tableau des exigences")
                .appendElement("table")
                .addClass("matrix");
        var heads = table.appendElement("thead").appendElement("tr");
        head(heads, "col", "Exigence");
        if (worstFirst.size() > 1) head(heads, "col", "En défaut");
        for (var report : columns) {
            var head = head(heads, "col", "");
            if (HtmlReport.hasPage(run, report))
                head.appendElement("a")
                        .attr("href", Links.pageOf(report.tenant()))
                        .text(report.name());
            else head.text(report.name());
        }

        row(group(table, "Fabrication"), "Les faits et les pages se lisent sans erreur", this::baking);
        var families = new LinkedHashMap<String, Element>();
        for (var rule : titles.entrySet())
            row(
                    families.computeIfAbsent(French.family(rule.getKey()), family -> group(table, family)),
                    rule.getValue(),
                    report -> cell(report, rule.getKey()));
    }

    private static void legend(Element section) {
        var legend = section.appendElement("ul").addClass("legend").attr("aria-label", "Signes du tableau");
        for (var mark : Mark.values())
            legend.appendElement("li").appendChild(HtmlPage.sign(mark)).appendText(" " + mark.inFrench());
    }

    /** Titles by id: of the rules, and of any other that spoke. */
    private Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        for (var rule : run.judging()) titles.put(rule.id(), rule.requirement().title());
        var spoke = new TreeSet<String>();
        for (var report : worstFirst)
            report.verdicts().stream()
                    .map(Verdict::rule)
                    .filter(rule -> !titles.containsKey(rule))
                    .forEach(spoke::add);
        spoke.forEach(rule -> titles.put(rule, rule));
        return titles;
    }

    /** What stands in the table for a tenant and a requirement. */
    private record Cell(Mark mark, List<Finding> findings) {}

    private Cell baking(Report report) {
        var findings = report.bakeFindings();
        return new Cell(Mark.of(findings), findings);
    }

    private Cell cell(Report report, String rule) {
        return Optional.ofNullable(verdicts.of(report).get(rule))
                .map(verdict -> new Cell(Mark.of(verdict), verdict.findings()))
                .orElse(new Cell(Mark.UNJUDGED, List.of()));
    }

    private void row(Element group, String title, Function<Report, Cell> cells) {
        var row = group.appendElement("tr");
        head(row, "row", title);
        if (worstFirst.size() > 1) {
            var failing = worstFirst.stream()
                    .filter(report -> !cells.apply(report).findings().isEmpty())
                    .count();
            row.appendElement("td").addClass("number").text(failing == 0 ? "0" : failing + " sur " + worstFirst.size());
        }
        for (var report : columns) fill(row.appendElement("td"), report, cells.apply(report));
    }

    private void fill(Element data, Report report, Cell cell) {
        if (cell.findings().isEmpty()) {
            data.appendChild(HtmlPage.sign(cell.mark()))
                    .appendChild(HtmlPage.spoken(cell.mark().inFrench()));
            return;
        }
        var first = cell.findings().stream().min(Finding.BY_PLACE).orElseThrow();
        data.appendElement("a")
                .attr(
                        "href",
                        Links.pageOf(report.tenant()) + "#"
                                + Links.anchor(report.findings().toList(), first))
                .appendChild(HtmlPage.sign(cell.mark()))
                .appendChild(HtmlPage.spoken(cell.mark().inFrench() + ", "
                        + French.count(cell.findings().size(), "constat")));
    }

    private Element group(Element table, String name) {
        var group = table.appendElement("tbody");
        head(group.appendElement("tr").addClass("family"), "rowgroup", name)
                .attr("colspan", Integer.toString(1 + columns.size() + (worstFirst.size() > 1 ? 1 : 0)));
        return group;
    }

    private static Element head(Element row, String scope, String text) {
        return row.appendElement("th").attr("scope", scope).text(text);
    }
}
