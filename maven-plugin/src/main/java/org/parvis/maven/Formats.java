package org.parvis.maven;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.parvis.SetupException;
import org.parvis.compliance.Spelling;
import org.parvis.report.AuditHtml;
import org.parvis.report.AuditJson;
import org.parvis.report.AuditMarkdown;
import org.parvis.report.AuditedDocument;
import org.parvis.report.CheckstyleReport;
import org.parvis.report.Format;
import org.parvis.report.GitHubReport;
import org.parvis.report.GitLabReport;
import org.parvis.report.HtmlReport;
import org.parvis.report.JUnitReport;
import org.parvis.report.JsonReport;
import org.parvis.report.MarkdownReport;
import org.parvis.report.SarifReport;

/**
 * The reports that {@code parvis.formats} asks for.
 *
 * @param names what they are called there
 * @param rulebook where the rulebook is published, or null
 */
record Formats(List<String> names, URI rulebook) {

    private static final List<String> KNOWN =
            List.of("html", "json", "sarif", "junit", "gitlab", "checkstyle", "markdown", "github");

    /** @throws SetupException if a name is unknown */
    Formats {
        names = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        for (var name : names)
            if (!KNOWN.contains(name))
                throw new SetupException("parvis.formats has '" + name + "', which is none. "
                        + Spelling.nearest(name, KNOWN)
                                .map(meant -> "Did you mean '" + meant + "'? ")
                                .orElse("")
                        + "There are: " + String.join(", ", KNOWN) + ".");
    }

    /** These reports and {@code json}. */
    Formats withJson() {
        return new Formats(Stream.concat(names.stream(), Stream.of("json")).toList(), rulebook);
    }

    /** What there is to open in {@code folder}, where these reports are written: the page, or the folder itself without one. */
    Path entrance(Path folder) {
        return names.contains("html") ? folder.resolve("index.html") : folder;
    }

    /**
     * Makes sure that these reports, written to {@code folder}, take the place of nobody's own page.
     *
     * @throws SetupException if the page with which they begin is there and no report wrote it
     */
    void requireRoomIn(Path folder) {
        new ReportFolder(folder).requireRoomFor(entrance(folder));
    }

    /** The reports, where {@code sites} are the published sites by tenant, and {@code isPublished} says of a tenant's page whether it is there. */
    List<Format> with(Map<String, URI> sites, BiPredicate<String, String> isPublished) {
        return names.stream()
                .map(name -> name.equals("html") ? new HtmlReport(sites, isPublished) : format(name))
                .toList();
    }

    /** The reports, without a link to any site. */
    List<Format> alone() {
        return names.stream().map(this::format).toList();
    }

    /** The reports on an audit of {@code documents}. */
    List<Format> on(List<AuditedDocument> documents) {
        return names.stream()
                .map(name -> switch (name) {
                    case "html" -> new AuditHtml(documents);
                    case "json" -> new AuditJson(documents);
                    case "markdown" -> new AuditMarkdown(documents);
                    default -> format(name);
                })
                .toList();
    }

    private Format format(String name) {
        return switch (name) {
            case "html" -> new HtmlReport();
            case "json" -> new JsonReport();
            case "sarif" -> new SarifReport(Optional.ofNullable(rulebook));
            case "junit" -> new JUnitReport();
            case "gitlab" -> new GitLabReport();
            case "checkstyle" -> new CheckstyleReport();
            case "markdown" -> new MarkdownReport();
            case "github" -> new GitHubReport();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
