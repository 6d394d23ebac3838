package org.parvis.bake;

import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.template.ModelExtractors;

/** What JBake keeps for the whole JVM, set once: the page types and our engine. */
final class JBakeSettings {

    static {
        // JBake logs two lines a page, and a warning for each engine it could have and does not need; read when its
        // loggers start.
        System.setProperty("org.slf4j.simpleLogger.log.org.jbake", "error");
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.commons.beanutils", "error");
        Engines.register("adoc", new AsciidocEngine());
        for (var type : PageType.values()) register(type.id());
        for (var file : RenderedFile.values()) register(file.type());
    }

    private JBakeSettings() {}

    private static void register(String type) {
        if (DocumentTypes.contains(type)) return;
        DocumentTypes.addDocumentType(type);
        ModelExtractors.getInstance().registerExtractorsForCustomTypes(type);
    }

    /** Makes sure that the settings are in force. */
    static void ensure() {
        // Loading the class has done it.
    }
}
