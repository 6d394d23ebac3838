package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.compliance.Finding;
import org.parvis.compliance.SampleSite;
import org.parvis.compliance.Waiver;
import org.parvis.site.Place;
import org.parvis.tenant.Fields;

/** What a {@code tenant.yaml} gives: a record and its places, or findings with theirs. */
class TenantFileTest {

    private static final String FILE = "tenants/valmont-sur-lys/tenant.yaml";

    @TempDir
    private Path root;

    @Test
    void aCompleteFileIsTheRecordItStates() throws IOException {
        var file = read(sample());

        assertThat(file.findings()).isEmpty();
        assertThat(file.tenant()).contains(SampleSite.tenant());
    }

    private static final String WAIVED = """

            waivers:
              - rule: privacy/dpo-contact
                place: confidentialite/index.html
                reason: Le délégué change
                approved-by: Anne Dupré, maire
                until: 2027-03-31
            """;

    @Test
    void waiversStandBesideTheRecord() throws IOException {
        var file = read(sample() + WAIVED);

        assertThat(file.tenant()).contains(SampleSite.tenant());
        assertThat(file.waivers())
                .containsExactly(new Waiver(
                        "privacy/dpo-contact",
                        "confidentialite/index.html",
                        "Le délégué change",
                        "Anne Dupré, maire",
                        LocalDate.of(2027, 3, 31)));
        assertThat(file.fields().get("waivers[0]").file()).isEqualTo(FILE);
        assertThat(file.fields().get("waivers[0]").line())
                .isEqualTo((int) sample().lines().count() + 3);
    }

