package org.parvis.maven;

import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.parvis.compliance.Rule;
import org.parvis.report.Explanation;
import org.parvis.rules.Rulebook;

/**
 * Says, in French, what a rule requires and on what grounds, whom it concerns, how to mend a breach, and shows its examples. Without
 * a rule, lists them all. It needs no project.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

    /**
     * The rule's id, as reports quote it: {@code privacy/dpo-contact}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.rule")
    private String rule;

    @Override
    public void execute() throws MojoFailureException {
        var lines = rule == null ? Explanation.index(Rulebook.RULES) : Explanation.of(named(rule.strip()));
        lines.forEach(getLog()::info);
        if (rule == null)
            getLog().info("For one of them: -Dparvis.rule=" + lines.get(0).split(" ")[0]);
    }

    private static Rule named(String id) throws MojoFailureException {
        return Rulebook.PARVIS
                .rule(id)
                .orElseThrow(() -> new MojoFailureException(unknown(id, Rulebook.PARVIS.nearest(id))));
    }

    private static String unknown(String id, List<String> nearest) {
        return "There is no rule '" + id + "'. "
                + (nearest.isEmpty()
                        ? "Without parvis.rule, parvis:explain lists all rules."
                        : "Did you mean " + String.join(" or ", nearest) + "?");
    }
}
