package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;
import org.parvis.compliance.SampleSite;
import org.parvis.compliance.Waiver;
import org.parvis.site.Place;
import org.parvis.tenant.Fields;

/** What a {@code tenant.yaml} gives: a record and its places, or findings with theirs. */
class TenantFileTest extends WrittenRecord {

    @Test
    void aCompleteFileIsTheRecordItStates() throws IOException {
        var file = read(sample());

        assertThat(file.findings()).isEmpty();
        assertThat(file.tenant()).contains(SampleSite.tenant());
    }

    private static final String WAIVED = """

            waivers:
              - rule: privacy/dpo-contact
                place: confidentialite/index.html
                reason: Le délégué change
                approved-by: Anne Dupré, maire
                until: 2027-03-31
            """;

    @Test
    void waiversStandBesideTheRecord() throws IOException {
        var file = read(sample() + WAIVED);

        assertThat(file.tenant()).contains(SampleSite.tenant());
        assertThat(file.waivers())
                .containsExactly(new Waiver(
                        "privacy/dpo-contact",
                        "confidentialite/index.html",
                        "Le délégué change",
                        "Anne Dupré, maire",
                        LocalDate.of(2027, 3, 31)));
        assertThat(file.fields().get("waivers[0]").file()).isEqualTo(FILE);
        assertThat(file.fields().get("waivers[0]").line())
                .isEqualTo((int) sample().lines().count() + 3);
    }

    @Test
    void aWaiverWithoutReasonOrWithADayThatIsNoneIsRefused() throws IOException {
        assertThat(read(sample() + WAIVED.replace("    reason: Le délégué change\n", ""))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("La clé « reason » (Motif) manque dans « waivers[0] ».");
        assertThat(read(sample() + WAIVED.replace("2027-03-31", "toujours")).findings())
                .hasSize(1);
        assertThat(read(sample() + WAIVED.replace("2027-03-31", "2027-02-31")).findings())
                .extracting(Finding::message)
                .containsExactly("« waivers[0].until » : « 2027-02-31 » n’existe pas.");
    }

    @Test
    void everyFieldOfTheRecordHasItsPlace() throws IOException {
        var file = read(sample());

        assertThat(file.fields())
                .containsKeys(Fields.of(file.tenant().orElseThrow()).keySet().toArray(String[]::new));
        assertThat(file.fields())
                .containsEntry("", Place.of(FILE, 1))
                .containsEntry("id", new Place(FILE, 2, 5))
                .containsEntry("organisation", new Place(FILE, 7, 1))
                .containsEntry("example-data[1]", new Place(FILE, 5, 30))
                .containsEntry("data-protection.activities", new Place(FILE, 62, 3))
                .containsEntry("data-protection.activities[0]", new Place(FILE, 63, 7))
                .containsEntry("data-protection.activities[0].retention", new Place(FILE, 68, 7))
                .containsEntry("data-protection.activities[0].retention.period", new Place(FILE, 69, 17));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreAsGood() throws IOException {
        var file = read("\ufeff" + sample().replace("\n", "\r\n"));

        assertThat(file.tenant()).contains(SampleSite.tenant());
        assertThat(file.fields()).containsEntry("id", new Place(FILE, 2, 5));
    }

    @Test
    void aLongTextMayBeFolded() throws IOException {
        var file = read(edited("data: pages vues, appareil", "data: >-\n        pages vues,\n        appareil"));

        assertThat(file.tenant()).contains(SampleSite.tenant());
    }

    @Test
    void everyFaultIsSaidAtOnceInTheOrderOfTheFile() throws IOException {
        var findings = read(edited("kind: commune", "kind: 12").replace("rate: 62", "rate: beaucoup"))
                .findings();

        assertThat(findings)
                .extracting(finding -> finding.location().source().toString())
                .containsExactly(FILE + ":3:7", FILE + ":116:9");
    }

    @Test
    void afterAHundredFindingsTheRestIsNotSaid() throws IOException {
        var unknown = IntStream.range(0, 500).mapToObj(i -> "k" + i + ": x\n").collect(Collectors.joining());

        assertThat(read(sample() + unknown).findings()).hasSize(100);
    }

    @Test
    void aFileThatIsALinkIsNotRead() throws IOException {
        var secret = Files.writeString(root.resolve("secret"), "id: x");
        var file = root.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, secret);

        assertOne(
                TenantFolder.allIn(root.resolve("tenants"), root).get(0).read().findings(),
                "tenant/yaml",
                FILE,
                "« tenant.yaml » est un lien.");
    }
}
