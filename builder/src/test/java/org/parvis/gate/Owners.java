package org.parvis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.parvis.tenant.Tenant;

/** Which rules own what a page says: one of them must object when it is spoilt. */
final class Owners {

    /** The rules that own each fact that a page must state. Whatever else a page marks is listed in {@link #FREE}. */
    private static final Map<String, Set<String>> OF_FACTS = Map.ofEntries(
            Map.entry("controller", Set.of("privacy/controller-identity")),
            Map.entry("dpo", Set.of("privacy/dpo-contact")),
            Map.entry("purpose", Set.of("privacy/purposes-specific")),
            Map.entry("basis", Set.of("privacy/legal-basis-per-purpose")),
            Map.entry("recipient", Set.of("privacy/recipients-complete")),
            Map.entry("transfer", Set.of("privacy/transfers-declared")),
            Map.entry("retention", Set.of("privacy/retention-per-purpose")),
            Map.entry("right", Set.of("privacy/rights-complete", "privacy/consent-withdrawal")),
            Map.entry("exercise", Set.of("privacy/exercise-channel")),
            Map.entry("complaint", Set.of("privacy/complaint-authority")),
            Map.entry("withdrawal", Set.of("privacy/withdrawal-means")),
            Map.entry("source", Set.of("privacy/source-and-categories")),
            Map.entry("joint", Set.of("privacy/joint-controllers")),
            Map.entry("automated-decision", Set.of("privacy/automated-decisions")),
            Map.entry("tracker", Set.of("cookies/inventory-complete")),
            Map.entry("trackers", Set.of("cookies/inventory-complete")),
            Map.entry("lifetime", Set.of("cookies/inventory-complete")),
            Map.entry("consent", Set.of("cookies/inventory-complete")),
            Map.entry("no-tracker", Set.of("cookies/inventory-complete")),
            Map.entry("publisher", Set.of("legal/publisher-identity")),
            Map.entry("director", Set.of("legal/publication-director")),
            Map.entry("host", Set.of("legal/host-identity")),
            Map.entry("register", Set.of("legal/company-registration")),
            Map.entry("mediator", Set.of("legal/consumer-mediation")),
            Map.entry("a11y-status", Set.of("accessibility/home-mention", "accessibility/status-consistent")),
            Map.entry("a11y-rate", Set.of("accessibility/status-consistent")),
            Map.entry("a11y-audit-date", Set.of("accessibility/status-consistent")),
            Map.entry("a11y-date", Set.of("accessibility/date-validity")),
            Map.entry("a11y-contact", Set.of("accessibility/feedback-contact")),
            Map.entry("a11y-remedy", Set.of("accessibility/remedies")),
            Map.entry("scheme", Set.of("accessibility/scheme-and-plan")),
            Map.entry("plan", Set.of("accessibility/scheme-and-plan")),
            Map.entry("version", Set.of("change/version-and-dates")),
            Map.entry("published", Set.of("change/version-and-dates")),
            Map.entry("effective", Set.of("change/version-and-dates")),
            Map.entry("licence", Set.of("opendata/licence-approved")),
            Map.entry("fee", Set.of("opendata/reuse-conditions")),
            Map.entry("prada", Set.of("opendata/prada")),
            Map.entry("dsa-contact", Set.of("terms/intermediary-duties")),
            Map.entry("moderation", Set.of("terms/intermediary-duties")),
            Map.entry("report", Set.of("terms/intermediary-duties")),
            Map.entry("demonstration", Set.of("tenant/demonstration")));

    /** What pages say beyond what the rules demand, or demand by a warning only. */
    private static final Set<String> FREE = Set.of(
            "algorithm",
            "directory",
            "directory-date",
            "exempt-audience",
            "mandatory",
            "measured-data",
            "minors",
            "post-mortem",
            "published-personal-data",
            "reuse-conditions",
            "storage",
            "teleservice");

    /** Facts that only an entry of the record makes mandatory: without one they are advice. */
    private static final String ADVICE =
            "[data-fact=source]:not([data-purpose]), [data-fact=automated-decision][data-decision=none]";

    /** The rules that may own a contradiction between a fact's data and its words, or a value of somebody else's. */
    static final Set<String> SHARED =
            Set.of("editorial/fact-text-agrees", "tenant/foreign-contact", "tenant/foreign-name-or-host");

    /** The rules that own the way to each page that must be within reach. */
    static final Map<String, Set<String>> OF_WAYS = Map.of(
            "confidentialite/", Set.of("privacy/page-reachable"),
            "cookies/", Set.of("cookies/charter-linked"),
            "mentions-legales/", Set.of("legal/page-reachable"),
            "accessibilite/", Set.of("accessibility/statement-structure", "accessibility/home-mention"));

    private Owners() {}

    /** Whether no rule demands {@code fact}. */
    static boolean isFree(Element fact) {
        return FREE.contains(type(fact)) || fact.is(ADVICE);
    }

    /** The rules that own {@code fact}, which is not free. */
    static Set<String> of(Element fact) {
        assertThat(OF_FACTS).as("a fact that a page marks is owned by a rule").containsKey(type(fact));
        return OF_FACTS.get(type(fact));
    }

    private static String type(Element fact) {
        return fact.attr("data-fact");
    }

    /** Whether {@code rules} concern {@code tenant}: a company's page may say of accessibility and of open data what it likes. */
    static boolean concern(Tenant tenant, Set<String> rules) {
        return tenant.kind().isPublic()
                || !rules.stream().allMatch(rule -> rule.matches("(?:accessibility|opendata)/.*"));
    }
}
