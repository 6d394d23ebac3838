package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Verdict.Outcome;
import org.parvis.rules.Rulebook;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.site.Target;
import org.parvis.tenant.AuditedBody;

/** What a verdict shows of what is in order. */
class EvidenceTest {

    private static final Site SITE = SampleSite.after(Edit.none());

    @Test
    void whatIsInOrderIsShownWithItsWords() {
        var verdict = OwnRule.ofParts(
                        "h1",
                        heading -> heading.text().startsWith("Charte") ? Objection.none() : Objection.because("non"))
                .judge(SITE);

        assertThat(verdict.targets()).isEqualTo(SampleSite.paths().size());
        assertThat(verdict.findings()).hasSize(verdict.targets() - 1);
        assertThat(verdict.evidence()).hasValueSatisfying(shown -> {
            assertThat(shown.words()).hasValue("Charte des cookies");
            assertThat(shown.location().page()).hasValue("cookies/index.html");
            assertThat(shown.location().selector()).isEmpty();
        });
        assertThat(OwnRule.ofPages(page -> Objection.none()).judge(SITE).evidence())
                .hasValueSatisfying(
                        shown -> assertThat(shown.words()).as("of a whole page").isEmpty());
    }

    @Test
    void ofAPageInWhichWordsAreInOrderTheWordsAreShown() {
        var titles = new OwnRule(
                "essai/titre",
                site -> site.pagesOf("privacy")
                        .flatMap(page -> Stream.concat(
                                Stream.of(Target.of(page)),
                                page.visible("main h2").map(part -> Target.of(page, part)))),
                part -> part.text().startsWith("1.") ? Objection.because("non") : Objection.none(),
                Set.of());

        assertThat(titles.judge(SITE).evidence()).hasValueSatisfying(shown -> {
            assertThat(shown.words())
                    .hasValueSatisfying(words -> assertThat(words).startsWith("2. "));
            assertThat(shown.location().page()).hasValue("confidentialite/index.html");
        });
    }

    @Test
    void ofManyPagesTheFirstToBeLookedAtIsShownAndNeverThatOfErrors() {
        assertThat(pageShownBy("essai/page", Site::everyPage)).isEqualTo("index.html");
        assertThat(pageShownBy("privacy/page", Site::everyPage)).isEqualTo("index.html");
        assertThat(pageShownBy("essai/texte", Site::prose)).isEqualTo("index.html");
        assertThat(pageShownBy("privacy/texte", Site::prose)).isEqualTo("confidentialite/index.html");
        assertThat(pageShownBy(
                        "essai/autre",
                        site -> site.everyPage()
                                .filter(page -> !page.onPage().path().equals("index.html"))))
                .isNotEqualTo("404.html");
        assertThat(pageShownBy(
                        "essai/erreur",
                        site -> Stream.of(Target.of(site.page("404.html").orElseThrow()))))
                .isEqualTo("404.html");
    }

    private static String pageShownBy(String rule, Function<Site, Stream<Target>> targets) {
        var shown = OwnRule.content(rule, targets).judge(SITE).evidence();
        return shown.orElseThrow().location().page().orElseThrow();
    }

    @Test
    void whatIsMarkedOnThePageIsShownBeforeWhatTheRecordSays() {
        var director = OwnRule.content(
                "essai/directeur",
                site -> Stream.concat(
                        Stream.of(Target.field("legal-notice.publication-director")),
                        site.visibleIn("legal", "[data-fact=director]")));

        assertThat(director.judge(SITE).evidence()).hasValueSatisfying(shown -> {
            assertThat(shown.words())
                    .hasValueSatisfying(words -> assertThat(words).startsWith("Anne Dupré"));
            assertThat(shown.location().page()).hasValue("mentions-legales/index.html");
        });
    }

    @Test
    void theWordsOfOneOfManyPassagesShowNothing() {
        var prose = OwnRule.content("essai/texte", Site::mainProse);
        var few = OwnRule.content("essai/texte", site -> site.mainProse().limit(3));

        assertThat(prose.judge(SITE).evidence().orElseThrow().words()).isEmpty();
        assertThat(few.judge(SITE).evidence().orElseThrow().words()).isPresent();
    }

    @Test
    void whereNothingIsQuotedThePageIsThePlaceAndNoLayout() {
        var page = Place.of("pages/a.adoc", 1);
        var layout = Place.of("layouts/page.ftlh", 13);
        var places = IntStream.range(0, 100).boxed().collect(Collectors.toMap(rank -> rank, rank -> layout));
        var site = Site.audited(
                Page.parse("a.html", "<main>" + "<p>Mot.</p>".repeat(20) + "</main>", new SourceMap(page, places)),
                true,
                AuditedBody.UNKNOWN,
                SITE.asOf());
        var all = OwnRule.content("essai/texte", Site::mainProse);
        var one = OwnRule.content("essai/texte", at -> at.mainProse().limit(1));

        assertThat(all.judge(site).evidence().orElseThrow().location().source()).isEqualTo(page);
        assertThat(one.judge(site).evidence().orElseThrow().location().source()).isEqualTo(layout);
    }

    @Test
    void ofAPageThatIsJudgedAsAWholeWhatTheRuleAsksForIsShown() {
        var sayingWhat = Rulebook.RULES.stream()
                .filter(rule -> rule.shownBy().isPresent())
                .map(rule -> rule.judge(SITE))
                .filter(verdict -> verdict.outcome() == Outcome.PASSED)
                .toList();

        assertThat(sayingWhat)
                .extracting(Verdict::rule)
                .contains("legal/publisher-identity", "legal/host-identity", "accessibility/feedback-contact");
        assertThat(sayingWhat)
                .allSatisfy(verdict ->
                        assertThat(verdict.evidence().orElseThrow().words()).isPresent());
    }

    @Test
    void noRuleShowsAPageOfErrors() {
        assertThat(Rulebook.RULES.stream()
                        .map(rule -> rule.judge(SITE))
                        .flatMap(verdict -> verdict.evidence().stream())
                        .flatMap(evidence -> evidence.location().page().stream()))
                .isNotEmpty()
                .doesNotContain("404.html");
    }

    @Test
    void ofAFieldTheRecordsOwnWordsAreShown() {
        assertThat(shownOf("accessibility.status")).hasValue("partial");
        assertThat(shownOf("organisation.phone")).hasValue("01 99 00 01 00");
        assertThat(shownOf("legal-notice.publication-director"))
                .hasValueSatisfying(words -> assertThat(words).contains("Anne, Dupré"));
        assertThat(shownOf("trackers[0].exempt")).isEmpty();
        assertThat(shownOf("")).isEmpty();
    }

    private static Optional<String> shownOf(String field) {
        return OwnRule.content("essai/fiche", site -> Stream.of(Target.field(field)))
                .judge(SITE)
                .evidence()
                .orElseThrow()
                .words();
    }
}
