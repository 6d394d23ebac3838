package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Finding;
import org.parvis.compliance.SampleSite;
import org.parvis.source.Snapshot;
import org.parvis.source.SourceTree;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.facts.Facts;

/** Shared sources that a test writes beside plain layouts, and what the bakery makes of them. */
abstract class WrittenSources {

    /** As long as the JVM: to start one takes some seconds. */
    private static final Bakery BAKERY = new Bakery();

    @TempDir
    Path folder;

    Path shared;

    @BeforeEach
    void layouts() throws IOException {
        shared = folder.resolve("shared");
        write("layouts/page.ftlh", """
                <!DOCTYPE html>
                <html lang="fr"><head><title>${content.title} – ${facts["org-short-name"]}</title></head>
                <body><nav><#list pages as page><a href="${root}${page.url}">${page.title}</a></#list></nav>
                <main data-page="${content.type}"><h1>${content.title}</h1>
                ${content.body?no_esc}
                </main></body></html>
                """);
        write(
                "layouts/error.ftlh",
                "<!DOCTYPE html><html lang=fr><title>x</title><style>${css?no_esc}</style><a href=\"${root}\">a</a>${content.body?no_esc}");
        write(
                "layouts/sitemap.ftlh",
                "<urlset><#list pages as page><url><loc>${facts.home}${page.url}</loc></url></#list></urlset>");
        write("layouts/robots.ftlh", "Sitemap: ${facts.home}sitemap.xml\n");
        write("layouts/theme.ftlh", ":root { --accent: ${facts[\"theme-accent\"]} }\n");
        write("assets/parvis.css", "body { margin: 0 }");
    }

    void write(String path, String text) throws IOException {
        var file = shared.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void page(String name, String body) throws IOException {
        write("pages/" + name, "= Titre\n:page-type: page\n\n" + body);
    }

    SourceTree sources() {
        return SourceTree.of(Snapshot.ofShared(shared, folder));
    }

    SiteArchetype bake(Tenant tenant) throws IOException {
        return BAKERY.bake(sources(), Facts.of(tenant), Files.createTempDirectory(folder, "bake"));
    }

    Document baked(String path, Tenant tenant) throws IOException {
        var archetype = bake(tenant);
        assertThat(archetype.findings("valmont-sur-lys"))
                .extracting(Finding::message)
                .isEmpty();
        return Jsoup.parse(text(archetype.stamp(Facts.of(tenant), sources()), path));
    }

    static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    Finding onlyFinding() throws IOException {
        var findings = bake(SampleSite.tenant()).findings("valmont-sur-lys");
        assertThat(findings).as("findings: %s", findings).hasSize(1);
        return findings.get(0);
    }

    void assertFound(String step, String place, String message) throws IOException {
        var finding = onlyFinding();
        assertThat(finding.rule()).isEqualTo(step);
        assertThat(finding.location().source()).hasToString(place);
        assertThat(finding.message()).isEqualTo(message);
    }
}
