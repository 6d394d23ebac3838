package org.parvis.report;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.compliance.RuleId;
import org.parvis.compliance.Verdict;

/**
 * A run as JUnit's XML, {@code junit.xml}: a suite a tenant, a case a rule, those that pass included unless the fleet is large. A case fails when a finding
 * blocks; what is let pass, is not applicable or was left out is skipped, and says so.
 */
public final class JUnitReport implements Format {

    private static final String BAKING = "Fabrication";

    /** Of more tenants than this only the cases with findings are written: the readers of such files hold them whole. */
    static final int MOST_TENANTS = 1_000;

    @Override
    public void write(Run run, Folder folder) {
        folder.file("junit.xml", Xml.document(xml -> suites(xml, run)));
    }

    /** How one case ends. */
    private record Case(String family, String name, List<Finding> findings, String skipped) {
        boolean fails(Run run) {
            return findings.stream().anyMatch(run::blocks);
        }
    }

    private static void suites(Xml xml, Run run) throws XMLStreamException {
        var all = run.reports().stream()
                .flatMap(report -> cases(run, report).stream())
                .toList();
        xml.element("testsuites", counts("Parvis", run, all), () -> {
            for (var report : run.reports()) suite(xml, run, report);
        });
    }

    private static void suite(Xml xml, Run run, Report report) throws XMLStreamException {
        var cases = cases(run, report);
        xml.element("testsuite", counts(report.tenant(), run, cases), () -> {
            xml.element("properties", List.of(), () -> {
                property(xml, "parvis.version", run.version());
                property(xml, "parvis.asOf", run.asOf().toString());
                for (var choice : French.choices(run)) property(xml, "parvis.choice", choice);
            });
            for (var each : cases) write(xml, run, report.tenant(), each);
        });
    }

    private static void property(Xml xml, String name, String value) throws XMLStreamException {
        xml.element("property", List.of("name", name, "value", value), List.of());
    }

    private static List<String> counts(String name, Run run, List<Case> cases) {
        var failures = cases.stream().filter(each -> each.fails(run)).count();
        var skipped = cases.stream().filter(each -> !each.skipped().isEmpty()).count();
        return List.of(
                "name",
                name,
                "tests",
                "" + cases.size(),
                "failures",
                "" + failures,
                "errors",
                "0",
                "skipped",
                "" + skipped,
                "time",
                "0");
    }

    private static List<Case> cases(Run run, Report report) {
        var baking = new Case("bake", BAKING, report.bakeFindings(), "");
        var verdicts = report.verdicts().stream().map(JUnitReport::caseOf);
        var leftOut = run.leftOut().stream()
                .map(Rule::id)
                .map(id -> new Case(RuleId.family(id), id, List.of(), "écartée par la configuration"));
        return Stream.of(Stream.of(baking), verdicts, report.verdicts().isEmpty() ? Stream.<Case>empty() : leftOut)
                .flatMap(cases -> cases)
                .filter(each -> run.reports().size() <= MOST_TENANTS
                        || each == baking
                        || !each.findings().isEmpty())
                .toList();
    }

    private static Case caseOf(Verdict verdict) {
        var skipped = switch (verdict.outcome()) {
            case INAPPLICABLE -> "sans objet";
            case TOLERATED ->
                String.join(
                        " ; ",
                        verdict.findings().stream()
                                .flatMap(finding -> French.standing(finding).stream())
                                .distinct()
                                .toList());
            case PASSED, FAILED -> "";
        };
        return new Case(RuleId.family(verdict.rule()), verdict.rule(), verdict.findings(), skipped);
    }

    private static void write(Xml xml, Run run, String tenant, Case each) throws XMLStreamException {
        var attributes = List.of("classname", tenant + "." + each.family(), "name", each.name(), "time", "0");
        var lines = each.findings().stream()
                .sorted(Finding.BY_PLACE)
                .map(ConsoleReport::line)
                .toList();
        xml.element("testcase", attributes, () -> {
            if (!each.skipped().isEmpty()) xml.element("skipped", List.of("message", each.skipped()), List.of());
            if (each.fails(run)) {
                var first = each.findings().stream().min(Finding.BY_PLACE).orElseThrow();
                xml.element("failure", List.of("message", first.message(), "type", first.rule()), lines);
            } else if (!lines.isEmpty()) xml.element("system-out", List.of(), lines);
        });
    }
}
