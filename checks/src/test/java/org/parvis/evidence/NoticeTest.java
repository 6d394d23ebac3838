package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

/** What each sentence of a notice stands under, and what introduces it: "words < its leads # its headings". */
class NoticeTest {

    @Test
    void aSentenceStandsUnderItsHeadingsTheNearestFirst() {
        assertThat(
                        read(
                                "<h2>Vos droits</h2><p>Avant.</p><h3>Accès</h3><p>Un.</p><h3>Oubli</h3><p>Deux.</p><h2>Cookies</h2><p>Trois.</p>"))
                .containsExactly(
                        "Avant. # Vos droits",
                        "Un. # Accès, Vos droits",
                        "Deux. # Oubli, Vos droits",
                        "Trois. # Cookies");
    }

    @Test
    void anItemIsIntroducedByWhatStandsBeforeItsList() {
        assertThat(read("<p>Nous gardons :</p><ul><li>votre nom ;</li><li>votre adresse.</li></ul><p>Merci.</p>"))
                .containsExactly(
                        "Nous gardons :", "votre nom ; < Nous gardons :", "votre adresse. < Nous gardons :", "Merci.");
        assertThat(read("<p>Voici des règles.</p><ul><li>votre nom</li></ul>"))
                .as("a sentence that is closed introduces nothing")
                .containsExactly("Voici des règles.", "votre nom");
        assertThat(read("<p>Nous gardons :</p><ul><li><b>Compte</b><p>votre nom</p></li></ul>"))
                .contains("votre nom < Compte | Nous gardons :");
    }

    @Test
    void anItemWithoutAListIsOneAllTheSame() {
        assertThat(
                        read(
                                "<p>Nous gardons :</p><p>- votre nom</p><p>- votre adresse</p><p>Le portail est ouvert.</p><p>- Fin</p>"))
                .containsExactly(
                        "Nous gardons :",
                        "- votre nom < Nous gardons :",
                        "- votre adresse < Nous gardons :",
                        "Le portail est ouvert.",
                        "- Fin");
        assertThat(read("<p>Nous gardons :</p><p>Votre nom ;</p><p>Votre adresse ;</p><p>Le portail est ouvert.</p>"))
                .containsExactly(
                        "Nous gardons :",
                        "Votre nom ; < Nous gardons :",
                        "Votre adresse ; < Nous gardons :",
                        "Le portail est ouvert.");
        assertThat(read("<p>Nous gardons votre nom</p><p>et votre adresse.</p>"))
                .as("a sentence cut in two")
                .containsExactly("Nous gardons votre nom", "et votre adresse. < Nous gardons votre nom");
    }

    @Test
    void aCellIsIntroducedByItsColumnAndItsRow() {
        var head = "<tr><th>Finalité</th><th>Durée</th></tr>";

        assertThat(read("<table>" + head + "<tr><td>Compte</td><td>un an</td></tr></table>"))
                .containsExactly("Compte < Finalité", "un an < Durée | Compte");
        assertThat(read("<table>" + head + "<tr><th>Compte</th><td>un an</td><td>oui</td></tr></table>"))
                .as("the title of a row speaks; a cell without a column has its row")
                .containsExactly("Compte < Finalité", "un an < Durée | Compte", "oui < Compte");
        assertThat(
                        read(
                                "<table><tr><td>Finalité</td><td>Durée</td></tr><tr><td>Compte</td><td>un an</td></tr></table>"))
                .containsExactly("Finalité", "Durée", "Compte < Finalité", "un an < Durée | Compte");
    }

