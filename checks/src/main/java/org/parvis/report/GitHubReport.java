package org.parvis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.compliance.Finding;
import org.parvis.tenant.InFrench;

/**
 * A run as GitHub's workflow commands, {@code github-annotations.txt}: a step that prints the file annotates the changed lines.
 * GitHub takes ten of each kind a step and drops the others in silence, so the worst are there, and how many are not.
 */
public final class GitHubReport implements Format {

    private static final int MOST = 10;

    @Override
    public void write(Run run, Folder folder) {
        var kinds = Map.of("error", new ArrayList<String>(), "warning", new ArrayList<String>());
        var notices = new ArrayList<String>();
        var findings = run.worstFirst().stream()
                .flatMap(ConsoleReport::told)
                .sorted(Finding.BY_PLACE)
                .toList();
        for (var finding : findings) kinds.getOrDefault(kind(finding), notices).add(command(kind(finding), finding));
        for (var choice : French.choices(run)) notices.add(0, "::notice title=Parvis::" + data(choice));
        notices.add(0, "::notice title=Parvis::" + data("Sites jugés au " + InFrench.date(run.asOf()) + "."));

        var shown = Stream.of(kinds.get("error"), kinds.get("warning"))
                .flatMap(commands -> commands.stream().limit(MOST))
                .toList();
        var untold = untold(kinds.get("error"), MOST) + untold(kinds.get("warning"), MOST) + untold(notices, MOST - 1);
        var lines = new ArrayList<>(shown);
        lines.addAll(notices.subList(0, Math.min(notices.size(), MOST - 1)));
        if (untold > 0)
            lines.add("::notice title=Parvis::"
                    + data("… et " + untold + " de plus" + French.COLON + "voyez le rapport."));
        folder.file("github-annotations.txt", String.join("\n", lines) + "\n");
    }

    private static int untold(List<String> commands, int most) {
        return Math.max(0, commands.size() - most);
    }

    private static String kind(Finding finding) {
        if (!finding.standing().isOpen()) return "notice";
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String command(String kind, Finding finding) {
        var source = finding.location().source();
        return "::" + kind + " file=" + property(source.file())
                + (source.line() > 0 ? ",line=" + source.line() : "")
                + (source.column() > 0 ? ",col=" + source.column() : "")
                + ",title=" + property(finding.rule() + " (" + finding.tenant() + ")") + "::"
                + data(French.sentence(finding));
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return Visible.of(text).replace("%", "%25");
    }
}
