package org.parvis.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Citation;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.SampleSite;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.compliance.Verdict.Outcome;
import org.parvis.site.Place;

class DeclaredRuleTest {

    private static final PageSet ALL = new PageSet(List.of());

    @Test
    void someElementOfEachPageSaysIt() {
        var rule = rule(ALL, Expectation.SOME, "footer p", Words.text("l'Hôtel de ville"));

        assertThat(outcome(rule, "<footer><p>Contact</p><p>Place de l’Hôtel\u00a0de  ville</p></footer>"))
                .isEqualTo(Outcome.PASSED);
        assertThat(finding(rule, "<footer><p>Contact</p></footer>")).satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("ce n’est pas ainsi");
            assertThat(finding.location().selector())
                    .hasValueSatisfying(css -> assertThat(css).contains("footer"));
            assertThat(finding.quoted()).contains("Contact");
            assertThat(finding.expected()).contains("l'Hôtel de ville");
            assertThat(finding.provisions()).containsExactly("Charte, 1");
        });
        assertThat(outcome(rule, "<p>Hôtel de ville</p>")).as("no such element").isEqualTo(Outcome.FAILED);
    }

    @Test
    void itIsEnoughThatSomethingIsThereWhereNoWordsAreSought() {
        assertThat(outcome(rule(ALL, Expectation.SOME, "meta[name=robots]"), "<meta name=robots content=all><p>Texte"))
                .isEqualTo(Outcome.PASSED);
        assertThat(outcome(rule(ALL, Expectation.SOME, "svg.logo"), "<svg class=logo></svg>"))
                .isEqualTo(Outcome.PASSED);
        assertThat(outcome(rule(ALL, Expectation.NONE, "iframe"), "<p>Texte</p>"))
                .isEqualTo(Outcome.PASSED);
        assertThat(outcome(rule(ALL, Expectation.NONE, "iframe"), "<iframe src=x></iframe>"))
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatIsHiddenDoesNotCount() {
        assertThat(outcome(rule(ALL, Expectation.SOME, "img"), "<div hidden><img src=logo.svg></div>"))
                .isEqualTo(Outcome.FAILED);
        assertThat(outcome(
                        rule(ALL, Expectation.SOME, "footer", Words.text("Mairie")),
                        "<footer>Le <span style='display: none'>Mairie</span> mardi</footer>"))
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void everyElementSaysItIfThereAreAny() {
        var rule = rule(ALL, Expectation.EVERY, "a[href$=.pdf]", Words.pattern("\\(PDF, [0-9,]+ [kM]o\\)$"));

        assertThat(outcome(rule, "<a href=a.pdf>Plan (PDF, 1,2 Mo)</a>")).isEqualTo(Outcome.PASSED);
        assertThat(outcome(rule, "<p>Rien à télécharger</p>")).isEqualTo(Outcome.INAPPLICABLE);
        assertThat(verdict(rule, "<a href=a.pdf>Plan</a><a href=b.pdf>Liste (PDF, 3 ko)</a><a href=c.pdf>Carte</a>")
                        .findings())
                .extracting(finding -> finding.quoted().orElseThrow())
                .containsExactly("Plan", "Carte");
    }

    @Test
    void noElementSaysIt() {
        var rule = rule(ALL, Expectation.NONE, "p", Words.pattern("(?i)cliqu\\w+ ici"));

        assertThat(outcome(rule, "<p>Demandez un acte</p>")).isEqualTo(Outcome.PASSED);
        assertThat(outcome(rule, "<h1>Bonjour</h1>")).as("nothing to object to").isEqualTo(Outcome.PASSED);
        assertThat(finding(rule, "<p>Pour un acte, Cliquez ici.</p>")).satisfies(finding -> {
            assertThat(finding.quoted()).contains("Cliquez ici");
            assertThat(finding.expected()).isEmpty();
        });
    }

    @Test
    void pagesAreNamedByTypeOrByPath() {
        assertThat(pagesOf("privacy")).containsExactly("confidentialite/index.html");
        assertThat(pagesOf("cookies/")).containsExactly("cookies/index.html");
        assertThat(pagesOf("*.html")).containsExactlyInAnyOrder("index.html", "404.html");
        assertThat(pagesOf("c*/**"))
                .containsExactlyInAnyOrder(
                        "confidentialite/index.html", "cookies/index.html", "conditions-utilisation/index.html");
        assertThat(pagesOf("404.html", "legal")).containsExactlyInAnyOrder("404.html", "mentions-legales/index.html");
        assertThat(pagesOf("nulle-part/**")).isEmpty();
        assertThat(pagesOf("!*/**", "!404.html")).containsExactly("index.html");
        assertThat(pagesOf("c*/**", "!cookies"))
                .doesNotContain("cookies/index.html")
                .hasSize(2);
        assertThat(pagesOf()).containsExactlyInAnyOrderElementsOf(SampleSite.paths());
    }

    @Test
    void aTypeMeansThePagesInFrench() {
        var translation = SampleSite.after(
                Edit.onlyPage(
                        "en/privacy/index.html",
                        "<html lang=en><main data-page=privacy><h1>Privacy</h1><p>We keep your name for the time of your request."));

        assertThat(translation.pages()).noneMatch(new PageSet(List.of("privacy"))::contains);
        assertThat(translation.pages()).allMatch(new PageSet(List.of("en/**"))::contains);
    }

    @Test
    void whomItConcernsIsSaidInFrench() {
        assertThat(rule(new PageSet(List.of("legal", "!en/**")), Expectation.SOME, "h1")
                        .applicability())
                .isEqualTo("Aux pages legal, sauf en/**.");
        assertThat(rule(new PageSet(List.of("!en/**")), Expectation.SOME, "h1").applicability())
                .isEqualTo("À toutes les pages, sauf en/**.");
        assertThat(rule(ALL, Expectation.SOME, "h1").applicability()).isEqualTo("À toutes les pages.");
    }

    @Test
    void anExampleIsAPageThatTheRuleIsAbout() {
        for (var name : List.of("privacy", "actualites/**", "a*/b*.html", "marche/", "404.html")) {
            var set = new PageSet(List.of(name));
            for (var html : List.of("<p>Texte</p>", "<main><p>Texte</p></main>"))
                assertThat(SampleSite.after(set.example(html)).pages())
                        .as(name)
                        .singleElement()
                        .matches(set::contains);
        }
    }

    @Test
    void anExampleIsShownAsItIs() {
        var example = Example.passed("un pied", new PageSet(List.of("marche/")).example("<p>Le samedi</p>"));

        assertThat(example.changes()).singleElement().satisfies(change -> {
            assertThat(change.where()).containsExactly("marche/index.html");
            assertThat(change.lines()).containsExactly("+ <p>Le samedi</p>");
        });
    }

    @Test
    void noPatternCanHangABuild() {
        var text = "<p>" + "a".repeat(50_000) + "!</p>";

        assertTimeout(Duration.ofSeconds(20), () -> {
            outcome(rule(ALL, Expectation.NONE, "p", Words.pattern("^(a+)+$")), text);
            outcome(rule(ALL, Expectation.NONE, "p:matches(^(a+)+$)"), text);
            outcome(
                    rule(ALL, Expectation.NONE, "[title~=^(a+)+$]"),
                    text.replace("<p>", "<p title=").replace("!", "!>"));
        });
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> Words.pattern("(?=x)")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Words.pattern("((a{1000}){1000}){1000}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Words.pattern("\\Q{\\E[]{9}(b|(?:a{1000})x){1000}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sought.of("p:matches(((a{1000}){1000}){1000})", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sought.of("p[", Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sought.of("p:matches((?=x))", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void repetitionsThatDoNotMultiplyAreWelcome() {
        assertThat(Words.pattern("(?:0[1-9](?:[ .-]?[0-9]{2}){4}|.{0,500}x{2,}){1,3}[{]{3}\\{9\\}")
                        .written())
                .isNotEmpty();
        assertThat(Words.pattern(".{0,900}le.{0,900}la.{0,900}[[:alpha:]{900}]").written())
                .isNotEmpty();
    }

    private static List<String> pagesOf(String... names) {
        var set = new PageSet(List.of(names));
        return SampleSite.after(Edit.none()).pages().stream()
                .filter(set::contains)
                .map(page -> page.path())
                .toList();
    }

    @Test
    void itSeesWhatItLooksForOnItsOwnPagesOnly() {
        var site = SampleSite.after(Edit.none());
        var charter = new PageSet(List.of("cookies"));

        assertThat(rule(charter, Expectation.EVERY, "table").sees(site)).isTrue();
        assertThat(rule(charter, Expectation.EVERY, "iframe").sees(site)).isFalse();
        assertThat(rule(new PageSet(List.of("legal")), Expectation.EVERY, "table")
                        .sees(site))
                .isFalse();
    }

    private static DeclaredRule rule(PageSet pages, Expectation expectation, String css) {
        return rule(pages, expectation, css, null);
    }

    private static DeclaredRule rule(PageSet pages, Expectation expectation, String css, Words words) {
        return new DeclaredRule(
                "charte/essai",
                Requirement.of("C’est ainsi", Severity.ERROR, Citation.of("Charte, 1"), "Il le faut.", "Faites."),
                pages,
                expectation,
                Sought.of(css, Optional.ofNullable(words)),
                "ce n’est pas ainsi",
                List.of(),
                Place.of("parvis.yaml", 2));
    }

    private static Verdict verdict(DeclaredRule rule, String html) {
        return rule.judge(SampleSite.after(ALL.example(html)));
    }

    private static Outcome outcome(DeclaredRule rule, String html) {
        return verdict(rule, html).outcome();
    }

    private static Finding finding(DeclaredRule rule, String html) {
        var findings = verdict(rule, html).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
