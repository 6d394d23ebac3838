package org.parvis.bake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/** JBake's configuration of one bake, which also carries the bake's context and converted pages to JBake's engines. */
final class BakeConfiguration extends DefaultJBakeConfiguration {

    private final BakeContext context;
    private final Function<String, Optional<ConvertedPage>> converted;

    /** @param converted what becomes of a page, by path of its source; nothing where it can be no page */
    BakeConfiguration(BakeContext context, Function<String, Optional<ConvertedPage>> converted, Path folder) {
        super(folder.toFile(), folders());
        this.context = context;
        this.converted = converted;
        for (var created : List.of(getContentFolder(), getTemplateFolder(), getAssetFolder(), getDestinationFolder()))
            created.mkdirs();
        setProperty("output.extension", ".html");
        setProperty("render.encoding", "UTF-8");
        setProperty("template.encoding", "UTF-8");
        setProperty("header.separator", "~~~~~~");
        setProperty("ignore.file", ".jbakeignore");
        setProperty("draft.suffix", "-draft");
        for (var tool : new String[] {"index", "feed", "archive", "tags", "error404"})
            setProperty("render." + tool, false);
        setProperty("render.sitemap", true);
        setProperty("sitemap.file", "sitemap.xml");
        setProperty("template.sitemap.file", "sitemap.ftlh");
        for (var type : PageType.values()) setProperty("template." + type.id() + ".file", type.layout());
        for (var file : RenderedFile.values()) {
            setProperty("template." + file.type() + ".file", file.layout());
            setProperty("template." + file.type() + ".extension", file.extension());
        }
    }

    private static CompositeConfiguration folders() {
        var folders = new CompositeConfiguration();
        folders.setProperty("content.folder", "content");
        folders.setProperty("template.folder", "templates");
        folders.setProperty("asset.folder", "assets");
        folders.setProperty("data.folder", "data");
        folders.setProperty("destination.folder", "baked");
        return folders;
    }

    BakeContext context() {
        return context;
    }

    Optional<ConvertedPage> converted(String page) {
        return converted.apply(page);
    }

    /** Templates get what {@link LayoutEngine} gives them, and nothing of JBake's settings or the machine's. */
    @Override
    public Map<String, Object> asHashMap() {
        return Map.of();
    }
}
