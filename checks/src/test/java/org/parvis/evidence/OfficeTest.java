package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.rules.BarePages;
import org.parvis.site.Passage;

class OfficeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUBLICATION_DIRECTOR|Directeur de la publication : M. Paul Durand|Paul Durand",
                "PUBLICATION_DIRECTOR|Directeur de publication : Monsieur le maire, Paul Durand.|Paul Durand",
                "PUBLICATION_DIRECTOR|Le directeur de la publication est Paul Durand.|Paul Durand",
                "PUBLICATION_DIRECTOR|Le directeur de la publication, Paul Durand, répond de ce site.|Paul Durand",
                "PUBLICATION_DIRECTOR|Directrice de la publication du site : Mme Durand|Durand",
                "PUBLICATION_DIRECTOR|M. Paul Durand est directeur de la publication.|Paul Durand",
                "PUBLICATION_DIRECTOR|Paul Durand, adjoint au maire, directeur de la publication, répond.|Paul Durand",
                "PUBLICATION_DIRECTOR|La direction de la publication est assurée par Paul Durand.|Paul Durand",
                "HOST|Le site est hébergé par OVH.|OVH",
                "HOST|Ce portail et ses données sont hébergés chez Alizé Cloud SAS.|Alizé Cloud SAS",
                "HOST|Hébergeur : la société Alizé|Alizé",
                "HOST|L'hébergement du site est assuré par Alizé.|Alizé",
                "HOST|Alizé héberge le portail.|Alizé",
                "CONTROLLER|Le responsable du traitement est la Ville de Bordeaux.|Ville de Bordeaux",
                "CONTROLLER|Responsable de traitement : Ville de Bordeaux|Ville de Bordeaux",
                "CONTROLLER|La Ville de Bordeaux est responsable du traitement.|Ville de Bordeaux"
            })
    void aSentenceNamesTheHolder(Office office, String sentence, String name) {
        assertThat(office.holders(passage("<p>" + sentence + "</p>")).map(Office.Holder::name))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Directeur de la publication jusqu'en 2020 : M. Paul Durand",
                "M. Paul Durand était directeur de la publication.",
                "M. Paul Durand, ancien directeur de la publication, a ouvert ce site.",
                "M. Paul Durand n'est pas directeur de la publication.",
                "Le directeur de la publication est-il Paul Durand ?",
                "Le directeur de la publication est le maire.",
                "Directeur de la publication : Monsieur le Président",
                "Directeur de la publication : Le Maire",
                "Anne Dupré succède à Paul Durand, directeur de la publication.",
                "Directeur de la publication du bulletin : M. Paul Durand",
                "Bulletin municipal : directeur de la publication, M. Paul Durand.",
                "Codirecteur de la publication : M. Paul Durand",
                "M. Paul Durand, directeur de la publication de la revue Alizé, a pris cette photo.",
                "M. Paul Durand, adjoint à la directrice de la publication",
                "Directrice de la publication, Paul Durand étant rédacteur",
                "« Directeur de la publication : M. Paul Durand » est une mention obligatoire.",
                "Le site était hébergé par OVH.",
                "Avant 2024, le site est hébergé par OVH.",
                "Le site de la billetterie est hébergé par OVH.",
                "La billetterie est hébergée par OVH.",
                "Le site est hébergé en France.",
                "Le site est hébergé par la commune.",
                "Si le site est hébergé par OVH, dites-le.",
                "L'hébergeur du site est nommé ci-dessous.",
                "Hébergeur : voir les mentions légales",
                "Alizé héberge le site de la billetterie.",
                "Le responsable du traitement est l'organisme qui en fixe les buts.",
                "Pour le paiement, le responsable du traitement est la Ville de Bordeaux.",
                "Le responsable du traitement est la Ville de Bordeaux pour le paiement.",
                "La Ville de Bordeaux est responsable conjointe du traitement.",
                "Nous transmettons ces données à la Ville de Bordeaux, responsable de son traitement.",
                "Responsable du traitement : Personne qui en fixe les buts"
            })
    void whatIsNotSaidOfTheOfficeOfThePortalTodayNamesNobody(String sentence) {
        for (var office : Office.values())
            assertThat(office.holders(passage("<p>" + sentence + "</p>")))
                    .as(office.name())
                    .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Directeur de la publication</h2><p>Paul Durand, maire</p>",
                "<dl><dt>Directeur de la publication :</dt><dd>M. Paul Durand</dd></dl>",
                "<table><tr><th>Directeur de la publication</th><td>Paul Durand</td></tr></table>"
            })
    void aLabelNamesTheHolderThatStandsNextToIt(String markup) {
        assertThat(Office.PUBLICATION_DIRECTOR.holders(passage(markup)).map(Office.Holder::name))
                .containsExactly("Paul Durand");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Directeur de la publication</h2><p>La maire dirige la publication.</p>",
                "<h2>Le bulletin municipal</h2><p>Directeur de la publication : Paul Durand</p>",
                "<dl><dt>Responsable du traitement</dt><dd>L'organisme qui décide (article 4 du RGPD).</dd></dl>",
                "<blockquote><p>Directeur de la publication : Paul Durand</p></blockquote>"
            })
    void whatStandsUnderAnotherTitleOrIsQuotedNamesNobody(String markup) {
        var page = BarePages.page(markup);

        for (var office : Office.values())
            assertThat(page.prose().flatMap(office::holders)).as(office.name()).isEmpty();
    }

    private static Passage passage(String markup) {
        return BarePages.page(markup).prose().findFirst().orElseThrow();
    }
}
