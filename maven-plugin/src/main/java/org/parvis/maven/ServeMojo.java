package org.parvis.maven;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.parvis.Parvis;
import org.parvis.preview.Preview;

/**
 * Shows the published sites at {@code http://127.0.0.1:8080/} and bakes them again whenever a source changes; pages that are
 * open load again by themselves. While a site is not fit its last good pages stay, under a list of what is to be mended.
 *
 * @since 0.1.0
 */
@Mojo(name = "serve", threadSafe = true)
public final class ServeMojo extends PortalsMojo {

    /**
     * A folder of shared pages, layouts, facts and assets that covers the built-in one file by file; by default the folder
     * {@code site-src} of the project, if there is one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.source")
    private File source;

    /**
     * The port on the loopback address; 0 for any that is free.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.port", defaultValue = "8080")
    private int port;

    @Override
    void work() throws MojoExecutionException {
        try {
            var config = config(source, baseline());
            var account = account(config);
            var parvis = new Parvis(config);
            try (var preview = new Preview(
                    config,
                    port,
                    () -> parvis.build(new RunLog(account, false)),
                    accident -> getLog().error(accident))) {
                preview.start();
                getLog().info("Serving " + preview.address() + " until Ctrl-C is pressed.");
                new CountDownLatch(1).await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (BindException e) {
            throw new MojoExecutionException("Port " + port + " is taken. Choose another with -Dparvis.port=8081.", e);
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