    @Test
    void aSentenceIsIntroducedByItsLabel() {
        assertThat(read("<p><b>Compte</b> Nous gardons votre nom.</p>"))
                .containsExactly("Compte Nous gardons votre nom. < Compte");
        assertThat(read("<p>Durée : un an. Puis rien.</p>"))
                .containsExactly("Durée : un an. < Durée", "Puis rien. < Durée");
        assertThat(read("<p>Nous gardons <b>votre nom</b> un an.</p>"))
                .containsExactly("Nous gardons votre nom un an.");
        assertThat(read("<p><b>Nous gardons votre nom un an.</b></p><p>Merci.</p>"))
                .as("bold from end to end is no label")
                .noneMatch(sentence -> sentence.contains("<"));
        assertThat(read("<p><b>Un deux trois quatre cinq six sept huit</b> font huit.</p>"))
                .containsExactly(
                        "Un deux trois quatre cinq six sept huit font huit. < Un deux trois quatre cinq six sept huit");
        assertThat(read("<p><b>Deux trois quatre cinq six sept huit neuf dix onze</b> font dix.</p>"))
                .containsExactly("Deux trois quatre cinq six sept huit neuf dix onze font dix.");
        assertThat(read("<p>Combien de temps ? Un an. Peut-être deux.</p>"))
                .containsExactly(
                        "Combien de temps ?", "Un an. < Combien de temps ?", "Peut-être deux. < Combien de temps ?");
    }

    @Test
    void aListWithinAPassageIsIntroducedByItsBeginning() {
        assertThat(read("<p>Ceci. Nous gardons : • votre nom ; • votre adresse. Merci.</p>"))
                .contains("votre nom ; < Nous gardons :")
                .last()
                .isEqualTo("Merci.");
    }

    @Test
    void aPronounStandsForWhatWasSaidBefore() {
        assertThat(read("<p>Nous gardons vos adresses. Elles servent aux envois.</p>"))
                .containsExactly(
                        "Nous gardons vos adresses.", "Elles servent aux envois. < Nous gardons vos adresses.");
        assertThat(read("<p>Nous gardons vos adresses. Les envois, elles y servent.</p>"))
                .containsExactly("Nous gardons vos adresses.", "Les envois, elles y servent.");
    }

    @Test
    void aTableOfContentsSaysNothing() {
        assertThat(
                        read(
                                "<ul><li><a href='#droits'>Vos droits</a></li><li><a href='#a'>A</a> · <a href='#b'>B</a></li></ul>"))
                .isEmpty();
        assertThat(read("<p><a href='#droits'>Vos droits</a> sont dits plus bas.</p>"))
                .hasSize(1);
        assertThat(read("<p><a href='/droits'>Vos droits</a></p>")).hasSize(1);
    }

    @Test
    void theTitleOfAnActIsNotSaid() {
        assertThat(read("<p>Décret n° 2019-536 du 29 mai 2019 pris pour l’application de la loi.</p>"))
                .isEmpty();
        assertThat(read("<p>Nous suivons le décret n° 2019-536 du 29 mai 2019 pris pour l’application de la loi.</p>"))
                .hasSize(1);
    }

    @Test
    void anArticleThatIsPrintedIsNotSaid() {
        assertThat(read("<p>Article L. 900-1 : « Les informations sont tenues à jour par l’autorité. »</p>"))
                .isEmpty();
        assertThat(read("<p>Article 4 : « Vous disposez d’un droit d’accès aux données »</p>"))
                .hasSize(1);
        assertThat(read("<h2>Article 5 : « Durée de conservation »</h2><p>Deux ans.</p>"))
                .containsExactly("Deux ans. # Article 5 : « Durée de conservation »");
    }

    private static List<String> read(String main) {
        var page = Page.parse(
                "p.html",
                "<html lang=fr><body><main>" + main + "</main></body></html>",
                SourceMap.ofPage(Place.of("p.adoc", 1)));
        return Notice.of(page).statements().stream().map(NoticeTest::told).toList();
    }

    private static String told(Statement statement) {
        var leads = statement.leads().stream().map(lead -> lead.text().strip()).collect(Collectors.joining(" | "));
        var headings = statement.headings().stream().map(Terms::text).collect(Collectors.joining(", "));
        return statement.text() + (leads.isEmpty() ? "" : " < " + leads) + (headings.isEmpty() ? "" : " # " + headings);
    }
}
