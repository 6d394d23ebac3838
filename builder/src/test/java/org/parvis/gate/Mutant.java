package org.parvis.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Severity;

/** A spoilt site, who must object, and who did. */
record Mutant(String name, Set<String> owners, List<Finding> objections) {

    static Mutant of(BakedSite site, String name, Set<String> owners, Map<String, String> spoilt) {
        var objections = errors(site, owners, spoilt);
        var mutant = site.tenant().id() + "/" + name;
        return objections.isEmpty()
                ? new Mutant(mutant, Owners.SHARED, errors(site, Owners.SHARED, spoilt))
                : new Mutant(mutant, owners, objections);
    }

    private static List<Finding> errors(BakedSite site, Set<String> rules, Map<String, String> spoilt) {
        return site.findings(spoilt, rules::contains).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    boolean isBlocked() {
        return !objections.isEmpty();
    }

    @Override
    public String toString() {
        return name + ": none of " + owners + " objects";
    }
}
