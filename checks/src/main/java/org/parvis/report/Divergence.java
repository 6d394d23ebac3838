package org.parvis.report;

import java.util.List;
import org.parvis.data.DataFile;

/**
 * Rules that are not one obligation each: a row of {@code divergences.tsv}.
 *
 * @param rules their ids
 * @param why what they share or divide, in French, without a full stop
 */
record Divergence(List<String> rules, String why) {

    /** All of them, in the order of the file. */
    static final List<Divergence> ALL = read();

    private static Divergence of(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 2) throw new IllegalArgumentException("two cells are needed: " + line);
        return new Divergence(List.of(cells[0].split(" ")), cells[1]);
    }

    private static List<Divergence> read() {
        return DataFile.of(Divergence.class, "divergences.tsv").rows().stream()
                .map(Divergence::of)
                .toList();
    }
}
