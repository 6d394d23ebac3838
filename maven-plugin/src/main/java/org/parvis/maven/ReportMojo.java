package org.parvis.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.parvis.Parvis;
import org.parvis.RulebookPage;
import org.parvis.SetupException;
import org.parvis.Showing;
import org.parvis.report.HtmlReport;

/**
 * Adds a page to {@code mvn site}, in French: what each tenant has to mend and which rules it keeps, with the whole HTML report, the
 * rulebook, and the published sites themselves beside it. It bakes, judges and publishes as {@code parvis:build} does, and never fails
 * the site.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class ReportMojo extends AbstractMavenReport {

    private static final String PAGE = "parvis";
    private static final String RULEBOOK = "parvis-regles.html";
    private static final String SCORECARDS = "parvis-rapport";

    // A goal has the parameters of its parents. This one's parent is Maven's: those of PortalsMojo stand here again.

    /**
     * A folder of shared pages, layouts, facts and assets that covers the built-in one file by file; by default the folder
     * {@code site-src} of the project, if there is one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.source")
    private File source;

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
     * The day on which the sites are judged, as in {@code 2026-11-21}; by default today in France.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.asOf")
    private String asOf;

    /**
     * The rules that judge, by id or family, separated by commas; a name after {@code !} is left out. By default all. Each
     * report says which were left out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.rules")
    private List<String> rules;

    /**
     * What the findings of a rule or a family weigh instead: {@code links=info,privacy/dpo-domain=error}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.severities")
    private List<String> severities;

    /**
     * A named set of choices: {@code strict}, where a warning blocks too, or one of {@code profiles}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.profile")
    private String profile;

    /**
     * Profiles of your own, each with its {@code id}, and with {@code rules}, {@code severities} and {@code failOn} as it needs.
     *
     * @since 0.1.0
     */
    @Parameter
    private List<Profile> profiles;

    /**
     * A file of findings that are known and let pass: only new ones block.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.baseline")
    private File baseline;

    /**
     * A file of rules of your own; by default {@code parvis.yaml} in the project, if there is one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.ownRules")
    private File ownRules;

    /**
     * What keeps a site from being published: {@code error}, or {@code warning} as well; by default what the profile says, or else
     * {@code error}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.failOn")
    private String failOn;

    /**
     * Leaves the page out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "parvis.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File root;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    /** The file's name without its ending: the only form that all versions of the site plugin ask for. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return PAGE;
    }

    @Override
    public String getName(Locale locale) {
        return SitePage.TITLE;
    }

    @Override
    public String getDescription(Locale locale) {
        return "Ce que chaque portail respecte, et ce qui reste à corriger.";
    }

    @Override
    public boolean canGenerateReport() {
        return !skip;
    }

    @Override
    protected void executeReport(Locale locale) throws MavenReportException {
        try {
            var choices = new Choices(rules, severities, profile, profiles, failOn);
            var settings = new Settings(
                    root,
                    Settings.nameOf(project),
                    project.getBasedir(),
                    source,
                    tenantsDirectory,
                    output,
                    tenants,
                    asOf);
            settings.apart(Settings.buildOf(project)).requireOutput();
            var config = settings.config(
                    choices,
                    BaselineFile.read(baseline).known(),
                    Settings.rulebook(root, project.getBasedir(), ownRules));
            var account = new Account(getLog(), config, version);
            var results = new Parvis(config).build(new RunLog(account, false));
            var run = account.run(results);
            var pages = getReportOutputDirectory().toPath();
            var sites = new Showing(config.output());
            var gallery = Gallery.copy(sites, results, pages.resolve(PAGE));
            new HtmlReport(gallery.sites(), sites::has).write(run, new ReportFolder(pages.resolve(SCORECARDS)));
            Files.writeString(
                    pages.resolve(RULEBOOK),
                    RulebookPage.html(config.gate().rulebook().added()));
            new SitePage(run, gallery, SCORECARDS, RULEBOOK, new Document(getSink())).write();
        } catch (IOException | SetupException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }
}
