package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.site.Site;
import org.parvis.site.Target;

class ExamplesTest {

    private static final Example PASSED = Example.passed("la page a un titre");
    private static final Example FAILED =
            Example.failed("la page n’en a pas", Edit.remove("cookies/index.html", "h1"), "le titre manque");
    private static final BiFunction<Target, Site, Optional<Objection>> HAS_TITLE = (page, site) ->
            page.onPage().visible("h1").findAny().isPresent() ? Objection.none() : Objection.because("le titre manque");

    @Test
    void aRuleThatKeepsItsWordHasNoFault() {
        var rule = new Own(List.of(PASSED, FAILED), HAS_TITLE);

        assertThat(Examples.faultsOf(rule)).isEmpty();
        assertThatCode(() -> Examples.check(rule)).doesNotThrowAnyException();
    }

    @Test
    void withoutExamplesNothingIsProved() {
        assertThat(Examples.faultsOf(new Own(List.of(FAILED), HAS_TITLE)))
                .containsExactly(
                        "It has no example that passes: add Example.passed(…), or nothing shows what complies.");
        assertThat(Examples.faultsOf(new Own(List.of(PASSED), HAS_TITLE)))
                .containsExactly(
                        "It has no example that fails: add Example.failed(…), or nothing shows that it ever objects.");
    }

    @Test
    void anExampleReachesTheOutcomeThatItAnnounces() {
        assertThat(Examples.faultsOf(new Own(List.of(PASSED, FAILED), (page, site) -> Objection.none())))
                .containsExactly("Its example 'la page n’en a pas' should be FAILED and is PASSED.");
        assertThat(Examples.faultsOf(
                        new Own(List.of(PASSED, FAILED), (page, site) -> Objection.because("tout est faux"))))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Its example 'la page a un titre' should be PASSED and is FAILED, with 'tout est faux'");
    }

    @Test
    void aFaultIsOneFindingAndSaysWhatItIsAbout() {
        var twice = Example.failed(
                "deux pages n’en ont pas",
                Edit.remove("cookies/index.html", "h1").and(Edit.remove("index.html", "h1")),
                "le titre manque");
        var otherwise = Example.failed("la page n’en a pas", Edit.remove("index.html", "h1"), "le sous-titre");

        assertThat(Examples.faultsOf(new Own(List.of(PASSED, twice, otherwise), HAS_TITLE)))
                .containsExactly(
                        "Its example 'deux pages n’en ont pas' should have one finding, and has 2:"
                                + " 'le titre manque', 'le titre manque'.",
                        "The finding of its example 'la page n’en a pas' should say 'le sous-titre',"
                                + " and says 'le titre manque'.");
    }

    @Test
    void aRuleThatChangesPagesIsRefused() {
        var rule = new Own(
                List.of(
                        Example.passed("une page", Edit.onlyPage("index.html", "<h1>Accueil</h1>")),
                        Example.failed("sans titre", Edit.onlyPage("index.html", "<p>Accueil</p>"), "le titre")),
                (page, site) -> {
                    page.onPage().document().body().attr("vu", "oui");
                    return HAS_TITLE.apply(page, site);
                });

        assertThat(Examples.faultsOf(rule)).containsOnly("It changes the pages that it judges.");
    }

    @Test
    void whatItThrowsIsItsAuthorsToMend() {
        var rule = new Own(List.of(PASSED, FAILED), (page, site) -> {
            throw new NoSuchMethodError("gone");
        });

        assertThatThrownBy(() -> Examples.check(rule))
                .isInstanceOf(AssertionError.class)
                .hasMessage(Own.class.getName() + ": It throws java.lang.NoSuchMethodError: gone.");
    }

    @Test
    void whereItBreaksDownLaterItIsNamed() {
        var rule = new Own(List.of(PASSED, FAILED), (page, site) -> {
            throw new NoSuchMethodError("gone");
        });
        var site = SampleSite.after(Edit.none());

        assertThatThrownBy(() -> Selection.ALL.judge(List.of(rule), site))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("charte/title: java.lang.NoSuchMethodError: gone");
    }

    @Test
    void aRuleExplainsItself() {
        var rule = new Own(List.of(PASSED, FAILED), HAS_TITLE) {
            @Override
            public String id() {
                return "Sans famille";
            }

            @Override
            public Requirement requirement() {
                return new Requirement("Un titre.", Severity.INFO, List.of(), "", "corrigez");
            }
        };

        assertThat(Examples.faultsOf(rule))
                .containsExactly(
                        "Its id is 'Sans famille', and not of the form 'family/name': put the class in a package,"
                                + " or override id().",
                        "Its title must be a sentence without a full stop.",
                        "Its reason must be a sentence.",
                        "Its remedy must be a sentence.",
                        "It cites nothing: say where it is required, with Citation.of(…) for a text that is no law.");
    }

    /** Each page has a title, or whatever {@code opinion} says of it. */
    private static class Own implements Rule {

        private final List<Example> examples;
        private final BiFunction<Target, Site, Optional<Objection>> opinion;

        Own(List<Example> examples, BiFunction<Target, Site, Optional<Objection>> opinion) {
            this.examples = examples;
            this.opinion = opinion;
        }

        @Override
        public String id() {
            return "charte/title";
        }

        @Override
        public Requirement requirement() {
            return Requirement.of(
                    "Chaque page a un titre",
                    Severity.WARNING,
                    Citation.of("Charte éditoriale, 1", URI.create("https://www.departement.example/charte/")),
                    "Un titre dit où l’on est.",
                    "Ajoutez un titre.");
        }

        @Override
        public Stream<Target> targets(Site site) {
            return site.everyPage();
        }

        @Override
        public Optional<Objection> objection(Target target, Site site) {
            return opinion.apply(target, site);
        }

        @Override
        public List<Example> examples() {
            return examples;
        }
    }
}
