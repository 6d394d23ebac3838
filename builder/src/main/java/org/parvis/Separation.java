package org.parvis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what a run writes away from what it reads, and everything else away from what is served. Nothing is written by asking. Of a
 * folder that is reached by a link, the place counts where it is.
 *
 * @param source the shared sources that cover the built-in ones
 * @param tenants the folder with one folder per tenant
 * @param output where the sites are published
 * @param build the folder in which the project's build writes whatever it makes, if there is one
 */
public record Separation(Optional<Path> source, Path tenants, Path output, Optional<Path> build) {

    /**
     * Makes sure that publishing cannot overwrite what it reads, and nothing but sites is published.
     *
     * @throws SetupException if the output, or the state beside it, is or holds the tenants, the shared sources or the build's folder, or
     *     lies in a tenant or the shared sources
     */
    public void requireOutput() {
        for (var written : List.of(place(output), place(state()))) {
            var sources = sourcesAbove(written);
            sources.add(tenants);
            for (var read : sources) {
                var folder = place(read);
                var below = !folder.equals(place(tenants)) && written.startsWith(folder);
                if (folder.startsWith(written) || below)
                    throw new SetupException("parvis.output is " + output + ", where it would overwrite " + read
                            + ". Set a folder of its own.");
            }
        }
        if (build.filter(folder -> place(folder).startsWith(place(output))).isPresent())
            throw new SetupException("parvis.output is " + output + ", where Maven itself writes to "
                    + build.orElseThrow()
                    + ": whatever else is built there would be served with the sites. Set a folder of its own.");
    }

    /**
     * Makes sure that what is written to {@code folder} is neither served nor read for a source.
     *
     * @param parameter which says so
     * @throws SetupException if it lies in the output, the state beside it, a tenant, the folder of tenants or the shared sources
     */
    public void require(String parameter, Path folder) {
        var written = place(folder);
        if (written.startsWith(place(output)))
            throw refused(parameter, folder, "in the output " + output + ": it would be served with the sites");
        if (written.startsWith(place(state())))
            throw refused(parameter, folder, "in Parvis's own state " + state() + ", which a build clears away");
        var inBuild = build.filter(place -> written.startsWith(place(place))).isPresent();
        var sources = sourcesAbove(written);
        if (!inBuild || written.equals(place(tenants))) sources.add(tenants);
        for (var read : sources)
            if (written.startsWith(place(read)))
                throw refused(parameter, folder, "in " + read + ": the next build would read it for a source");
    }

    /**
     * Makes sure that the reports of an audit cannot take the place of what is audited.
     *
     * @param audited the file or the folder that is audited
     * @throws SetupException if {@code reports} is the folder that is audited, or one that holds what is audited
     */
    public static void requireApart(Path reports, Path audited) {
        if (place(audited).startsWith(place(reports)))
            throw new SetupException("parvis.reports is " + reports
                    + ", where a report could overwrite what is audited, " + audited + ". Set a folder of its own.");
    }

    private static SetupException refused(String parameter, Path folder, String where) {
        return new SetupException(parameter + " is " + folder + ", which lies " + where + ". Set a folder of its own.");
    }

    /** The shared sources, and each tenant that {@code written} is or lies in. */
    private List<Path> sourcesAbove(Path written) {
        var sources = new ArrayList<Path>();
        source.ifPresent(sources::add);
        for (var part = written; part != null; part = part.getParent())
            if (Files.exists(part.resolve("tenant.yaml"))) sources.add(part);
        return sources;
    }

    private Path state() {
        return ParvisConfig.stateOf(output);
    }

    /** Where {@code folder} is, which need not be there. */
    private static Path place(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        if (!Files.exists(absolute))
            return absolute.getParent() == null
                    ? absolute
                    : place(absolute.getParent()).resolve(absolute.getFileName());
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
