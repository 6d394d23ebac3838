package org.parvis.compliance;

import java.util.List;
import java.util.Optional;
import org.parvis.data.DataFile;
import org.parvis.site.Place;

/**
 * What no rule finds, but a step of the work beside the rules: the reading of a source, the bake, the look at what is published, an
 * audit. A row of {@code steps.tsv}.
 *
 * @param id by which findings name it, as {@code bake/missing-attribute}
 * @param severity how much its findings weigh
 * @param title what is wrong, in French, without a full stop
 * @param reason why it matters, in French
 * @param remedy how to mend it, in French
 */
public record Step(String id, Severity severity, String title, String reason, String remedy) {

    /** All of them, in the order of the work. */
    public static final List<Step> ALL = read();

    /** That whose id is {@code id}, if there is one. */
    public static Optional<Step> named(String id) {
        return ALL.stream().filter(step -> step.id.equals(id)).findFirst();
    }

    /** That whose id is {@code id}, which is one. */
    public static Step of(String id) {
        return named(id).orElseThrow(() -> new IllegalArgumentException("no step finds " + id));
    }

    /** What it found at {@code place}, in a source of {@code tenant}. */
    public Finding found(String tenant, Place place, String message) {
        return Finding.inSource(id, tenant, place, message, reason, remedy).weighing(severity);
    }

    private static Step read(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 5) throw new IllegalArgumentException("five cells are needed: " + line);
        return new Step(cells[0], Severity.valueOf(cells[1]), cells[2], cells[3], cells[4]);
    }

    private static List<Step> read() {
        return DataFile.of(Step.class, "steps.tsv").rows().stream()
                .map(Step::read)
                .toList();
    }
}
