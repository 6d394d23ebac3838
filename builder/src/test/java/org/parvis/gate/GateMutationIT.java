package org.parvis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.bake.Bakery;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Severity;
import org.parvis.site.Registry;
import org.parvis.source.Snapshot;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;
import org.parvis.tenant.Duty;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;

/** Spoils every fact, page and link of compliant sites in turn: each mutant must be blocked by a rule that owns what was spoilt. */
class GateMutationIT {

    /** The rules that own each fact that a page must state. Whatever else a page marks is listed in {@link #FREE}. */
    private static final Map<String, Set<String>> OWNERS = Map.ofEntries(
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
    private static final Set<String> SHARED_OWNERS =
            Set.of("editorial/fact-text-agrees", "tenant/foreign-contact", "tenant/foreign-name-or-host");

    /** The rules that own the way to each page that must be within reach. */
    private static final Map<String, Set<String>> REACH = Map.of(
            "confidentialite/", Set.of("privacy/page-reachable"),
            "cookies/", Set.of("cookies/charter-linked"),
            "mentions-legales/", Set.of("legal/page-reachable"),
            "accessibilite/", Set.of("accessibility/statement-structure", "accessibility/home-mention"));

    private static final Bakery BAKERY = new Bakery();

    @TempDir
    static Path folder;

    private static SourceTree shared;
    private static List<BakedSite> towns;

    @BeforeAll
    static void bakeTheTowns() throws IOException {
        var root = Path.of("..").toAbsolutePath().normalize();
        shared = SourceTree.of(Snapshot.builtIn());
        var folders = TenantFolder.allIn(root.resolve("tenants"), root);
        var tenants =
                folders.stream().map(town -> town.read().tenant().orElseThrow()).toList();
        var registry = Registry.of(tenants);
        towns = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            var sources = shared.coveredBy(folders.get(i).snapshot());
            towns.add(
                    BakedSite.of(tenants.get(i), registry, sources, BAKERY, Files.createTempDirectory(folder, "bake")));
        }
    }

    @AfterAll
    static void close() {
        BAKERY.close();
    }

    /** A spoilt site, who must object, and who did. */
    private record Mutant(String name, Set<String> owners, List<Finding> objections) {

