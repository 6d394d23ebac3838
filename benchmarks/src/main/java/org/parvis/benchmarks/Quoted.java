package org.parvis.benchmarks;

import java.util.List;

/** Texts as YAML has them, whatever stands in them. */
final class Quoted {

    private Quoted() {}

    /** {@code text}, in quotation marks. */
    static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A list of {@code texts}, on one line. */
    static String list(List<String> texts) {
        return texts.stream().map(Quoted::text).toList().toString();
    }
}
