package org.parvis.tenant.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Fields;

/** What a page may state of a tenant, by name. */
class FactsTest {

    private static final Path NAMES = Path.of("src/test/resources/org/parvis/tenant/facts/full-record.tsv");

    @Test
    void whatARecordSaysAPageCanPrint() {
        var printed = Facts.of(FullRecord.tenant()).values().values().stream()
                .map(Fact::value)
                .collect(Collectors.joining("\n"));

        assertThat(Fields.of(FullRecord.tenant()).entrySet())
                .filteredOn(field -> field.getValue() instanceof String || field.getValue() instanceof URI)
                .filteredOn(field -> !printed.contains(field.getValue().toString()))
                .extracting(field -> field.getKey().replaceAll("\\[\\d+]", ""))
                .as("what rules need to know and no reader does")
                .containsOnly("example-data", "organisation.aliases", "data-protection.recipients.hosts");
    }

    /** Shared pages, layouts and lists of facts are written for these names: another one is another portal. */
    @Test
    void aFactKeepsItsNameAndItsForm() throws IOException {
        var facts = Facts.of(FullRecord.tenant());
        var lines = new ArrayList<String>();
        facts.values().forEach((name, fact) -> lines.add(name + "\t" + fact.type() + "\t" + fact.value()));
        facts.lists()
                .forEach((list, rows) -> rows.forEach(row ->
                        lines.add(list + "\t" + String.join(" ", row.cells().keySet()))));
        if (System.getProperty("parvis.rewrite") != null) Files.write(NAMES, lines);

        assertThat(lines)
                .as("mvn -pl checks test -Dtest=FactsTest -Dparvis.rewrite")
                .isEqualTo(Files.readAllLines(NAMES));
    }

    @Test
    void aPageAsksWhetherThereIsSomething() {
        assertThat(Facts.of(FullRecord.tenant()).flags())
                .containsExactlyInAnyOrder(
                        "is-commune",
                        "is-public-body",
                        "is-demonstration",
                        "is-in-liquidation",
                        "is-for-minors",
                        "has-accounts",
                        "has-newsletter",
                        "has-audience-measurement",
                        "has-offers",
                        "has-social-networks",
                        "has-online-procedures",
                        "has-user-content",
                        "has-automated-moderation",
                        "has-data-storage",
                        "has-consumers",
                        "has-transfers",
                        "has-data-subjects",
                        "has-sources",
                        "has-joint-controllers",
                        "has-automated-decisions",
                        "has-trackers",
                        "has-consent-trackers",
                        "has-measurement-trackers",
                        "has-exempt-measurement",
                        "has-consent-measurement",
                        "has-measured-data",
                        "has-a11y-audit",
                        "has-a11y-non-conformities",
                        "has-review",
                        "has-access-officer",
                        "has-directory",
                        "has-other-licences",
                        "has-fees",
                        "has-algorithms",
                        "right-access",
                        "right-rectification",
                        "right-erasure",
                        "right-restriction",
                        "right-objection",
                        "right-portability",
                        "right-withdrawal");
        assertThat(Facts.of(AuditedBody.UNKNOWN.asTenant("inconnu")).flags())
                .containsExactlyInAnyOrder(
                        "is-unknown",
                        "is-for-everyone",
                        "right-access",
                        "right-rectification",
                        "right-erasure",
                        "right-restriction",
                        "right-objection");
    }

    @Test
    void aValueIsShownAsTheFrenchWriteIt() {
        var facts = Facts.of(FullRecord.tenant());

        assertThat(facts.value("policy-published-text")).hasValue("2 mai 2026");
        assertThat(facts.value("policy-published")).hasValue("2026-05-02");
        assertThat(facts.value("org-phone-link")).hasValue("tel:+33199000100");
        assertThat(facts.value("choice-retention-text")).hasValue("6 mois");
        assertThat(facts.value("org-noun-of")).hasValue("de la commune");
        assertThat(facts.value("org-noun-capitalised")).hasValue("La commune");
        assertThat(facts.value("recipients-2-country-text")).hasValue("Inde");
        assertThat(facts.value("sources-1-access-text")).hasValue("source accessible au public");
        assertThat(facts.value("sources-2-access-text")).hasValue("source qui n’est pas accessible au public");
        assertThat(facts.value("trackers-1-consent-text")).hasValue("exempté");
        assertThat(facts.value("trackers-3-consent-text")).hasValue("soumis à votre accord");
        assertThat(facts.value("activities-1-basis-text")).hasValue("mission d’intérêt public");
        assertThat(facts.value("nothing")).isEmpty();
    }

    @Test
    void aPageMayLoadImagesFromHostsThatAreHosts() {
        assertThat(Facts.of(FullRecord.tenant()).value("image-sources"))
                .hasValue("'self' https://tuiles.example https://xn--9ca.example");
    }

    @Test
    void aListHasARowForEachThingAndACellForWhatIsSaid() {
        var lists = Facts.of(FullRecord.tenant()).lists();

        assertThat(lists.get("recipients").get(0).cells()).doesNotContainKeys("processor", "safeguard");
        assertThat(lists.get("recipients").get(1).cells())
                .containsEntry("processor", "recipients-2-processor")
                .containsEntry("safeguard", "recipients-2-safeguard");
        assertThat(lists.get("transfers")).hasSize(1);
        assertThat(lists.get("sources")).hasSize(2);
        assertThat(lists.get("measured-data")).hasSize(1);
        assertThat(lists.get("joint-controllers").get(0).cells().keySet())
                .containsExactly("name", "purpose", "arrangement", "contact");
        assertThat(lists.get("licences").get(0).cells().keySet())
                .containsExactly("data", "licence", "licence-name", "licence-url", "approval");
    }

    @Test
    void textsAreSeenOnceLongestFirst() {
        assertThat(Facts.of(FullRecord.tenant()).texts())
                .doesNotContain("")
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, other) -> other.length() - one.length());
    }
}
