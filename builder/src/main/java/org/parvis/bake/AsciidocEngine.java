package org.parvis.bake;

import java.io.File;
import java.util.Date;
import java.util.Map;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.MarkupEngine;

/**
 * JBake's engine for AsciiDoc pages, in the place of its own, which runs UNSAFE, parses each page twice and does not link with
 * AsciidoctorJ 3. A singleton of JBake's: what one bake needs comes with the configuration.
 */
final class AsciidocEngine extends MarkupEngine {

    @Override
    public DocumentModel parse(JBakeConfiguration configuration, File file) {
        var bake = (BakeConfiguration) configuration;
        var crawled = configuration
                .getContentFolder()
                .toPath()
                .relativize(file.toPath())
                .toString()
                .replace('\\', '/');
        var path = bake.context().pages().entrySet().stream()
                .filter(page -> page.getValue().crawled().equals(crawled))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("JBake crawled a page that is not in the snapshot: " + crawled));
        var converted = bake.converted(path);
        converted.ifPresent(page -> bake.context().noteDocument(path, page.type(), page.title()));
        return converted.map(page -> document(path, page)).orElse(null);
    }

    private static DocumentModel document(String path, ConvertedPage page) {
        var document = new DocumentModel();
        document.setType(page.type());
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        document.setTitle(page.title());
        document.setBody(page.body());
        document.put("description", page.description());
        document.put("page", path);
        document.setDate(new Date(0));
        return document;
    }
}
