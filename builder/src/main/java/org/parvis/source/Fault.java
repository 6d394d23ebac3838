package org.parvis.source;

import org.parvis.compliance.Finding;
import org.parvis.compliance.Step;
import org.parvis.site.Place;

/**
 * Something wrong in a source, which becomes a finding of each tenant whose site would be made from it.
 *
 * @param step which step found it: {@code bake/missing-attribute}
 * @param place the file and line to mend
 * @param message what is wrong, in French
 * @param reason why it matters, in French
 * @param remedy how to mend it, in French
 */
public record Fault(String step, Place place, String message, String reason, String remedy) {

    /** A fault of which {@code step} itself tells why it matters and how to mend it. */
    public static Fault of(String step, Place place, String message) {
        return of(step, place, message, Step.of(step).remedy());
    }

    /** A fault of which {@code step} itself tells why it matters. */
    public static Fault of(String step, Place place, String message, String remedy) {
        return new Fault(step, place, message, Step.of(step).reason(), remedy);
    }

    /** The fault as a finding of {@code tenant}. */
    public Finding in(String tenant) {
        return Finding.inSource(step, tenant, place, message, reason, remedy);
    }

    /** Where it is, what, why and how to mend it, on one line. */
    String line() {
        return place + ": " + message + " " + reason + " " + remedy;
    }
}
