package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Tenant.Kind;

/** A site as rules ask it. */
class SiteTest {

    private static final AsOf DAY = AsOf.of(LocalDate.of(2026, 11, 2));

    private final Page policy = page(
            "confidentialite/index.html",
            "<html lang=fr><main data-page=privacy><p data-fact=dpo>Le délégué</p><p hidden data-fact=dpo>x</p>"
                    + "<nav><p>Menu</p></nav></main><footer><p>Pied</p></footer>");
    private final Page english =
            page("en/index.html", "<html lang=en><main data-page=privacy><p data-fact=dpo>The officer</p></main>");
    private final Page german =
            page("de/index.html", "<html lang=de><main data-page=privacy><p data-fact=dpo>Die Daten</p></main>");
    private final Page notice =
            page("en/notice.html", "<html lang=en><main data-page=legal><p data-fact=host>Host</p></main>");
    private final Page terms =
            page("cgu/index.html", "<html lang=fr><main data-page=terms><p data-fact=x>Conditions</p></main>");

    private final Site site = new Site(
            SampleSite.tenant(),
            Map.of(
                    "", Place.of("tenant.yaml", 1),
                    "organisation", Place.of("tenant.yaml", 7),
                    "organisation.phone", Place.of("tenant.yaml", 16)),
            Registry.of(List.of(SampleSite.tenant())),
            DAY,
            List.of(policy, english, german, notice, terms),
            Set.of("robots.txt"));

    private static Page page(String path, String html) {
        return Page.parse(path, html, SourceMap.ofPage(Place.of(path, 0)));
    }

    @Test
    void aSiteHasAPage() {
        assertThatThrownBy(() -> new Site(
                        SampleSite.tenant(),
                        Map.of(),
                        Registry.of(List.of(SampleSite.tenant())),
                        DAY,
                        List.of(),
                        Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no page to judge for valmont-sur-lys");
    }

    @Test
    void pagesAreFoundByPathAndByWhatTheyAreFor() {
        assertThat(site.page("cgu/index.html")).containsSame(terms);
        assertThat(site.page("perdue.html")).isEmpty();
        assertThat(site.pagesOf("privacy")).containsExactly(policy);
        assertThat(site.translations()).containsExactly(english, german, notice);
    }

    @Test
    void policiesOnDataAreReadInTheLanguagesWhoseWordsAreKnown() {
        assertThat(site.versionsOf("privacy")).containsExactly(policy, english);
        assertThat(site.versionsOf("legal")).isEmpty();
        assertThat(site.versionsOf("terms")).containsExactly(terms);
    }

    @Test
    void whatARuleSpeaksAboutIsAPartOfAPage() {
        var officers = site.visibleIn("privacy", "[data-fact=dpo]").toList();

        assertThat(officers).singleElement().satisfies(target -> {
            assertThat(target.onPage()).isSameAs(policy);
            assertThat(target.text()).isEqualTo("Le délégué");
            assertThat(target.passage()).isPresent();
        });
        assertThat(site.mainOf("privacy"))
                .singleElement()
                .satisfies(target -> assertThat(target.part().normalName()).isEqualTo("main"));
        assertThat(site.everyPage())
                .hasSize(5)
                .allMatch(target -> target.part() == target.onPage().document());
    }

    @Test
    void proseIsWhatHasWordsForAReader() {
        assertThat(site.prose().map(Target::text))
                .containsExactly("Le délégué", "Menu", "Pied", "The officer", "Die Daten", "Host", "Conditions");
        assertThat(site.mainProse().map(Target::text)).contains("Menu").doesNotContain("Pied");
        assertThat(site.proseOutside("nav, footer").map(Target::text))
                .contains("Le délégué")
                .doesNotContain("Menu", "Pied");
        assertThat(site.everyPassage().count()).isGreaterThan(site.prose().count());
    }

    @Test
    void aFieldIsMendedWhereItStandsOrWhereWhatIsAroundItDoes() {
        assertThat(site.placeOf("organisation.phone")).hasToString("tenant.yaml:16");
        assertThat(site.placeOf("organisation.seat.city")).hasToString("tenant.yaml:7");
        assertThat(site.placeOf("portal.home")).hasToString("tenant.yaml:1");
        assertThat(Site.audited(policy, true, AuditedBody.UNKNOWN, DAY).placeOf("portal.home"))
                .isEqualTo(Place.of("tenant.yaml", 0));
    }

    @Test
    void whereAPageGetsItsWordsFromTheRecordKnows() {
        assertThat(site.fieldThatSays("4 place du Marché")).contains("organisation.seat.street");
        assertThat(site.fieldThatSays("nulle part au monde")).isEmpty();
        assertThat(site.factTexts()).contains("Commune de Valmont-sur-Lys");
        assertThat(site.foldedFactTexts()).contains("commune de valmont-sur-lys");
    }

    @Test
    void ofAnAuditedPageOnlyThatIsKnownWhichIsSaid() {
        var body = new AuditedBody(
                Optional.of("Ville de Rivebelle"), List.of(), Optional.of(Kind.COMMUNE), List.of("rivebelle.example"));

        assertThat(known(Site.audited(policy, true, body, DAY)))
                .containsExactlyInAnyOrder(Knowledge.MARKUP, Knowledge.KIND, Knowledge.NAMES, Knowledge.DOMAINS);
        assertThat(known(Site.audited(policy, false, AuditedBody.UNKNOWN, DAY))).isEmpty();
        assertThat(known(site)).isEqualTo(EnumSet.allOf(Knowledge.class));
        assertThat(site.knows(Set.of())).isTrue();
        assertThat(Site.audited(policy, true, body, DAY).files()).containsExactly(policy.path());
    }

    private static Set<Knowledge> known(Site site) {
        var known = EnumSet.allOf(Knowledge.class);
        known.removeIf(each -> !site.knows(Set.of(each)));
        return known;
    }
}
