package org.parvis.bake;

import java.util.Date;
import java.util.ServiceLoader;
import org.jbake.app.Asset;
import org.jbake.app.Crawler;
import org.jbake.app.Oven;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/**
 * JBake's oven for one site: its crawler, its rendering tools and its assets, without the database that its own {@code bake}
 * starts and without the JVM's locale and registries that it resets.
 */
final class TenantOven extends Oven {

    private final BakeConfiguration configuration;
    private final MemoryStore store;

    private TenantOven(Utensils utensils, BakeConfiguration configuration, MemoryStore store) {
        super(utensils);
        this.configuration = configuration;
        this.store = store;
    }

    static TenantOven of(BakeConfiguration configuration) {
        var store = new MemoryStore();
        var utensils = new Utensils();
        utensils.setConfiguration(configuration);
        utensils.setContentStore(store);
        utensils.setCrawler(new Crawler(store, configuration));
        utensils.setRenderer(new Renderer(store, configuration));
        utensils.setAsset(new Asset(configuration));
        return new TenantOven(utensils, configuration, store);
    }

    /** @throws IllegalStateException if a layout fails or a file cannot be written */
    @Override
    public void bake() {
        getUtensils().getCrawler().crawl();
        for (var file : RenderedFile.values()) store.addDocument(document(file));
        // With another class loader than JBake's own no tool is found, and nothing is rendered, without a word.
        for (var tool : ServiceLoader.load(RenderingTool.class, Oven.class.getClassLoader())) render(tool);
        getUtensils().getAsset().copy();
        var errors = getUtensils().getAsset().getErrors();
        if (!errors.isEmpty()) throw new IllegalStateException("an asset could not be copied", errors.get(0));
    }

    private void render(RenderingTool tool) {
        try {
            tool.render(getUtensils().getRenderer(), store, configuration);
        } catch (RenderingException e) {
            throw new IllegalStateException("a layout failed: " + e.getMessage(), e);
        }
    }

    private static DocumentModel document(RenderedFile file) {
        var document = new DocumentModel();
        document.setType(file.type());
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        document.setUri(file.path());
        document.setSourceUri(file.path());
        document.setTitle(file.path());
        document.setDate(new Date(0));
        return document;
    }
}
