package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.comparison.Base;
import org.parvis.comparison.Comparison;
import org.parvis.comparison.FactChange;
import org.parvis.comparison.Fate;
import org.parvis.comparison.PageChange;
import org.parvis.comparison.PassageChange;
import org.parvis.comparison.TenantChange;
import org.parvis.comparison.Words;
import org.parvis.site.Place;

/** What whoever reviews a change reads of it. */
class ComparisonMarkdownTest {

    private static final Base MAIN = new Base("origin/main", Optional.of("0123456789abcdef".repeat(2)));
    private static final Place RECORD = Place.of("tenants/valmont/tenant.yaml", 7);

    @Test
    void aChangeIsToldPortalByPortal() {
        var phone = new FactChange(
                "organisation.phone", Optional.of("01 99 00 01 00"), Optional.of("01 99 00 01 01"), RECORD);
        var email = new FactChange("organisation.email", Optional.empty(), Optional.of("a@valmont.example"), RECORD);
        var staff = new FactChange("organisation.staff", Optional.of("74"), Optional.empty(), RECORD);
        var edited = page(
                Fate.CHANGED,
                List.of("cookies/index.html"),
                passage(Fate.CHANGED, "Durées", kept("Gardé "), gone("treize"), fresh("six"), kept(" mois.")),
                passage(Fate.ADDED, "", fresh("Merci.")),
                passage(Fate.REMOVED, "", gone("Adieu.")));
        var gone = page(Fate.REMOVED, List.of("aide/index.html"), passage(Fate.REMOVED, "", gone("Tout un texte.")));
        var comparison = new Comparison(
                MAIN,
                List.of(
                        new TenantChange(
                                "valmont",
                                "Valmont",
                                Fate.CHANGED,
                                List.of(phone, email, staff),
                                List.of(edited, gone),
                                Optional.empty()),
                        new TenantChange("neuf", "Neuf", Fate.ADDED, List.of(phone), List.of(), Optional.empty()),
                        new TenantChange(
                                "parti",
                                "Parti",
                                Fate.REMOVED,
                                List.of(),
                                List.of(),
                                Optional.of("le dossier est illisible")),
                        new TenantChange("vide", "Vide", Fate.CHANGED, List.of(), List.of(), Optional.empty())),
                List.of(new Comparison.Shared(
                        page(Fate.CHANGED, List.of("a.html", "b.html"), passage(Fate.ADDED, "", fresh("Pour tous."))),
                        List.of("rivebelle", "tours"))),
                5);

        assertThat(plain(comparison)).isEqualTo("""
                ## Ce qui change pour les lecteurs : 4 portails sur 9

                Par rapport à <code>origin/main</code> (<code>0123456789</code>). 1 portail en plus. 1 portail en moins. Inchangés : 5.

                ### Sur 2 portails, comme on le lit sur le premier : rivebelle, tours

                - **Sur les pages** <code>a.html</code>, <code>b.html</code>
                  - ➕ <ins>Pour tous.</ins> · <code>site-src/pages/cookies.adoc:12</code>

                ### Valmont (<code>valmont</code>)

                - <code>organisation.phone</code> : <del>01 99 00 01 00</del> → <ins>01 99 00 01 01</ins> · <code>tenants/valmont/tenant.yaml:7</code>
                - <code>organisation.email</code> : <ins>a<span>\\@</span>valmont.example</ins> · <code>tenants/valmont/tenant.yaml:7</code>
                - <code>organisation.staff</code> : <del>74</del> · <code>tenants/valmont/tenant.yaml:7</code>
                - **Sur la page** « Un titre » (<code>cookies/index.html</code>)
                  - ✏️ Durées : Gardé <del>treize</del><ins>six</ins> mois. · <code>site-src/pages/cookies.adoc:12</code>
                  - ➕ <ins>Merci.</ins> · <code>site-src/pages/cookies.adoc:12</code>
                  - ➖ <del>Adieu.</del> · <code>site-src/pages/cookies.adoc:12</code>
                - ➖ **Page retirée** : « Un titre » (<code>aide/index.html</code>)

                ### Neuf (<code>neuf</code>) : nouveau portail

                1 fait, 0 page.

                ### Parti (<code>parti</code>) : portail retiré

                ⚠️ Ses pages n’ont pas pu être comparées : le dossier est illisible
                """);
    }

    @Test
    void whatIsLongIsShownWhereItChanges() {
        var before = "a".repeat(50) + "b".repeat(80);
        var around = page(
                Fate.CHANGED,
                List.of("p.html"),
                passage(
                        Fate.CHANGED,
                        "",
                        kept(before),
                        fresh("x"),
                        kept("c".repeat(161)),
                        fresh("y"),
                        kept("d".repeat(81))),
                passage(
                        Fate.CHANGED,
                        "",
                        kept("e".repeat(80)),
                        fresh("x"),
                        kept("f".repeat(160)),
                        fresh("y"),
                        kept("g".repeat(80))));

        assertThat(told(around))
                .contains("✏️ …" + "b".repeat(80) + "<ins>x</ins>" + "c".repeat(80) + " … " + "c".repeat(80)
                        + "<ins>y</ins>" + "d".repeat(80) + "… ·")
                .contains("✏️ " + "e".repeat(80) + "<ins>x</ins>" + "f".repeat(160) + "<ins>y</ins>" + "g".repeat(80)
                        + " ·");
    }

    @Test
    void ofManyPagesTheFirstFiveAreNamed() {
        var paths = IntStream.rangeClosed(1, 6).mapToObj(i -> i + ".html").toList();

        assertThat(told(page(Fate.CHANGED, paths))).contains("<code>5.html</code> et 1 autre");
        assertThat(told(page(Fate.CHANGED, paths.subList(0, 5))))
                .contains("<code>5.html</code>")
                .doesNotContain("autre");
        assertThat(told(page(Fate.ADDED, List.of("n.html"), passage(Fate.ADDED, "", fresh("Neuf.")))))
                .contains("➕ **Page ajoutée** : « Un titre »", "Neuf.");
    }

    @Test
    void whereNothingChangesNothingIsTold() {
        assertThat(plain(new Comparison(new Base("site/", Optional.empty()), List.of(), List.of(), 3)))
                .isEqualTo("""
                ## Rien ne change pour les lecteurs

                Par rapport à <code>site/</code>. Inchangés : 3. Un dossier publié ne contient pas les fiches : les faits comparés sont ceux que montrent les pages.
                """);
    }

    private static String told(PageChange page) {
        return plain(new Comparison(
                MAIN,
                List.of(new TenantChange("v", "V", Fate.CHANGED, List.of(), List.of(page), Optional.empty())),
                List.of(),
                0));
    }

    private static String plain(Comparison comparison) {
        return ComparisonMarkdown.of(comparison).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static PageChange page(Fate fate, List<String> paths, PassageChange... passages) {
        return new PageChange(fate, paths, "Un titre", List.of(passages));
    }

    private static PassageChange passage(Fate fate, String heading, Words... words) {
        return new PassageChange(fate, heading, List.of(words), Place.of("site-src/pages/cookies.adoc", 12));
    }

    private static Words kept(String text) {
        return new Words(Words.Fate.KEPT, text);
    }

    private static Words gone(String text) {
        return new Words(Words.Fate.REMOVED, text);
    }

    private static Words fresh(String text) {
        return new Words(Words.Fate.ADDED, text);
    }
}
