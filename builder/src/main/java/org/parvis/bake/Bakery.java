package org.parvis.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.parvis.site.SourceMap;
import org.parvis.source.SourceTree;
import org.parvis.tenant.Facts;

/** Bakes sites, one after the other, on one Asciidoctor that it starts when first needed. */
public final class Bakery implements AutoCloseable {

    /** JBake keeps its engines for the whole JVM: two bakes at once, even of two plugins' executions, wait for each other. */
    private static final ReentrantLock JBAKE = new ReentrantLock();

    private AsciidocConverter converter;

    /**
     * Bakes the site that {@code sources} make for tenants whose facts have the shape of {@code facts}.
     *
     * @param tenant id of the tenant, for findings
     * @param folder an empty folder to work in
     * @throws UncheckedIOException if the folder cannot be written
     * @throws IllegalStateException if a layout fails
     */
    public Archetype bake(String tenant, SourceTree sources, Facts facts, Path folder) {
        JBAKE.lock();
        try {
            JBakeSettings.ensure();
            var context = new BakeContext(tenant, sources, Shape.of(facts), converter());
            var configuration = new BakeConfiguration(context, folder);
            layOut(context, configuration);
            TenantOven.of(configuration).bake();
            return read(context, configuration.getDestinationFolder().toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            JBAKE.unlock();
        }
    }

    private AsciidocConverter converter() {
        if (converter == null) converter = new AsciidocConverter();
        return converter;
    }

    private static void layOut(BakeContext context, BakeConfiguration configuration) throws IOException {
        for (var page : context.pages().entrySet()) {
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

    private static Archetype read(BakeContext context, Path baked) throws IOException {
        var templates = new HashMap<String, Template>();
        var assets = new HashMap<String, byte[]>();
        var positions = new HashMap<String, SourceMap>();
        for (var file : filesIn(baked).entrySet()) {
            var path = file.getKey();
            if (isAsset(context, path)) {
                assets.put(path, Files.readAllBytes(file.getValue()));
                continue;
            }
            var text = Files.readString(file.getValue(), StandardCharsets.UTF_8);
            if (path.endsWith(".html")) {
                var page = BakedPage.read(path, text, context);
                positions.put(path, page.sources());
                text = page.html();
            }
            templates.put(path, Template.of(path, text, context.tokens()));
        }
        Reconciliation.of(context, templates.keySet());
        return new Archetype(templates, assets, positions, context.findings());
    }

    private static boolean isAsset(BakeContext context, String path) {
        return path.startsWith("assets/") && context.sources().assets().containsKey(path.substring("assets/".length()));
    }

    private static Map<String, Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'), file -> file));
        }
    }

    @Override
    public void close() {
        if (converter != null) converter.close();
    }
}
