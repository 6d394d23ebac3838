package org.parvis.compliance;

import java.util.List;
import java.util.Optional;

/**
 * What one rule says of one site.
 *
 * @param rule id of the rule
 * @param targets how many things it looked at; a rule that looked at nothing passes nothing
 * @param findings what falls short
 * @param evidence what of that which it found in order shows it best, if anything is
 */
public record Verdict(String rule, int targets, List<Finding> findings, Optional<Evidence> evidence) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** A verdict that shows nothing. */
    public Verdict(String rule, int targets, List<Finding> findings) {
        this(rule, targets, findings, Optional.empty());
    }

    /** How a verdict ends. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** Broken, and every finding is let pass for a while. */
        TOLERATED,
        INAPPLICABLE
    }

    /** Inapplicable without a target, failed with a finding that is to be mended, passed without any. */
    public Outcome outcome() {
        if (findings.isEmpty()) return targets == 0 ? Outcome.INAPPLICABLE : Outcome.PASSED;
        return findings.stream().anyMatch(finding -> finding.standing().isOpen()) ? Outcome.FAILED : Outcome.TOLERATED;
    }

    /** The same verdict with {@code findings} in place of its own. */
    Verdict with(List<Finding> findings) {
        return new Verdict(rule, targets, findings, evidence);
    }

    /** The same verdict, which shows nothing. */
    Verdict withoutEvidence() {
        return new Verdict(rule, targets, findings);
    }
}
