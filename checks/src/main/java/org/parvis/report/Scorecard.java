package org.parvis.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Evidence;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.RuleId;
import org.parvis.compliance.Verdict;
import org.parvis.compliance.Verdict.Outcome;

/** How a tenant stands with each obligation, family by family: first counted, then one by one with what shows it. */
final class Scorecard {

    private final Report report;
    private final Links links;
    private final Map<String, Requirement> requirements;
    private final List<Finding> findings;
    private final Map<String, List<Verdict>> families = new LinkedHashMap<>();

    Scorecard(Report report, Links links, Map<String, Requirement> requirements) {
        this.report = report;
        this.links = links;
        this.requirements = requirements;
        this.findings = report.findings().toList();
        for (var verdict : report.verdicts())
            families.computeIfAbsent(French.family(verdict.rule()), family -> new ArrayList<>())
                    .add(verdict);
    }

    /** The families, counted. */
    void summarise(HtmlPage page) {
        if (families.isEmpty()) return;
        var section = page.section("bilan", "Le bilan, domaine par domaine");
        var table = section.appendElement("table").addClass("scorecard");
        var heads = table.appendElement("thead").appendElement("tr");
        for (var head : List.of("Domaine", "État"))
            heads.appendElement("th").attr("scope", "col").text(head);
        for (var head : List.of("À corriger", "Tolérées", "Sans défaut trouvé", "Sans objet"))
            heads.appendElement("th").attr("scope", "col").addClass("number").text(head);
        var body = table.appendElement("tbody");
        for (var family : families.entrySet()) count(body.appendElement("tr"), family.getKey(), family.getValue());
    }

    private void count(Element row, String family, List<Verdict> verdicts) {
        row.appendElement("th")
                .attr("scope", "row")
                .appendElement("a")
                .attr("href", "#" + anchor(verdicts))
                .text(family);
        var state = worst(verdicts);
        row.appendElement("td")
                .addClass("state")
                .appendChild(HtmlPage.sign(state))
                .appendText(" " + words(state));
        for (var outcome : List.of(Outcome.FAILED, Outcome.TOLERATED, Outcome.PASSED, Outcome.INAPPLICABLE)) {
            var number = verdicts.stream()
                    .filter(verdict -> verdict.outcome() == outcome)
                    .count();
            row.appendElement("td")
                    .addClass("number")
                    .addClass(number == 0 ? "none" : "some")
                    .attr("data-of", named(outcome, number))
                    .text(Long.toString(number));
        }
    }

    private static String named(Outcome outcome, long number) {
        return switch (outcome) {
            case FAILED -> "en défaut";
            case TOLERATED -> French.plural(number, "tolérée");
            case PASSED -> "sans défaut trouvé";
            case INAPPLICABLE -> "sans objet";
        };
    }

    private static Mark worst(List<Verdict> verdicts) {
        return verdicts.stream().map(Mark::of).min(Mark::compareTo).orElseThrow();
    }

    private static String words(Mark mark) {
        return switch (mark) {
            case ERROR, WARNING -> "à corriger";
            case HINT -> "à améliorer";
            case WAIVED, KNOWN -> "toléré";
            case PASSED -> "aucun défaut trouvé";
            case INAPPLICABLE -> "sans objet";
            case UNJUDGED -> "non examiné";
        };
    }

    /** Every obligation, with what shows how it stands. */
    void detail(HtmlPage page) {
        if (families.isEmpty()) return;
        var section = page.section("obligations", "Obligation par obligation");
        for (var family : families.entrySet()) {
            var table = section.appendElement("table").addClass("obligations");
            table.appendElement("caption").id(anchor(family.getValue())).text(family.getKey());
            var heads = table.appendElement("thead").appendElement("tr");
            for (var head : List.of("Obligation", "État", "Ce qui le montre"))
                heads.appendElement("th").attr("scope", "col").text(head);
            var body = table.appendElement("tbody");
            family.getValue().forEach(verdict -> write(body.appendElement("tr"), verdict));
        }
    }

    private void write(Element row, Verdict verdict) {
        title(row.appendElement("th").attr("scope", "row"), verdict.rule(), requirements.get(verdict.rule()));
        var mark = Mark.of(verdict);
        row.appendElement("td")
                .addClass("state")
                .appendChild(HtmlPage.sign(mark))
                .appendText(" " + mark.inFrench());
        var shown = row.appendElement("td");
        if (verdict.outcome() == Outcome.INAPPLICABLE)
            shown.appendElement("p")
                    .addClass("small")
                    .text(
                            "Rien sur ce portail n’appelle cette exigence, ou son texte n’était pas en vigueur ce jour-là.");
        var found = verdict.findings().stream().sorted(Finding.BY_PLACE).toList();
        for (var finding : found.subList(0, Math.min(FindingCards.MOST_OF_A_RULE, found.size()))) show(shown, finding);
        if (found.size() > FindingCards.MOST_OF_A_RULE)
            shown.appendElement("p")
                    .text("Et " + French.count(found.size() - FindingCards.MOST_OF_A_RULE, "autre") + ".");
        if (verdict.outcome() == Outcome.PASSED) {
            var examined =
                    French.count(verdict.targets(), "élément") + " " + French.plural(verdict.targets(), "examiné");
            // Of many things that were looked at, the first shows nothing but where that began.
            var isFirst = verdict.targets() > 1
                    && verdict.evidence()
                            .filter(evidence -> evidence.words().isEmpty()
                                    && evidence.location().page().isPresent())
                            .isPresent();
            if (isFirst) {
                var line =
                        shown.appendElement("p").addClass("small").text(examined + ", à commencer par" + French.COLON);
                locate(line, verdict.evidence().orElseThrow());
                return;
            }
            verdict.evidence().ifPresent(evidence -> show(shown, evidence));
            shown.appendElement("p").addClass("small").text(examined + ".");
        }
    }

    private void show(Element place, Finding finding) {
        var link = place.appendElement("p").appendElement("a").attr("href", "#" + Links.anchor(findings, finding));
        FindingCards.say(link, finding.message(), finding);
        French.standing(finding)
                .ifPresent(words -> place.appendElement("p").addClass("small").text(words));
    }

    private void show(Element place, Evidence evidence) {
        evidence.words()
                .ifPresent(words -> place.appendElement("p").appendElement("q").text(words));
        locate(place.appendElement("p").addClass("small"), evidence);
    }

    private void locate(Element line, Evidence evidence) {
        var location = evidence.location();
        location.page().ifPresent(path -> {
            line.appendText("Page ");
            links.published(report.tenant(), path)
                    .map(link -> line.appendElement("a").attr("href", link))
                    .orElse(line)
                    .appendElement("code")
                    .text(path);
            line.appendText(", ");
        });
        location.field()
                .filter(field -> !field.isEmpty())
                .ifPresent(field -> line.appendText("Champ ")
                        .appendElement("code")
                        .text(field)
                        .parent()
                        .appendText(", "));
        line.appendElement("code").text(location.source().toString());
    }

    private static String anchor(List<Verdict> verdicts) {
        var rule = verdicts.get(0).rule();
        return "domaine-" + Links.encoded(RuleId.family(rule)).replace('%', '-');
    }

    /** What is required, and where the law says so; the id of a rule of which nothing else is known. */
    static void title(Element place, String rule, Requirement requirement) {
        if (requirement == null) {
            place.appendElement("code").text(rule);
            return;
        }
        place.appendElement("p").text(requirement.title());
        Provisions.cite(place.appendElement("p").addClass("small"), requirement.provisions());
    }
}
