package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Location;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.site.Place;

/** What many tenants have to mend, each fault once. */
class CausesTest {

    @Test
    void whatASharedPageHasWrongIsOneThingToMend() {
        var overview = overview(Bodies.many(40));

        assertThat(overview.select(".steps li").eachText())
                .containsExactly("Écrivez-le dans la page. Le traceur n’a pas de durée site-src/pages/cookies.adoc:12"
                        + " · 40 portails : Commune commune-0, Commune commune-1, Commune commune-10 et 37 autres");
        assertThat(overview.select(".steps a").eachAttr("href"))
                .containsExactly(
                        "portails/commune-0.html#constat-1",
                        "portails/commune-1.html#constat-1",
                        "portails/commune-10.html#constat-1");
        assertThat(overview.select(".causes li").eachText())
                .containsExactly("!avertissement : Le traceur n’a pas de durée site-src/pages/cookies.adoc:12"
                        + " · 40 portails : Commune commune-0, Commune commune-1, Commune commune-10 et 37 autres");
    }

    @Test
    void whatManyHaveOnThePagesOfEachIsNotShared() {
        var own = IntStream.range(0, 3)
                .mapToObj(number -> report("ville-" + number, "tenants/ville-" + number + "/pages/cookies.adoc", 3))
                .toArray(Report[]::new);

        assertThat(overview(own).select(".causes li")).hasSize(3);
    }

    @Test
    void whatIsSharedComesFirstAmongWhatWeighsTheSame() {
        var shared = Stream.of("a", "b").map(tenant -> report(tenant, "site-src/pages/cookies.adoc", 12));
        var own = report("a-a", "tenants/a-a/pages/cookies.adoc", 3);
        var overview = overview(Stream.concat(Stream.of(own), shared).toArray(Report[]::new));

        assertThat(overview.select(".causes code").eachText())
                .containsExactly("site-src/pages/cookies.adoc:12", "tenants/a-a/pages/cookies.adoc:3");
    }

    @Test
    void oneRemedyIsSaidOnceForAllThatItAnswers() {
        var overview = overview(IntStream.range(0, 5)
                .mapToObj(number -> report("ville-" + number, "tenants/ville-" + number + "/pages/cookies.adoc", 3))
                .toArray(Report[]::new));

        assertThat(overview.select(".steps > li"))
                .singleElement()
                .satisfies(step -> assertThat(step.text())
                        .startsWith("Écrivez-le dans la page. Le traceur n’a pas de durée")
                        .endsWith("Et 2 autres."));
    }

    @Test
    void ofManyFaultsThatAreMendedAlikeTheFirstAreListedAndTheOthersCounted() {
        var causes = overview(IntStream.range(0, 60)
                        .mapToObj(number ->
                                report("ville-" + number, "tenants/ville-" + number + "/pages/cookies.adoc", 3))
                        .toArray(Report[]::new))
                .select(".causes li");

        assertThat(causes).hasSize(5);
        assertThat(causes.last().text()).endsWith("Et 55 autres, à corriger de même.");
        assertThat(causes.get(0).text()).doesNotContain("autres");
    }

    @Test
    void whatIsTypedStandsOutFromWhatIsRead() {
        var place = new Element("p");
        Remedy.say(
                place,
                "Écrivez {org-name} et mailto:{dpo-email}[] dans un bloc [.fact.right,right=…], à partir de "
                        + "legal-notice.hosting dans tenant.yaml, par xref:page.adoc#ancre[texte], ou voyez www.cnil.fr et contact@mairie.example.",
                "fr");

        assertThat(place.select("code").eachText())
                .containsExactly(
                        "{org-name}",
                        "mailto:{dpo-email}[]",
                        "[.fact.right,right=…]",
                        "legal-notice.hosting",
                        "tenant.yaml",
                        "xref:page.adoc#ancre[texte]");
        assertThat(place.text()).startsWith("Écrivez {org-name} et mailto:").endsWith("contact@mairie.example.");
    }

    @Test
    void whatManyRecordsHaveWrongAlikeIsOneThingToMend() {
        var reports = IntStream.range(0, 40)
                .mapToObj(number -> {
                    var tenant = "ville-" + number;
                    var place = Place.of("tenants/" + tenant + "/tenant.yaml", 12);
                    var there = Bodies.finding("privacy/contact", Severity.ERROR, tenant, place, "le contact manque");
                    var finding = new Finding(
                            there.rule(),
                            there.severity(),
                            tenant,
                            new Location(place, Optional.empty(), Optional.empty(), Optional.of("officer")),
                            there.message(),
                            Optional.of(tenant),
                            Optional.empty(),
                            there.reason(),
                            there.remedy(),
                            there.provisions());
                    return new Report(
                            tenant, tenant, List.of(), List.of(new Verdict("privacy/contact", 1, List.of(finding))));
                })
                .toArray(Report[]::new);

        assertThat(overview(reports).select(".steps li").eachText())
                .containsExactly(
                        "Écrivez-le dans la page. Le contact manque tenants/ville-0/tenant.yaml:12 et 39 autres"
                                + " · 40 portails : ville-0, ville-1, ville-10 et 37 autres");
    }

    @Test
    void aKeyThatManyRecordsLackIsOneThingToMend() {
        var lacking = Stream.of("a", "b", "c").map(tenant -> report(tenant, "tenants/" + tenant + "/tenant.yaml", 7));
        var own = report("a-a", "tenants/a-a/pages/cookies.adoc", 3);
        var overview = overview(Stream.concat(Stream.of(own), lacking).toArray(Report[]::new));

        assertThat(overview.select(".causes li").eachText())
                .first()
                .asString()
                .endsWith("tenants/a/tenant.yaml:7 et 2 autres · 3 portails : a, b, c");
    }

    private static Report report(String tenant, String file, int line) {
        var place = Place.of(file, line);
        var finding =
                Bodies.finding("cookies/duration", Severity.WARNING, tenant, place, "le traceur n’a pas de durée");
        return new Report(tenant, tenant, List.of(), List.of(new Verdict("cookies/duration", 1, List.of(finding))));
    }

    private static Document overview(Report... reports) {
        return HtmlPages.of(Runs.run(reports)).get(HtmlPages.OVERVIEW);
    }
}
