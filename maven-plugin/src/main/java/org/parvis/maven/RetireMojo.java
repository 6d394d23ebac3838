package org.parvis.maven;

import java.io.File;
import java.util.List;
import java.util.TreeSet;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.parvis.Publication;

/**
 * Retires tenants: takes their sites out of the output, and writes a publication plan that deletes them where they are served. No build
 * ever does: a tenant's folder may be gone by mistake. Remove the folder first, then name the tenant here.
 *
 * @since 0.1.0
 */
@Mojo(name = "retire", threadSafe = true)
public final class RetireMojo extends ParvisMojo {

    /**
     * The ids of the tenants to retire, separated by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.tenants", required = true)
    private List<String> tenants;

    /**
     * The folder with one folder per tenant; by default the folder {@code tenants} of the project if there is one, otherwise
     * the project itself.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.tenantsDirectory")
    private File tenantsDirectory;

    /**
     * Where the sites are published, in a folder per tenant.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.output", defaultValue = "${project.build.directory}/parvis", required = true)
    private File output;

    /**
     * How sites get to their places: with {@code copy}, the output may lie on another file system than the state, or be mounted.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.publish", defaultValue = "exchange", required = true)
    private String publish;

    /**
     * The folder to write the publication plan into.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.plan", defaultValue = "${project.build.directory}/parvis-plan", required = true)
    private File plan;

    /**
     * What is known to lie where sites are served: the output of {@code rclone lsjson --recursive --files-only --hash} there, or
     * {@code published.json} of the last plan that was carried out, or both. Not needed where the output is what is served.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.planSince")
    private List<File> planSince;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File root;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Override
    void run() {
        var settings = new Settings(
                root, Settings.nameOf(project), project.getBasedir(), null, tenantsDirectory, output, tenants, null);
        settings.apart(Settings.buildOf(project)).require("parvis.plan", plan.toPath());
        Publication.revoke(plan.toPath());
        var config = settings.config().delivered(publish);
        new Planning(getLog(), config, plan, planSince, version)
                .retire(new TreeSet<>(config.scope().selection()));
        getLog().info("Retired: " + String.join(", ", config.scope().selection())
                + ". Carry the plan out where the sites are served.");
    }
}
