package org.parvis.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.parvis.compliance.Citation;
import org.parvis.compliance.Evidence;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Location;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Verdict;
import org.parvis.compliance.Waiver;

/** A run for programs: {@code report.json}, whose schema is {@code report.schema.json} beside this class. */
public final class JsonReport implements Format {

    /** The schema's identifier, whose number changes when a reader of the report would have to. */
    public static final String SCHEMA = "urn:parvis:report:1";

    @Override
    public void write(Run run, Folder folder) {
        folder.file("report.json", out -> write(run, out));
    }

    /** A tenant takes a line: of thousands, each is written before the next is looked at. */
    private static void write(Run run, Appendable out) throws IOException {
        var head = Json.text(head(run));
        out.append(head, 0, head.lastIndexOf("\n}")).append(",\n  \"tenants\" : [");
        var verdicts = new HashMap<List<Verdict>, String>();
        var separator = "\n    ";
        for (var report : run.reports()) {
            var line = Json.line(node(run, report));
            out.append(separator).append(line, 0, line.length() - 1).append(",\"verdicts\":");
            // Where there are so many tenants that none of them shows what is in order, most fare alike.
            var isPlain = report.verdicts().stream()
                    .allMatch(verdict ->
                            verdict.evidence().isEmpty() && verdict.findings().isEmpty());
            out.append(
                            isPlain
                                    ? verdicts.computeIfAbsent(report.verdicts(), JsonReport::line)
                                    : line(report.verdicts()))
                    .append('}');
            separator = ",\n    ";
        }
        out.append("\n  ]\n}\n");
    }

    /** Everything but the tenants. */
    static ObjectNode head(Run run) {
        var node = object().put("schema", SCHEMA)
                .put("parvis", run.version())
                .put("asOf", run.asOf().toString())
                .put("failOn", run.failOn().map(JsonReport::name).orElse("never"));
        run.since().ifPresent(base -> node.put("changedSince", base));
        run.partition().ifPresent(partition -> node.set("shard", node(partition)));
        node.set(
                "rules",
                array(run.judging().stream().map(rule -> node(run, rule)).toList()));
        node.set(
                "excluded",
                array(run.leftOut().stream().map(rule -> node(run, rule)).toList()));
        return node;
    }

    private static ObjectNode node(Partition partition) {
        return object().put("number", partition.shard().number())
                .put("of", partition.shard().of())
                .put("tenants", partition.tenants())
                .put("ids", partition.ids())
                .put("sources", partition.sources());
    }

    private static ObjectNode node(Run run, Rule rule) {
        var requirement = rule.requirement();
        var node = object().put("id", rule.id())
                .put("title", requirement.title())
                .put("severity", name(run.weightOf(rule)));
        node.set(
                "provisions",
                strings(requirement.provisions().stream()
                        .map(Citation::toString)
                        .toList()));
        return node;
    }

    private static ObjectNode node(Run run, Report report) {
        var tally = Tally.of(report);
        var node = object().put("id", report.tenant())
                .put("name", report.name())
                .put("publishable", run.publishable(report));
        node.set(
                "findings",
                object().put("error", tally.errors())
                        .put("warning", tally.warnings())
                        .put("info", tally.hints())
                        .put("waived", tally.waived())
                        .put("known", tally.known()));
        return node.set("baking", findings(report.bakeFindings()));
    }

    private static String line(List<Verdict> verdicts) {
        return Json.line(array(verdicts.stream().map(JsonReport::node).toList()));
    }

    private static ObjectNode node(Verdict verdict) {
        var node = object().put("rule", verdict.rule())
                .put("outcome", name(verdict.outcome()))
                .put("targets", verdict.targets());
        node.set("findings", findings(verdict.findings()));
        verdict.evidence().ifPresent(evidence -> node.set("evidence", node(evidence)));
        return node;
    }

    private static ObjectNode node(Evidence evidence) {
        var node = object();
        node.set("location", node(evidence.location()));
        evidence.words().ifPresent(words -> node.put("quoted", words));
        return node;
    }

    static ArrayNode findings(List<Finding> findings) {
        return array(
                findings.stream().sorted(Finding.BY_PLACE).map(JsonReport::node).toList());
    }

    private static ObjectNode node(Finding finding) {
        var node = object().put("rule", finding.rule())
                .put("fingerprint", finding.fingerprint())
                .put("severity", name(finding.severity()))
                .put("tenant", finding.tenant());
        node.set("location", node(finding.location()));
        node.put("language", finding.language()).put("message", finding.message());
        if (!finding.inFrench().equals(finding.message())) node.put("inFrench", finding.inFrench());
        finding.quoted().ifPresent(words -> node.put("quoted", words));
        finding.expected().ifPresent(words -> node.put("expected", words));
        node.put("reason", finding.reason()).put("remedy", finding.remedy());
        node.set("provisions", strings(finding.provisions()));
        if (finding.twin() > 0) node.put("twin", finding.twin());
        var standing = finding.standing();
        node.put("standing", standing.isWaived() ? "waived" : standing.isOpen() ? "open" : "known");
        if (standing.earlier() && !standing.known() && !standing.isWaived()) node.put("earlier", true);
        standing.waiver().ifPresent(waiver -> node.set("waiver", node(waiver, standing.expired())));
        return node;
    }

    private static ObjectNode node(Waiver waiver, boolean expired) {
        return object().put("rule", waiver.rule())
                .put("place", waiver.place())
                .put("reason", waiver.reason())
                .put("approvedBy", waiver.approvedBy())
                .put("until", waiver.until().toString())
                .put("expired", expired);
    }

    private static ObjectNode node(Location location) {
        var source = location.source();
        var node = object().put("file", source.file());
        if (source.line() > 0) node.put("line", source.line());
        if (source.column() > 0) node.put("column", source.column());
        location.page().ifPresent(page -> node.put("page", page));
        location.selector().ifPresent(selector -> node.put("selector", selector));
        location.field().ifPresent(field -> node.put("field", field));
        return node;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ArrayNode array(Collection<ObjectNode> nodes) {
        return JsonNodeFactory.instance.arrayNode().addAll(nodes);
    }

    private static ArrayNode strings(Collection<String> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
