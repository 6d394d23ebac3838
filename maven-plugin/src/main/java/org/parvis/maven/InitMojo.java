package org.parvis.maven;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a first project into an empty folder: a POM, one tenant that is a demonstration, and a CI file. {@code mvn package}
 * builds it as it is.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends ParvisMojo {

    /**
     * The folder, empty or still to be made; by default the current one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.directory", defaultValue = "${session.executionRootDirectory}", required = true)
    private File directory;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Override
    void run() throws MojoExecutionException {
        try {
            new Skeleton(version).write(directory.toPath()).forEach(file -> getLog().info("wrote " + file));
            getLog().info("Now run: mvn package");
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
