package org.parvis.maven;

import java.io.File;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.parvis.compliance.Step;
import org.parvis.report.Explanation;
import org.parvis.rules.Rulebook;

/**
 * Says, in French, what a rule requires and on what grounds, whom it concerns, how to mend a breach, and shows its examples; or what
 * is wrong where the bake, or another step beside the rules, found something. Without a rule, lists them all. It needs no project; in
 * one, it knows the project's own rules too.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends ParvisMojo {

    /**
     * The id of a rule or of a step, as reports quote it: {@code privacy/dpo-contact}, {@code bake/missing-attribute}; or a family of
     * them, {@code privacy}, which is listed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.rule")
    private String rule;

    /**
     * A file of rules of your own; by default {@code parvis.yaml} in the project, if there is one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.ownRules")
    private File ownRules;

    @Parameter(defaultValue = "${project.basedir}", readonly = true)
    private File basedir;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File root;

    @Override
    void run() throws MojoFailureException {
        var rulebook = Settings.rulebook(root, basedir, ownRules);
        var name = rule == null ? "" : rule.strip();
        var index = Explanation.index(rulebook.rules(), name);
        var lines = index.isEmpty() ? explanation(name, rulebook) : index;
        lines.forEach(getLog()::info);
        if (!index.isEmpty())
            getLog().info("For one of them: -Dparvis.rule=" + lines.get(0).split(" ")[0]);
    }

    private static List<String> explanation(String id, Rulebook rulebook) throws MojoFailureException {
        return rulebook.rules().stream()
                .filter(known -> known.id().equalsIgnoreCase(id))
                .findFirst()
                .map(Explanation::of)
                .or(() -> Step.named(id.toLowerCase(Locale.ROOT)).map(Explanation::of))
                .orElseThrow(() -> new MojoFailureException(unknown(id, rulebook.nearest(id))));
    }

    private static String unknown(String id, List<String> nearest) {
        return "There is no rule '" + id + "'. "
                + (nearest.isEmpty()
                        ? "Without parvis.rule, parvis:explain lists all rules."
                        : "Did you mean " + String.join(" or ", nearest) + "?");
    }
}
