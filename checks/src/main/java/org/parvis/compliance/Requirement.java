package org.parvis.compliance;

import java.util.List;

/**
 * What the law, or the craft, requires.
 *
 * @param title the requirement as a French sentence in the good state, without a full stop
 * @param severity how much a breach weighs, unless the objection says otherwise
 * @param provisions where it is required
 * @param reason why it matters to a citizen, one French sentence
 * @param remedy how to mend a breach, a French sentence for the person who edits the page or the record
 */
public record Requirement(String title, Severity severity, List<Citation> provisions, String reason, String remedy) {

    public Requirement {
        provisions = List.copyOf(provisions);
    }

    /** A requirement with one source. */
    public static Requirement of(String title, Severity severity, Citation provision, String reason, String remedy) {
        return new Requirement(title, severity, List.of(provision), reason, remedy);
    }
}
