package org.parvis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.comparison.Comparison;
import org.parvis.comparison.FactChange;
import org.parvis.comparison.Fate;
import org.parvis.comparison.PageChange;
import org.parvis.comparison.PassageChange;
import org.parvis.comparison.TenantChange;
import org.parvis.comparison.Words;

/**
 * What changes for readers, in Markdown for a comment on a merge request: what several portals share first, then portal by portal.
 * What does not fit is counted.
 */
public final class ComparisonMarkdown {

    /** Room for the titles and counts that follow. */
    private static final int RESERVE = 1_000;

    private static final int FIRST_NAMED = 5;
    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST_WORDS = 600;

    /** How many characters of what is kept are shown on either side of what changes. */
    private static final int CONTEXT = 80;

    private final List<String> lines = new ArrayList<>();
    private int room = MarkdownReport.MOST_CHARACTERS - RESERVE;
    private boolean full;
    private int leftOut;

    private ComparisonMarkdown() {}

    /** {@code comparison} as Markdown, no longer than GitHub takes. */
    public static String of(Comparison comparison) {
        var markdown = new ComparisonMarkdown();
        markdown.write(comparison);
        return String.join("\n", markdown.lines) + "\n";
    }

    private void write(Comparison comparison) {
        line("## " + title(comparison));
        line("");
        line(summary(comparison));
        comparison.shared().forEach(shared -> part(() -> shared(shared)));
        comparison.tenants().stream().filter(tenant -> !tenant.isEmpty()).forEach(tenant -> part(() -> tenant(tenant)));
        if (leftOut > 0) {
            lines.add("");
            lines.add("Faute de place, " + French.count(leftOut, "partie") + " manque" + (leftOut < 2 ? "" : "nt")
                    + " ici, en tout ou à la fin" + French.COLON + "voyez " + Markdown.code("parvis-diff.json") + ".");
        }
    }

    /** Writes a part of which nothing more is written once there is no room. */
    private void part(Runnable part) {
        if (!full) part.run();
        if (full) leftOut++;
    }

    private static String title(Comparison comparison) {
        var changed = comparison.tenants().size();
        if (changed == 0) return "Rien ne change pour les lecteurs";
        var all = changed + comparison.unchanged();
        return "Ce qui change pour les lecteurs" + French.COLON + changed + "\u00a0" + French.plural(changed, "portail")
                + " sur " + all;
    }

    private static String summary(Comparison comparison) {
        var base = comparison.base();
        var parts = new ArrayList<String>();
        parts.add("Par rapport à " + Markdown.code(base.name())
                + base.commit()
                        .map(commit -> " (" + Markdown.code(commit.substring(0, 10)) + ")")
                        .orElse("")
                + ".");
        if (comparison.count(Fate.ADDED) > 0)
            parts.add(French.count(comparison.count(Fate.ADDED), "portail") + " en plus.");
        if (comparison.count(Fate.REMOVED) > 0)
            parts.add(French.count(comparison.count(Fate.REMOVED), "portail") + " en moins.");
        parts.add("Inchangés" + French.COLON + comparison.unchanged() + ".");
        if (!base.hasRecords())
            parts.add("Un dossier publié ne contient pas les fiches" + French.COLON
                    + "les faits comparés sont ceux que montrent les pages.");
        return String.join(" ", parts);
    }

    private void shared(Comparison.Shared shared) {
        var tenants = shared.tenants();
        heading("### Sur " + French.count(tenants.size(), "portail") + ", comme on le lit sur le premier" + French.COLON
                + tenants.stream().limit(FIRST_NAMED).map(Markdown::text).collect(Collectors.joining(", "))
                + others(tenants.size()));
        page(shared.change());
    }

