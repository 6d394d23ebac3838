package org.parvis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Writes what Parvis has published as sources for its peers: each page's content, with the tenant's values in it, in Markdown and
 * in HTML for Hugo, in AsciiDoc for Asciidoctor and Antora, and one shell around it.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar org.parvis.benchmarks.PeerSources PUBLISHED FOLDER}</pre>
 */
public final class PeerSources {

    private final Path folder;

    private PeerSources(Path folder) {
        this.folder = folder;
    }

    /** Writes the sources. */
    public static void main(String[] args) throws IOException {
        var sources = new PeerSources(Path.of(args[1]));
        for (var site : list(Path.of(args[0]))) sources.add(site);
    }

    private void add(Path site) throws IOException {
        var tenant = site.getFileName().toString();
        for (var entry : list(site)) {
            var isPage = Files.isRegularFile(entry.resolve("index.html"));
            if (isPage) add(tenant, entry.getFileName().toString(), "../", entry.resolve("index.html"));
        }
        add(tenant, "index", "", site.resolve("index.html"));
        write("antora/tenants/" + tenant + "/antora.yml", "name: " + tenant + "\nversion: ~\ntitle: " + tenant + "\n");
    }

    private void add(String tenant, String name, String up, Path file) throws IOException {
        var page = Jsoup.parse(Files.readString(file));
        // The list of a page's headings is for the tool to make, as Parvis makes it.
        var content = page.selectFirst("main").clone();
        content.select("nav.contents, h1, p.lead").remove();
        var hugo = tenant + "/" + (name.equals("index") ? "_index" : name);
        var matter = matter(page, tenant, up);
        write("hugo-markdown/content/" + hugo + ".md", matter + Dialect.MARKDOWN.source(content));
        write("hugo-html/content/" + hugo + ".html", matter + content.html());
        var text = "= " + page.selectFirst("h1").text() + "\n:idprefix:\n\n" + Dialect.ASCIIDOC.source(content);
        write("asciidoctor/" + tenant + "/" + name + ".adoc", text);
        write("antora/tenants/" + tenant + "/modules/ROOT/pages/" + name + ".adoc", text);
        if (name.equals("mentions-legales")) shell(page, tenant);
    }

    private static String matter(Document page, String tenant, String up) {
        return """
                ---
                title: "%s"
                description: "%s"
                tenant: "%s"
                name: "%s"
                up: "%s"
                ---
                """.formatted(
                        page.selectFirst("h1").text(),
                        page.selectFirst("meta[name=description]").attr("content"),
                        tenant,
                        name(page),
                        up);
    }

    private static String name(Document page) {
        return page.selectFirst(".masthead .name").ownText();
    }

    /** The layout of Hugo's pages: head, masthead and foot of a page of Parvis, with the front matter's values in it. */
    private void shell(Document page, String tenant) throws IOException {
        if (Files.exists(folder.resolve("hugo-html/layouts/_default/single.html"))) return;
        var name = name(page);
        var main = page.selectFirst("main");
        page.title("@title@");
        page.selectFirst("meta[name=description]").attr("content", "@description@");
        main.empty().append("<h1>@title@</h1><p>@description@</p>@contents@@content@");
        var layout = page.outerHtml()
                .replace(tenant, "{{ .Params.tenant }}")
                .replace(name, "{{ .Params.name }}")
                .replace("../", "{{ .Params.up }}")
                .replace("@title@", "{{ .Title }}")
                .replace("@description@", "{{ .Description }}")
                .replace("@contents@", "{{ .TableOfContents }}")
                .replace("@content@", "{{ .Content }}");
        for (var site : List.of("hugo-markdown", "hugo-html")) {
            write(site + "/layouts/_default/single.html", layout);
            write(site + "/layouts/_default/list.html", layout);
        }
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
