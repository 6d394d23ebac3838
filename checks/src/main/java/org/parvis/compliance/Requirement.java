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

    private static final List<String> OURS =
            List.of("[.fact", "tenant.yaml", "data-exempt", "consent-act", "data-protection.");
    private static final String BY_HAND =
            "Écrivez sur la page ce qui manque, ou corrigez ce qui est faux, en toutes lettres.";

    public Requirement {
        provisions = List.copyOf(provisions);
    }

    /** How to mend a breach on a page that Parvis did not bake, which has neither our marks nor a record. */
    public String remedyByHand() {
        return OURS.stream().anyMatch(remedy::contains) ? BY_HAND : remedy;
    }

    /** A requirement with one source. */
    public static Requirement of(String title, Severity severity, Citation provision, String reason, String remedy) {
        return new Requirement(title, severity, List.of(provision), reason, remedy);
    }
}
