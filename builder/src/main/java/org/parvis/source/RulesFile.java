package org.parvis.source;

import java.nio.file.Path;
import java.util.List;
import org.parvis.declared.DeclaredRule;

/**
 * A {@code parvis.yaml} that was read: the rules that it states, or what is wrong with it.
 *
 * @param rules the rules; none when there are faults
 * @param faults what keeps it from being read, in French: each where it is, what, why, and how to mend it
 */
public record RulesFile(List<DeclaredRule> rules, List<String> faults) {

    /** No file: no rules. */
    public static final RulesFile NONE = new RulesFile(List.of(), List.of());

    public RulesFile {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }

    /** The rules that {@code file} states; places in it are relative to {@code root}. */
    public static RulesFile read(Path file, Path root) {
        return new RulesFileReader(file, DisplayPath.of(file, root)).read();
    }
}
