package org.parvis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.bake.Bakery;
import org.parvis.compliance.Finding;
import org.parvis.site.Registry;
import org.parvis.source.Snapshot;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;
import org.parvis.tenant.Duty;
import org.parvis.tenant.Tenant;

/** Spoils every fact, page and link of compliant sites in turn: each mutant must be blocked by a rule that owns what was spoilt. */
class GateMutationIT {

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
    void everySpoiltFactPageAndLinkIsBlockedByItsOwner() throws IOException {
        var sites = new ArrayList<>(towns);
        var generated = CompliantTenants.several(12);
        var registry = Registry.of(generated);
        // A company, with recipients abroad.
        sites.add(bake(generated.get(5), registry));
        // A public body with other controllers, a machine that decides, and data from elsewhere.
        sites.add(bake(generated.get(1), registry));
        sites.add(bake(withFeesAndContributions(generated), registry));

        var mutants = new Mutants();
        for (var site : sites) {
            assertThat(site.findings())
                    .as("%s before it is spoilt", site.tenant().id())
                    .isEmpty();
            mutants.spoilFacts(site, sites);
            mutants.spoilPagesAndLinks(site);
        }

        mutants.report(Path.of("target", "gate-mutation.txt"));
        assertThat(mutants.alive())
                .as("mutants that live, of %d", mutants.count())
                .isEmpty();
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
}
