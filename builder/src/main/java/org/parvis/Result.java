package org.parvis;

import java.nio.file.Path;
import java.util.Optional;
import org.parvis.compliance.Report;

/**
 * How one tenant fared.
 *
 * @param report what was seen
 * @param published the site's folder, when this run published it
 */
public record Result(Report report, Optional<Path> published) {}
