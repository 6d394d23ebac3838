package org.parvis.maven;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;
import org.parvis.Glance;
import org.parvis.ParvisConfig;
import org.parvis.Separation;

/** A goal that judges portals: which they are. */
abstract class PortalsMojo extends JudgingMojo {

    /**
     * The folder with one folder per tenant; by default the folder {@code tenants} of the project if there is one, otherwise
     * the project itself.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.tenantsDirectory")
    private File tenantsDirectory;

    /**
     * Where the sites are published, in a folder per tenant. A folder outside {@code target} keeps them when {@code mvn
     * clean} is run.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.output", defaultValue = "${project.build.directory}/parvis", required = true)
    private File output;

    /**
     * The ids of the tenants that are meant, separated by commas; by default all.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.tenants")
    private List<String> tenants;

    /**
     * How many tenants are worked on at once; by default as many as the machine has processors.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.threads")
    private Integer threads;

    /** The configuration of a run that lets pass what {@code baseline} knows, where {@code source} may be null. */
    final ParvisConfig config(File source, BaselineFile baseline) {
        var config = settings(source).config(choices(), baseline.known(), rulebook());
        return threads == null ? config : config.threads(threads);
    }

    /** Keeps apart what such a run reads and writes. */
    final Separation apart(File source) {
        return settings(source).apart(build());
    }

    private Settings settings(File source) {
        return new Settings(root(), projectName(), basedir(), source, tenantsDirectory, output, tenants, asOf());
    }

    /** A look at all that such a run of all tenants rests on, and at {@code reports}; none where tenants are named. */
    final Optional<Glance> glance(File source, File reports) {
        var settings = settings(source);
        if (!settings.selection().isEmpty()) return Optional.empty();
        var scene = new Glance.Scene(
                root().toPath(),
                settings.shared(),
                settings.folderOfTenants(),
                output.toPath(),
                projectName(),
                reports.toPath(),
                Stream.concat(Stream.of("as of " + Settings.day(asOf())), Told.to(this))
                        .toList(),
                files());
        return Glance.at(scene, threads == null ? Runtime.getRuntime().availableProcessors() : threads);
    }

    /** The account of a run with {@code config}. */
    final Account account(ParvisConfig config) {
        return new Account(getLog(), config, version());
    }
}
