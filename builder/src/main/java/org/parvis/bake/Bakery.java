package org.parvis.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.parvis.site.Html;
import org.parvis.source.SourceTree;
import org.parvis.tenant.facts.Facts;

/** Bakes sites, one after the other, on one Asciidoctor that it starts when first needed. */
public final class Bakery implements AutoCloseable {

    /** JBake keeps its engines for the whole JVM: two bakes at once, even of two plugins' executions, wait for each other. */
    private static final ReentrantLock JBAKE = new ReentrantLock();

    private final TenantPages tenantPages = new TenantPages();
    private AsciidocConverter converter;

    /**
     * Bakes the whole site that {@code sources} make for tenants whose facts have the shape of {@code facts}.
     *
     * @param folder an empty folder to work in
     * @throws UncheckedIOException if the folder cannot be written
     * @throws IllegalStateException if a layout fails
     */
    public SiteArchetype bake(SourceTree sources, Facts facts, Path folder) {
        var shape = Shape.of(facts);
        var pages = Ingredients.pages(Ingredients.of(sources), shape);
        return new SiteArchetype(
                List.copyOf(bake(sources, shape, pages, Map.of(), folder).values()), List.of());
    }

    /**
     * Bakes those of {@code pages}, which the site has, that are not {@code known}; and the files beside them.
     *
     * @return the archetypes of the pages that were baked and of the {@link Ingredients#SITE}, by path of the source
     */
    Map<String, Archetype> bake(
            SourceTree sources, Shape shape, Set<String> pages, Map<String, Archetype.Document> known, Path folder) {
        var context = BakeContext.of(sources, shape, pages, known);
        var converted = new HashMap<>(tenantPages.convert(context, byTenant(sources, context)));
        JBAKE.lock();
        try {
            JBakeSettings.ensure();
            var configuration = new BakeConfiguration(
                    context, page -> converted.computeIfAbsent(page, shared -> converted(shared, context)), folder);
            layOut(context, configuration);
            TenantOven.of(configuration).bake();
            return read(
                    context,
                    pages,
                    converted,
                    configuration.getDestinationFolder().toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            JBAKE.unlock();
        }
    }

    private static List<String> byTenant(SourceTree sources, BakeContext context) {
        return Ingredients.byTenant(sources).stream()
                .filter(context.pages()::containsKey)
                .filter(page -> !context.known().containsKey(page))
                .toList();
    }

    private Optional<ConvertedPage> converted(String page, BakeContext context) {
        if (converter == null) converter = new AsciidocConverter();
        var conversion = new Conversion(context, page, new FactLists(context.sources(), context.shape()));
        var converted = ConvertedPage.of(conversion, converter);
        // What a page includes is told from its text beforehand; were that ever wrong, nothing may come of it.
        if (conversion.holdsTenantText())
            throw new IllegalStateException("a tenant's text was converted in this process, by " + page);
        return converted;
    }

    private static void layOut(BakeContext context, BakeConfiguration configuration) throws IOException {
        for (var page : context.pages().entrySet()) {
            if (context.known().containsKey(page.getKey())) continue;
            write(
                    configuration.getContentFolder().toPath(),
                    page.getValue().crawled(),
                    context.sources().pages().get(page.getKey()).bytes());
        }
        for (var layout : context.sources().layouts().entrySet()) {
            write(
                    configuration.getTemplateFolder().toPath(),
                    layout.getKey(),
                    layout.getValue().bytes());
        }
        for (var asset : context.sources().assets().entrySet()) {
            write(
                    configuration.getAssetFolder().toPath(),
                    "assets/" + asset.getKey(),
                    asset.getValue().bytes());
        }
    }

    private static void write(Path folder, String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static Map<String, Archetype> read(
            BakeContext context, Set<String> pages, Map<String, Optional<ConvertedPage>> converted, Path baked)
            throws IOException {
        var files = filesIn(baked);
        Reconciliation.of(context, files.keySet());
        var archetypes = new TreeMap<String, Archetype>();
        for (var page : pages) {
            if (context.known().containsKey(page)) continue;
            var path = Optional.ofNullable(context.pages().get(page)).map(PagePath::file);
            var file = path.map(files::remove);
            archetypes.put(
                    page,
                    file.isPresent()
                            ? page(page, converted.get(page).orElseThrow(), path.get(), file.get(), context)
                            : nothing(page, context));
        }
        archetypes.put(Ingredients.SITE, site(files, context));
        return archetypes;
    }

    private static Archetype page(String source, ConvertedPage converted, String path, Path file, BakeContext context)
            throws IOException {
        var html = Files.readString(file);
        try {
            var page = BakedPage.read(path, html, context);
            return new Archetype(
                    Map.of(path, Template.of(path, page.html(), context.tokens())),
                    Map.of(),
                    Map.of(path, page.sources()),
                    context.document(source),
                    context.faults(source));
        } catch (Html.NestingException e) {
            Nesting.report(source, converted, html, context);
            return nothing(source, context);
        }
    }

    private static Archetype nothing(String source, BakeContext context) {
        return new Archetype(Map.of(), Map.of(), Map.of(), Optional.empty(), context.faults(source));
    }

    private static Archetype site(Map<String, Path> files, BakeContext context) throws IOException {
        var templates = new HashMap<String, Template>();
        var assets = new HashMap<String, byte[]>();
        for (var file : files.entrySet()) {
            var path = file.getKey();
            if (isAsset(context, path)) assets.put(path, Files.readAllBytes(file.getValue()));
            else templates.put(path, Template.of(path, Files.readString(file.getValue()), context.tokens()));
        }
        return new Archetype(templates, assets, Map.of(), Optional.empty(), context.faults(Ingredients.SITE));
    }

    private static boolean isAsset(BakeContext context, String path) {
        return path.startsWith("assets/") && context.sources().assets().containsKey(path.substring("assets/".length()));
    }

    private static Map<String, Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            file -> file,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    @Override
    public void close() {
        tenantPages.close();
        if (converter != null) converter.close();
    }
}
