package org.parvis.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.tenant.InFrench;

/** What was found of several tenants, put together by what is to be mended once: what a page that they share has wrong is one thing. */
final class Causes {

    private static final int MOST_STEPS = 5;
    private static final int MOST_IN_STEP = 3;
    private static final int MOST_NAMES = 3;
    /** Of more faults that are mended alike than this, nobody reads the next. */
    private static final int MOST_ALIKE = 5;

    private static final int MOST_LISTED = 100;

    private final Map<String, Report> reports;
    private final List<Cause> worstFirst;

    Causes(List<Report> worstFirst) {
        this.reports = worstFirst.stream()
                .collect(Collectors.toMap(Report::tenant, report -> report, (one, other) -> one, LinkedHashMap::new));
        this.worstFirst = worstFirst.stream()
                .flatMap(Report::open)
                .collect(Collectors.groupingBy(Causes::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Cause::new)
                .sorted(Cause.WORST_FIRST)
                .toList();
    }

    /** What is mended once: what is at one place, or what many records have wrong alike, each in a file of its own. */
    private static Object key(Finding finding) {
        var location = finding.location();
        return location.isInRecord()
                ? List.of(finding.rule(), finding.inFrench(), finding.remedy())
                : List.of(finding.rule(), location.source(), finding.remedy());
    }

    /** Findings that are one fault, of which each tenant may have several. */
    private record Cause(List<Finding> findings) {

        /** By weight; then what is shared, by how many have it. */
        static final Comparator<Cause> WORST_FIRST = Comparator.<Cause, Finding>comparing(
                        Cause::first, Comparator.comparing(Finding::severity))
                .thenComparing(cause -> !cause.isShared())
                .thenComparing(cause -> -cause.tenants().size());

        /** What is done in the same way: a rule and its remedy. */
        List<String> step() {
            return List.of(first().rule(), first().remedy());
        }

        Finding first() {
            return findings.get(0);
        }

        List<String> tenants() {
            return findings.stream().map(Finding::tenant).distinct().toList();
        }

        /** How many places there are to mend. */
        long places() {
            return findings.stream()
                    .map(finding -> finding.location().source())
                    .distinct()
                    .count();
        }

        boolean isShared() {
            return places() == 1 && tenants().size() > 1;
        }
    }

    /** What most tenants have to mend, and where: first what they share. */
    void begin(HtmlPage page) {
        if (worstFirst.isEmpty()) return;
        var steps = worstFirst.stream()
                .collect(Collectors.groupingBy(Cause::step, LinkedHashMap::new, Collectors.toList()));
        var list = page.section("commencer", "Par où commencer")
                .appendElement("ol")
                .addClass("steps");
        steps.values().stream().limit(MOST_STEPS).forEach(step -> {
            var item = list.appendElement("li");
            var first = step.get(0).first();
            Remedy.say(item.appendElement("p"), first.remedy(), first.language());
            step.stream().limit(MOST_IN_STEP).forEach(cause -> tell(item.appendElement("div"), cause));
            if (step.size() > MOST_IN_STEP)
                item.appendElement("p")
                        .addClass("small")
                        .text("Et " + French.count(step.size() - MOST_IN_STEP, "autre") + ".");
        });
    }

    /** Everything that was found, each cause once. */
    void list(HtmlPage page) {
        if (worstFirst.isEmpty()) return;
        var section = page.section("causes", "Ce qui a été constaté, chaque défaut une fois");
        var list = section.appendElement("ul").addClass("plain").addClass("causes");
        var numbers = worstFirst.stream().collect(Collectors.groupingBy(Cause::step, Collectors.counting()));
        var told = new HashMap<List<String>, Integer>();
        var listed = worstFirst.stream()
                .filter(cause -> told.merge(cause.step(), 1, Integer::sum) <= MOST_ALIKE)
                .toList();
        told.clear();
        for (var cause : listed.subList(0, Math.min(MOST_LISTED, listed.size()))) {
            var item = list.appendElement("li");
            var mark = Mark.of(cause.first());
            item.appendChild(HtmlPage.sign(mark)).appendChild(HtmlPage.spoken(mark.inFrench() + French.COLON));
            var text = item.appendElement("div");
            tell(text, cause);
            var others = numbers.get(cause.step()) - MOST_ALIKE;
            if (told.merge(cause.step(), 1, Integer::sum) == MOST_ALIKE && others > 0)
                text.appendElement("p")
                        .addClass("small")
                        .text("Et " + French.count(others, "autre") + ", à corriger de même.");
        }
        if (listed.size() > MOST_LISTED)
            section.appendElement("p").text("Et " + French.count(listed.size() - MOST_LISTED, "autre") + ".");
    }

    /** What it is; then where it is mended, how many have it, and who they are. */
    private void tell(Element place, Cause cause) {
        var first = cause.first();
        HtmlPage.say(place.appendElement("p"), InFrench.capitalised(first.message()), first.language());
        var line = place.appendElement("p").addClass("small");
        line.appendElement("code").text(first.location().source().toString());
        if (cause.places() > 1) line.appendText(" et " + French.count(cause.places() - 1, "autre"));
        line.appendText(" · ");
        var tenants = cause.tenants();
        if (tenants.size() > 1) line.appendText(French.count(tenants.size(), "portail") + French.COLON);
        var named = cause.findings().stream()
                .collect(Collectors.toMap(Finding::tenant, finding -> finding, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_NAMES)
                .toList();
        for (var finding : named) {
            if (finding != named.get(0)) line.appendText(", ");
            link(line, finding);
        }
        if (tenants.size() > named.size())
            line.appendText(" et " + French.count(tenants.size() - named.size(), "autre"));
    }

    private void link(Element line, Finding finding) {
        var report = reports.get(finding.tenant());
        line.appendElement("a")
                .attr(
                        "href",
                        Links.pageOf(report.tenant()) + "#"
                                + Links.anchor(report.findings().toList(), finding))
                .text(report.name());
    }
}
