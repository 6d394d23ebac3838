package org.parvis.kept;

import java.util.List;
import java.util.Optional;
import org.parvis.compliance.Report;

/**
 * How a tenant fared in an earlier build, and on what that rests.
 *
 * @param inputs what it was made from
 * @param days of which it holds
 * @param neighbours by what the belongings of all tenants are known again, among which it was judged
 * @param report what was seen
 * @param site by what its published files are known again; empty if it was not fit
 * @param archetypes by what the archetypes are known again that it was stamped from
 */
public record Outcome(
        Inputs inputs, Days days, String neighbours, Report report, Optional<String> site, List<String> archetypes) {

    public Outcome {
        archetypes = List.copyOf(archetypes);
    }

    /** The same, which holds among {@code others} too. */
    public Outcome among(String others) {
        return new Outcome(inputs, days, others, report, site, archetypes);
    }
}
