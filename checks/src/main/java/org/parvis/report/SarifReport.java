package org.parvis.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.RunAutomationDetails;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Suppression;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.compliance.Citation;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.compliance.RuleId;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Step;

/**
 * A run for code scanning, {@code parvis.sarif}, in SARIF 2.1.0: a result a cause, so that a fault in a page that thousands of
 * tenants share is one alert, and no more of them than GitHub takes.
 */
public final class SarifReport implements Format {

    /** GitHub refuses a file with more results than this. */
    static final int MOST_RESULTS = 25_000;

    private static final int MOST_NAMES = 10;
    private static final int LONGEST_DESCRIPTION = 1000;

    private final Optional<URI> rulebook;

    /** @param rulebook where the rulebook is published; without it, help is where the law stands */
    public SarifReport(Optional<URI> rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public void write(Run run, Folder folder) {
        var causes = run.reports().stream()
                .flatMap(Report::findings)
                .sorted(Finding.BY_PLACE)
                .collect(Collectors.groupingBy(Finding::cause, LinkedHashMap::new, Collectors.toList()));
        var results = causes.values().stream()
                .limit(MOST_RESULTS)
                .map(SarifReport::result)
                .toList();
        var notices = new ArrayList<>(French.choices(run));
        if (results.size() < causes.size())
            notices.add((causes.size() - results.size()) + " constats de plus ne sont pas ici, où il n’en tient que "
                    + MOST_RESULTS + French.COLON + "report.json les a tous.");
        var sarif = new SarifSchema210()
                .with$schema(URI.create("https://json.schemastore.org/sarif-2.1.0.json"))
                .withVersion(SarifSchema210.Version._2_1_0)
                .withRuns(List.of(new com.contrastsecurity.sarif.Run()
                        .withTool(new Tool()
                                .withDriver(driver(
                                        run,
                                        causes.values().stream()
                                                .map(findings -> findings.get(0))
                                                .toList())))
                        .withAutomationDetails(new RunAutomationDetails().withId("parvis/"))
                        .withLanguage("fr")
                        .withProperties(new PropertyBag()
                                .withAdditionalProperty("asOf", run.asOf().toString()))
                        .withInvocations(List.of(new Invocation()
                                .withExecutionSuccessful(true)
                                .withToolExecutionNotifications(notices.stream()
                                        .map(SarifReport::notification)
                                        .toList())))
                        .withResults(results)));
        folder.file("parvis.sarif", Json.text(sarif));
    }

    private static Notification notification(String words) {
        return new Notification().withLevel(Notification.Level.NOTE).withMessage(new Message().withText(words));
    }

    private ToolComponent driver(Run run, List<Finding> findings) {
        var rules = new LinkedHashMap<String, ReportingDescriptor>();
        for (var rule : run.rules()) rules.put(rule.id(), descriptor(run, rule));
        for (var finding : findings) rules.computeIfAbsent(finding.rule(), id -> step(finding));
        return new ToolComponent()
                .withName("Parvis")
                .withVersion(run.version())
                .withLanguage("fr")
                .withRules(new LinkedHashSet<>(rules.values()));
    }

    private ReportingDescriptor descriptor(Run run, Rule rule) {
        var requirement = rule.requirement();
        var provisions =
                requirement.provisions().stream().map(Citation::toString).collect(Collectors.joining(French.SEMICOLON));
        return descriptor(
                        rule.id(),
                        requirement.title(),
                        requirement.reason() + " " + requirement.remedy() + " (" + provisions + ")",
                        run.weightOf(rule))
                .withHelpUri(helpUri(rule))
                .withDefaultConfiguration(new ReportingConfiguration()
                        .withEnabled(run.selection().includes(rule))
                        .withLevel(
                                switch (run.weightOf(rule)) {
                                    case ERROR -> ReportingConfiguration.Level.ERROR;
                                    case WARNING -> ReportingConfiguration.Level.WARNING;
                                    case INFO -> ReportingConfiguration.Level.NOTE;
                                }));
    }

    private URI helpUri(Rule rule) {
        return inRulebook(rule.id())
                .or(() -> rule.requirement().provisions().stream()
                        .flatMap(provision -> provision.link().stream())
                        .findFirst()
                        .map(URI::create))
                .orElseGet(() -> URI.create("urn:parvis:rule:" + Links.encoded(rule.id())));
    }

    private Optional<URI> inRulebook(String id) {
        return rulebook.map(address -> URI.create(address + "#" + RulebookDocument.anchor(id)));
    }

    /** A step of the work beside the rules; of one that this Parvis does not know, what is true of any. */
    private ReportingDescriptor step(Finding finding) {
        var step = Step.named(finding.rule());
        return descriptor(
                        finding.rule(),
                        step.map(Step::title).orElse("Les faits et les pages se lisent sans erreur"),
                        step.map(known -> known.reason() + " " + known.remedy())
                                .orElse("Ce qui ne se lit pas ne peut être ni examiné ni publié."),
                        finding.severity())
                .withHelpUri(step.flatMap(known -> inRulebook(known.id())).orElse(null));
    }

    private ReportingDescriptor descriptor(String id, String title, String help, Severity severity) {
        var family = RuleId.family(id);
        return new ReportingDescriptor()
                .withId(id)
                .withName(id)
                .withShortDescription(words(title))
                .withFullDescription(words(title + ". " + help))
                .withHelp(words(help).withMarkdown(Markdown.text(help)))
                .withProperties(new PropertyBag()
                        .withTags(Set.of(family.isEmpty() ? "parvis" : family))
                        .withAdditionalProperty("precision", severity == Severity.ERROR ? "high" : "medium")
                        .withAdditionalProperty(
                                "problem.severity",
                                switch (severity) {
                                    case ERROR -> "error";
                                    case WARNING -> "warning";
                                    case INFO -> "recommendation";
                                }));
    }

    private static MultiformatMessageString words(String text) {
        return new MultiformatMessageString()
                .withText(text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION) + "…");
    }

