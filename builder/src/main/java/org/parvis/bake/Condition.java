package org.parvis.bake;

import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A line that opens or closes a conditional block of AsciiDoc. */
record Condition(String directive, String names) {

    private static final Pattern DIRECTIVE = Pattern.compile("(ifdef|ifndef|ifeval|endif)::([^\\[]*)\\[(.*)]\\s*");

    /** The condition on {@code line}; a condition with its content on the same line opens no block. */
    static Optional<Condition> of(String line) {
        var found = DIRECTIVE.matcher(line);
        if (!found.matches()) return Optional.empty();
        var block = found.group(1).equals("ifeval") || found.group(3).isEmpty();
        return block ? Optional.of(new Condition(found.group(1), found.group(2))) : Optional.empty();
    }

    /** Opens or closes a level of {@code open}, each true while its lines count; what cannot be told here counts. */
    void applyTo(Deque<Boolean> open, Set<String> flags, Set<String> facts) {
        switch (directive) {
            case "endif" -> open.poll();
            case "ifeval" -> open.push(true);
            default -> {
                var all = names.contains("+");
                var defined =
                        Arrays.stream(names.split("[,+]")).map(name -> flags.contains(name) || facts.contains(name));
                var holds = all ? defined.allMatch(Boolean::booleanValue) : defined.anyMatch(Boolean::booleanValue);
                open.push(directive.equals("ifdef") == holds);
            }
        }
    }
}
