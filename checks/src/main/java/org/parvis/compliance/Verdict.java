package org.parvis.compliance;

import java.util.List;

/**
 * What one rule says of one site.
 *
 * @param rule id of the rule
 * @param targets how many things it looked at; a rule that looked at nothing passes nothing
 * @param findings what falls short
 */
public record Verdict(String rule, int targets, List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** How a verdict ends. */
    public enum Outcome {
        PASSED,
        FAILED,
        INAPPLICABLE
    }

    /** Inapplicable without a target, failed with a finding, passed otherwise. */
    public Outcome outcome() {
        if (!findings.isEmpty()) return Outcome.FAILED;
        return targets == 0 ? Outcome.INAPPLICABLE : Outcome.PASSED;
    }

    /** The same verdict with {@code findings} in place of its own. */
    Verdict with(List<Finding> findings) {
        return new Verdict(rule, targets, findings);
    }
}
