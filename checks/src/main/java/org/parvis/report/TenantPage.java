package org.parvis.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Report;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;

/** One tenant: the verdict, what to do first, the scorecard, each finding, and each obligation with what shows how it stands. */
final class TenantPage {

    private static final String LEFT_OUT = "ecartees";

    private final Run run;
    private final Report report;
    private final Links links;
    private final Map<String, Requirement> requirements;

    TenantPage(Run run, Report report, Links links) {
        this.run = run;
        this.report = report;
        this.links = links;
        this.requirements = run.judging().stream().collect(Collectors.toMap(Rule::id, Rule::requirement));
    }

    String html() {
        var page = new HtmlPage(report.name(), run);
        page.header()
                .appendElement("nav")
                .attr("aria-label", "Rapport")
                .appendElement("a")
                .attr("href", "../index.html")
                .text("Tous les portails");
        judge(page.main());
        var scorecard = new Scorecard(report, links, requirements);
        var cards = new FindingCards(report, links, run.judging());
        cards.begin(page);
        scorecard.summarise(page);
        cards.show(page);
        scorecard.detail(page);
        leftOut(page);
        return page.html();
    }

    private void judge(Element main) {
        main.appendElement("h1").text(report.name());
        var verdict = main.appendElement("div").addClass("verdict");
        verdict.appendChild(HtmlPage.sign(run.publishable(report) ? Mark.PASSED : Mark.ERROR));
        var text = verdict.appendElement("div");
        text.appendElement("p").addClass("lead").text(verdict());
        if (report.verdicts().isEmpty())
            text.appendElement("p")
                    .text("Les pages n’ont pas pu être jugées"
                            + French.COLON
                            + "corrigez d’abord ce qui empêche de les fabriquer.");
        else text.appendElement("p").addClass("small").text(French.judged(run));
        var leftOut = run.leftOut().size();
        if (leftOut > 0)
            text.appendElement("p")
                    .addClass("small")
                    .appendElement("a")
                    .attr("href", "#" + LEFT_OUT)
                    .text(French.count(leftOut, "exigence") + " " + French.plural(leftOut, "écartée")
                            + " par la configuration " + (leftOut == 1 ? "n’a" : "n’ont") + " pas été "
                            + French.plural(leftOut, "examinée") + ".");
        links.published(report.tenant(), "index.html")
                .ifPresent(site -> text.appendElement("p")
                        .appendElement("a")
                        .attr("href", site)
                        .text("Voir le portail publié"));
    }

    private String verdict() {
        var tally = Tally.of(report);
        var found = French.findings(tally);
        return run.publishable(report)
                ? "Ce portail peut être publié" + French.COLON + found + French.letPass(tally) + "."
                : "Ce portail ne peut pas être publié" + French.COLON + found + " à traiter" + French.letPass(tally)
                        + ".";
    }

    private void leftOut(HtmlPage page) {
        if (run.leftOut().isEmpty()) return;
        var section = page.section(LEFT_OUT, "Exigences écartées par la configuration");
        section.appendElement("p").text("Rien n’est dit ici de ce qu’elles demandent.");
        var list = section.appendElement("ul").addClass("plain");
        for (var part : FamilyPart.leftOutOf(run)) {
            if (part.isMany() && part.isWhole())
                list.appendElement("li")
                        .text(French.family(part.family() + "/") + French.COLON + "toutes, soit "
                                + French.count(part.said().size(), "exigence") + ".");
            else for (var rule : part.said()) Scorecard.title(list.appendElement("li"), rule.id(), rule.requirement());
        }
    }
}
