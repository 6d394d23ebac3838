package org.parvis.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A reason that is told is the one that holds. */
class InputsTest {

    private static final Choices CHOICES = new Choices("ERROR", "a", "", "tenants/valmont", "few");

    private static String reason(Choices now) {
        return new Inputs("1", "2", "3", "4", now)
                .changeSince(new Inputs("1", "2", "3", "4", CHOICES))
                .orElse("");
    }

    @Test
    void eachChoiceIsAReasonOfItsOwn() {
        assertThat(reason(CHOICES)).isEmpty();
        assertThat(reason(new Choices("WARNING", "a", "", "tenants/valmont", "few")))
                .isEqualTo("another parvis.failOn says what keeps its site from being published");
        assertThat(reason(new Choices("ERROR", "b", "", "tenants/valmont", "few")))
                .isEqualTo("other rules judge it, or weigh otherwise");
        assertThat(reason(new Choices("ERROR", "a", "c", "tenants/valmont", "few")))
                .isEqualTo("the baseline knows other findings of it");
        assertThat(reason(new Choices("ERROR", "a", "", "valmont", "few")))
                .isEqualTo("its folder is valmont in findings, and was tenants/valmont");
        assertThat(reason(new Choices("ERROR", "a", "", "tenants/valmont", "many")))
                .isEqualTo("of so many, or so few, tenants other details are kept");
    }

    @Test
    void twoThatHoldAreBothTold() {
        assertThat(reason(new Choices("WARNING", "b", "", "tenants/valmont", "few")))
                .isEqualTo(
                        "another parvis.failOn says what keeps its site from being published, and other rules judge it, or weigh otherwise");
    }

    @Test
    void whatTheTenantHasWrittenIsToldWhereNothingElseHasChanged() {
        var before = new Inputs("1", "2", "3", "4", CHOICES);

        assertThat(new Inputs("9", "2", "3", "4", CHOICES).changeSince(before)).contains("its tenant.yaml has changed");
        assertThat(new Inputs("1", "9", "3", "4", CHOICES).changeSince(before))
                .contains("its own pages or assets have changed");
    }
}
