package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Step;
import org.parvis.report.RulebookDocument;
import org.parvis.rules.Rulebook;

class RulebookPageIT {

    @Test
    void theRulebookIsAPageThatStandsAlone() {
        var page = Jsoup.parse(RulebookPage.html(List.of()));

        assertThat(page.select("h3")).hasSameSizeAs(Rulebook.RULES);
        assertThat(Rulebook.RULES).allSatisfy(rule -> {
            var heading = page.getElementById(RulebookDocument.anchor(rule));
            assertThat(heading).as(rule.id()).isNotNull();
            assertThat(heading.text()).isEqualTo(rule.requirement().title());
            var section = heading.parent().text();
            assertThat(section)
                    .contains(
                            rule.requirement().remedy(),
                            rule.requirement().reason(),
                            rule.applicability().substring(1));
        });
        assertThat(Step.ALL)
                .allSatisfy(step -> assertThat(page.getElementById(step.id().replace('/', '-'))
                                .closest("tr")
                                .wholeText())
                        .contains(step.id(), step.title(), step.reason(), step.remedy()));
        assertThat(page.select("style")).isNotEmpty();
        assertThat(page.select("script, link[rel=stylesheet], img")).isEmpty();
        assertThat(page.select("style").outerHtml().replaceAll("(?s)/\\*.*?\\*/", ""))
                .doesNotContain("@import", "url(http");
        assertThat(page.text()).doesNotContain("pass:c[");
    }
}