    private void tenant(TenantChange tenant) {
        heading("### " + Markdown.text(brief(tenant.name(), LONGEST_VALUE)) + " (" + Markdown.code(tenant.tenant())
                + ")"
                + switch (tenant.fate()) {
                    case ADDED -> French.COLON + "nouveau portail";
                    case REMOVED -> French.COLON + "portail retiré";
                    case CHANGED -> "";
                });
        tenant.incomparable()
                .ifPresent(reason -> line("⚠️ Ses pages n’ont pas pu être comparées" + French.COLON
                        + Markdown.text(brief(reason, LONGEST_WORDS))));
        if (tenant.fate() == Fate.ADDED)
            line(French.count(tenant.facts().size(), "fait") + ", "
                    + French.count(tenant.pages().size(), "page") + ".");
        else tenant.facts().forEach(this::fact);
        tenant.pages().forEach(this::page);
    }

    private void fact(FactChange fact) {
        line("- " + Markdown.code(fact.path()) + French.COLON
                + fact.before()
                        .map(value -> "<del>" + Markdown.text(brief(value, LONGEST_VALUE)) + "</del>")
                        .orElse("")
                + (fact.fate() == Fate.CHANGED ? " → " : "")
                + fact.after()
                        .map(value -> "<ins>" + Markdown.text(brief(value, LONGEST_VALUE)) + "</ins>")
                        .orElse("")
                + " · " + Markdown.code(fact.place().toString()));
    }

    private void page(PageChange page) {
        var paths = page.paths();
        var name = paths.size() > 1
                ? paths.stream().limit(FIRST_NAMED).map(Markdown::code).collect(Collectors.joining(", "))
                        + others(paths.size())
                : French.quoted(Markdown.text(brief(page.title(), LONGEST_VALUE))) + " (" + Markdown.code(paths.get(0))
                        + ")";
        line("- "
                + switch (page.fate()) {
                    case ADDED -> "➕ **Page ajoutée**" + French.COLON;
                    case REMOVED -> "➖ **Page retirée**" + French.COLON;
                    case CHANGED -> paths.size() > 1 ? "**Sur les pages** " : "**Sur la page** ";
                }
                + name);
        // The words of a page that goes are known to whoever takes it away.
        if (page.fate() != Fate.REMOVED)
            page.passages().stream().takeWhile(passage -> !full).forEach(this::passage);
    }

    private void passage(PassageChange passage) {
        line("  - "
                + switch (passage.fate()) {
                    case ADDED -> "➕ ";
                    case REMOVED -> "➖ ";
                    case CHANGED -> "✏️ ";
                }
                + (passage.heading().isEmpty() ? "" : Markdown.text(brief(passage.heading(), CONTEXT)) + French.COLON)
                + words(passage.words())
                + " · " + Markdown.code(passage.place().toString()));
    }

    private static String words(List<Words> words) {
        var text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            var part = words.get(i).text();
            switch (words.get(i).fate()) {
                case KEPT -> text.append(Markdown.text(kept(part, i == 0, i == words.size() - 1)));
                case REMOVED ->
                    text.append("<del>")
                            .append(Markdown.text(brief(part, LONGEST_WORDS)))
                            .append("</del>");
                case ADDED ->
                    text.append("<ins>")
                            .append(Markdown.text(brief(part, LONGEST_WORDS)))
                            .append("</ins>");
            }
        }
        return text.toString();
    }

    /** What stands around the words that change. */
    private static String kept(String text, boolean first, boolean last) {
        if (first) return text.length() <= CONTEXT ? text : "…" + text.substring(text.length() - CONTEXT);
        if (last) return brief(text, CONTEXT);
        return text.length() <= 2 * CONTEXT
                ? text
                : text.substring(0, CONTEXT) + " … " + text.substring(text.length() - CONTEXT);
    }

    private static String others(int all) {
        return all > FIRST_NAMED ? " et " + French.count(all - FIRST_NAMED, "autre") : "";
    }

    private static String brief(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    private void heading(String heading) {
        line("");
        line(heading);
        line("");
    }

    private void line(String line) {
        full |= line.length() + 1 > room;
        if (full) return;
        lines.add(line);
        room -= line.length() + 1;
    }
}
