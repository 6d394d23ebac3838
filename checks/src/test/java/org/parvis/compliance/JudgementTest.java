package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Verdict.Outcome;
import org.parvis.language.Phrase;
import org.parvis.rules.Rulebook;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.site.Target;
import org.parvis.tenant.AuditedBody;

class JudgementTest {

    private static final Site SITE = SampleSite.after(Edit.none());

    @Test
    void aVerdictEndsAsItsFindingsStand() {
        assertThat(new Verdict("a/b", 0, List.of()).outcome()).isEqualTo(Outcome.INAPPLICABLE);
        assertThat(new Verdict("a/b", 1, List.of()).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(titles(page -> Objection.because("non")).judge(SITE).outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatIsInOrderIsShownWithItsWords() {
        var verdict = headings(
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
        assertThat(titles(page -> Objection.none()).judge(SITE).evidence())
                .hasValueSatisfying(
                        shown -> assertThat(shown.words()).as("of a whole page").isEmpty());
    }

    @Test
    void ofAPageInWhichWordsAreInOrderTheWordsAreShown() {
        var titles = new Own(
                "essai/titre",
                site -> site.pagesOf("privacy")
                        .flatMap(page -> Stream.concat(
                                Stream.of(Target.of(page)),
                                page.visible("main h2").map(part -> Target.of(page, part)))),
                (part, site) -> part.text().startsWith("1.") ? Objection.because("non") : Objection.none(),
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
        var shown = new Own(rule, targets, (target, site) -> Objection.none(), Set.of())
                .judge(SITE)
                .evidence();
        return shown.orElseThrow().location().page().orElseThrow();
    }

    @Test
    void whatIsMarkedOnThePageIsShownBeforeWhatTheRecordSays() {
        var director = new Own(
                "essai/directeur",
                site -> Stream.concat(
                        Stream.of(Target.field("legal-notice.publication-director")),
                        site.visibleIn("legal", "[data-fact=director]")),
                (target, site) -> Objection.none(),
                Set.of());

        assertThat(director.judge(SITE).evidence()).hasValueSatisfying(shown -> {
            assertThat(shown.words())
                    .hasValueSatisfying(words -> assertThat(words).startsWith("Anne Dupré"));
            assertThat(shown.location().page()).hasValue("mentions-legales/index.html");
        });
    }

    @Test
    void theWordsOfOneOfManyPassagesShowNothing() {
        var prose = new Own("essai/texte", Site::mainProse, (target, site) -> Objection.none(), Set.of());
        var few =
                new Own("essai/texte", site -> site.mainProse().limit(3), (target, site) -> Objection.none(), Set.of());

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
        var all = new Own("essai/texte", Site::mainProse, (target, at) -> Objection.none(), Set.of());
        var one = new Own("essai/texte", at -> at.mainProse().limit(1), (target, at) -> Objection.none(), Set.of());

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
        return new Own(
                        "essai/fiche",
                        site -> Stream.of(Target.field(field)),
                        (target, site) -> Objection.none(),
                        Set.of())
                .judge(SITE)
                .evidence()
                .orElseThrow()
                .words();
    }

    @Test
    void aFindingHasItsPlaceOnThePage() {
        var finding = headings(
                        "#securite h2",
                        heading -> Objection.because("le titre {} est long", "x")
                                .map(objection -> objection
                                        .quoting(heading.text())
                                        .expecting("court")
                                        .weighing(Severity.INFO)))
                .judge(SITE)
                .findings()
                .get(0);

        assertThat(finding.message()).isEqualTo("le titre x est long");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.quoted()).hasValue("11. Sécurité");
        assertThat(finding.expected()).hasValue("court");
        assertThat(finding.location().page()).hasValue("confidentialite/index.html");
        assertThat(finding.location().selector())
                .hasValueSatisfying(css -> assertThat(css).contains("#securite"));
        assertThat(finding.location().source().file()).isEqualTo("site-src/pages/confidentialite.adoc");
        assertThat(finding.provisions()).containsExactly("RGPD, article 12, 1");
        assertThat(finding.remedy()).isEqualTo("Faites.");
    }

    @Test
    void aWrongValueOfTheRecordIsOneFaultOnHoweverManyPages() {
        var number = headings(
                "footer address",
                address -> Objection.because("le siège est faux")
                        .map(objection -> objection.quoting("4 place du Marché").orInRecord()));
        var nowhere = headings(
                "footer address",
                address -> Objection.because("le siège est faux")
                        .map(objection -> objection.quoting("nulle part").orInRecord()));

        assertThat(number.judge(SITE).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.location().field()).hasValue("organisation.seat.street");
            assertThat(finding.location().source().file()).endsWith("tenant.yaml");
        });
        assertThat(nowhere.judge(SITE).findings())
                .hasSize(SampleSite.paths().size())
                .allMatch(finding -> finding.location().field().isEmpty());
    }

    @Test
    void aRuleThatDoesNotKnowEnoughOrWhoseLawIsYetToComeHasNoOpinion() {
        var needing =
                new Own("a/b", Site::everyPage, (page, site) -> Objection.because("non"), Set.of(Knowledge.RECORD));
        var alone = Site.audited(SITE.page("index.html").orElseThrow(), true, AuditedBody.UNKNOWN, SITE.asOf());

        assertThat(needing.judge(SITE).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(needing.judge(alone).outcome()).isEqualTo(Outcome.INAPPLICABLE);
        assertThat(needing.judge(SampleSite.after(Edit.none(), LocalDate.of(2010, 1, 1)))
                        .outcome())
                .isEqualTo(Outcome.INAPPLICABLE);
    }

    @Test
    void manyFaultsAreOneObjection() {
        assertThat(Objection.listing(List.of())).isEmpty();
        assertThat(Objection.listing(List.of(Phrase.of("un"), Phrase.of("deux"))))
                .hasValueSatisfying(objection -> assertThat(objection.message()).hasToString("un ; deux"));
    }

    @Test
    void whatIsQuotedIsShortened() {
        assertThat(Objection.shorten("a".repeat(160))).isEqualTo("a".repeat(160));
        assertThat(Objection.shorten("a".repeat(161))).isEqualTo("a".repeat(159) + "…");
        assertThat(Objection.shorten("a".repeat(158) + " b" + "c".repeat(9))).isEqualTo("a".repeat(158) + "…");
    }

    @Test
    void aReportCountsWhatIsToBeMended() {
        var error = titles(page -> Objection.because("non").map(objection -> objection.weighing(Severity.ERROR)))
                .judge(SITE);
        var hint = headings(
                        "h1",
                        page -> Objection.because("peut-être").map(objection -> objection.weighing(Severity.INFO)))
                .judge(SITE);
        var report = new Report("valmont", "Valmont", List.of(), List.of(error, hint));
        var pages = SampleSite.paths().size();

        assertThat(report.count(Severity.ERROR)).isEqualTo(pages);
        assertThat(report.count(Severity.WARNING)).isZero();
        assertThat(report.open()).hasSize(2 * pages);
        assertThat(report.blocksAt(Severity.ERROR)).isTrue();
        var hints = new Report("valmont", "Valmont", List.of(), List.of(hint));
        assertThat(hints.blocksAt(Severity.WARNING)).isFalse();
        assertThat(hints.blocksAt(Severity.INFO)).isTrue();
        assertThat(hints.waived() + hints.known() + hints.earlier()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Report("x", "x", List.of(), List.of()));
    }

    @Test
    void anEditThatChangesNothingIsRefused() {
        var refused = List.of(
                Edit.field("organisation.phone", "01 99 00 01 00"),
                Edit.remove("index.html", "blink"),
                Edit.remove("nulle/part.html", "p"),
                Edit.words("index.html", "mots qui n’y sont pas", "autres"),
                Edit.withoutPage("nulle/part.html"),
                Edit.withPage("index.html", "<p>déjà là</p>"));

        assertThat(refused)
                .allSatisfy(edit -> assertThatIllegalArgumentException().isThrownBy(() -> SampleSite.after(edit)));
    }

    @Test
    void anEditChangesWhatItSays() {
        var edits = Edit.text("index.html", "h1", "Un <titre>")
                .and(Edit.html("cookies/index.html", "h1", "<i>Deux</i>"))
                .and(Edit.replace("404.html", "h1", "<h1>Trois</h1>"))
                .and(Edit.withoutAttribute("index.html", "main", "data-page"))
                .and(Edit.everywhere(path -> Edit.append(path, "footer", "<p>" + path + "</p>")));
        var site = SampleSite.after(edits);

        assertThat(site.page("index.html")
                        .orElseThrow()
                        .document()
                        .selectFirst("h1")
                        .text())
                .isEqualTo("Un <titre>");
        assertThat(site.page("index.html")
                        .orElseThrow()
                        .document()
                        .selectFirst("main")
                        .hasAttr("data-page"))
                .isFalse();
        assertThat(site.page("cookies/index.html")
                        .orElseThrow()
                        .document()
                        .select("h1 i")
                        .text())
                .isEqualTo("Deux");
        assertThat(site.page("404.html").orElseThrow().document().select("h1").text())
                .isEqualTo("Trois");
        assertThat(site.pages())
                .allSatisfy(page ->
                        assertThat(page.document().select("footer > p").text()).isEqualTo(page.path()));
    }

    private static Rule titles(Function<Target, Optional<Objection>> opinion) {
        return new Own("essai/titre", Site::everyPage, (page, site) -> opinion.apply(page), Set.of());
    }

    private static Rule headings(String css, Function<Target, Optional<Objection>> opinion) {
        return new Own(
                "essai/intertitre",
                site -> site.pages().stream().flatMap(page -> page.visible(css).map(part -> Target.of(page, part))),
                (part, site) -> opinion.apply(part),
                Set.of());
    }

    private record Own(
            String id,
            Function<Site, Stream<Target>> speaking,
            BiFunction<Target, Site, Optional<Objection>> opinion,
            Set<Knowledge> needs)
            implements Rule {

        @Override
        public Requirement requirement() {
            return Requirement.of("Un titre", Severity.WARNING, Law.RGPD.at("article 12, 1"), "Il le faut.", "Faites.");
        }

        @Override
        public Stream<Target> targets(Site site) {
            return speaking.apply(site);
        }

        @Override
        public Optional<Objection> objection(Target target, Site site) {
            return opinion.apply(target, site);
        }

        @Override
        public List<Example> examples() {
            return List.of();
        }
    }
}
