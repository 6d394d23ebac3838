package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.VisibleText;

class AnothersDocumentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La loi impose des mentions légales à tout éditeur.",
                "Le RGAA demande une déclaration d’accessibilité.",
                "Chaque site doit avoir des mentions légales.",
                "Une déclaration d’accessibilité est due par tout organisme public.",
                "Toute administration publie une déclaration d’accessibilité.",
                "Lisez les conditions d’utilisation de Facebook.",
                "Consultez les mentions légales du site de la préfecture.",
                "Les mentions légales de l’éditeur du logiciel sont à part.",
                "Les mentions légales de ce site, tenu par Alizé, disent qui en répond.",
                "La billetterie est un autre site. Les mentions légales de ce site disent qui en répond.",
                "Lisez leurs conditions d’utilisation.",
                "Les conditions d’utilisation de la billetterie sont sur son site.",
                "Les conditions générales d’utilisation du réseau wifi sont affichées dans le hall.",
                "La commune écrit peu. La médiathèque publie ses propres conditions d’utilisation.",
            })
    void anotherSitesOrTheLawsIsNotOurs(String sentences) {
        assertThat(isAnothers(sentences)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les mentions légales de ce site disent qui en répond.",
                "La commune publie ses mentions légales.",
                "Les conditions d’utilisation de la plateforme valent aussi pour la billetterie.",
                "Les conditions d’utilisation sont les mêmes pour la billetterie.",
                "Nous publions des mentions légales. Chaque site en a.",
                "Une politique de confidentialité décrit ces traitements.",
                "Les conditions d’utilisation valent pour tout service du portail.",
                "Ce portail a des conditions d’utilisation, comme tout service.",
                "La loi impose un éditeur. Les mentions légales disent lequel.",
                "Leurs données sont décrites dans la politique de confidentialité.",
            })
    void oursIsOurs(String sentences) {
        assertThat(isAnothers(sentences)).isFalse();
    }

    private static boolean isAnothers(String sentences) {
        var text = VisibleText.fold(VisibleText.normalise(sentences));
        return AnothersDocument.isIn(
                text, NamedDocument.namedIn(text).findFirst().orElseThrow());
    }
}
