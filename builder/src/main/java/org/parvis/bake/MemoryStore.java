package org.parvis.bake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/** JBake's store without its database: one site's documents, in memory, for the time of one bake. */
final class MemoryStore extends ContentStore {

    private final List<DocumentModel> documents = new ArrayList<>();

    MemoryStore() {
        super("memory", "parvis");
    }

    /** The documents, in the order in which they came. */
    List<DocumentModel> documents() {
        return documents;
    }

    private DocumentList<DocumentModel> those(Predicate<DocumentModel> wanted) {
        var list = new DocumentList<DocumentModel>();
        documents.stream().filter(wanted).forEach(list::add);
        return list;
    }

    @Override
    public void startup() {
        // There is no database to start.
    }

    @Override
    public void close() {
        // Nor one to close.
    }

    @Override
    public void shutdown() {
        // Nor one to shut down.
    }

    @Override
    public void addDocument(DocumentModel document) {
        documents.add(document);
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return those(document -> uri.equals(document.getSourceuri()));
    }

    @Override
    public void deleteContent(String uri) {
        documents.removeIf(document -> uri.equals(document.getSourceuri()));
    }

    @Override
    public long getDocumentCount(String type) {
        return getAllContent(type).size();
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type) {
        return those(document -> type.equals(document.getType()));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String type) {
        return getAllContent(type);
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return those(document -> !document.getRendered());
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {
        document.setRendered(true);
    }

    @Override
    public Set<String> getAllTags() {
        return Set.of();
    }
}
