package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record has against its schema, said where it is to be mended, and how. */
class SchemaFaultsTest extends WrittenRecord {

    /** In the sample, {@code old} becomes {@code changed}. */
    @ParameterizedTest
    @MethodSource
    void brokenSchema(String old, String changed, String place, String message, String remedy) throws IOException {
        var findings = read(edited(old, changed)).findings();

        assertOne(findings, "tenant/schema", FILE + ":" + place, message);
        assertThat(findings.get(0).remedy()).isEqualTo(remedy);
    }

    static Stream<Arguments> brokenSchema() {
        var text = "Un texte d’une ligne, sans espace au début ni à la fin, de 2000 signes au plus.";
        return Stream.of(
                arguments(
                        "  email: contact@",
                        "  emial: contact@",
                        "17:3",
                        "La clé « emial » est inconnue dans « organisation ». Vouliez-vous dire « email » ?",
                        "Écrivez « email »."),
                arguments(
                        "  phone: 01 99 00 01 00",
                        "  phon: 01 99 00 01 00",
                        "16:3",
                        "La clé « phon » est inconnue dans « organisation ». Vouliez-vous dire « phone » ?",
                        "Écrivez « phone »."),
                arguments(
                        "      url: https://reseau",
                        "      color: blue\n      url: https://reseau",
                        "31:7",
                        "La clé « color » est inconnue dans « portal.social-networks[0] ».",
                        "Retirez-la, ou choisissez parmi : name, url."),
                arguments(
                        "policies:",
                        "a.b: x\npolicies:",
                        "127:1",
                        "La clé « a.b » est inconnue.",
                        "Retirez-la, ou choisissez parmi : id, kind, demonstration, example-data, organisation, portal,"
                                + " legal-notice, data-protection, trackers, accessibility, policies, relations,"
                                + " open-data, waivers."),
                arguments(
                        "  phone: 01 99 00 01 00\n",
                        "",
                        "7:1",
                        "La clé « phone » (Téléphone) manque dans « organisation ».",
                        "Ajoutez « phone: … ». Le numéro de téléphone (LCEN, article 1-1)."),
                arguments(
                        "      purpose: Gérer votre compte sur le portail\n",
                        "",
                        "63:7",
                        "La clé « purpose » (Finalité) manque dans « data-protection.activities[0] ».",
                        "Ajoutez « purpose: … ». À quoi sert le traitement, avec les mots du lecteur."),
                arguments(
                        "kind: commune\n",
                        "",
                        "1",
                        "La clé « kind » (Sorte d’organisme) manque.",
                        "Ajoutez « kind: … ». Ce qu’est l’organisme ; la plupart de ses devoirs en découlent."),
                arguments(
                        "\"99123\"",
                        "01230",
                        "14:15",
                        "« organisation.seat.postcode » (Code postal) : « 01230 » se lit comme un nombre, et non comme un"
                                + " texte.",
                        "Mettez la valeur entre guillemets : postcode: \"01230\"."),
                arguments(
                        "\"99123\"",
                        "99123",
                        "14:15",
                        "« organisation.seat.postcode » (Code postal) : « 99123 » se lit comme un nombre, et non comme un"
                                + " texte.",
                        "Mettez la valeur entre guillemets : postcode: \"99123\"."),
                arguments(
                        "\"3\"",
                        "1.10",
                        "128:12",
                        "« policies.version » (Version) : « 1.10 » se lit comme un nombre, et non comme un texte.",
                        "Mettez la valeur entre guillemets : version: \"1.10\"."),
                arguments(
                        "- Ville de Valmont-sur-Lys",
                        "- true",
                        "11:7",
                        "« organisation.aliases[0] » : « true » se lit comme une réponse par oui ou non, et non comme un"
                                + " texte.",
                        "Mettez la valeur entre guillemets : - \"true\"."),
                arguments(
                        "email: contact@valmont.example",
                        "email: \"%s\"",
                        "17:10",
                        "« organisation.email » (Adresse électronique) : « %s » n’a pas la forme attendue.",
                        "Attendu : une adresse électronique, par exemple « contact@mairie.example »."),
                arguments(
                        "email: contact@valmont.example",
                        "email:",
                        "17:9",
                        "« organisation.email » (Adresse électronique) est vide.",
                        "Complétez la valeur, ou retirez la ligne."),
                arguments(
                        "legal-name: Commune de Valmont-sur-Lys",
                        "legal-name: ''",
                        "8:15",
                        "« organisation.legal-name » (Nom légal) est vide.",
                        "Complétez la valeur."),
                arguments(
                        "legal-name: Commune de Valmont-sur-Lys",
                        "legal-name: ' Commune'",
                        "8:15",
                        "« organisation.legal-name » (Nom légal) : «  Commune » n’a pas la forme attendue.",
                        "Attendu : un texte d’une ligne, sans espace au début ni à la fin, de 2000 signes au plus."),
                arguments(
                        "legal-name: Commune de Valmont-sur-Lys",
                        "legal-name: [Commune]",
                        "8:3",
                        "« organisation.legal-name » (Nom légal) doit être un texte, et non une liste.",
                        "Écrivez un texte, au besoin entre guillemets. " + text),
                arguments(
                        "offers: false",
                        "offers: no",
                        "28:13",
                        "« portal.services.offers » (Offres payantes) : « no » n’est ni true ni false.",
                        "Écrivez true (oui) ou false (non), sans guillemets."),
                arguments(
                        "population: 6200",
                        "population: 06200",
                        "18:15",
                        "« organisation.population » (Population) : « 06200 » n’est pas un nombre entier.",
                        "Écrivez-le en chiffres, sans guillemets, espace, virgule ni zéro devant. Le nombre d’habitants, en"
                                + " chiffres sans espace, par exemple 6200."),
                arguments(
                        "rate: 62",
                        "rate: 62 %",
                        "116:9",
                        "« accessibility.rate » (Taux) : « 62 % » n’est pas un nombre entier.",
                        "Écrivez-le en chiffres, sans guillemets, espace, virgule ni zéro devant. Le pourcentage de critères"
                                + " respectés, un nombre entier de 0 à 100, sans « % »."),
                arguments(
                        "rate: 62",
                        "rate: 101",
                        "116:9",
                        "« accessibility.rate » (Taux) : « 101 » est hors des bornes.",
                        "Le pourcentage de critères respectés, un nombre entier de 0 à 100, sans « % »."),
                arguments(
                        "aliases:\n    - Ville de Valmont-sur-Lys",
                        "aliases: Ville de Valmont-sur-Lys",
                        "10:12",
                        "« organisation.aliases » (Autres noms) doit être une liste.",
                        "Écrivez chaque élément sur sa ligne, après un tiret et une espace."),
                arguments(
                        "  theme:\n    accent: \"#1a4d7a\"\n    logo: assets/logo.svg",
                        "  theme: sombre",
                        "36:10",
                        "« portal.theme » (Thème) doit être un groupe de clés.",
                        "Écrivez sur les lignes suivantes, décalées de deux espaces : accent, logo."),
                arguments(
                        "kind: commune",
                        "kind: comune",
                        "3:7",
                        "« kind » (Sorte d’organisme) : « comune » n’est pas une valeur admise. Vouliez-vous dire"
                                + " « commune » ?",
                        "Valeurs admises : commune, epci, department, region, other-public, company."),
                arguments(
                        "accent: \"#1a4d7a\"",
                        "accent: blue",
                        "37:13",
                        "« portal.theme.accent » (Couleur) : « blue » n’a pas la forme attendue.",
                        "Attendu : la couleur principale, entre guillemets, par exemple \"#1a4d7a\", assez sombre pour"
                                + " porter un texte blanc."),
                arguments(
                        "email: contact@valmont.example",
                        "email: " + "x.".repeat(120) + "y@valmont.example",
                        "17:10",
                        "« organisation.email » (Adresse électronique) est trop long.",
                        "Raccourcissez la valeur. Une adresse électronique, par exemple « contact@mairie.example »."),
                arguments(
                        "declared-on: 2026-03-02",
                        "declared-on: 2026-02-31",
                        "119:16",
                        "« accessibility.declared-on » : « 2026-02-31 » n’existe pas.",
                        "Une date du calendrier : année, mois et jour, par exemple « 2026-03-02 »."),
                arguments(
                        "id: valmont-sur-lys",
                        "id: valmont",
                        "2:5",
                        "L’identifiant « valmont » n’est pas le nom du dossier, « valmont-sur-lys ».",
                        "Écrivez « id: valmont-sur-lys », ou renommez le dossier."));
    }
}