        static Mutant of(BakedSite site, String name, Set<String> owners, Map<String, String> spoilt) {
            var objections = errors(site, owners, spoilt);
            var mutant = site.tenant().id() + "/" + name;
            return objections.isEmpty()
                    ? new Mutant(mutant, SHARED_OWNERS, errors(site, SHARED_OWNERS, spoilt))
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

    @Test
    void fiftyCompliantTenantsBreakNoRule() throws IOException {
        var tenants = CompliantTenants.several(50);
        var registry = Registry.of(tenants);
        var found = new ArrayList<Finding>();
        for (var tenant : tenants) found.addAll(bake(tenant, registry).findings());

        assertThat(found)
                .extracting(finding ->
                        finding.tenant() + " " + finding.location().page().orElse("") + " " + finding.rule() + ": "
                                + finding.message() + " " + finding.quoted().orElse(""))
                .isEmpty();
    }

    private static BakedSite bake(Tenant tenant, Registry registry) throws IOException {
        var sources = shared.coveredBy(Logo.snapshot(folder));
        return BakedSite.of(tenant, registry, sources, BAKERY, Files.createTempDirectory(folder, "bake"));
    }

    @Test
    void everyMandatoryFactTakenOutAtTheSourceIsFound() throws IOException {
        var root = Path.of("..").toAbsolutePath().normalize();
        var taken = 0;
        var alive = new ArrayList<String>();
        for (var town : TenantFolder.allIn(root.resolve("tenants"), root)) {
            var file = town.read();
            for (var path : Fields.of(file.tenant().orElseThrow()).keySet()) {
                if (path.endsWith("]") || RecordField.isOptional(path)) continue;
                var lines = new ArrayList<>(Files.readAllLines(town.path().resolve("tenant.yaml")));
                lines.remove(file.fields().get(path).line() - 1);
                var spoilt = Files.createDirectories(folder.resolve("taken").resolve(town.id()));
                Files.write(spoilt.resolve("tenant.yaml"), lines);
                taken++;
                var read = TenantFolder.allIn(spoilt.getParent(), folder).stream()
                        .filter(tenant -> tenant.id().equals(town.id()))
                        .findFirst()
                        .orElseThrow()
                        .read();
                if (read.findings().isEmpty()) alive.add(town.id() + " " + path);
            }
        }

        assertThat(taken).isGreaterThan(100);
        assertThat(alive).as("facts that can be taken out of %d", taken).isEmpty();
    }

    @Test
    void everySpoiltFactPageAndLinkIsBlockedByItsOwner() throws IOException {
        var sites = new ArrayList<>(towns);
        var generated = CompliantTenants.several(12);
        var registry = Registry.of(generated);
        // A company, with recipients abroad.
        sites.add(bake(generated.get(5), registry));
        // A public body with other controllers, a machine that decides, and data from elsewhere.
        sites.add(bake(generated.get(1), registry));
        sites.add(bake(withFeesAndContributions(generated), registry));

        var mutants = new ArrayList<Mutant>();
        for (var site : sites) {
            assertThat(site.findings())
                    .as("%s before it is spoilt", site.tenant().id())
                    .isEmpty();
            spoilFacts(site, sites, mutants);
            spoilPagesAndLinks(site, mutants);
        }

        report(mutants);
        var alive = mutants.stream().filter(mutant -> !mutant.isBlocked()).toList();
        assertThat(alive).as("mutants that live, of %d", mutants.size()).isEmpty();
    }

    /** One that owes an access officer, charges fees and takes contributions, as no town does. */
    private static Tenant withFeesAndContributions(List<Tenant> tenants) {
        return tenants.stream()
                .filter(tenant -> Duty.toAppointAccessOfficer(tenant) == Duty.OWED)
                .filter(tenant -> !tenant.openData().fees().isEmpty())
                .filter(tenant -> tenant.portal().userContent().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void spoilFacts(BakedSite site, List<BakedSite> others, List<Mutant> mutants) {
        for (var path : site.pages().keySet()) {
            var facts = site.page(path).select("[data-fact]").size();
            for (int i = 0; i < facts; i++) spoilFact(site, others, path, i, mutants);
        }
    }

    private static void spoilFact(
            BakedSite site, List<BakedSite> others, String path, int index, List<Mutant> mutants) {
        var fact = site.page(path).select("[data-fact]").get(index);
        var type = fact.attr("data-fact");
        if (FREE.contains(type) || fact.is(ADVICE)) return;
        assertThat(OWNERS).as("a fact that a page marks is owned by a rule").containsKey(type);
        var owners = OWNERS.get(type);
        if (!concerns(site, owners)) return;
        for (var way : Spoiling.of(fact)) {
            var document = site.page(path);
            way.apply().accept(document.select("[data-fact]").get(index));
            add(site, path, document, type + " " + index + " " + way.name(), owners, mutants);
        }
        var moved = site.page(path);
        var part = moved.select("[data-fact]").get(index);
        part.remove();
        var elsewhere = new TreeMap<>(site.with(path, moved));
        var refuge = path.equals("404.html") ? "index.html" : "404.html";
        var host = site.page(refuge);
        host.selectFirst("main").append(part.outerHtml());
        elsewhere.put(refuge, host.outerHtml());
        if (!path.equals(refuge) && !type.equals("demonstration"))
            mutants.add(Mutant.of(site, path + ": " + type + " " + index + " moved to " + refuge, owners, elsewhere));
        for (var other : others) {
            if (other == site || !other.pages().containsKey(path)) continue;
            var theirs = other.page(path).select("[data-fact=" + type + "]");
            if (theirs.isEmpty() || theirs.get(0).outerHtml().equals(fact.outerHtml())) continue;
            var document = site.page(path);
            document.select("[data-fact]").get(index).replaceWith(theirs.get(0).clone());
            add(
                    site,
                    path,
                    document,
                    type + " " + index + " of " + other.tenant().id(),
                    owners,
                    mutants);
        }
    }

    /** Duties of accessibility and of open data are those of public bodies: a company's page may say what it likes. */
    private static boolean concerns(BakedSite site, Set<String> owners) {
        return site.tenant().kind().isPublic()
                || !owners.stream().allMatch(rule -> rule.matches("(?:accessibility|opendata)/.*"));
    }

    private static void add(
            BakedSite site,
            String path,
            org.jsoup.nodes.Document document,
            String name,
            Set<String> owners,
            List<Mutant> mutants) {
        var spoilt = site.with(path, document);
        if (spoilt.get(path).equals(site.page(path).outerHtml())) return;
        mutants.add(Mutant.of(site, path + ": " + name, owners, spoilt));
    }

    private static void spoilPagesAndLinks(BakedSite site, List<Mutant> mutants) {
        for (var path : site.pages().keySet()) {
            var owners = new java.util.TreeSet<>(REACH.getOrDefault(path.replace("index.html", ""), Set.of()));
            owners.add("links/internal-resolve");
            if (!path.equals("404.html")) mutants.add(Mutant.of(site, path + " removed", owners, site.without(path)));
            REACH.forEach((target, rules) -> {
                if (concerns(site, rules)) unlink(site, path, target, mutants);
            });
            var links = site.page(path).select("a[href]");
            for (int i = 0; i < links.size(); i++) misdirect(site, path, i, mutants);
        }
    }

    private static void unlink(BakedSite site, String path, String target, List<Mutant> mutants) {
        var document = site.page(path);
        var links = document.select("footer a[href$=" + target + "]");
        if (links.isEmpty()) return;
        links.unwrap();
        add(site, path, document, "footer without link to " + target, REACH.get(target), mutants);
        var emptied = site.page(path);
        emptied.select("footer a[href$=" + target + "]").empty();
        add(site, path, emptied, "footer with an empty link to " + target, REACH.get(target), mutants);
    }

    private static void misdirect(BakedSite site, String path, int index, List<Mutant> mutants) {
        var document = site.page(path);
        var link = document.select("a[href]").get(index);
        var href = link.attr("href");
        if (href.matches("(https|mailto|tel):.*")) return;
        link.attr("href", href.startsWith("#") ? href + "-x" : href.replaceAll("([^/#]*)(/?)(#.*)?$", "nulle-part/"));
        add(
                site,
                path,
                document,
                "link " + index + " (" + href + ") misdirected",
                Set.of("links/internal-resolve"),
                mutants);
    }

    private static void report(List<Mutant> mutants) throws IOException {
        var byRule = mutants.stream()
                .flatMap(mutant ->
                        mutant.objections().stream().map(Finding::rule).distinct())
                .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
        var blocked = mutants.stream().filter(Mutant::isBlocked).count();
        var lines = new ArrayList<String>();
        lines.add(String.format(
                "Gate: %d of %d mutants blocked by a rule that owns them (%.1f %%)",
                blocked, mutants.size(), 100.0 * blocked / mutants.size()));
        byRule.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(rule -> lines.add("  " + rule.getKey() + ": " + rule.getValue()));
        mutants.stream().filter(mutant -> !mutant.isBlocked()).forEach(mutant -> lines.add("  alive: " + mutant));
        Files.write(Path.of("target", "gate-mutation.txt"), lines);
    }
}
