package org.parvis.tenant.facts;

import static org.parvis.tenant.Fields.kebab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parvis.tenant.Policies;
import org.parvis.tenant.Tenant;

/**
 * A tenant's facts under the names that pages use: scalars as {@code {org-name}}, the cells of lists as
 * {@code {activities-1-purpose}}, services and other yes-or-no questions as flags for {@code ifdef::has-newsletter[]}.
 *
 * @param values every fact by name, cells of lists included, in a fixed order
 * @param lists for each list, how many rows it has and which cells of each are filled
 * @param flags what is true of the tenant
 */
public record Facts(Map<String, Fact> values, Map<String, List<Row>> lists, Set<String> flags) {

    public Facts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
    }

    /**
     * The shape of one row of a list: the names of its filled cells, without their values.
     *
     * @param cells the cell's own name (purpose) and the name of the fact in it (activities-1-purpose)
     */
    public record Row(Map<String, String> cells) {
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /** All facts of {@code tenant}. */
    public static Facts of(Tenant tenant) {
        var facts = new Collector();
        facts.code("tenant-id", tenant.id());
        facts.flag("is-" + kebab(tenant.kind()), true);
        facts.flag("is-public-body", tenant.kind().isPublic());
        facts.flag("is-demonstration", tenant.demonstration());
        OrganisationFacts.collect(tenant.kind(), tenant.organisation(), facts);
        PortalFacts.collect(tenant.portal(), facts);
        LegalNoticeFacts.collect(tenant.legalNotice(), facts);
        PrivacyFacts.collect(tenant.dataProtection(), facts);
        TrackerFacts.collect(tenant.trackers(), facts);
        AccessibilityFacts.collect(tenant.accessibility(), facts);
        policies(tenant.policies(), facts);
        OpenDataFacts.collect(tenant.openData(), facts);
        return facts.facts();
    }

    /** The value of the fact {@code name}, if the tenant has it. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(Fact::value);
    }

    /** The distinct values that a reader may see, longest first. */
    public Stream<String> texts() {
        return values.values().stream()
                .map(Fact::value)
                .filter(value -> !value.isBlank())
                .distinct()
                .sorted((a, b) -> b.length() - a.length());
    }

    private static void policies(Policies policies, Collector facts) {
        facts.text("policy-version", policies.version());
        facts.date("policy-published", policies.published());
        facts.date("policy-effective", policies.effective());
        policies.reviewBy().ifPresent(day -> facts.date("policy-review-by", day));
        facts.flag("has-review", policies.reviewBy().isPresent());
    }
}
