package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Baseline;

class BaselineTextTest {

    @Test
    void aBaselineIsReadAsItWasWritten() {
        var baseline = Baseline.EMPTY.after(List.of(Bodies.red(), Bodies.hostile()), Runs.RULES);

        assertThat(baseline.entries()).hasSize(4);
        assertThat(BaselineText.read(BaselineText.of(baseline))).isEqualTo(baseline);
        var backwards = new ArrayList<>(baseline.entries());
        Collections.reverse(backwards);
        assertThat(BaselineText.of(baseline))
                .doesNotContain("##[", "##vso[")
                .isEqualTo(BaselineText.of(new Baseline(backwards)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"schema\": \"urn:parvis:baseline:2\", \"findings\": []}",
                "{\"schema\": \"urn:parvis:baseline:1\", \"findings\": [{\"fingerprint\": \"x\"}]}"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> BaselineText.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
