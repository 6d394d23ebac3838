package org.parvis.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.site.Site;
import org.parvis.site.Target;

class SelectionTest {

    private static final List<Rule> RULES = List.of(rule("links/dead"), rule("links/http"), rule("privacy/dpo"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | links/dead links/http privacy/dpo",
                "links | '' | links/dead links/http",
                "links/http | '' | links/http",
                "links/http privacy | '' | links/http privacy/dpo",
                "'' | links | privacy/dpo",
                "'' | links/dead | links/http privacy/dpo",
                "links/http | links | links/http",
                "links | links/http | links/dead",
                "privacy | privacy | ''",
            })
    void whatIsSaidOfARuleGoesBeforeWhatIsSaidOfItsFamily(String wanted, String unwanted, String judging) {
        var selection = new Selection(words(wanted), words(unwanted), Map.of());

        assertThat(selection.of(RULES)).extracting(Rule::id).containsExactlyElementsOf(words(judging));
        assertThat(selection.leftOutOf(RULES))
                .containsExactlyElementsOf(RULES.stream()
                        .filter(rule -> !words(judging).contains(rule.id()))
                        .toList());
    }

    @Test
    void aWeightIsThatOfTheRuleOrElseOfItsFamily() {
        var selection =
                new Selection(List.of(), List.of(), Map.of("links", Severity.INFO, "links/http", Severity.ERROR));

        assertThat(RULES)
                .extracting(selection::weightOf)
                .containsExactly(Optional.of(Severity.INFO), Optional.of(Severity.ERROR), Optional.empty());
        assertThat(selection.judge(RULES, SampleSite.after(Edit.none())))
                .flatExtracting(Verdict::findings)
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO, Severity.ERROR, Severity.WARNING);
    }

    @Test
    void aNameThatNothingBearsIsUnknown() {
        var selection = new Selection(
                List.of("links", "lynx"),
                List.of("privacy/dpo", "privacy/dpd"),
                Map.of("lynx", Severity.INFO, "x/y", Severity.INFO));

        assertThat(selection.unknownAmong(RULES)).containsExactly("lynx", "privacy/dpd", "x/y");
        assertThat(Selection.namesOf(RULES))
                .containsExactly("links", "privacy", "links/dead", "links/http", "privacy/dpo");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static Rule rule(String id) {
        return new Named(id);
    }

    /** Objects to the first page. */
    private record Named(String id) implements Rule {
        @Override
        public Requirement requirement() {
            return Requirement.of("Un titre", Severity.WARNING, Law.RGPD.at("article 12, 1"), "Il le faut.", "Faites.");
        }

        @Override
        public Stream<Target> targets(Site site) {
            return site.everyPage().limit(1);
        }

        @Override
        public Optional<Objection> objection(Target target, Site site) {
            return Objection.because("ce n’est pas ainsi");
        }

        @Override
        public List<Example> examples() {
            return List.of();
        }
    }
}
