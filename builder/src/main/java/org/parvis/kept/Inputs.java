package org.parvis.kept;

import java.util.Optional;

/**
 * By what everything that one tenant's site and its verdict are made from is known again, each as a digest but for what was chosen.
 *
 * @param record its {@code tenant.yaml}
 * @param files its own pages and assets
 * @param shared what all tenants share
 * @param machinery Parvis itself, and the rules of the project's own
 * @param choices what else the run was told
 */
public record Inputs(String record, String files, String shared, String machinery, Choices choices) {

    /** Why what was made from {@code before} does not hold for these, in English; nothing if it does. */
    public Optional<String> changeSince(Inputs before) {
        if (!machinery.equals(before.machinery)) return Optional.of("Parvis or a rule of your own has changed");
        if (!shared.equals(before.shared))
            return Optional.of("a page, layout, list or asset that all share has changed");
        var chosen = choices.changeSince(before.choices);
        if (chosen.isPresent()) return chosen;
        if (!record.equals(before.record)) return Optional.of("its tenant.yaml has changed");
        if (!files.equals(before.files)) return Optional.of("its own pages or assets have changed");
        return Optional.empty();
    }
}