    /** One result for {@code findings} of one cause: suppressed when each of them is let pass. */
    private static Result result(List<Finding> findings) {
        var first = findings.get(0);
        var source = first.location().source();
        var place = new PhysicalLocation()
                .withArtifactLocation(new ArtifactLocation().withUri(Links.encoded(source.file())))
                .withRegion(region(source.line(), source.column()));
        var result = new Result()
                .withRuleId(first.rule())
                .withLevel(
                        switch (first.severity()) {
                            case ERROR -> Result.Level.ERROR;
                            case WARNING -> Result.Level.WARNING;
                            case INFO -> Result.Level.NOTE;
                        })
                .withMessage(new Message().withText(message(findings)))
                .withLocations(List.of(new Location().withPhysicalLocation(place)))
                .withPartialFingerprints(new PartialFingerprints()
                        .withAdditionalProperty("parvis/v1", first.cause())
                        .withAdditionalProperty("primaryLocationLineHash", first.cause() + ":1"));
        if (first.standing().isOpen()) return result;
        return result.withSuppressions(findings.stream()
                .flatMap(finding -> French.standing(finding).stream())
                .distinct()
                .map(words -> new Suppression()
                        .withKind(Suppression.Kind.EXTERNAL)
                        .withStatus(Suppression.Status.ACCEPTED)
                        .withJustification(words))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Region region(int line, int column) {
        var region = new Region().withStartLine(Math.max(1, line));
        return column > 0 ? region.withStartColumn(column) : region;
    }

    private static String message(List<Finding> findings) {
        var names = findings.stream().map(Finding::tenant).distinct().toList();
        var shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        var tenants = names.size() == 1
                ? shown
                : French.count(names.size(), "portail")
                        + French.COLON
                        + shown
                        + (names.size() > MOST_NAMES ? ", …" : "");
        var letPass = Stream.of(findings)
                .flatMap(List::stream)
                .filter(finding -> finding.standing().isWaived())
                .map(Finding::tenant)
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        var partly = letPass.isEmpty() || !findings.get(0).standing().isOpen()
                ? ""
                : " Sous dérogation" + French.COLON + String.join(", ", letPass) + ".";
        return French.sentence(findings.get(0)) + " [" + tenants + "]" + partly;
    }
}
