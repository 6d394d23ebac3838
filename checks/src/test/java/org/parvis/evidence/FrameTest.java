package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

/** A notice is read with what its site says on every page, as far as that is about the same. */
class FrameTest {

    private static final String NOTICE = "<p>La commune de Brindille est responsable du traitement de vos données.</p>";

    private static Disclosure found(Item item, String main, String frame) {
        var html = "<html lang=fr><body><main>" + main + "</main>" + frame + "</body></html>";
        return Disclosures.of(Page.parse("p/index.html", html, SourceMap.ofPage(Place.of("p.html", 1))))
                .of(item);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONTROLLER_CONTACT | PRESENT | <footer><p>Mairie de Brindille<br>4 place du Marché<br>99123 Brindille</p></footer>",
                "CONTROLLER_CONTACT | PRESENT | <footer><p>4 place du Marché, 99123 Brindille</p></footer>",
                "CONTROLLER_CONTACT | PRESENT | <footer><h2>Mairie</h2><p>4 place du Marché</p></footer>",
                "CONTROLLER_CONTACT | PRESENT | <div class=\"site-footer\"><p>4 place du Marché, 99123 Brindille</p></div>",
                "CONTROLLER_CONTACT | PRESENT | <div id=siteFooter><p>4 place du Marché, 99123 Brindille</p></div>",
                "CONTROLLER_CONTACT | PRESENT | <div class=footerLinks><p>4 place du Marché, 99123 Brindille</p></div>",
                "CONTROLLER_CONTACT | ABSENT | <div class=piedmont><p>4 place du Marché, 99123 Brindille</p></div>",
                "CONTROLLER_CONTACT | PRESENT | <div role=contentinfo><p>4 place du Marché, 99123 Brindille</p></div>",
                "CONTROLLER_CONTACT | PARTIAL | <footer><ul><li><a href=/contact>Nous contacter</a></li></ul></footer>",
                "CONTROLLER_CONTACT | PARTIAL | <header><p>01 99 00 12 34</p></header>",
                "CONTROLLER_CONTACT | ABSENT | <footer><p>Office de tourisme du Val d’Orle</p><p>9 rue du Lac, 99200 Orle</p></footer>",
                "CONTROLLER_CONTACT | ABSENT | <footer><p>Hébergement : Nuage SAS, 12 rue des Serveurs, 99100 Vaux</p></footer>",
                "CONTROLLER_CONTACT | ABSENT | <footer><p>Conception et réalisation du site : agence Vélin, 2 rue du Port, 99100 Vaux</p></footer>",
                "CONTROLLER_CONTACT | ABSENT | <aside><p>4 place du Marché, 99123 Brindille</p></aside>",
                "CONTROLLER_CONTACT | ABSENT | <article><footer><p>4 place du Marché, 99123 Brindille</p></footer></article>",
                "CONTROLLER_CONTACT | ABSENT | <footer hidden><p>4 place du Marché, 99123 Brindille</p></footer>",
                "DPO_CONTACT | PRESENT | <footer><p>Délégué à la protection des données : dpo@brindille.example</p></footer>",
                "DPO_CONTACT | PRESENT | <footer><a href=/dpo>Contacter le délégué à la protection des données</a></footer>",
                "DPO_CONTACT | PRESENT | <footer><p><a href=/plan>Plan</a> · <a href=/dpo>DPO</a></p></footer>",
                "DPO_CONTACT | ABSENT | <footer><a href=https://www.cnil.fr/dpo>Le délégué à la protection des données</a></footer>",
                "DPO_CONTACT | ABSENT | <footer><a href=#dpo>Délégué à la protection des données</a></footer>",
                "DPO_CONTACT | ABSENT | <footer><a href=/contact>Contact</a></footer>",
                "COOKIES_SECTION_OR_LINK | PRESENT | <footer><a href=/cookies>Cookies</a></footer>",
                "COOKIES_SECTION_OR_LINK | PRESENT | <footer><a href=/p12>Gestion des cookies</a></footer>",
                "COOKIES_SECTION_OR_LINK | PRESENT | <nav><ul><li><a href=/p12>Politique relative aux traceurs</a></li></ul></nav>",
                "COOKIES_SECTION_OR_LINK | ABSENT | <footer><a href=#>Mentions légales</a> · Gestion des cookies</footer>",
                "COOKIES_SECTION_OR_LINK | ABSENT | <footer><p><a href=/mentions>Mentions légales</a> · Cookies</p></footer>",
                "COOKIES_SECTION_OR_LINK | ABSENT | <nav><a href=/recette-cookies>Une recette de cookies au miel</a></nav>",
                "COOKIES_SECTION_OR_LINK | ABSENT | <footer><a href=https://www.cnil.fr/cookies>Politique des cookies</a></footer>",
                "EFFECTIVE_DATE_OR_VERSION | PRESENT | <footer><p>Page mise à jour le 3 mai 2026</p></footer>",
                "EFFECTIVE_DATE_OR_VERSION | ABSENT | <footer><p>Site créé le 3 mai 2026</p></footer>",
                "STALE_LAW | PRESENT | <footer><p>Déclaration CNIL n° 1234567</p></footer>",
                "SECURITY | ABSENT | <nav><a href=/securite>Sécurité</a></nav><footer><p>Chiffrement et contrôle des accès</p></footer>",
                "RIGHTS_LIST | ABSENT | <nav><a href=/droits>Vos droits d’accès, de rectification et d’opposition</a></nav>",
                "RECIPIENTS | ABSENT | <footer><p>Nos partenaires : le Département, la Région</p></footer>",
                "COMPLAINT_AUTHORITY | ABSENT | <footer><a href=https://www.cnil.fr/plaintes>CNIL</a></footer>",
            })
    void theFrameTellsWhoseSiteItIsAndWhereThingsAre(Item item, Disclosure.State state, String frame) {
        assertThat(found(item, NOTICE, frame).state()).as(frame).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRESENT | <footer><p>Ville de Brindille, 4 place du Marché, 99123 Brindille</p></footer>",
                "PRESENT | <footer><p>Ce site est édité par l’association Les Amis du Vélin.</p></footer>",
                "ABSENT | <footer><p>Propulsé par Vélinor</p><p>© 2026</p></footer>",
                "ABSENT | <footer><p>Hébergement : Nuage SAS, 12 rue des Serveurs, 99100 Vaux</p></footer>",
                "ABSENT | <nav><a href=/>Ville de Brindille</a></nav>",
            })
    void whoHasNoNameInTheTextMayHaveItOverTheAddressOfTheSite(Disclosure.State state, String frame) {
        assertThat(found(Item.CONTROLLER_IDENTITY, "<p>Nous traitons vos données.</p>", frame)
                        .state())
                .as(frame)
                .isEqualTo(state);
    }

    @Test
    void whatTheTextSaysComesFirst() {
        var told =
                "<p>Le délégué à la protection des données de la commune de Brindille : delegue@metropole-orle.example</p>";
        var frame = "<footer>DPO : dpo@brindille.example</footer>";

        assertThat(found(Item.DPO_CONTACT, told, frame).missing()).isNotEmpty();
    }

    @Test
    void whatStandsAroundTheTextTooIsNoFrame() {
        var page = Page.parse(
                "p/index.html",
                "<body class=has-footer><div class=sticky-footer><main>Un</main><div>Deux</div><footer>Trois</footer></div>",
                SourceMap.ofPage(Place.of("p.html", 1)));

        assertThat(Frame.of(page).map(Passage::text)).containsExactly("Trois");
    }

    @Test
    void aPageWithoutMainContentIsReadWhole() {
        var page =
                Page.parse("p/index.html", "<p>Un</p><footer>Deux</footer>", SourceMap.ofPage(Place.of("p.html", 1)));

        assertThat(Frame.of(page)).isEmpty();
        assertThat(Sentence.prose(page).map(Passage::text)).containsExactly("Un", "Deux");
    }
}
