package org.parvis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;

/** A run as Checkstyle's XML, {@code checkstyle.xml}, the form that most tools read: findings by source file. */
public final class CheckstyleReport implements Format {

    @Override
    public void write(Run run, Folder folder) {
        var byFile = run.reports().stream()
                .flatMap(Report::findings)
                .sorted(Finding.BY_PLACE)
                .collect(Collectors.groupingBy(
                        finding -> finding.location().source().file(), TreeMap::new, Collectors.toList()));
        folder.file(
                "checkstyle.xml",
                Xml.document(xml -> xml.element(
                        "checkstyle",
                        List.of("version", "10.0", "asOf", run.asOf().toString()),
                        () -> {
                            if (!French.choices(run).isEmpty())
                                xml.element("file", List.of("name", "pom.xml"), () -> choices(xml, run));
                            for (var file : byFile.entrySet())
                                xml.element("file", List.of("name", file.getKey()), () -> errors(xml, file.getValue()));
                        })));
    }

    private static void choices(Xml xml, Run run) throws XMLStreamException {
        for (var choice : French.choices(run))
            xml.element(
                    "error",
                    List.of("line", "1", "severity", "info", "message", choice, "source", "parvis"),
                    List.of());
    }

    private static void errors(Xml xml, List<Finding> findings) throws XMLStreamException {
        for (var finding : findings) {
            var source = finding.location().source();
            var attributes = new ArrayList<>(List.of("line", "" + Math.max(1, source.line())));
            if (source.column() > 0) attributes.addAll(List.of("column", "" + source.column()));
            attributes.addAll(List.of(
                    "severity", finding.standing().isOpen() ? name(finding) : "info",
                    "message", finding.tenant() + French.COLON + French.sentence(finding),
                    "source", "parvis." + finding.rule()));
            xml.element("error", attributes, List.of());
        }
    }

    private static String name(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
