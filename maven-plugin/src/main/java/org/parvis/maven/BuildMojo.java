package org.parvis.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.parvis.Parvis;
import org.parvis.ParvisConfig;
import org.parvis.Progress;
import org.parvis.Publication;
import org.parvis.Result;
import org.parvis.Separation;

/**
 * Bakes each tenant's site, judges it, and publishes it when it is fit. A site that is not fit stays as it was last
 * published, and fails the build once all others are done.
 *
 * @since 0.1.0
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildMojo extends GateMojo {

    /**
     * A folder of shared pages, layouts, facts and assets that covers the built-in one file by file; by default the folder
     * {@code site-src} of the project, if there is one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.source")
    private File source;

    /**
     * How a site gets to its place: {@code exchange} puts the whole folder there in one step, {@code copy} writes those files
     * that have changed, each in one step, and keeps the folder: for a place that is mounted, or held open by a container.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.publish", defaultValue = "exchange", required = true)
    private String publish;

    /**
     * The folder to write a publication plan into, for sites that are served elsewhere: which files to put there, which to delete
     * and which addresses to purge, as JSON and as lists. By default none is written.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.plan")
    private File plan;

    /**
     * What is known to lie where sites are served, so that the plan has only what has changed: the output of {@code rclone lsjson
     * --recursive --files-only --hash} there, or {@code published.json} of the last plan that was carried out, or both; without it, or where it does
     * not exist, the plan puts everything.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.planSince")
    private List<File> planSince;

    @Override
    File source() {
        return source;
    }

    @Override
    String publish() {
        return publish;
    }

    /** A plan is made anew each time. */
    @Override
    boolean canRest() {
        return plan == null;
    }

    /** Whatever stops the build, be it what it is told: an earlier plan is not this one's. */
    @Override
    void begin(Separation apart) {
        super.begin(apart);
        if (plan == null) return;
        apart.require("parvis.plan", plan.toPath());
        Publication.revoke(plan.toPath());
    }

    @Override
    List<Result> judge(Parvis parvis, ParvisConfig config, Progress progress) {
        var planning = new Planning(getLog(), config, plan, planSince, version());
        planning.begin();
        var results = parvis.build(progress);
        planning.end(results);
        return results;
    }
}
