package org.parvis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Rule;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.ClosedTable.Row;
import org.parvis.rules.Rulebook;
import org.parvis.site.Site;

/** That nothing which a rule can say is missing from a catalogue. */
class CatalogueTest {

    static Stream<String> families() {
        return Rulebook.RULES.stream().map(CatalogueTest::family).distinct();
    }

    /** A language is complete when this passes for it. */
    @ParameterizedTest
    @MethodSource("families")
    void everythingThatAFamilyCanSayIsTranslated(String family) {
        var rules = Rulebook.RULES.stream()
                .filter(rule -> family(rule).equals(family))
                .toList();
        var sayable = new TreeSet<>(PhrasesInSources.of(family));
        rules.forEach(rule -> sayable.addAll(List.of(
                rule.requirement().title(),
                rule.requirement().reason(),
                rule.requirement().remedy())));
        sayable.removeIf(CatalogueTest::isTheSameInAllLanguages);

        var catalogue = Catalogue.of(rules.get(0).getClass(), "en");
        assertThat(catalogue.language()).isEqualTo("en");
        assertThat(untranslated(sayable, catalogue.translations().keySet())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("families")
    void whatItSaysOfItsExamplesIsTranslated(String family) {
        var unsaid = new TreeSet<String>();
        for (var rule : Rulebook.RULES) {
            if (!family(rule).equals(family)) continue;
            var translated = Catalogue.of(rule.getClass(), "en").translations().keySet();
            for (var example : rule.examples()) {
                messages(rule, example.site())
                        .forEach(message -> unsaid.addAll(untranslated(words(message), translated)));
            }
        }

        assertThat(unsaid).isEmpty();
    }

    private static Stream<Phrase> messages(Rule rule, Site site) {
        return rule.targets(site)
                .flatMap(target -> rule.objection(target, site).stream())
                .map(Objection::message);
    }

    /** The words of {@code phrase} and of the phrases within it, without those that are values alone. */
    private static Set<String> words(Phrase phrase) {
        var words = new TreeSet<String>();
        if (!isTheSameInAllLanguages(phrase.french())) words.add(phrase.french());
        for (var value : phrase.values()) if (value instanceof Phrase inner) words.addAll(words(inner));
        return words;
    }

    @Test
    void whatFamiliesShareIsTranslatedInOneOfThem() {
        var sayable = new TreeSet<>(PhrasesInSources.of("org.parvis.evidence"));
        Stream.of(
                        ClosedTable.STALE_LAW,
                        ClosedTable.PLACEHOLDERS,
                        ClosedTable.CONSENT_FICTIONS,
                        ClosedTable.NEVER_EXEMPT,
                        ClosedTable.TEMPLATE_RESIDUES,
                        ClosedTable.SECRETS,
                        ClosedTable.STALE_SERVICES,
                        ClosedTable.DEAD_HOSTS,
                        ClosedTable.MISSPELLINGS)
                .flatMap(table -> table.rows().stream())
                .map(Row::reason)
                .forEach(sayable::add);
        var translated = Rulebook.RULES.stream()
                .flatMap(rule -> Catalogue.of(rule.getClass(), "en").translations().keySet().stream())
                .collect(Collectors.toSet());

        assertThat(untranslated(sayable, translated)).isEmpty();
    }

    @Test
    void whatANoticeLacksIsTranslatedForAllFamilies() {
        var sayable = new TreeSet<>(PhrasesInSources.of("org.parvis.evidence", "Reader"));
        Stream.of(ClosedTable.STALE_LAW, ClosedTable.PLACEHOLDERS)
                .flatMap(table -> table.rows().stream())
                .map(Row::reason)
                .forEach(sayable::add);
        sayable.removeIf(CatalogueTest::isTheSameInAllLanguages);

        assertThat(sayable).hasSizeGreaterThan(40);
        assertThat(untranslated(sayable, Catalogue.shared("en").translations().keySet()))
                .isEmpty();
    }

    private static Set<String> untranslated(Set<String> sayable, Set<String> translated) {
        return sayable.stream()
                .filter(phrase -> !translated.contains(phrase))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTheSameInAllLanguages(String phrase) {
        return phrase.replace("{}", "").chars().noneMatch(Character::isLetter);
    }

    private static String family(Rule rule) {
        return rule.getClass().getPackageName();
    }
}
