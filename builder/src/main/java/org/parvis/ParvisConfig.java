package org.parvis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.compliance.Severity;

/**
 * What a run needs to know.
 *
 * @param root the folder that paths in findings are relative to
 * @param source a folder of shared pages, layouts, facts and assets that covers the built-in one file by file
 * @param tenants the folder with one folder per tenant
 * @param output where the sites are published, in a folder per tenant; Parvis's own state lies beside it
 * @param selection ids of the tenants to build or check; empty for all
 * @param asOf the day on which sites are judged
 * @param blocking the least severity that keeps a site from being published
 */
public record ParvisConfig(
        Path root,
        Optional<Path> source,
        Path tenants,
        Path output,
        List<String> selection,
        LocalDate asOf,
        Severity blocking) {

    public ParvisConfig {
        selection = List.copyOf(selection);
    }

    /** Whether the tenant {@code id} is to be built or checked. */
    boolean selects(String id) {
        return selection.isEmpty() || selection.contains(id);
    }

    /** The folder of Parvis's own state, beside the output and never inside a site: staging, source positions. */
    public Path state() {
        var absolute = output.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + "-state");
    }
}