    @Test
    void aWaiverWithoutReasonOrWithADayThatIsNoneIsRefused() throws IOException {
        assertThat(read(sample() + WAIVED.replace("    reason: Le délégué change\n", ""))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("La clé « reason » (Motif) manque dans « waivers[0] ».");
        assertThat(read(sample() + WAIVED.replace("2027-03-31", "toujours")).findings())
                .hasSize(1);
        assertThat(read(sample() + WAIVED.replace("2027-03-31", "2027-02-31")).findings())
                .extracting(Finding::message)
                .containsExactly("« waivers[0].until » : « 2027-02-31 » n’existe pas.");
    }

    @Test
    void everyFieldOfTheRecordHasItsPlace() throws IOException {
        var file = read(sample());

        assertThat(file.fields())
                .containsKeys(Fields.of(file.tenant().orElseThrow()).keySet().toArray(String[]::new));
        assertThat(file.fields())
                .containsEntry("", Place.of(FILE, 1))
                .containsEntry("id", new Place(FILE, 2, 5))
                .containsEntry("organisation", new Place(FILE, 7, 1))
                .containsEntry("example-data[1]", new Place(FILE, 5, 30))
                .containsEntry("data-protection.activities", new Place(FILE, 62, 3))
                .containsEntry("data-protection.activities[0]", new Place(FILE, 63, 7))
                .containsEntry("data-protection.activities[0].retention", new Place(FILE, 68, 7))
                .containsEntry("data-protection.activities[0].retention.period", new Place(FILE, 69, 17));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreAsGood() throws IOException {
        var file = read("\ufeff" + sample().replace("\n", "\r\n"));

        assertThat(file.tenant()).contains(SampleSite.tenant());
        assertThat(file.fields()).containsEntry("id", new Place(FILE, 2, 5));
    }

    @Test
    void aLongTextMayBeFolded() throws IOException {
        var file = read(edited("data: pages vues, appareil", "data: >-\n        pages vues,\n        appareil"));

        assertThat(file.tenant()).contains(SampleSite.tenant());
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        var findings = readBytes("id: a\nname: Nîmes\n".getBytes(StandardCharsets.ISO_8859_1))
                .findings();

        assertOne(
                findings,
                "tenant/yaml",
                FILE + ":2:8",
                "Ce fichier n’est pas en UTF-8 : l’octet 0xEE n’a pas de sens ici.");
    }

    @Test
    void aFileThatIsTooLongIsRefused() throws IOException {
        assertOne(read("#".repeat((256 << 10) + 1)).findings(), "tenant/yaml", FILE, "« tenant.yaml » dépasse 256 ko.");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertYaml("# rien\n", "1", "Le fichier est vide.");
    }

    @Test
    void tagsAreRefused() throws IOException {
        assertYaml(
                "a: 1\nb: !!java.io.File [x]\n",
                "2:4",
                "L’étiquette de type « tag:yaml.org,2002:java.io.File » n’est pas admise.");
        assertYaml("a: !x y\n", "1:4", "L’étiquette de type « !x » n’est pas admise.");
    }

    @Test
    void anchorsAndAliasesAreRefused() throws IOException {
        var findings = read("a: &x 1\nb: *x\n").findings();

        assertThat(findings)
                .extracting(
                        Finding::message, finding -> finding.location().source().toString())
                .containsExactly(
                        tuple("L’ancre « &x » n’est pas admise.", FILE + ":1:4"),
                        tuple("Le renvoi « *x » n’est pas admis.", FILE + ":2:4"));
    }

    @Test
    void aKeyWrittenTwiceIsRefused() throws IOException {
        assertYaml("a:\n  b: 1\n  c: 2\n  b: 3\n", "4:3", "La clé « b » est écrite deux fois, d’abord à la ligne 2.");
    }

    @Test
    void aKeyThatIsNoWordIsRefused() throws IOException {
        assertYaml("? [a, b]\n: c\n", "1:3", "Une clé doit être un mot.");
        assertYaml("a: b\n*x : c\n", "2:1", "Une clé doit être un mot.");
        assertYaml("{".repeat(100_000), "1:2", "Une clé doit être un mot.");
    }

    @Test
    void aSecondDocumentIsRefused() throws IOException {
        assertYaml("a: 1\n---\nb: 2\n", "2:1", "Un second document commence ici (« --- »).");
    }

    @Test
    void aFileThatIsTooDeepIsRefused() throws IOException {
        assertYaml("[".repeat(21) + "]".repeat(21), "1:21", "Plus de 20 niveaux sont emboîtés ici.");
        assertYaml("[".repeat(100_000) + "]".repeat(100_000), "1:21", "Plus de 20 niveaux sont emboîtés ici.");
    }

    @Test
    void aValueThatIsTooLongIsRefused() throws IOException {
        assertYaml("a: " + "x".repeat(2001), "1:4", "La valeur de « a » dépasse 2000 signes.");
        assertYaml("x".repeat(2001), "1:1", "La valeur dépasse 2000 signes.");
    }

    @Test
    void charactersThatMisleadAreRefused() throws IOException {
        assertYaml(
                "a: é\nb: x\u202ey\n",
                "2:5",
                "Le texte contient un caractère qui renverse le sens de lecture (U+202E).");
        assertYaml("a: x\u0007y\n", "1:5", "Le texte contient un caractère de commande (U+0007).");
        assertYaml("a: x\u200by\n", "1:5", "Le texte contient un caractère invisible (U+200B).");
        assertYaml(
                "a: \"x\\u202Ey\"\n",
                "1:4",
                "La valeur de « a » contient un caractère qui renverse le sens de lecture (U+202E).");
        assertYaml("a: \"x\\0y\"\n", "1:4", "La valeur de « a » contient un caractère de commande (U+0000).");
        assertYaml("a: |\n  x\n  y\n", "1:4", "La valeur de « a » tient sur plusieurs lignes.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: b: c'                  | 1:5 | Un « : » est de trop ici, ou la ligne est trop décalée.",
                "'a: 1\nb\nc: 2'            | 3:1 | Il manque « : » et une espace après une clé, à la ligne d’avant ou ici.",
                "'a:\n\tb: 1'               | 2:1 | Une tabulation sert de décalage.",
                "'a: @x'                    | 1:4 | Une valeur sans guillemets ne peut pas commencer par ce signe.",
                "'a: \"x\nb: y\n'           | 1:4 | Un guillemet ouvert ici n’est jamais fermé.",
                "'a: \"x\" y'               | 1:8 | Cette ligne n’est pas alignée avec ce qui l’entoure, ou suit une valeur déjà finie.",
                "'a: [x\nb: y\n'            | 1:4 | Un crochet ou une accolade ouverts ici ne sont jamais fermés.",
                "'a: \"\\q\"'               | 1:6 | Un « \\ » est suivi d’un signe que YAML ne connaît pas.",
                "'a: ]'                      | 1:4 | La syntaxe YAML n’est pas correcte ici.",
                "'%YAML 2.0\n---\na: 1'     | 1   | Ce fichier ne se lit pas comme du YAML 1.2.",
            })
    void brokenSyntax(String yaml, String place, String message) throws IOException {
        assertYaml(yaml, place, message);
    }

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

    @Test
    void everyFaultIsSaidAtOnceInTheOrderOfTheFile() throws IOException {
        var findings = read(edited("kind: commune", "kind: 12").replace("rate: 62", "rate: beaucoup"))
                .findings();

        assertThat(findings)
                .extracting(finding -> finding.location().source().toString())
                .containsExactly(FILE + ":3:7", FILE + ":116:9");
    }

    @Test
    void afterAHundredFindingsTheRestIsNotSaid() throws IOException {
        var unknown = IntStream.range(0, 500).mapToObj(i -> "k" + i + ": x\n").collect(Collectors.joining());

        assertThat(read(sample() + unknown).findings()).hasSize(100);
    }

    @Test
    void aFileThatIsALinkIsNotRead() throws IOException {
        var secret = Files.writeString(root.resolve("secret"), "id: x");
        var file = root.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, secret);

        assertOne(
                TenantFolder.allIn(root.resolve("tenants"), root).get(0).read().findings(),
                "tenant/yaml",
                FILE,
                "« tenant.yaml » est un lien.");
    }

    private static String sample() throws IOException {
        try (var resource = TenantFileTest.class.getResourceAsStream("tenant.yaml")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String edited(String old, String changed) throws IOException {
        var sample = sample();
        assertTrue(sample.contains(old), old);
        var at = sample.indexOf(old);
        return sample.substring(0, at) + changed + sample.substring(at + old.length());
    }

    private TenantFile read(String yaml) throws IOException {
        return readBytes(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private TenantFile readBytes(byte[] yaml) throws IOException {
        var file = root.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, yaml);
        return TenantFolder.allIn(root.resolve("tenants"), root).get(0).read();
    }

    private void assertYaml(String yaml, String place, String message) throws IOException {
        assertOne(read(yaml).findings(), "tenant/yaml", FILE + ":" + place, message);
    }

    private static void assertOne(List<Finding> findings, String step, String place, String message) {
        assertThat(findings)
                .extracting(
                        Finding::rule,
                        Finding::tenant,
                        finding -> finding.location().source().toString(),
                        Finding::message)
                .containsExactly(tuple(step, "valmont-sur-lys", place, message));
    }
}
