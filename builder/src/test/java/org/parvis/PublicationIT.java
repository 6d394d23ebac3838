package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Severity;
import org.parvis.publish.PublishedSites;
import org.parvis.tenant.Shard;

class PublicationIT extends CopiedTowns {

    private static final String FLEURY = Towns.FLEURY;
    private static final String NIMES = Towns.NIMES;

    /** Builds, plans against what was published before, and takes the plan for carried out. */
    private List<String> planned(ParvisConfig config) throws IOException {
        var known = folder.resolve("known.json");
        var publication = Publication.since(Files.exists(known) ? List.of(known) : List.of(), config);
        publication.plan(new Parvis(config).build(result -> {}), folder.resolve("plan"), "0.1.0");
        Files.copy(folder.resolve("plan/published.json"), known, StandardCopyOption.REPLACE_EXISTING);
        return lines("put.txt");
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve("plan").resolve(name));
    }

    private void editRecord(String town, String words, String others) throws IOException {
        edit("tenants/" + town + "/tenant.yaml", words, others);
    }

    private void abandon(String town) throws IOException {
        try (var files = Files.walk(folder.resolve("tenants").resolve(town))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Test
    void onlyASiteThatWasBuiltGreenIsInThePlan() throws IOException {
        assertThat(planned(config()))
                .contains(FLEURY + "/index.html", NIMES + "/index.html", NIMES + "/assets/parvis.css");
        assertThat(planned(config())).isEmpty();
        Files.delete(folder.resolve("known.json"));
        assertThat(planned(config()))
                .as("of sites that were built before and are as they were")
                .contains(FLEURY + "/index.html", NIMES + "/index.html");

        editRecord(FLEURY, "dpo@fleury-sur-orne.example", "donnees@nimes-metropole.example");
        editRecord(NIMES, "donnees@nimes-metropole.example", "ecrire@nimes-metropole.example");
        Files.delete(folder.resolve("sites").resolve(FLEURY).resolve("cookies/index.html"));

        assertThat(planned(config())).isNotEmpty().allMatch(path -> path.startsWith(NIMES + "/"));
        assertThat(lines("delete.txt")).as("what is gone from a blocked site").isEmpty();
        assertThat(lines("rclone.filter")).containsExactly("+ /" + NIMES + "/**", "- **");
        assertThat(Files.readString(folder.resolve("plan/published.json"))).contains(FLEURY + "/cookies/index.html");
    }

    @Test
    void noShardAndNoSelectionTouchesTheOthers() throws IOException {
        planned(config());
        for (var town : List.of(FLEURY, NIMES)) editRecord(town, "accessibilite@", "acces@");

        assertThat(planned(config(NIMES))).isNotEmpty().allMatch(path -> path.startsWith(NIMES + "/"));
        var shard = new Shard(Shard.numberOf(FLEURY, 5), 5);
        assertThat(planned(config().in(Optional.of(shard))))
                .isNotEmpty()
                .allMatch(path -> path.startsWith(FLEURY + "/"));
        assertThat(Files.readString(folder.resolve("plan/published.json"))).doesNotContain(NIMES);
    }

    @Test
    void aPageThatIsNoLongerBuiltIsDeleted() throws IOException {
        var page = folder.resolve("tenants").resolve(FLEURY).resolve("pages/marche.adoc");
        Files.createDirectories(page.getParent());
        Files.writeString(page, """
                = Le marché
                :page-type: page
                :description: Les jours et les heures du marché.

                Il se tient le samedi, place de {org-short-name}.
                """);
        planned(config());
        Files.delete(page);

        assertThat(planned(config())).contains(FLEURY + "/sitemap.xml").doesNotContain(FLEURY + "/marche/index.html");
        assertThat(lines("delete.txt")).containsExactly(FLEURY + "/marche/index.html");
        assertThat(lines("purge.txt")).contains("/" + FLEURY + "/marche/");
    }

    @Test
    void aTenantWhoseFolderVanishedIsNamedAndKept() throws IOException {
        planned(config());
        abandon(FLEURY);

        assertThat(planned(config())).isEmpty();
        assertThat(lines("delete.txt")).isEmpty();
        assertThat(folder.resolve("sites").resolve(FLEURY)).isDirectory();
        assertThat(Publication.since(List.of(), config()).besides().departed()).containsExactly(FLEURY);
        assertThat(elsewhere(List.of(), Optional.empty()).besides().unknown()).isEmpty();
        var known = List.of(folder.resolve("known.json"));
        assertThat(elsewhere(known, Optional.empty()).besides().unknown())
                .as("of which this machine does not know who published it")
                .containsExactly(FLEURY);
        assertThat(elsewhere(known, Optional.of(new Shard(1, 5))).besides().unknown())
                .as("another shard's")
                .isEmpty();
    }

    /** As on a machine that has built nothing yet. */
    private Publication elsewhere(List<Path> since, Optional<Shard> shard) {
        var config = new ParvisConfig(
                folder,
                Optional.empty(),
                folder.resolve("tenants"),
                folder.resolve("nowhere"),
                List.of(),
                LocalDate.of(2026, 11, 21),
                Severity.ERROR);
        return Publication.since(since, config.in(shard));
    }

    @Test
    void aTenantIsRetiredByNameOnly() throws IOException {
        planned(config());
        var known = List.of(folder.resolve("known.json"));
        var plan = folder.resolve("plan");

        assertThatThrownBy(() -> Publication.since(known, config()).retire(Set.of(FLEURY), plan, "0.1.0"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(FLEURY + " is a tenant still: it has a folder in ");
        abandon(FLEURY);
        assertThatThrownBy(() -> Publication.since(known, config()).retire(Set.of("fleury"), plan, "0.1.0"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("Nothing of fleury is known to be published: not in ")
                .hasMessageEndingWith("Published and no tenant any more: " + FLEURY + ".");
        assertThatThrownBy(() -> Publication.since(known, config()).retire(Set.of("../tenants"), plan, "0.1.0"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("'../tenants', in parvis.tenants, is no tenant's id");
        assertThatThrownBy(() -> Publication.since(known, config()).retire(Set.of(), plan, "0.1.0"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("Name the tenants to retire");
        var none = List.of(folder.resolve("none.json"));
        assertThatThrownBy(() -> Publication.since(none, config()).retire(Set.of(FLEURY), plan, "0.1.0"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("There is no " + none.get(0))
                .hasMessageContaining("Nothing is retired.");
        assertThat(folder.resolve("sites").resolve(FLEURY)).isDirectory();

        Publication.since(known, config()).retire(Set.of(FLEURY), plan, "0.1.0");

        assertThat(folder.resolve("sites").resolve(FLEURY)).doesNotExist();
        assertThat(folder.resolve("sites").resolve(NIMES)).isDirectory();
        assertThat(lines("put.txt")).isEmpty();
        assertThat(lines("delete.txt")).hasSizeGreaterThan(8).allMatch(path -> path.startsWith(FLEURY + "/"));
        var besides = Publication.since(List.of(folder.resolve("plan/published.json")), config())
                .besides();
        assertThat(besides.departed()).isEmpty();
        assertThat(besides.unknown()).isEmpty();
    }

    /** Told to retire them, its operator would delete another's portals. */
    @Test
    void aSiteOfAnotherProjectIsNobodysToRetire() throws IOException {
        var other = new ParvisConfig(
                        folder,
                        Optional.empty(),
                        folder.resolve("others"),
                        folder.resolve("sites"),
                        List.of(),
                        LocalDate.of(2026, 11, 21),
                        Severity.ERROR)
                .of("org.example:others");
        Towns.copy(
                folder.resolve("tenants").resolve(NIMES),
                folder.resolve("others").resolve(NIMES));
        abandon(NIMES);
        new Parvis(other).build(result -> {});
        var ours = config().of("org.example:ours");
        new Parvis(ours).build(result -> {});

        var besides = Publication.since(List.of(), ours).besides();
        assertThat(besides.departed()).isEmpty();
        assertThat(besides.unknown()).isEmpty();
        assertThat(besides.others()).containsExactly(Map.entry(NIMES, "org.example:others"));
        assertThatThrownBy(
                        () -> Publication.since(List.of(), ours).retire(Set.of(NIMES), folder.resolve("plan"), "0.1.0"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(
                        "The site of " + NIMES
                                + " was published by another project, org.example:others, and not by this one, org.example:ours");
        assertThat(folder.resolve("sites").resolve(NIMES)).isDirectory();
        assertThat(folder.resolve("plan")).doesNotExist();
        assertThat(new Parvis(other).check(result -> {}).get(0).report().bakeFindings())
                .as("what is known of the pages of the other project")
                .isEmpty();
        assertThat(new PublishedSites(folder.resolve("sites"), other.state())
                        .of(NIMES)
                        .orElseThrow()
                        .sources())
                .isNotEmpty();

        new Parvis(config().of("org.example:renamed")).build(result -> {});
        abandon(FLEURY);
        Files.createDirectories(folder.resolve("tenants/autre"));
        Files.writeString(folder.resolve("tenants/autre/tenant.yaml"), "");
        assertThat(Publication.since(List.of(), config().of("org.example:renamed"))
                        .besides()
                        .departed())
                .containsExactly(FLEURY);
    }

    @Test
    void whatIsNoListIsRefusedAndOneThatIsNotThereSaid() throws IOException {
        var list = Files.writeString(folder.resolve("there.json"), "[{\"Path\":");

        assertThatThrownBy(() -> Publication.since(List.of(list), config()))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(
                        list + " is no list of what is published, as parvis.planSince asks: it is not whole: ");
        assertThat(Publication.since(List.of(folder.resolve("none.json")), config())
                        .missing())
                .containsExactly(folder.resolve("none.json"));
    }
}
