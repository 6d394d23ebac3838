package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.rules.Rulebook;
import org.parvis.site.Place;

/** What is known of findings, and what of it has gone. */
class BaselineTest {

    private static final String RULE = "links/internal-resolve";

    private static Finding finding(String tenant, String rule) {
        return Finding.inSource(rule, tenant, Place.of("a.adoc", 1), "m", "R.", "C.");
    }

    private static Report report(String tenant, String rule) {
        return new Report(tenant, tenant, List.of(), List.of(new Verdict(rule, 1, List.of(finding(tenant, rule)))));
    }

    private static Report fit(String tenant) {
        return new Report(tenant, tenant, List.of(), List.of(new Verdict(RULE, 1, List.of())));
    }

    @Test
    void whatIsOnNoPageIsKnownByItsFile() {
        assertThat(Baseline.EMPTY
                        .after(List.of(report("valmont", RULE)), Rulebook.RULES)
                        .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.place()).isEqualTo("a.adoc");
                    assertThat(entry.tenant()).isEqualTo("valmont");
                });
    }

    @Test
    void whatATenantHasNoLongerIsGone() {
        var known = Baseline.EMPTY.after(List.of(report("valmont", RULE), report("rivebelle", RULE)), Rulebook.RULES);

        assertThat(known.gone(List.of(fit("valmont"), report("rivebelle", RULE)), Rulebook.RULES))
                .extracting(Baseline.Entry::tenant)
                .containsExactly("valmont");
        assertThat(known.gone(List.of(fit("valmont")), Rulebook.RULES)).hasSize(1);
        assertThat(known.after(List.of(fit("valmont")), Rulebook.RULES).entries())
                .extracting(Baseline.Entry::tenant)
                .containsExactly("rivebelle");
    }

    @Test
    void whatARuleSaidThatThereIsNoMoreIsGone() {
        var entry = new Baseline.Entry("0".repeat(32), "valmont", "ancienne/regle", "a.html", "m");
        var known = new Baseline(List.of(entry));

        assertThat(known.gone(List.of(fit("valmont")), Rulebook.RULES)).containsExactly(entry);
        assertThat(known.gone(List.of(fit("rivebelle")), Rulebook.RULES)).isEmpty();
    }

    @Test
    void aTenantIsLetPassOnlyItsOwn() {
        var known = Baseline.EMPTY.after(List.of(report("valmont", RULE)), Rulebook.RULES);

        assertThat(known.applyTo(report("valmont", RULE), Rulebook.RULES).open())
                .isEmpty();
        assertThat(known.applyTo(report("rivebelle", RULE), Rulebook.RULES).open())
                .hasSize(1);
    }
}
