package org.parvis.preview;

import static org.jsoup.nodes.Entities.escape;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.Result;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;

/**
 * What the preview alone adds to a page on its way to the browser: its findings, and a script that loads the page again; and what
 * it takes away, the page's policy, which would let neither run.
 */
final class Overlay {

    /** Where pages are told to load again. */
    static final String EVENTS = "/.parvis/events";

    /** What stands where no page of a site does. */
    static final String NOTHING_HERE = page("Page introuvable", "<p>Rien n’est publié à cette adresse.</p>");

    private static final String SCRIPT =
            "<script>new EventSource('" + EVENTS + "').onmessage = () => location.reload();</script>";

    private static final String STYLE = """
            <style>
            #parvis-findings { position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 50vh; overflow: auto;
              padding: .75rem 1rem; background: #fff; color: #1e1e1e; border-top: .3rem solid #b34000;
              font: 1rem/1.5 system-ui, sans-serif; text-align: left }
            #parvis-findings.blocked { border-color: #ce0500 }
            #parvis-findings summary { font-weight: bold; cursor: pointer }
            #parvis-findings li { margin: .5rem 0 }
            #parvis-findings code { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
            </style>
            """;

    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", Pattern.CASE_INSENSITIVE);

    private Overlay() {}

    /** {@code page} of the tenant {@code id}, with what the last bake found laid over it. */
    static String over(String page, String id, LastBake last) {
        var added = last.accident()
                        .map(accident -> panel(true, "Rien n’a pu être reconstruit", escape(accident)))
                        .or(() -> last.of(id).flatMap(Overlay::findings))
                        .orElse("")
                + SCRIPT;
        var open = POLICY.matcher(page).replaceAll("");
        var end = open.lastIndexOf("</body>");
        return end < 0 ? open + added : open.substring(0, end) + added + open.substring(end);
    }

    /** The list of sites. */
    static String list(LastBake last) {
        var sites = last.tenants().stream()
                .map(Result::report)
                .map(report -> "<li><a href=\"/" + escape(report.tenant()) + "/\">" + escape(report.name()) + "</a> : "
                        + state(report) + "</li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return over(page("Portails", sites), "", last);
    }

    private static String state(Report report) {
        return List.of(Severity.values()).stream()
                .filter(severity -> report.count(severity) > 0)
                .map(severity -> counted(report.count(severity), severity.inFrench()))
                .reduce((some, others) -> some + ", " + others)
                .orElse("aucun constat");
    }

    private static Optional<String> findings(Result result) {
        var findings = result.report().open().toList();
        var blocked = result.published().isEmpty();
        var title = counted(findings.size(), "constat") + (blocked ? " : le site n’a pas été republié" : "");
        var items = findings.stream().map(Overlay::item).collect(Collectors.joining("\n", "<ol>\n", "\n</ol>"));
        return findings.isEmpty() ? Optional.empty() : Optional.of(panel(blocked, title, items));
    }

    private static String panel(boolean blocked, String title, String body) {
        return STYLE + "<aside id=\"parvis-findings\" lang=\"fr\" class=\"" + (blocked ? "blocked" : "advice")
                + "\" aria-label=\"Constats de Parvis\"><details open><summary>" + title + "</summary>" + body
                + "</details></aside>\n";
    }

    private static String item(Finding finding) {
        return "<li><strong>" + finding.severity().inFrench() + "</strong> : " + escape(finding.message())
                + finding.quoted().map(words -> " « " + escape(words) + " »").orElse("")
                + finding.expected()
                        .map(words -> " ; attendu : " + escape(words))
                        .orElse("")
                + "<br><code>" + escape(finding.location().source().toString()) + "</code><br>"
                + escape(finding.remedy()) + "</li>";
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number > 1 ? "s" : "");
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>body { max-width: 45rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif }</style>
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                </body>
                </html>
                """.formatted(title, body);
    }
}
