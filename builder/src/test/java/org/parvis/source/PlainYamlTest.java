package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.compliance.Finding;

/** The part of YAML in which a record may be written, and how the rest is refused. */
class PlainYamlTest extends WrittenRecord {

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
        assertYaml("a: x\u3164y\n", "1:5", "Le texte contient un caractère invisible (U+3164).");
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

    private void assertYaml(String yaml, String place, String message) throws IOException {
        assertOne(read(yaml).findings(), "tenant/yaml", FILE + ":" + place, message);
    }
}
