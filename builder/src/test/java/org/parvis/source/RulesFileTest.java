package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Example;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict.Outcome;
import org.parvis.site.Place;

class RulesFileTest {

    private static final String COMPLETE = """
            rules:
              - id: charte/adresse-au-pied
                title: Le pied de chaque page donne l’adresse du département.
                severity: warning
                pages: [privacy, actualites/**]
                selector: footer p
                expect: some
                text: 1 place de la Préfecture
                message: l’adresse du département manque au pied de la page
                reason: Un habitant doit savoir où écrire
                remedy: Ajoutez l’adresse à la mise en page.
                reference:
                  citation: Charte éditoriale, 2.1
                  link: https://www.departement.example/charte/#pied
                examples:
                  passed:
                    - title: l’adresse est au pied
                      html: |
                        <footer>
                          <p>1 place de la Préfecture</p>
                        </footer>
                  failed:
                    - title: le pied est vide
                      html: <footer></footer>
            """;

    @TempDir
    private Path root;

    @Test
    void aCompleteFileIsTheRulesThatItStates() throws IOException {
        var file = read(COMPLETE);

        assertThat(file.faults()).isEmpty();
        assertThat(file.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("charte/adresse-au-pied");
            assertThat(rule.place()).isEqualTo(new Place("parvis.yaml", 2, 9));
            assertThat(rule.applicability()).isEqualTo("Aux pages privacy, actualites/**.");
            assertThat(rule.message()).isEqualTo("l’adresse du département manque au pied de la page");
            var requirement = rule.requirement();
            assertThat(requirement.title()).isEqualTo("Le pied de chaque page donne l’adresse du département");
            assertThat(requirement.severity()).isEqualTo(Severity.WARNING);
            assertThat(requirement.reason()).isEqualTo("Un habitant doit savoir où écrire.");
            assertThat(requirement.provisions()).singleElement().satisfies(citation -> {
                assertThat(citation).hasToString("Charte éditoriale, 2.1");
                assertThat(citation.link()).contains("https://www.departement.example/charte/#pied");
            });
            assertThat(rule.examples()).extracting(Example::outcome).containsExactly(Outcome.PASSED, Outcome.FAILED);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "privasy | « privasy » n’est pas un type de page. | Écrivez « privacy » ; un dossier s’écrit « privasy/** ».",
                "'!cookie' | « cookie » n’est pas un type de page. | Écrivez « cookies » ;",
                "actualites | « actualites » n’est pas un type de page. | Types admis : home, privacy, cookies,",
                "cookies/index.adoc | « cookies/index.adoc » n’est le chemin d’aucune page. | « cookies/index.html » ou",
                "actualites/marche | « actualites/marche » n’est le chemin d’aucune page. | « cookies/index.html » ou",
            })
    void aNameThatNoPageCanHaveIsRefusedAtItsPlace(String name, String wrong, String remedy) throws IOException {
        var file = read(COMPLETE.replace("[privacy, actualites/**]", "[privacy, \"" + name + "\"]"));

        assertThat(file.faults())
                .singleElement()
                .asString()
                .startsWith("parvis.yaml:5:22: ")
                .contains(wrong, remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "!error", "actualites/**", "**/fr-*", "actualites/", "404.html", "!en/**"})
    void aNameThatAPageMayHaveIsTaken(String name) throws IOException {
        assertThat(read(COMPLETE.replace("actualites/**]", "\"" + name + "\"]")).faults())
                .isEmpty();
    }

