package org.parvis.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.parvis.SetupException;

/** A goal, which ends with a message and no stack trace where it was set up wrongly. */
abstract class ParvisMojo extends AbstractMojo {

    /** @throws SetupException if the parameters cannot be followed */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            run();
        } catch (SetupException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
