package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleSite;

/** What a rule says of a site it says until the day on which an answer turns. */
class LastingVerdictsTest {

    static final List<Rule> RULES = Rulebook.RULES;

    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2025, 6, 2), LocalDate.of(2026, 11, 2));
    private static final LocalDate FAR = LocalDate.of(2040, 1, 1);

    @ParameterizedTest
    @FieldSource("RULES")
    void aVerdictHoldsUntilItsDayTurns(Rule rule) {
        for (var example : rule.examples())
            for (var day : DAYS) {
                var site = SampleSite.after(example.edit(), day);
                var verdict = rule.judge(site);
                var turn = site.asOf().turn();
                var last = turn.isBefore(FAR) ? turn.minusDays(1) : FAR;
                if (last.isAfter(day))
                    assertThat(rule.judge(SampleSite.after(example.edit(), last)))
                            .as("%s, as of %s and of %s", example.title(), day, last)
                            .isEqualTo(verdict);
            }
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void noVerdictOnASiteThatIsInOrderIsForTheDayAlone(Rule rule) {
        var site = SampleSite.after(Edit.none(), DAYS.get(1));
        rule.judge(site);

        assertThat(site.asOf().turn()).isAfter(DAYS.get(1).plusDays(1));
    }
}
