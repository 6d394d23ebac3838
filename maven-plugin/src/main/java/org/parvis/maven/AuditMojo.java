package org.parvis.maven;

import java.io.File;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.parvis.AuditFacts;
import org.parvis.Separation;
import org.parvis.SetupException;
import org.parvis.audit.Audit;
import org.parvis.audit.AuditConfig;

/**
 * Judges pages that Parvis did not bake, each for itself: HTML, Markdown, AsciiDoc or plain text. Says what each discloses of
 * personal data, with the words that show it, and what every rule finds that can be decided on a page alone. It needs no project, and
 * fails the build only where {@code failOn} asks for it, and then also when no document could be judged.
 *
 * @since 0.1.0
 */
@Mojo(name = "audit", requiresProject = false, aggregator = true, threadSafe = true)
public final class AuditMojo extends ReportingMojo {

    private static final Pattern ADDRESS = Pattern.compile("(?:^|[/\\\\])https?:[/\\\\]");

    /**
     * The file to audit, or a folder: of its files, those whose names end in {@code .html}, {@code .htm}, {@code .xhtml},
     * {@code .md}, {@code .markdown}, {@code .adoc}, {@code .asciidoc}, {@code .asc}, {@code .txt} or {@code .text}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.audit")
    private File audit;

    /**
     * A YAML file that says whose pages they are, with {@code name}, {@code aliases}, {@code kind} and {@code domains} as far as
     * they are known. Without it, rules that need to know are silent.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.facts")
    private File facts;

    /**
     * Where the reports are written, in the forms that {@code formats} names. Nothing in that folder is audited, and what is audited may
     * not lie in it.
     *
     * @since 0.1.0
     */
    // Without a project, Maven knows no build directory.
    @Parameter(property = "parvis.reports", defaultValue = "target/parvis-audit", required = true)
    private File reports;

    /**
     * Writes the baseline: what is found now is known from then on, and what is gone is taken out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.updateBaseline", defaultValue = "false")
    private boolean updateBaseline;

    @Override
    void work() throws MojoFailureException {
        var baseline = updateBaseline ? baseline().rewritten() : baseline();
        var written = formats();
        var gate = choices().strictness(FailOn.NEVER);
        var account = new AuditAccount(getLog(), config(baseline), gate, version());
        written.requireRoomIn(reports.toPath());
        var audit = new Audit(account.config());
        var documents = audit.run(account::log);
        account.warnOf(audit.unread());
        if (documents.isEmpty())
            throw new SetupException(
                    this.audit + " has no page to audit: no file whose name ends in .html, .md, .adoc or .txt.");
        if (baseline.isRewritten()) documents = account.rewrite(documents, baseline);
        var run = account.write(documents, written, reports.toPath());
        if (!baseline.isRewritten()) account.tellGone(run);
        account.judge(run);
    }

    private AuditConfig config(BaselineFile baseline) {
        requireReadable();
        Separation.requireApart(reports.toPath(), audit.toPath());
        var rules = rulebook();
        return new AuditConfig(
                audit.toPath(),
                root().toPath(),
                AuditFacts.body(root().toPath(), Optional.ofNullable(facts).map(File::toPath)),
                Settings.day(asOf()),
                rules,
                choices().selection(rules.rules()),
                baseline.known(),
                Optional.of(reports.toPath()));
    }

    private void requireReadable() {
        if (audit == null)
            throw new SetupException(
                    "Name what is to be audited, as in -Dparvis.audit=politique.html; a folder will do.");
        // Maven has made a path below the current folder of it.
        if (ADDRESS.matcher(audit.getPath()).find())
            throw new SetupException(
                    "parvis.audit is an address, and an audit fetches nothing. Save the page to a file, and name that.");
        if (!audit.exists()) throw new SetupException("What is to be audited does not exist: " + audit + ".");
        // What a pipe or a device gives may never end.
        if (!audit.isFile() && !audit.isDirectory())
            throw new SetupException("What is to be audited is neither a file nor a folder: " + audit + ".");
    }
}
