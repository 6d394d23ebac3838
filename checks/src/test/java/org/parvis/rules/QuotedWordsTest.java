package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Verdict;
import org.parvis.compliance.Verdict.Outcome;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Registry;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.site.VisibleText;
import org.parvis.tenant.AuditedBody;

/** A finding that quotes words of a page stands on their line, and not on that on which the page begins. */
class QuotedWordsTest {

    /** What a bake knows the lines of. */
    private static final String PLACED =
            "main, div, form, pre, p, li, dt, dd, tr, h1, h2, h3, h4, ul, ol, dl, table, nav";

    @TestFactory
    Stream<DynamicTest> standOnTheirLineOfABakedPage() {
        return failures((rule, site) -> {
            var baked = baked(site);
            for (var finding : onPages(rule.judge(baked))) {
                var page = pageOf(finding, baked);
                var sought = beginning(finding, page);
                if (sought.isEmpty()) continue;
                assertThat(placed(page)
                                .filter(part -> says(part, sought.get()))
                                .filter(part -> part.select(PLACED).stream()
                                        .noneMatch(inner -> inner != part && says(inner, sought.get())))
                                .map(part -> page.placeOf(part).line()))
                        .as("%s: %s", finding.message(), finding.quoted())
                        .contains(finding.location().source().line());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> standOnTheirLineOfAnAuditedPage() {
        return failures((rule, site) -> {
            for (var page : site.pages()) {
                var html = unmarked(page);
                var audited = audited(page, html, site);
                var lines = html.lines().toList();
                for (var finding : onPages(rule.judge(audited))) {
                    var sought = beginning(finding, pageOf(finding, audited));
                    if (sought.isEmpty()) continue;
                    var line = lines.get(finding.location().source().line() - 1);
                    assertThat(VisibleText.fold(Jsoup.parse(line).text()))
                            .as("%s: %s", finding.message(), finding.quoted())
                            .contains(start(sought.get(), 8));
                }
            }
        });
    }

    /** What is wrong there, without being quoted: the list that lacks an entry, or the entry that is one too many. */
    @TestFactory
    Stream<DynamicTest> whatIsWrongStandsOnItsLine() {
        return Stream.of(
                stands(
                        "accessibility/date-validity",
                        "la date affichée n’est pas celle de la fiche",
                        "[data-fact=a11y-date]"),
                stands("accessibility/scheme-and-plan", "le lien vers le schéma mène ailleurs", "[data-doc=scheme]"),
                stands(
                        "accessibility/status-consistent",
                        "la date de l’audit n’est pas celle de la fiche",
                        "[data-fact=a11y-audit-date]"),
                stands(
                        "change/version-and-dates",
                        "la date d’effet affichée n’est pas celle de la fiche",
                        "[data-fact=effective]"),
                stands("cookies/inventory-complete", "un traceur manque", "table"),
                stands("cookies/inventory-complete", "un traceur s’ajoute à ceux de la fiche", "[data-tracker=pub]"),
                stands(
                        "cookies/inventory-complete",
                        "la charte nie les traceurs que la fiche déclare",
                        "[data-fact=no-tracker]"),
                stands(
                        "cookies/inventory-complete",
                        "la charte décrit des traceurs que la fiche ne déclare pas",
                        "[data-tracker]"),
                stands("editorial/language-parity", "la traduction donne une autre durée", "[data-fact=retention]"),
                stands(
                        "opendata/licence-approved",
                        "la page ne nomme pas la licence de la fiche",
                        "[data-fact=licence]"),
                stands("privacy/joint-controllers", "l’accord n’est pas dit", "[data-fact=joint]"),
                stands("privacy/legal-basis-per-purpose", "une base légale manque", "#finalites table"),
                stands(
                        "privacy/legal-basis-per-purpose",
                        "une seconde base légale est donnée à part",
                        "p > [data-fact=basis]"),
                stands("privacy/purposes-specific", "une finalité manque", "#finalites table"),
                stands(
                        "privacy/purposes-specific",
                        "une finalité s’ajoute à celles de la fiche",
                        "[data-purpose=resale]"),
                stands("privacy/recipients-complete", "l’hébergeur manque", "#destinataires ul"),
                stands(
                        "privacy/recipients-complete",
                        "un destinataire s’ajoute à ceux de la fiche",
                        "[data-recipient=broker]"),
                stands("privacy/retention-per-purpose", "une ligne manque", "#durees table"),
                stands("privacy/rights-complete", "le droit d’opposition manque", "#droits ul"),
                stands(
                        "privacy/transfers-declared",
                        "un pays est annoncé que la fiche ne connaît pas",
                        "[data-country=US]"));
    }

    private static DynamicTest stands(String id, String title, String css) {
        return dynamicTest(id + ": " + title, () -> {
            var rule = Rulebook.RULES.stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            var example = rule.examples().stream()
                    .filter(known -> known.title().equals(title))
                    .findFirst()
                    .orElseThrow();
            var site = baked(example.site());
            var finding = rule.judge(site).findings().get(0);
            var page = pageOf(finding, site);

            assertThat(finding.location().source())
                    .isEqualTo(page.placeOf(page.select("main " + css).get(0)))
                    .isNotEqualTo(page.placeOf(page.document()));
        });
    }

    private interface Check {
        void of(Rule rule, Site site);
    }

    private static Stream<DynamicTest> failures(Check check) {
        return Rulebook.RULES.stream()
                .flatMap(rule -> rule.examples().stream()
                        .filter(example -> example.outcome() == Outcome.FAILED)
                        .map(example ->
                                dynamicTest(rule.id() + ": " + example.title(), () -> check.of(rule, example.site()))));
    }

    private static List<Finding> onPages(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.location().field().isEmpty())
                .filter(finding -> finding.quoted().isPresent())
                .toList();
    }

    private static Page pageOf(Finding finding, Site site) {
        return site.page(finding.location().page().orElseThrow()).orElseThrow();
    }

    /** As much of what {@code finding} quotes as a reader sees on {@code page}, if it is words of the page. */
    private static Optional<String> beginning(Finding finding, Page page) {
        var quoted = VisibleText.fold(finding.quoted().orElseThrow())
                .replaceFirst("…$", "")
                .strip();
        var whole = page.document().body();
        return Stream.of(quoted, start(quoted, 60), start(quoted, 20))
                .filter(words -> says(whole, words))
                .findFirst();
    }

    private static String start(String words, int length) {
        return words.substring(0, Math.min(length, words.length()));
    }

    private static boolean says(Element part, String words) {
        return VisibleText.fold(VisibleText.of(part)).contains(words);
    }

    private static Site baked(Site site) {
        return new Site(
                site.tenant(),
                Map.of("", Place.of("tenant.yaml", 1)),
                Registry.of(List.of(site.tenant())),
                site.asOf(),
                site.pages().stream().map(QuotedWordsTest::baked).toList(),
                site.files());
    }

    /** {@code page} with the places that a bake knows, each its own. */
    private static Page baked(Page page) {
        var elements = page.elements();
        var places = new HashMap<Integer, Place>();
        for (var rank = 0; rank < elements.size(); rank++)
            if (elements.get(rank).is(PLACED)) places.put(rank, Place.of(page.path(), rank + 2));
        return Page.of(page.path(), page.document().clone(), new SourceMap(Place.of(page.path(), 1), places));
    }

    private static Stream<Element> placed(Page page) {
        return page.document().select(PLACED).stream();
    }

    private static Site audited(Page page, String html, Site site) {
        return Site.audited(
                Page.parse(page.path(), html, SourceMap.itself(page.path())), true, AuditedBody.UNKNOWN, site.asOf());
    }

    /** {@code page} as somebody else wrote it, on lines of its own. */
    private static String unmarked(Page page) {
        var document = page.document().clone();
        Stream.of("data-fact", "data-period")
                .forEach(mark -> document.select("[" + mark + "]").removeAttr(mark));
        document.outputSettings().prettyPrint(false);
        return document.outerHtml();
    }
}
