package org.parvis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.audit.Audit;
import org.parvis.audit.AuditConfig;
import org.parvis.compliance.SampleSite;
import org.parvis.rules.Rulebook;
import org.parvis.site.AsOf;
import org.parvis.site.Html;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Registry;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.tenant.AuditedBody;

/** Any bytes as a page: every rule has a verdict on it, as a page of a portal and as one that is audited. */
class HtmlFuzzIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final String PATH = "confidentialite/index.html";

    private static final Registry REGISTRY = Registry.of(List.of(SampleSite.tenant()));

    private static final Path FILE = temporary();

    private static Path temporary() {
        try {
            return Files.createTempDirectory("parvis-fuzz-").resolve("politique.html");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> pages() {
        return SampleSite.after(text -> text).pages().stream()
                .map(page -> Arguments.of(page.document().outerHtml().getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("pages")
    @FuzzTest(maxDuration = "10m")
    void aPageIsJudged(byte[] bytes) {
        Bounded.run(() -> {
            read(new String(bytes, StandardCharsets.UTF_8)).ifPresent(HtmlFuzzIT::judge);
            audit(bytes);
        });
    }

    /** The page {@code html}; nothing where it is nested so deep that nobody reads it. */
    private static Optional<Page> read(String html) {
        try {
            return Optional.of(Page.parse(PATH, html, SourceMap.ofPage(Place.of("p.adoc", 1))));
        } catch (Html.NestingException e) {
            return Optional.empty();
        }
    }

    private static void judge(Page page) {
        var site = new Site(SampleSite.tenant(), Map.of(), REGISTRY, AsOf.of(DAY), List.of(page), Set.of(PATH));
        var rules = Rulebook.RULES;

        assertThat(rules.stream().map(rule -> rule.judge(site))).hasSameSizeAs(rules);
    }

    private static void audit(byte[] bytes) {
        try {
            Files.write(FILE, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var audited = new Audit(new AuditConfig(FILE, FILE.getParent(), AuditedBody.UNKNOWN, DAY)).run(document -> {});

        assertThat(audited)
                .singleElement()
                .satisfies(document -> assertThat(document.report().findings())
                        .noneMatch(finding -> finding.rule().equals("audit/accident")));
    }
}
