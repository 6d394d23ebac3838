package org.parvis.compliance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.site.Place;

/**
 * One thing to mend.
 *
 * @param rule id of the rule, or of the step of the bake, that found it
 * @param severity how much it weighs
 * @param tenant id of the tenant
 * @param location where it is
 * @param message what is wrong
 * @param quoted the words that show it
 * @param expected what should stand there
 * @param reason why it matters
 * @param remedy how to mend it
 * @param provisions where the law requires it, as cited; empty for a finding of the bake
 * @param twin how many findings of the report before it are alike in everything but their line
 * @param standing whether it is to be mended now
 * @param language the language of message, expected words, reason and remedy: {@code fr}, or that of the page
 * @param inFrench what is wrong, in French, by which it is known again whatever its language
 */
public record Finding(
        String rule,
        Severity severity,
        String tenant,
        Location location,
        String message,
        Optional<String> quoted,
        Optional<String> expected,
        String reason,
        String remedy,
        List<String> provisions,
        int twin,
        Standing standing,
        String language,
        String inFrench) {

    /** By place, so that reports compare well: the record, which all pages repeat, goes first, and what is let pass comes last. */
    public static final Comparator<Finding> BY_PLACE = Comparator.<Finding, Boolean>comparing(
                    finding -> !finding.standing().isOpen())
            .thenComparing(Finding::severity)
            .thenComparing(finding -> finding.location().field().isEmpty())
            .thenComparing(finding -> finding.location().source().file())
            .thenComparing(finding -> finding.location().source().line())
            .thenComparing(finding -> finding.location().source().column())
            .thenComparing(finding -> finding.location().page().orElse(""))
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message)
            .thenComparing(finding -> finding.quoted().orElse(""))
            .thenComparing(Finding::twin);

    public Finding {
        provisions = List.copyOf(provisions);
    }

    /** A finding in French as it was made: to be mended, and not yet counted among those that are alike. */
    public Finding(
            String rule,
            Severity severity,
            String tenant,
            Location location,
            String message,
            Optional<String> quoted,
            Optional<String> expected,
            String reason,
            String remedy,
            List<String> provisions) {
        this(
                rule,
                severity,
                tenant,
                location,
                message,
                quoted,
                expected,
                reason,
                remedy,
                provisions,
                0,
                Standing.OPEN,
                "fr",
                message);
    }

    /** A finding of the bake or of the reading of a source: {@code step} says which, as {@code bake/missing-attribute}. */
    public static Finding inSource(
            String step, String tenant, Place place, String message, String reason, String remedy) {
        return new Finding(
                step,
                Severity.ERROR,
                tenant,
                Location.in(place),
                message,
                Optional.empty(),
                Optional.empty(),
                reason,
                remedy,
                List.of());
    }

    /** By what it is known again in a later run: the same for the same fault, wherever its line has moved; unique within a run. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /** By what its cause is known again: the same for all tenants that share the source in which it stands. */
    public String cause() {
        return Fingerprint.ofCause(this);
    }

    /** The same, after {@code number} others that are alike. */
    Finding asTwin(int number) {
        return with(severity, number, standing, language, inFrench);
    }

    /** The same, weighing {@code other}. */
    public Finding weighing(Severity other) {
        return with(other, twin, standing, language, inFrench);
    }

    /** The same, standing as {@code other}. */
    Finding standing(Standing other) {
        return with(severity, twin, other, language, inFrench);
    }

    /** The same, which is said in {@code spoken} and whose message in French is {@code original}. */
    Finding translated(String spoken, String original) {
        return with(severity, twin, standing, spoken, original);
    }

    private Finding with(Severity weight, int number, Standing status, String spoken, String original) {
        return new Finding(
                rule,
                weight,
                tenant,
                location,
                message,
                quoted,
                expected,
                reason,
                remedy,
                provisions,
                number,
                status,
                spoken,
                original);
    }
}
