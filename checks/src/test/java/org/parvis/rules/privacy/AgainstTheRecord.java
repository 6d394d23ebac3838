package org.parvis.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Rule;
import org.parvis.rules.Findings;

/** What rules find on a policy that states as data what its record may not: {@code faults()} and {@code sound()} give the cases. */
interface AgainstTheRecord {

    @ParameterizedTest
    @MethodSource("faults")
    default void whatTheRecordDoesNotBearOutIsFound(Rule rule, Edit edit, String message) {
        assertThat(Findings.messages(rule, edit)).contains(message);
    }

    @ParameterizedTest
    @MethodSource("sound")
    default void whatTheRecordBearsOutIsLeftAlone(Rule rule, Edit edit) {
        assertThat(Findings.messages(rule, edit)).isEmpty();
    }
}
