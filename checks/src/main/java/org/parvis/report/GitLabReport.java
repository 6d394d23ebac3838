package org.parvis.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.tenant.InFrench;

/** A run as GitLab's merge requests show it, {@code gl-code-quality-report.json}: what is let pass is there as information. */
public final class GitLabReport implements Format {

    @Override
    public void write(Run run, Folder folder) {
        var issues = JsonNodeFactory.instance.arrayNode();
        run.reports().stream().flatMap(Report::findings).forEach(finding -> add(issues, run, finding));
        for (var choice : French.choices(run)) add(issues, choice);
        folder.file("gl-code-quality-report.json", Json.text(issues));
    }

    private static void add(ArrayNode issues, Run run, Finding finding) {
        var source = finding.location().source();
        var issue = issues.addObject()
                .put(
                        "description",
                        finding.tenant() + French.COLON + French.sentence(finding) + " (Jugé au "
                                + InFrench.date(run.asOf()) + ".)")
                .put("check_name", finding.rule())
                .put("fingerprint", finding.fingerprint())
                .put("severity", severity(run, finding));
        var location = issue.putObject("location").put("path", source.file());
        location.putObject("lines").put("begin", Math.max(1, source.line()));
    }

    private static void add(ArrayNode issues, String choice) {
        var issue = issues.addObject()
                .put("description", choice)
                .put("check_name", "parvis/configuration")
                .put("fingerprint", Json.digest(choice))
                .put("severity", "info");
        issue.putObject("location").put("path", "pom.xml").putObject("lines").put("begin", 1);
    }

    private static String severity(Run run, Finding finding) {
        if (!finding.standing().isOpen()) return "info";
        if (run.blocks(finding)) return "blocker";
        return switch (finding.severity()) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
