package org.parvis.compliance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.compliance.LawSource.Reading;
import org.parvis.site.AsOf;
import org.parvis.site.Site;
import org.parvis.site.Target;

class LawTest {

    private static final LocalDate BEFORE = LocalDate.of(2024, 5, 22);
    private static final LocalDate AFTER = LocalDate.of(2024, 5, 23);

    @ParameterizedTest
    @EnumSource(Law.class)
    void everyTextHasARowThatNamesIt(Law law) {
        assertThat(law.shortName()).isNotBlank();
        assertThat(law.fullName()).isNotBlank();
    }

    @Test
    void everyRowSaysSinceWhenAndHowItIsKnown() {
        assertThat(LawSource.ALL.stream()
                        .collect(groupingBy(source -> source.law() + " " + source.place(), counting())))
                .allSatisfy((row, times) -> assertThat(times).as(row).isOne());
        assertThat(LawSource.ALL)
                .filteredOn(source -> source.law() != Law.GOOD_PRACTICE)
                .allSatisfy(source -> {
                    assertThat(source.link()).startsWith("https://");
                    assertThat(source.validFrom()).isPresent();
                    assertThat(source.validTo().orElse(LocalDate.MAX))
                            .isAfter(source.validFrom().orElseThrow());
                    assertThat(source.checkedOn().isEmpty()).isEqualTo(source.reading() == Reading.MEMORY);
                    assertThat(source.checkedIn().isEmpty()).isEqualTo(source.reading() == Reading.MEMORY);
                });
    }

    @Test
    void anArticleHasItsOwnDatesWhereItHasARow() {
        assertThat(Law.LCEN.at("article 1-1, I, 2°").isInForce(AsOf.of(BEFORE))).isFalse();
        assertThat(Law.LCEN.at("article 1-1, I, 2°").isInForce(AsOf.of(AFTER))).isTrue();
        assertThat(Law.LCEN.at("article 1-10").source().place()).isEmpty();
        assertThat(Law.LCEN.at("article 19").isInForce(AsOf.of(BEFORE))).isTrue();
        assertThat(Law.GOOD_PRACTICE.at("").isInForce(AsOf.of(LocalDate.MIN))).isTrue();
    }

    @Test
    void theSchemeIsYoungerThanTheActThatAsksForIt() {
        var instituted = LocalDate.of(2016, 10, 7);

        assertThat(Law.LAW_2005_102.at("article 47, III").isInForce(AsOf.of(instituted.minusDays(1))))
                .isFalse();
        assertThat(Law.LAW_2005_102.at("article 47, III").isInForce(AsOf.of(instituted)))
                .isTrue();
        assertThat(Law.LAW_2005_102.at("article 47").isInForce(AsOf.of(instituted.minusDays(1))))
                .isTrue();
    }

    @Test
    void aPlaceIsThatOfTheRowThatSaysItMostExactly() {
        assertThat(LawSource.of(Law.LCEN, "article 1-1").place()).isEqualTo("article 1-1");
        assertThat(LawSource.of(Law.LCEN, "article 1-1, I, 2°").place()).isEqualTo("article 1-1");
        assertThat(LawSource.of(Law.LCEN, "article 1-10").place()).isEmpty();
        assertThat(LawSource.of(Law.LCEN, "").place()).isEmpty();
        assertThat(LawSource.of(Law.RGAA, "critère 8.3").place()).isEqualTo("critère");
    }

    @Test
    void aCitationTellsSinceWhenItIsLawAndWhereItStands() {
        var cited = Law.LCEN.at("article 1-1, I, 2°");

        assertThat(cited.validFrom()).contains(AFTER);
        assertThat(cited.validTo()).isEmpty();
        assertThat(cited.link()).hasValueSatisfying(link -> assertThat(link).startsWith("https://"));
        assertThat(Law.GOOD_PRACTICE.at("").link()).isEmpty();
        assertThat(Citation.of("Charte éditoriale, 4.2")).hasToString("Charte éditoriale, 4.2");
        assertThat(Citation.of("Charte éditoriale, 4.2").link()).isEmpty();
        assertThat(Reading.QUOTED.inFrench()).isEqualTo("cité par d’autres");
    }

    @Test
    void aTextIsInForceUntilItsLastDay() {
        var last = LocalDate.of(2020, 7, 16);
        var text = new Ended(last);

        assertThat(text.isInForce(AsOf.of(last))).isTrue();
        assertThat(text.isInForce(AsOf.of(last.plusDays(1)))).isFalse();
    }

    /** A text that has been in force for ever, until {@code last}. */
    private record Ended(LocalDate last) implements Citation {
        @Override
        public Optional<String> link() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> validFrom() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> validTo() {
            return Optional.of(last);
        }
    }

    /** A rule to which every page objects. */
    private record Strict(Law.Provision... provisions) implements Rule {
        @Override
        public Requirement requirement() {
            return new Requirement("Rien", Severity.ERROR, List.of(provisions), "Parce que.", "Retirez tout.");
        }

        @Override
        public Stream<Target> targets(Site site) {
            return site.everyPage();
        }

        @Override
        public Optional<Objection> objection(Target target, Site site) {
            return Objection.because("la page est là");
        }

        @Override
        public List<Example> examples() {
            return List.of();
        }
    }

    @Test
    void aRuleWhoseLawBeginsLaterSaysNothing() {
        var rule = new Strict(Law.LCEN.at("article 1-1"));

        assertThat(rule.judge(SampleSite.after(Edit.none(), BEFORE)).outcome()).isEqualTo(Verdict.Outcome.INAPPLICABLE);
        assertThat(rule.judge(SampleSite.after(Edit.none(), AFTER)).outcome()).isEqualTo(Verdict.Outcome.FAILED);
    }

    @Test
    void aRuleStandsOnWhatIsInForceAndCitesNothingElse() {
        var rule = new Strict(Law.LCEN.at("article 1-1"), Law.RGPD.at("article 12, 1"));

        assertThat(rule.judge(SampleSite.after(Edit.none(), BEFORE)).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.provisions()).containsExactly("RGPD, article 12, 1"));
        assertThat(rule.judge(SampleSite.after(Edit.none(), AFTER)).findings())
                .allSatisfy(finding ->
                        assertThat(finding.provisions()).containsExactly("LCEN, article 1-1", "RGPD, article 12, 1"));
    }
}
