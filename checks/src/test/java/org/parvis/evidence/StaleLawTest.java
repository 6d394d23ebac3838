package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.AsOf;
import org.parvis.site.VisibleText;

/** Law that is no longer in force, and what is like it and is. */
class StaleLawTest {

    private static final AsOf TODAY = AsOf.of(LocalDate.of(2026, 11, 2));

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
                "conformément aux normes simplifiées de la CNIL",
                "(NS 48)",
                "délibération Cnil n°2012-209 du 21 juin 2012",
                "prévues à l’article 32II de la loi informatique et libertés",
                "articles 38, 39 et 40 de la loi du 6 janvier 1978",
                "l’article 34 de la loi du 6 janvier 1978, vous avez un droit d’accès",
                "articles 26 et 27 de la loi « Informatique et Libertés », vous pouvez vous opposer",
                "(art. 34 de la loi n° 78-17 du 6 janvier 1978) d’un droit d’accès",
                "Art 27 de la loi n°78.17, vous avez un droit d’accès et de rectification",
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
                "la directive d’octobre 1995 sur la protection des données",
                "la directive européenne du 24 octobre 1995",
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
                "la part 27 de la loi n° 78-17 n’a rien d’un droit d’accès, à l’art. 82 de la loi n° 78-17",
                "l’article 34 de la loi du 6 janvier 1978 traite de la sécurité",
                "RGAA, version 4.1.2",
                "RGAA 4.1.2",
                "l’article 32 du RGPD",
                "Licence Ouverte 2.0",
                "l’article 8 du code de procédure pénale, soit six ans",
                "directive (UE) 2019/1024",
                "la directive d’octobre 2019, publiée en 1995",
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

        assertThat(ClosedTable.STALE_LAW.in(words, AsOf.of(LocalDate.of(2025, 7, 19))))
                .isEmpty();
        assertThat(ClosedTable.STALE_LAW.in(words, AsOf.of(LocalDate.of(2025, 7, 20))))
                .isNotEmpty();
    }
}
