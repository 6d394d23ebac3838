package org.parvis.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;

/**
 * Rules by tenants as a picture, for more tenants than a table has columns: a strip a rule, a column a tenant, the worst first both
 * ways. What is graver stands higher, so that the picture can be read without its colours.
 */
final class Fleet {

    /** As many lines of CSS pixels as a strip is drawn on. */
    private static final int HEIGHT = 20;

    private final List<Report> worstFirst;
    private final Map<String, String> titles;
    private final ByRule verdicts;

    /**
     * @param worstFirst the tenants, in the order of the columns
     * @param titles what is required, by rule
     */
    Fleet(List<Report> worstFirst, Map<String, String> titles, ByRule verdicts) {
        this.worstFirst = worstFirst;
        this.titles = titles;
        this.verdicts = verdicts;
    }

    /** The picture. */
    void draw(Element section) {
        var broken =
                worstFirst.stream().flatMap(Report::findings).map(Finding::rule).collect(Collectors.toSet());
        var baking = Row.of(
                "Les faits et les pages se lisent sans erreur",
                worstFirst.stream()
                        .map(report -> Mark.of(report.bakeFindings()))
                        .toList());
        var shown = Stream.concat(
                        Stream.of(baking),
                        titles.entrySet().stream()
                                .filter(rule -> broken.contains(rule.getKey()))
                                .map(rule -> Row.of(rule.getValue(), marks(rule.getKey()))))
                .filter(row -> row.failing() + row.tolerated() > 0)
                .sorted(Comparator.comparing(Row::failing)
                        .thenComparing(Row::tolerated)
                        .reversed())
                .toList();
        if (shown.isEmpty()) {
            section.appendElement("p").text("Aucun portail n’a de constat sur aucune exigence.");
            return;
        }
        var held = 1 + titles.size() - shown.size();
        section.appendElement("p")
                .text("Une colonne par portail, dans l’ordre de la liste" + French.SEMICOLON
                        + "plus un trait est haut, plus le défaut est grave."
                        + (held == 0
                                ? ""
                                : " " + French.count(held, "exigence") + " sans aucun constat ne "
                                        + (held == 1 ? "figure" : "figurent") + " pas ici."));
        var table = section.appendElement("table").addClass("fleet");
        var heads = table.appendElement("thead").appendElement("tr");
        for (var head : List.of("Exigence", "En défaut", "Les portails, du moins bon au meilleur"))
            heads.appendElement("th").attr("scope", "col").text(head);
        var body = table.appendElement("tbody");
        for (var row : shown) write(body.appendElement("tr"), row);
    }

    private List<Mark> marks(String rule) {
        return worstFirst.stream()
                .map(report -> verdicts.of(report).get(rule))
                .map(verdict -> verdict == null ? Mark.UNJUDGED : Mark.of(verdict))
                .toList();
    }

    /** A rule, and how each tenant stands with it. */
    private record Row(String title, List<Mark> marks, long failing, long tolerated) {
        static Row of(String title, List<Mark> marks) {
            return new Row(
                    title,
                    marks,
                    marks.stream().filter(mark -> height(mark) > 8).count(),
                    marks.stream()
                            .filter(mark -> mark == Mark.WAIVED || mark == Mark.KNOWN)
                            .count());
        }
    }

    private void write(Element line, Row row) {
        line.appendElement("th").attr("scope", "row").text(row.title());
        line.appendElement("td")
                .addClass("number")
                .text(row.failing() == 0 ? "0" : row.failing() + " sur " + worstFirst.size());
        var strip = line.appendElement("td")
                .appendElement("svg")
                .attr("viewBox", "0 0 " + worstFirst.size() + " " + HEIGHT)
                .attr("preserveAspectRatio", "none")
                .attr("role", "img")
                .attr(
                        "aria-label",
                        French.count(row.failing(), "portail") + " en défaut, "
                                + French.count(row.tolerated(), "toléré"));
        for (int from = 0; from < row.marks().size(); ) {
            var mark = row.marks().get(from);
            int to = from;
            while (to < row.marks().size() && row.marks().get(to) == mark) to++;
            bar(strip, mark, from, to);
            from = to;
        }
    }

    private void bar(Element strip, Mark mark, int from, int to) {
        var height = height(mark);
        var bar = strip.appendElement("rect")
                .addClass(mark.style())
                .attr("x", Integer.toString(from))
                .attr("y", Integer.toString(HEIGHT - height))
                .attr("width", Integer.toString(to - from))
                .attr("height", Integer.toString(height));
        if (height > 2) bar.appendElement("title").text(names(from, to) + French.COLON + mark.inFrench());
    }

    private String names(int from, int to) {
        var first = worstFirst.get(from).name();
        return to - from == 1 ? first : first + " … " + worstFirst.get(to - 1).name() + " (" + (to - from) + ")";
    }

    private static int height(Mark mark) {
        return switch (mark) {
            case ERROR -> 20;
            case WARNING -> 14;
            case HINT -> 9;
            case WAIVED, KNOWN -> 6;
            case PASSED, INAPPLICABLE, UNJUDGED -> 2;
        };
    }
}
