package org.parvis.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * An audit as pages that a data protection officer can read, in French: {@code index.html} over all documents and a page for
 * each. They open from disk.
 *
 * @param documents what was audited
 */
public record AuditHtml(List<AuditedDocument> documents) implements Format {

    @Override
    public void write(Run run, Folder folder) {
        var worstFirst = AuditedDocument.worstFirst(documents);
        var links = new Links(Map.of(), (tenant, page) -> false);
        folder.file("index.html", new AuditOverview(run, worstFirst, links).html());
        var pages = new HashSet<String>();
        for (var document : worstFirst) {
            var page = links.documentPage(document.path());
            folder.file(page, new AuditPage(run, document, links).html());
            pages.add(page);
        }
        folder.keepOnly(Links.DOCUMENTS, pages);
    }
}
