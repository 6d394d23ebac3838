package org.parvis.maven;

import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.parvis.Glance;
import org.parvis.Parvis;
import org.parvis.ParvisConfig;
import org.parvis.Progress;
import org.parvis.Result;
import org.parvis.Separation;

/** A goal that reports on what it judged, and fails the build while a site is not fit. */
abstract class GateMojo extends PortalsMojo {

    /**
     * Where the reports are written, in the forms that {@code formats} names.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.reports", defaultValue = "${project.build.directory}/parvis-report", required = true)
    private File reports;

    /**
     * Writes the baseline: what is found now is known from then on, and what is gone is taken out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.updateBaseline", defaultValue = "false")
    private boolean updateBaseline;

    /**
     * A revision of the Git repository, such as {@code origin/main}: what was to be mended there already is let pass, and only
     * what the change introduces blocks.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.changedSince")
    private String changedSince;

    /**
     * Which part of the tenants, of how many, is meant here while other machines do the others: {@code 3/16}. A tenant is always
     * in the same part, whichever others there are; {@code parvis:aggregate} puts the parts' reports together, for which
     * {@code json} is written whatever {@code formats} says.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.shard")
    private String shard;

    /**
     * The reports that are written, separated by commas: {@code html}, {@code json}, {@code sarif}, {@code junit},
     * {@code gitlab}, {@code checkstyle}, {@code markdown}, {@code github}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.formats", defaultValue = "html,json", required = true)
    private List<String> formats;

    /**
     * The address at which you publish the rulebook, for the links of the SARIF report.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.rulebook")
    private URI rulebook;

    /**
     * Says of each tenant that is built why it is: what has changed since the last build. The debug log says it too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.explain", defaultValue = "false")
    private boolean explain;

    /** What {@code parvis}, a run with {@code config}, finds of each tenant; {@code progress} is told of each as it comes. */
    abstract List<Result> judge(Parvis parvis, ParvisConfig config, Progress progress);

    /** The folder of shared sources, or null. */
    abstract File source();

    /** How sites get to their places, where the goal publishes any. */
    String publish() {
        return "exchange";
    }

    /** Whether there is nothing to do where all is as the goal left it. */
    boolean canRest() {
        return false;
    }

    /** Makes sure that the goal may write where it is to, which is {@code apart} from what it reads; before anything else is looked at. */
    void begin(Separation apart) {
        apart.requireOutput();
        apart.require("parvis.reports", reports.toPath());
    }

    @Override
    final void work() throws MojoFailureException {
        begin(apart(source()));
        var glance = canRest() && shard == null && changedSince == null && !updateBaseline
                ? glance(source(), reports)
                : Optional.<Glance>empty();
        var said = glance.flatMap(Glance::said);
        if (said.isPresent()) said.get().forEach(line -> Line.read(line).to(getLog()));
        else judge(glance);
    }

    private void judge(Optional<Glance> glance) throws MojoFailureException {
        var baseline = updateBaseline ? baseline().rewritten() : baseline();
        var part = Settings.shard(shard);
        var asked = new Formats(formats, rulebook);
        asked.requireRoomIn(reports.toPath());
        var written = part.isPresent() ? asked.withJson() : asked;
        var config = config(source(), baseline)
                .since(Optional.ofNullable(changedSince))
                .in(part)
                .delivered(publish());
        var parvis = new Parvis(config, glance);
        var results = judge(parvis, config, new RunLog(account(config), explain));
        var account = account(config).of(parvis.partition());
        var run = glance.filter(seen -> seen.hasReports(results)).isPresent()
                ? account.tell(results, written, reports.toPath())
                : baseline.isRewritten()
                        ? account.write(results, written, reports.toPath(), baseline)
                        : account.write(results, written, reports.toPath());
        choices().strictness().judge(run);
        // What could not be made is tried again each time.
        if (run.reports().stream().anyMatch(report -> report.verdicts().isEmpty())) return;
        glance.ifPresent(seen -> seen.leave(
                results,
                account.again(results, written, reports.toPath()).stream()
                        .map(Line::kept)
                        .toList()));
    }
}
