package org.parvis.rules.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.rules.Findings;

class LinksTest {

    private static final String TERMS = "conditions-utilisation/index.html";
    private static final String POLICY = "confidentialite/index.html";

    private static Edit writing(String html) {
        return Edit.append(TERMS, "#reutilisation", "<p>" + html + "</p>");
    }

    private static List<String> found(Rule rule, String html) {
        return Findings.messages(rule, writing(html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='../confidentialite/?retour=http://ailleurs.example/'>retour</a>",
                "<a href='mailto:contact@valmont.example?body=http://ailleurs.example/'>écrire</a>",
                "<a href='http://ailleurs.example/' hidden>outil</a>",
                "<a href='http://192.168.1.12:8080/'>outil</a>",
                "http://localhost:8080/outil",
            })
    void anAddressThatNobodyIsLedToOrThatHttpsWouldNotMendIsNotJudged(String html) {
        assertThat(found(new HttpOrDeadHost(), html)).isEmpty();
    }

    @Test
    void theAddressThatIsExpectedLeadsWhereTheOneOnThePageDid() {
        assertThat(Findings.of(
                        new HttpOrDeadHost(), writing("<a href='http://Outils.exemple.example/Aide?Page=FR'>x</a>")))
                .extracting(finding -> finding.expected().orElseThrow().toString())
                .containsExactly("https://Outils.exemple.example/Aide?Page=FR");
    }

    @Test
    void anAddressInAFactIsTheTenantsOwn() {
        var purpose = "signaler un défaut sur http://voirie.valmont.example/signaler";
        var declared =
                Edit.field("portal.online-procedures[0].purpose", purpose).and(writing(purpose));

        assertThat(Findings.of(new HttpOrDeadHost(), writing(purpose))).hasSize(1);
        assertThat(Findings.of(new HttpOrDeadHost(), declared)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src='../assets/logo.svg' srcset='../assets/grand.svg 2x' alt=''> | ../assets/grand.svg",
                "<img src='../assets/logo.svg' srcset='../assets/logo.svg, ../assets/grand.svg 800w' alt=''> | ../assets/grand.svg",
                "<form action='../repondre/'></form> | ../repondre/",
                "<video poster='../affiche.png'></video> | ../affiche.png",
            })
    void whateverIsFetchedFromTheSiteIsThere(String html, String quoted) {
        assertThat(Findings.of(new InternalResolve(), writing(html)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.quoted()).hasValue(quoted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='../assets/logo.svg' srcset='../assets/logo.svg 1x, ../assets/parvis.css 2x' alt=''>",
                "<img src='../assets/logo.svg' srcset=' ' alt=''>",
                "<a href='#top'>haut</a> <a href='#'>haut</a>",
                "<a name='ici'></a><a href='#ici'>ici</a>",
                "<a href='../assets/logo.svg#calque'>calque</a>",
            })
    void whatIsThereIsLeftAlone(String html) {
        assertThat(found(new InternalResolve(), html)).isEmpty();
    }

    @Test
    void aBaseMovesAddressesAndIsNone() {
        var moved = Edit.append("index.html", "head", "<base href='ailleurs/'>");

        assertThat(Findings.messages(new InternalResolve(), moved))
                .isNotEmpty()
                .containsOnly("le lien mène à une page ou à un fichier qui n’existe pas");
        assertThat(Findings.of(new InternalResolve(), moved))
                .extracting(finding -> finding.quoted().orElseThrow())
                .doesNotContain("ailleurs/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='#donnees-personnelles'>Politique de confidentialité</a>",
                "<a href='https://logiciel.example/cgu'>les conditions d’utilisation du logiciel de cartes</a>",
                "Les conditions d’utilisation s’appliquent à tous.",
                "<a href='../confidentialite/#droits'>La politique de confidentialité</a> dit vos droits.",
                "La politique de confidentialité, encore une fois.",
            })
    void aDocumentMayBeNamedSo(String html) {
        assertThat(found(new ReferencedDocumentLinked(), html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://logiciel.example/mentions'>Mentions légales</a>",
                "<a href='../confidentialite/'>Charte des cookies</a>",
                "<a href='../confidentialite/'>voir la charte des cookies</a>",
            })
    void aLinkLeadsToTheDocumentThatItNames(String html) {
        assertThat(found(new ReferencedDocumentLinked(), html))
                .containsExactly("le lien porte le nom d’un document et n’y mène pas");
    }

    @Test
    void linksOfTheFooterAndThatToTheCharterAreOwedElsewhere() {
        var rule = new ReferencedDocumentLinked();

        assertThat(Findings.of(
                        rule, Edit.attribute(TERMS, "footer a:contains(Cookies)", "href", "../mentions-legales/")))
                .isEmpty();
        assertThat(Findings.of(
                        rule,
                        Edit.append(POLICY, "main", "<p><a href='../mentions-legales/'>Charte des cookies</a></p>")))
                .isEmpty();
        assertThat(Findings.of(rule, Edit.append(POLICY, "main", "<p>Voyez la charte des cookies.</p>")))
                .isEmpty();
    }

    @Test
    void aDocumentThatIsNamedTwiceIsMissedOnce() {
        var rule = new ReferencedDocumentLinked();
        var named = Findings.of(rule, writing("Voyez les mentions légales.</p><p>Lisez les mentions légales."));

        assertThat(named).extracting(Finding::severity).containsExactly(Severity.ERROR);
        assertThat(named)
                .extracting(finding -> finding.quoted().orElseThrow())
                .containsExactly("Voyez les mentions légales.");
        assertThat(found(rule, "Voyez les mentions légales <a href='../mentions-legales/'></a>."))
                .as("a link without words leads nobody")
                .hasSize(1);
        assertThat(found(rule, "Voyez les mentions légales.</p><p><a href='../mentions-legales/'>Qui publie</a>"))
                .isEmpty();
    }

    @Test
    void aDocumentThatIsNotOfTheSiteIsSaidToBeSomewhere() {
        var gone = Edit.withoutPage("cookies/index.html");
        var rule = new ReferencedDocumentLinked();

        assertThat(Findings.of(rule, gone.and(writing("Voyez la charte des cookies."))))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(Findings.of(rule, gone.and(writing("Voyez la charte des cookies : https://www.valmont.example/c."))))
                .isEmpty();
        assertThat(Findings.of(
                        rule,
                        gone.and(
                                writing("La charte des cookies est <a href='https://www.valmont.example/c'>ici</a>."))))
                .isEmpty();
    }

    @Test
    void aDocumentNamedInAFactIsTheTenantsOwn() {
        var purpose = "contester les mentions légales";
        var declared =
                Edit.field("portal.online-procedures[0].purpose", purpose).and(writing(purpose));

        assertThat(Findings.of(new ReferencedDocumentLinked(), writing(purpose)))
                .hasSize(1);
        assertThat(Findings.of(new ReferencedDocumentLinked(), declared)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span data-fact=dpo><a href='mailto:dpo@valmont.example'>contact@valmont.example</a></span>",
                "<span data-fact=dpo>donnees@valmont.example</span>",
                "donnees@valmont.example ou <a href='mailto:donnees@valmont.example'>par courriel</a>",
                "<a href='{home}'>une page</a>",
                "<a href='https://www.valmont.example/une/longue/page'>www.valmont.example/une…</a>",
                "Le 12 mars 2026.",
            })
    void whatLeadsWhereItSays(String html) {
        assertThat(found(new VisibleUrlMatches(), html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href='https://www.valmont.example/a_b'>https://www.valmont.example/a\\_b</a> | l’adresse affichée garde des caractères d’échappement",
                "<a href='{home}'>www.valmont.example</a> | le lien montre une adresse et mène à une autre",
                "<span data-fact=dpo><a href='https://ailleurs.example/'>www.valmont.example</a></span> | le lien montre une adresse et mène à une autre",
                "<span data-fact=dpo>dpo@valmont.example</span> et donnees@valmont.example | l’adresse électronique ou le téléphone n’est un lien nulle part sur la page",
                "01 99 00 01 77 ou <a href='mailto:a@valmont.example'>a@valmont.example</a> | l’adresse électronique ou le téléphone n’est un lien nulle part sur la page",
            })
    void whatLeadsElsewhere(String html, String message) {
        assertThat(found(new VisibleUrlMatches(), html)).containsExactly(message);
    }
}
