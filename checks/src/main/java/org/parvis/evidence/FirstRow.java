package org.parvis.evidence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.VisibleText;

/**
 * The first row of a table: what its columns are called, unless it tells something as the others do.
 *
 * @param row it
 * @param cells what its cells say
 * @param tells whether it tells something, since the table has no heads, or because Markdown wanted some
 */
record FirstRow(Element row, List<Terms> cells, boolean tells) {

    private static final int LONGEST_HEAD = 8;
    private static final int PAIR = 2;

    FirstRow {
        cells = List.copyOf(cells);
    }

    /** That of {@code table}, whose words {@code terms} reads. */
    static FirstRow of(Element table, Function<String, Terms> terms) {
        var rows = table.select(Css.of("tr"));
        var cells = rows.get(0).children().stream()
                .map(cell -> terms.apply(VisibleText.of(cell)))
                .toList();
        return new FirstRow(rows.get(0), cells, rows.size() == 1 || isTold(cells));
    }

    /** A period, an address, a sentence, or "Durand et fils" beside "Responsable". */
    private static boolean isTold(List<Terms> cells) {
        return cells.stream().anyMatch(FirstRow::isTold)
                || cells.size() == PAIR
                        && cells.get(0).name(Notion.SUBJECTS)
                        && !cells.get(1).name(Notion.SUBJECTS);
    }

    private static boolean isTold(Terms cell) {
        return cell.words().size() > LONGEST_HEAD
                || cell.text().endsWith(".")
                || cell.name(Notion.DURATION)
                || !Contact.in(cell.text(), Map.of()).isEmpty();
    }

    /** What introduces the cells of the column {@code column} in the rows below; nothing where it has no head. */
    List<Terms> over(int column) {
        return column >= 0 && column < cells.size() ? List.of(cells.get(column)) : List.of();
    }
}
