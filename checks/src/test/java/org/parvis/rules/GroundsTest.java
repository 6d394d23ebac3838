package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.compliance.Example;
import org.parvis.compliance.Rule;

class GroundsTest {

    static Stream<Rule> grounded() {
        return Rulebook.RULES.stream().filter(rule -> rule.ground().isPresent());
    }

    /** A ground is what an objection cannot do without: where it is missing, nobody asks the rule. */
    @ParameterizedTest
    @MethodSource("grounded")
    void noRuleObjectsToWhatGivesItNoGround(Rule rule) {
        var ground = rule.ground().orElseThrow();

        var passedOver = 0;
        for (var site : rule.examples().stream().map(Example::site).toList())
            for (var target :
                    rule.targets(site).filter(target -> !ground.isIn(target)).toList()) {
                assertThat(rule.objection(target, site)).as(target.text()).isEmpty();
                passedOver++;
            }
        assertThat(passedOver).isPositive();
    }
}
