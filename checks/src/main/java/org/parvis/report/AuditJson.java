package org.parvis.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parvis.site.Place;

/**
 * An audit for programs, {@code audit.json}: for each document what it discloses, and the findings as {@link JsonReport} writes
 * them.
 *
 * @param documents what was audited
 */
public record AuditJson(List<AuditedDocument> documents) implements Format {

    @Override
    public void write(Run run, Folder folder) {
        var root = JsonNodeFactory.instance.objectNode();
        var list = root.putArray("documents");
        documents.stream().map(AuditJson::node).forEach(list::add);
        folder.file("audit.json", Json.text(root));
    }

    private static ObjectNode node(AuditedDocument document) {
        var node = JsonNodeFactory.instance.objectNode().put("path", document.path());
        var disclosures = node.putArray("disclosures");
        document.disclosures().stream().map(AuditJson::node).forEach(disclosures::add);
        node.set("findings", JsonReport.findings(document.report().findings().toList()));
        return node;
    }

    private static ObjectNode node(AuditedDocument.Stated stated) {
        var disclosure = stated.disclosure();
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("item", disclosure.item().id())
                .put("state", disclosure.state().id())
                .put("evidence", disclosure.evidence());
        stated.place().map(Place::line).filter(line -> line > 0).ifPresent(line -> node.put("line", line));
        return node;
    }
}
