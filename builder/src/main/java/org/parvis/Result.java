package org.parvis;

import java.nio.file.Path;
import java.util.Optional;
import org.parvis.compliance.Report;

/**
 * How one tenant fared.
 *
 * @param report what was seen
 * @param published the site's folder, when it is fit and published
 * @param why why it was worked out in this run, in English; empty where nothing has changed since the last build and what that
 *     found still holds
 */
public record Result(Report report, Optional<Path> published, Optional<String> why) {

    /** What was worked out because it was asked for. */
    public Result(Report report, Optional<Path> published) {
        this(report, published, Optional.of("it is asked for"));
    }
}