    @Test
    void whatTheGuideShowsWorks() throws IOException {
        var guide = Files.readString(Path.of("..", "docs", "guide.adoc"));
        var shown = guide.substring(guide.indexOf("# yaml-language-server: $schema=parvis.schema.json"));

        var file = read(shown.substring(0, shown.indexOf("----")));

        assertThat(file.faults()).isEmpty();
        assertThat(file.rules()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            expect: some           | expect: somme                | parvis.yaml:7:13: « rules[0].expect » (Attente) : « somme » n’est pas une valeur admise. Vouliez-vous dire « some » ?
            selector: footer p     | selecteur: footer p          | parvis.yaml:6:5: La clé « selecteur » est inconnue dans « rules[0] ». Vouliez-vous dire « selector » ?
            id: charte/adresse     | id: adresse                  | parvis.yaml:2:9: « rules[0].id » (Identifiant) : « adresse-au-pied » n’a pas la forme attendue.
            citation: Charte       | citations: Charte            | parvis.yaml:13:7: La clé « citations » est inconnue dans « rules[0].reference ». Vouliez-vous dire « citation » ?
            link: https:           | link: javascript:alert() #   | parvis.yaml:14:13: « rules[0].reference.link » (Lien) : « javascript:alert() » n’a pas la forme attendue.
            /charte/#pied          | /%zz                         | parvis.yaml:14:13: « rules[0].reference.link » (Lien) : « https://www.departement.example/%zz » n’a pas la forme attendue.
            /charte/#pied          | /#a#b                        | parvis.yaml:14:13: « rules[0].reference.link » (Lien) : « https://www.departement.example/#a#b » n’a pas la forme attendue.
            pages: [privacy,       | pages: [/privacy,            | parvis.yaml:5:13: « rules[0].pages[0] » : « /privacy » n’a pas la forme attendue.
            footer p               | footer[                      | parvis.yaml:6:15: « footer[ » n’est pas un sélecteur CSS : Did not find balanced marker at ''.
            text: 1 place          | pattern: (1 place            | parvis.yaml:8:14: « (1 place de la Préfecture » n’est pas un motif : missing closing ).
            text: 1 place          | pattern: (?<!1 )place        | parvis.yaml:8:14: « (?<!1 )place de la Préfecture » n’est pas un motif : invalid named capture.
            text: 1 place          | pattern: ((a{99}){99}){99} # | parvis.yaml:8:14: « ((a{99}){99}){99} » n’est pas un motif : it repeats too much.
            text: 1 place          | text: 2 place                | parvis.yaml:17:11: L’exemple « l’adresse est au pied » doit respecter la règle, et il l’enfreint.
            <footer></footer>      | <footer><p>1 place de la Préfecture</p></footer> | parvis.yaml:23:11: L’exemple « le pied est vide » doit enfreindre la règle, et il la respecte.
            expect: some           | expect: every                | parvis.yaml:23:11: L’exemple « le pied est vide » doit enfreindre la règle, et elle n’y trouve rien à examiner.
            """)
    void whatIsWrongIsSaidWhereItIs(String written, String other, String fault) throws IOException {
        assertThat(COMPLETE).contains(written);

        var file = read(COMPLETE.replace(written, other));

        assertThat(file.rules()).isEmpty();
        assertThat(file.faults())
                .isNotEmpty()
                .anySatisfy(line -> assertThat(line).startsWith(fault));
    }

    @Test
    void anExampleShowsOneFault() throws IOException {
        var file = read(COMPLETE.replace("expect: some", "expect: none")
                .replace(
                        "<footer></footer>",
                        "<footer><p>1 place de la Préfecture<p>1 place de la Préfecture</footer>"));

        assertThat(file.faults())
                .satisfiesExactly(
                        passed -> assertThat(passed)
                                .startsWith("parvis.yaml:17:11: L’exemple « l’adresse est au pied » doit respecter"),
                        failed -> assertThat(failed)
                                .startsWith(
                                        "parvis.yaml:23:11: L’exemple « le pied est vide » doit enfreindre la règle une seule fois,"
                                                + " et il l’enfreint 2 fois."));
    }

    @Test
    void anExampleHasWhatTheRuleLooksFor() throws IOException {
        var file = read(COMPLETE.replace("expect: some", "expect: none")
                .replace("selector: footer p", "selector: body > p")
                .replace("<footer></footer>", "<footer><p>1 place de la Préfecture</footer>"));

        assertThat(file.faults())
                .singleElement()
                .asString()
                .startsWith("parvis.yaml:23:11: L’exemple « le pied est vide » doit enfreindre la règle,"
                        + " et le sélecteur n’y trouve rien.");
    }

    @Test
    void aRuleWithoutAnExampleThatFailsIsRefused() throws IOException {
        var file = read(COMPLETE.substring(0, COMPLETE.indexOf("      failed:")) + "      failed: []\n");

        assertThat(file.faults())
                .containsExactly("parvis.yaml:22:7: « rules[0].examples.failed » (Enfreinte) est une liste vide."
                        + " Une règle qui ne se lit pas ne juge rien, et des défauts passeraient pour conformes."
                        + " Au moins un exemple qui l’enfreint, une fois.");
    }

    @Test
    void twoRulesHaveTwoIds() throws IOException {
        var file = read(COMPLETE + COMPLETE.substring(COMPLETE.indexOf("  - id")));

        assertThat(file.faults())
                .containsExactly(
                        "parvis.yaml:25:9: L’identifiant « charte/adresse-au-pied » est déjà pris à la ligne 2."
                                + " Un constat cite sa règle par cet identifiant. Donnez-en un autre à l’une des deux règles.");
    }

    @Test
    void aTextAndAPatternAreTwoRules() throws IOException {
        assertThat(read(COMPLETE.replace("    text: ", "    pattern: place\n    text: "))
                        .faults())
                .containsExactly("parvis.yaml:8:14: Cette règle a un texte et un motif. Elle ne peut en chercher qu’un."
                        + " Retirez « text » ou « pattern », ou faites-en deux règles.");
        assertThat(read(COMPLETE.replace("    text: 1 place de la Préfecture\n", "")
                                .replace("expect: some", "expect: every"))
                        .faults())
                .first()
                .asString()
                .startsWith("parvis.yaml:7:13: « expect: every » n’a ni texte ni motif.");
    }

    @Test
    void whatIsNoYamlOrNotThereIsSaid() throws IOException {
        assertThat(read("rules: [").faults()).singleElement().asString().startsWith("parvis.yaml:1:9: ");
        assertThat(RulesFile.read(root.resolve("ailleurs.yaml"), root).faults())
                .containsExactly("ailleurs.yaml: Ce fichier ne peut pas être lu (NoSuchFileException)."
                        + " Parvis lit chaque source avant de publier."
                        + " Vérifiez que le fichier existe et que ses droits permettent de le lire.");
    }

    private RulesFile read(String text) throws IOException {
        return RulesFile.read(Files.writeString(root.resolve("parvis.yaml"), text), root);
    }
}
