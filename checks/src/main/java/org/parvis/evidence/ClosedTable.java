package org.parvis.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.data.DataFile;
import org.parvis.site.AsOf;
import org.parvis.site.Expression;
import org.parvis.site.Reading;

/**
 * A closed, dated list of wordings that need no interpretation: law that was repealed, services that closed, placeholders. Each
 * is a data file of one row a line, read once.
 */
public final class ClosedTable {

    /** Law that is no longer in force; its patterns are for folded text. */
    public static final ClosedTable STALE_LAW = read("stale-law.tsv");

    /** Placeholders that an author forgot; its patterns are for normalised text. */
    public static final ClosedTable PLACEHOLDERS = read("placeholders.tsv");

    /** Sentences that take a visit for consent to trackers; its patterns are for folded text. */
    public static final ClosedTable CONSENT_FICTIONS = read("consent-fictions.tsv");

    /** Tools that need consent whatever is said of them; its patterns are for folded names and addresses. */
    public static final ClosedTable NEVER_EXEMPT = read("never-exempt.tsv");

    /** What a template leaves on a page when it was not carried out; its patterns are for normalised text. */
    public static final ClosedTable TEMPLATE_RESIDUES = read("template-residues.tsv");

    /** Secrets, internal addresses and drafts; its patterns are for normalised text, code and comments. */
    public static final ClosedTable SECRETS = read("secrets.tsv");
    /** Services that closed or changed their name; its patterns are for normalised text. */
    public static final ClosedTable STALE_SERVICES = read("stale-services.tsv");

    /** Addresses that no longer answer; its patterns are for folded addresses. */
    public static final ClosedTable DEAD_HOSTS = read("dead-hosts.tsv");

    /** Common faults in the names of laws and authorities, and in the formulas of policies; its patterns are for normalised text. */
    public static final ClosedTable MISSPELLINGS = read("misspellings.tsv");

    private static final Expression ONCE = Expression.of("(?:ancien(?:ne)?s?|anciennement|ex-?|feu) ?[«(]? ?$");
    private static final Expression SINCE = Expression.of(
            "^ ?[»)]?,? ?[(«]? ?(?:deven|renomm|rebaptis|aujourd'hui|désormais|ferm|disparu|arrêt|remplac|n'existe plus|(?:a|est) (?:fermée?|disparu|devenue?)(?!\\p{L})|a été (?:ferm|renomm|rebaptis|arrêt|remplac))");

    private final List<Row> rows;

    /** Most texts hold none of the wordings, whatever the day. */
    private final Reading<Boolean> holdsAny = Reading.of(this::holdsAny);

    private ClosedTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The rows, in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    private boolean holdsAny(String text) {
        for (var row : rows) if (row.pattern.isIn(text)) return true;
        return false;
    }

    /**
     * One wording.
     *
     * @param pattern what it looks like
     * @param reason what is wrong with it, in French
     * @param since the day from which it is wrong
     * @param replacement what to write instead, in French
     * @param severity how much it weighs: error, warning or info
     * @param source where that is said
     */
    public record Row(
            Expression pattern, String reason, LocalDate since, String replacement, String severity, String source) {

        private static Row of(String line) {
            var cells = line.split("\t", -1);
            if (cells.length != 6) throw new IllegalArgumentException("six cells are needed: " + line);
            return new Row(Expression.of(cells[0]), cells[1], LocalDate.parse(cells[2]), cells[3], cells[4], cells[5]);
        }
    }

    /** A wording found in a text. */
    public record Match(Row row, int start, int end) {

        /** Whether the folded {@code text}, in which it was found, speaks of it as something that was, or that another text ends. */
        public boolean isHistoryIn(String text) {
            return EndedLaw.isTold(text, start, end);
        }

        /** Whether the normalised {@code text}, in which it was found, says that the service is gone: "l’ancien…", "…, fermé en 2019". */
        public boolean isGoneIn(String text) {
            return ONCE.isIn(text.substring(0, start)) || SINCE.isIn(text.substring(end));
        }
    }

    /** Whether one of the wordings stands in {@code text}, whatever the day. */
    public boolean isIn(String text) {
        return holdsAny.from(text);
    }

    /** Whether one of the wordings may stand in a part of {@code text}, whatever the day. */
    boolean mayStandWithin(String text) {
        for (var row : rows) if (row.pattern.mayStandWithin(text)) return true;
        return false;
    }

    /** The wordings that stand in {@code text} and were already wrong on {@code day}. */
    public Stream<Match> in(String text, AsOf day) {
        if (!isIn(text)) return Stream.empty();
        var matches = new ArrayList<Match>();
        for (var row : rows) {
            if (!row.pattern.isIn(text) || day.isBefore(row.since)) continue;
            var found = row.pattern.matcher(text);
            while (found.find()) matches.add(new Match(row, found.start(), found.end()));
        }
        return matches.stream();
    }

    private static ClosedTable read(String name) {
        return new ClosedTable(DataFile.of(ClosedTable.class, name).rows().stream()
                .map(Row::of)
                .toList());
    }
}
