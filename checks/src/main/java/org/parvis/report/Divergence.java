package org.parvis.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
        try (var resource = Divergence.class.getResourceAsStream("divergences.tsv")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Divergence::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
