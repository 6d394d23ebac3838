package org.parvis.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a hostile tenant attempts, and what comes of it, as a row of {@code attempts.tsv}.
 *
 * @param tenant the tenant's id, which is the name of its folder
 * @param promise the section of docs/security.adoc that it holds to its word
 * @param attempt what it attempts, in English
 * @param outcomes each finding, or where its words are published as mere words
 */
record Attempt(String tenant, String promise, String attempt, List<Outcome> outcomes) {

    static final Path TABLE = Path.of("src/test/resources/org/parvis/isolation/attempts.tsv");

    /** Stands in the place of a rule where more is found of the same sort. */
    static final String MORE = "more";

    /** How many findings of a tenant are told; beyond that, how many more there are. */
    static final int TOLD = 5;

    /** Stands in the place of a rule where nothing is found, because the words are published as words. */
    static final String WORDS = "words";

    /**
     * One thing that comes of it.
     *
     * @param rule which rule or step finds it, or {@link #WORDS}
     * @param place the file below the tenant's folder with its line, or the page that is published
     * @param message the whole message, or the words on the page
     */
    record Outcome(String rule, String place, String message) {

        boolean isFinding() {
            return !rule.equals(WORDS);
        }
    }

    static List<Attempt> all() throws IOException {
        var attempts = new ArrayList<Attempt>();
        for (var row : Files.readAllLines(TABLE)) {
            var cells = row.split("\t", -1);
            if (!cells[0].isEmpty()) attempts.add(new Attempt(cells[0], cells[1], cells[2], new ArrayList<>()));
            attempts.get(attempts.size() - 1).outcomes().add(new Outcome(cells[3], cells[4], cells[5]));
        }
        return attempts;
    }

    /** {@code text} as a cell: long ones are cut, since nobody would read on. */
    static String shown(String text) {
        var line = text.replaceAll("[\\n\\t]", " ");
        return line.length() > 300 ? line.substring(0, 200) + "…" : line;
    }

    /** The rows of the table that say so. */
    String rows() {
        return outcomes.stream()
                .map(outcome -> String.join(
                        "\t",
                        outcome == outcomes.get(0) ? tenant : "",
                        outcome == outcomes.get(0) ? promise : "",
                        outcome == outcomes.get(0) ? attempt : "",
                        outcome.rule(),
                        outcome.place(),
                        outcome.message()))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
