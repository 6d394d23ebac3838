package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Verdict.Outcome;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.tenant.AuditedBody;

class JudgementTest {

    private static final Site SITE = SampleSite.after(Edit.none());

    @Test
    void aVerdictEndsAsItsFindingsStand() {
        assertThat(new Verdict("a/b", 0, List.of()).outcome()).isEqualTo(Outcome.INAPPLICABLE);
        assertThat(new Verdict("a/b", 1, List.of()).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(OwnRule.ofPages(page -> Objection.because("non")).judge(SITE).outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void aFindingHasItsPlaceOnThePage() {
        var finding = OwnRule.ofParts(
                        "#securite h2",
                        heading -> Objection.because("le titre {} est long", "x")
                                .map(objection -> objection
                                        .quoting(heading.text())
                                        .expecting("court")
                                        .weighing(Severity.INFO)))
                .judge(SITE)
                .findings()
                .get(0);

        assertThat(finding.message()).isEqualTo("le titre x est long");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.quoted()).hasValue("11. Sécurité");
        assertThat(finding.expected()).hasValue("court");
        assertThat(finding.location().page()).hasValue("confidentialite/index.html");
        assertThat(finding.location().selector())
                .hasValueSatisfying(css -> assertThat(css).contains("#securite"));
        assertThat(finding.location().source().file()).isEqualTo("site-src/pages/confidentialite.adoc");
        assertThat(finding.provisions()).containsExactly("RGPD, article 12, 1");
        assertThat(finding.remedy()).isEqualTo("Faites.");
    }

    @Test
    void aWrongValueOfTheRecordIsOneFaultOnHoweverManyPages() {
        var number = OwnRule.ofParts(
                "footer address",
                address -> Objection.because("le siège est faux")
                        .map(objection -> objection.quoting("4 place du Marché").orInRecord()));
        var nowhere = OwnRule.ofParts(
                "footer address",
                address -> Objection.because("le siège est faux")
                        .map(objection -> objection.quoting("nulle part").orInRecord()));

        assertThat(number.judge(SITE).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.location().field()).hasValue("organisation.seat.street");
            assertThat(finding.location().source().file()).endsWith("tenant.yaml");
        });
        assertThat(nowhere.judge(SITE).findings())
                .hasSize(SampleSite.paths().size())
                .allMatch(finding -> finding.location().field().isEmpty());
    }

    @Test
    void aRuleThatDoesNotKnowEnoughOrWhoseLawIsYetToComeHasNoOpinion() {
        var needing = new OwnRule("a/b", Site::everyPage, page -> Objection.because("non"), Set.of(Knowledge.RECORD));
        var alone = Site.audited(SITE.page("index.html").orElseThrow(), true, AuditedBody.UNKNOWN, SITE.asOf());

        assertThat(needing.judge(SITE).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(needing.judge(alone).outcome()).isEqualTo(Outcome.INAPPLICABLE);
        assertThat(needing.judge(SampleSite.after(Edit.none(), LocalDate.of(2010, 1, 1)))
                        .outcome())
                .isEqualTo(Outcome.INAPPLICABLE);
    }
}
