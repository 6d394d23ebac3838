package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.AsOf;
import org.parvis.site.VisibleText;

class SecretsTest {

    private static final AsOf TODAY = AsOf.of(LocalDate.of(2026, 11, 21));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN OPENSSH PRIVATE KEY-----",
                "AKIAAAAAAAAAAAAAAAAA",
                "ghp_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "xoxb-0000000000-aaaa",
                "sk_live_0000000000000000",
                "const password = 'correct-cheval';",
                "\"api_key\": \"0123456789abcdef\"",
                "https://depot:motdepasse@git.example/x.git",
                "http://localhost:8080/",
                "http://127.0.0.1/",
                "http://192.168.1.20/carte",
                "https://portail.intranet/",
                "//serveur.mairie.local/x",
                "https://preprod.valmont.example/",
                "https://data-preprod.valmont.example/",
                "https://recette.valmont.example/",
                "file:///C:/Users/anne/page.html",
                "C:\\Users\\anne\\page.html",
                "//# sourceMappingURL=site.js.map",
                "mot de passe : Val@2024",
                "Mot de passe provisoire : Lys2026valmont",
                "mdp: ValmontLys",
                "mot de passe : valmont!lys",
                "le mot de passe est « valmont »"
            })
    void findsWhatMustNotBePublished(String text) {
        assertThat(ClosedTable.SECRETS.in(VisibleText.normalise(text), TODAY)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "la clé publique",
                "votre mot de passe : choisissez-le long",
                "https://www.recette-de-cuisine.example/",
                "https://recettes.example/",
                "https://recette.example/",
                "https://data.valmont.example/home/anne/",
                "https://www.locale.example/",
                "https://10.example/",
                "https://intranet.valmont.example/",
                "qsdf_live_x",
                "https://agenda.example/10.1.2.3/",
                "mot de passe : dpo@valmont.example",
                "mot de passe : au moins 12 caractères",
                "mot de passe : obligatoire*",
                "mot de passe : 8 à 12 signes",
                "Mot de passe : Obligatoire",
                "le mot de passe est « oublié »",
                "le mot de passe est « chiffré » avant d'être gardé",
                "mot de passe : FranceConnect",
                "le mot de passe est stocké/haché"
            })
    void leavesAloneWhatMay(String text) {
        assertThat(ClosedTable.SECRETS.in(VisibleText.normalise(text), TODAY)).isEmpty();
    }
}
