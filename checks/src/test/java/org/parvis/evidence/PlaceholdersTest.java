package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.AsOf;
import org.parvis.site.VisibleText;

/** What a template leaves to be filled in. */
class PlaceholdersTest {

    private static final AsOf TODAY = AsOf.of(LocalDate.of(2026, 11, 2));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[À COMPLÉTER]",
                "[To be completed]",
                "[insert the name]",
                "[Name of the controller]",
                "[TBC]",
                "[a completer par le service]",
                "[[NOM]]",
                "${org.name}",
                "{{ ville }}",
                "%VILLE%",
                "<nom de la commune>",
                "[date]",
                "XXX",
                "xxxx",
                "TODO",
                "Lorem ipsum dolor",
                "JJ/MM/AAAA",
                "Nom de votre collectivité",
                "contact@exemple.fr",
                "www.example.com",
                "01 23 45 67 89",
                "01.23.45.67.89",
                "123 456 789",
                "[Décrivez ici vos mesures]",
                "intérêt légitime (ou autre base légale)",
                "[Organisme]",
                "Nom de l’hébergeur adresse Tél. :",
                "Raison sociale de l’éditeur Adresse",
                "[la durée]",
                "[SIRET]",
                "pendant ##duree_mois## mois",
                "un site qui a pour objet ????",
                "pendant une durée de .....",
                "à renvoyer à : Adresse du propriétaire du site",
                "écrivez à [Adresse e-mail de contact]",
                "Numéro de dépôt : à compléter.",
                "Directeur de la publication : à définir",
                "Téléphone : XX XX XX XX XX",
                "01 99 00 XX XX",
                "ouvert jusqu’à XXhXX",
                "Standard : 00 00 00 00 00",
                "Dolor sit amet, et la suite",
                "Directrice de la publication : Prénom NOM",
                "........",
                "Le registre est public (à vérifier avec le juriste).",
                "Texte à valider par le service juridique avant mise en ligne",
                "le conseil municipal de (ville)",
                "Directrice : ............, mairie",
                "Signé à _____, ce _____.",
            })
    void placeholdersAreRecognised(String words) {
        assertThat(ClosedTable.PLACEHOLDERS.in(VisibleText.normalise(words), TODAY))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "{x}",
                "--",
                "ACME@",
                "L'Haÿ-les-Roses",
                "le nom de la société",
                "data.valmont.example",
                "[voir la note]",
                "[SIRET 130 025 265 00013]",
                "Nom de l’éditeur, adresse et téléphone",
                "« [la ville] tient le registre »",
                "## Titre ##",
                "Nom de l’hébergeur : Nuage SAS",
                "Quoi ???",
                "de 8 h à 12 h...",
                "au choix : nom de la société, puis adresse",
                "un train (ou autre moyen de transport)",
                "[e-mail protégé]",
                "[adresse e-mail protégée]",
                "100 %",
                "Formulaire de demande : à compléter et à renvoyer",
                "Dossier : à compléter.",
                "Nom, adresse : à compléter par le demandeur",
                "Le XXe siècle, XX",
                "1 000 000 000 €",
                "de 00.00 à 00.30",
                "Vos prénom et NOM",
                "Lire la suite....",
                "(à vérifier avec votre banque)",
                "Une réunion (commune) des services",
                "Chapitre 1 ........ 12",
                "et cetera...",
                "_ga, __utma, a____b",
                "XX",
                "une date",
                "https://xn--lha-loa.example/"
            })
    void ordinaryValuesAreNot(String words) {
        assertThat(ClosedTable.PLACEHOLDERS.in(VisibleText.normalise(words), TODAY))
                .isEmpty();
    }
}
