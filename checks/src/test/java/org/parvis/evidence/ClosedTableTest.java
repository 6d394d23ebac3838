package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Severity;
import org.parvis.evidence.ClosedTable.Row;
import org.parvis.site.VisibleText;

class ClosedTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void everyRowIsFilled() {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.literal()).isNotBlank();
            assertThat(row.reason()).isNotBlank();
            assertThat(row.replacement()).isNotBlank();
            assertThat(row.source()).isNotBlank();
            assertThat(row.severity())
                    .isIn(Stream.of(Severity.values())
                            .map(severity -> severity.name().toLowerCase())
                            .toList());
            assertThat(row.since()).isBefore(TODAY);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le portail a fait l’objet d’une déclaration auprès de la Commission Nationale de l’Informatique et des Libertés",
                "déclaré à la CNIL sous le numéro 12",
                "Déclaration CNIL n° 1234567",
                "N° CNIL : 1234567",
                "Un correspondant informatique et libertés a été nommé",
                "écrivez au CIL",
                "selon la norme simplifiée",
                "(NS 48)",
                "délibération Cnil n°2012-209 du 21 juin 2012",
                "prévues à l’article 32II de la loi informatique et libertés",
                "articles 38, 39 et 40 de la loi du 6 janvier 1978",
                "l’article 34 de la loi du 6 janvier 1978, vous avez un droit d’accès",
                "articles 26 et 27 de la loi « Informatique et Libertés », vous pouvez vous opposer",
                "l’article 40-1 de la loi règle le sort des données",
                "telle que modifiée par la loi du 6 août 2004",
                "un droit de verrouillage",
                "vous opposer, pour des motifs légitimes",
                "les pièces d’identité sont gardées comme le veut l’article 9 du code de procédure pénale",
                "est, au sens de la loi Informatique et Libertés, qui détermine les moyens du traitement",
                "prescription prévu à l’article 8 du code de procédure pénale (soit trois ans)",
                "article 6 III de la LCEN",
                "certifié Privacy Shield",
                "au titre du Safe Harbor",
                "la directive 95/46/CE",
                "le décret n° 2005-1309",
                "recommandation n° 2013-378",
                "lignes directrices, délibération 2019-093",
                "un outil validé par la CNIL",
                "loi n° 78-753 du 17 juillet 1978",
                "directive 2003/98/CE",
                "conforme au RGAA 3.0",
                "conforme au RGAA version 3",
                "décret n° 2009-546",
                "ec.europa.eu/consumers/odr",
                "Licence Ouverte 1.0",
                "le tribunal de grande instance",
                "le CSA",
                "CNIL, 8 rue Vivienne, 75002 Paris",
                "the file was declared to the CNIL",
                "articles 38 to 40 of the French Act of 6 January 1978",
                "article 32 of the Act of 6 January 1978",
                "article 40-1 of the French data protection act, on instructions for after death",
                "the Act of 6 January 1978, amended by the Act of 6 August 2004",
            })
    void staleLawIsRecognised(String words) {
        assertThat(ClosedTable.STALE_LAW.in(VisibleText.fold(words), TODAY)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "une réclamation auprès de la CNIL",
                "article 82 de la loi du 6 janvier 1978 modifiée",
                "l’article 34 de la loi du 6 janvier 1978 traite de la sécurité",
                "RGAA, version 4.1.2",
                "RGAA 4.1.2",
                "l’article 32 du RGPD",
                "Licence Ouverte 2.0",
                "l’article 8 du code de procédure pénale, soit six ans",
                "directive (UE) 2019/1024",
                "les cils",
                "l’article 1-1 de la loi n° 2004-575",
                "a complaint to the CNIL",
                "article 82 of the French Act of 6 January 1978 as amended",
                "article 40 of the charter",
            })
    void lawInForceIsNot(String words) {
        assertThat(ClosedTable.STALE_LAW.in(VisibleText.fold(words), TODAY)).isEmpty();
    }

    @Test
    void lawIsStaleFromItsDayOn() {
        var words = VisibleText.fold("la plateforme européenne de règlement en ligne des litiges");

        assertThat(ClosedTable.STALE_LAW.in(words, LocalDate.of(2025, 7, 19))).isEmpty();
        assertThat(ClosedTable.STALE_LAW.in(words, LocalDate.of(2025, 7, 20))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En poursuivant votre navigation sur ce site, vous acceptez nos cookies",
                "En continuant à utiliser le portail, vous en acceptez les traceurs",
                "En fermant ce bandeau, vous consentez à leur dépôt",
                "En cliquant ailleurs sur la page, vous donnez votre accord",
                "En consultant ce portail, vous acceptez l’usage de cookies",
                "Si vous continuez, nous supposons que cela vous convient",
                "Vous acceptez ces traceurs dès lors que vous parcourez le portail",
                "La poursuite de la navigation vaut acceptation",
                "Le fait de naviguer constitue un accord",
                "Vous êtes réputé avoir accepté les cookies",
                "By continuing to browse, you agree to our cookies",
            })
    void aVisitTakenForConsentIsRecognised(String words) {
        assertThat(ClosedTable.CONSENT_FICTIONS.in(VisibleText.fold(words), TODAY))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En poursuivant votre navigation, vous n’acceptez rien",
                "En continuant, vous trouverez où vous pouvez accepter les cookies",
                "La poursuite de la navigation ne vaut pas acceptation",
                "En utilisant ce formulaire, vous acceptez que nous vous répondions",
                "En utilisant le bouton « Accepter », vous acceptez les cookies",
                "Vous acceptez les cookies en utilisant le bouton prévu",
                "Votre accord est demandé avant tout dépôt de cookies",
                "Si vous continuez, la page suivante s’affiche",
            })
    void aVisitThatIsNotTakenForConsentIsNot(String words) {
        assertThat(ClosedTable.CONSENT_FICTIONS.in(VisibleText.fold(words), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google Analytics",
                "_ga",
                "_ga_1A2B3C",
                "_gid",
                "https://www.google-analytics.com/analytics.js",
                "https://www.googletagmanager.com/gtag/js?id=G-0",
                "pixel de Meta",
                "_fbp",
                "https://connect.facebook.net/fr_FR/fbevents.js",
                "Quantcast",
                "https://www.youtube.com/embed/0",
                "https://www.youtube-nocookie.com/embed/0",
            })
    void aToolThatAlwaysNeedsConsentIsRecognised(String words) {
        assertThat(ClosedTable.NEVER_EXEMPT.in(VisibleText.fold(words), TODAY)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_pk_id.*",
                "_garde",
                "matomo",
                "https://www.youtube.com/watch?v=0",
                "https://google-analytics.com.mairie.example/",
                "https://notre-youtube.com/embed/0",
                "mesure d’audience",
            })
    void anotherToolIsNot(String words) {
        assertThat(ClosedTable.NEVER_EXEMPT.in(VisibleText.fold(words), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[À COMPLÉTER]",
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
                "un site qui a pour objet ????",
                "pendant une durée de .....",
                "à renvoyer à : Adresse du propriétaire du site",
                "écrivez à [Adresse e-mail de contact]",
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
                "Quoi ???",
                "de 8 h à 12 h...",
                "au choix : nom de la société, puis adresse",
                "un train (ou autre moyen de transport)",
                "[e-mail protégé]",
                "[adresse e-mail protégée]",
                "100 %",
                "XX",
                "une date",
                "https://xn--lha-loa.example/"
            })
    void ordinaryValuesAreNot(String words) {
        assertThat(ClosedTable.PLACEHOLDERS.in(VisibleText.normalise(words), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partagez sur Google+",
                "Google + et d’autres",
                "GOOGLE+",
                "Google Plus",
                "sur Twitter",
                "TWITTER",
                "mesuré par Universal Analytics",
                "Piwik",
                "Facebook Ireland Ltd",
                "Google Data Studio",
                "avec Internet Explorer",
                "les cookies Flash",
                "Periscope",
                "Storify",
                "AT Internet",
            })
    void servicesThatAreGoneAreRecognised(String words) {
        assertThat(ClosedTable.STALE_SERVICES.in(VisibleText.normalise(words), TODAY))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google Maps",
                "un cercle de 3 + 2",
                "Twitter/X",
                "Twitter (X)",
                "@twitter",
                "help.twitter.com",
                "Piwik PRO",
                "Facebook",
                "un flash info",
                "Matomo",
                "un explorateur",
            })
    void servicesThatAreThereAreNot(String words) {
        assertThat(ClosedTable.STALE_SERVICES.in(VisibleText.normalise(words), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plus.google.com/+valmont",
                "www.periscope.tv",
                "storify.com/valmont",
            })
    void deadHostsAreRecognised(String address) {
        assertThat(ClosedTable.DEAD_HOSTS.in(address, TODAY)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"google.com", "ec.europa.eu/info", "plus.google.com.example", "www.cnil.fr/odr"})
    void livingHostsAreNot(String address) {
        assertThat(ClosedTable.DEAD_HOSTS.in(address, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votre consentement express",
                "En tant d’abonné",
                "quelque soit le motif",
                "la loi informatique et liberté",
                "la loi Informatiques et Libertés",
                "la Cnil",
                "Commission nationale informatique et libertés",
                "Commission nationale de l’information et des libertés",
                "le RGDP",
                "règlement général de protection des données",
                "délégué à la protection de données",
                "Délégué pour la protection des données",
                "données à caractère personnelles",
                "données à caractère personnelle",
                "confiance en l’économie numérique",
                "le Défenseur du droit",
            })
    void misspellingsAreRecognised(String words) {
        assertThat(ClosedTable.MISSPELLINGS.in(VisibleText.normalise(words), TODAY))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votre consentement exprès",
                "un train express",
                "en tant qu’abonné",
                "quel que soit le motif",
                "loi Informatique et Libertés",
                "la CNIL",
                "www.cnil.fr",
                "Commission nationale de l’informatique et des libertés",
                "le RGPD",
                "règlement général sur la protection des données",
                "délégué à la protection des données",
                "données à caractère personnel",
                "confiance dans l’économie numérique",
                "le Défenseur des droits",
            })
    void whatIsWellWrittenIsNot(String words) {
        assertThat(ClosedTable.MISSPELLINGS.in(VisibleText.normalise(words), TODAY))
                .isEmpty();
    }

    private static Stream<Row> rows() {
        return Stream.of(
                        ClosedTable.STALE_LAW,
                        ClosedTable.PLACEHOLDERS,
                        ClosedTable.TEMPLATE_RESIDUES,
                        ClosedTable.CONSENT_FICTIONS,
                        ClosedTable.NEVER_EXEMPT,
                        ClosedTable.SECRETS,
                        ClosedTable.STALE_SERVICES,
                        ClosedTable.DEAD_HOSTS,
                        ClosedTable.MISSPELLINGS)
                .flatMap(table -> table.rows().stream());
    }
}
