package org.parvis.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.parvis.Parvis;
import org.parvis.SetupException;
import org.parvis.comparison.Fate;
import org.parvis.report.ComparisonJson;
import org.parvis.report.ComparisonMarkdown;
import org.parvis.report.ConsoleReport;

/**
 * Writes down what a change makes readers of the portals read: {@code parvis-diff.md} for a merge request, and
 * {@code parvis-diff.json} for programs. Nothing is judged or published.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends PortalsMojo {

    /**
     * What to compare with: a revision of the Git repository, such as {@code origin/main}, {@code HEAD~1}, or {@code origin/main...}
     * for where the branch has left it; or a folder of published sites. A folder of that name goes first.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.base")
    private String base;

    /**
     * A folder of shared pages, layouts, facts and assets that covers the built-in one file by file; by default the folder
     * {@code site-src} of the project, if there is one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.source")
    private File source;

    /**
     * Where both files are written.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.reports", defaultValue = "${project.build.directory}/parvis-report", required = true)
    private File reports;

    @Override
    void work() {
        apart(source).require("parvis.reports", reports.toPath());
        if (base == null)
            throw new SetupException(
                    "Name what to compare with, as in -Dparvis.base=origin/main: a revision of Git, or a folder of"
                            + " published sites.");
        var comparison = new Parvis(config(source, baseline())).compare(base);
        var changed = comparison.tenants().size();
        getLog().info("Compared with " + base + ": " + changed + " of "
                + ConsoleReport.count(changed + comparison.unchanged(), "portal")
                + " changed (" + comparison.count(Fate.ADDED) + " added, " + comparison.count(Fate.REMOVED)
                + " retired), " + comparison.unchanged() + " unchanged.");
        write("parvis-diff.md", ComparisonMarkdown.of(comparison));
        write("parvis-diff.json", ComparisonJson.of(comparison));
    }

    private void write(String name, String content) {
        var folder = new ReportFolder(reports.toPath());
        folder.file(name, content);
        getLog().info("Diff: " + folder.path().resolve(name));
    }
}
