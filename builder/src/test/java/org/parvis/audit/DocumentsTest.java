package org.parvis.audit;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/** Whatever a document is written in, its words stand on their lines. */
class DocumentsTest {

    private static final String MARKDOWN = """
            # Politique de confidentialité

            Nous traitons vos données
            sur **deux lignes
            et demie**.


            ## Vos droits

            - un droit d’accès
            - un droit
              de rectification
              1. un rang plus bas

            | Finalité | Durée |
            |----------|-------|
            | Comptes  | deux ans |
            | Lettre   | un jour |

            > Une citation, voir [la
            > page](https://www.cnil.fr) et https://www.service-public.fr

            ```
            un code
            ```

            Fin.
            """;

    private static final String TEXT = """
            POLITIQUE DE CONFIDENTIALITE

            Nous traitons vos données
            sur deux lignes.

            ARTICLE 5. FINALITES

            Voici lesquelles :

            - les comptes,
             - un rang plus bas,
            - la lettre <Nom de la ville>.

            3.2 Vos droits

                    Un retrait, et <https://www.cnil.fr>.

            1. Un point d’une liste, qui est une phrase.
            """;

    private static Page read(String path, String text) {
        try (var documents = new Documents()) {
            return documents.read(path, text).page().orElseThrow();
        }
    }

    private static int lineOf(String words, Page page) {
        var block = page.prose()
                .filter(passage -> passage.text().contains(VisibleText.normalise(words)))
                .findFirst()
                .orElseThrow();
        return page.placeOf(block.block(), words).line();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Politique | 1
                    Nous traitons | 3
                    deux lignes | 4
                    et demie | 5
                    Vos droits | 8
                    droit d’accès | 10
                    un droit de | 11
                    rectification | 12
                    rang plus bas | 13
                    Finalité | 15
                    deux ans | 17
                    un jour | 18
                    Une citation | 20
                    service-public | 21
                    Fin. | 27
                    """)
    void wordsOfMarkdown(String words, int line) {
        assertThat(lineOf(words, read("a.md", MARKDOWN))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POLITIQUE | 1
                    Nous traitons | 3
                    sur deux lignes | 4
                    FINALITES | 6
                    lesquelles | 8
                    les comptes | 10
                    un rang | 11
                    la lettre <Nom de la ville> | 12
                    Vos droits | 14
                    Un retrait | 16
                    un point | 18
                    """)
    void wordsOfPlainText(String words, int line) {
        var page = read("a.txt", TEXT.replace("Un point", "un point"));

        assertThat(lineOf(words, page)).isEqualTo(line);
        assertThat(page.document().select("main h1, main h2").eachText())
                .containsExactly("POLITIQUE DE CONFIDENTIALITE", "ARTICLE 5. FINALITES", "3.2 Vos droits");
        assertThat(page.document().select("li").eachText()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    # Politique\n\n    Nous traitons vos données pour vous répondre.\n\n    - Un *point*\n",
                "\t# Politique\n\n\tNous traitons vos données pour vous répondre.\n\n\t- Un *point*\n",
                "        # Politique\n\n        Nous traitons vos données pour vous répondre.\n\n        - Un *point*\n",
                "# Politique\n\n    Nous traitons vos données pour vous répondre.\n\n    - Un *point*\n",
                "# Politique\n\n- Un *point*\n\n        Nous traitons vos données pour vous répondre.\n",
            })
    void proseThatIsIndentedIsReadOnItsLines(String text) {
        var page = read("a.md", text);

        assertThat(page.document().select("h1").eachText()).containsExactly("Politique");
        assertThat(page.document().select("li em").eachText()).containsExactly("point");
        assertThat(lineOf("vos données", page))
                .isEqualTo(text.substring(0, text.indexOf("vos")).split("\n").length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tapez :\n\n    cp la politique vers le serveur; ls -l\n",
                "Le fichier :\n\n    titre: La politique\n    objet: Nous\n",
                "Le code :\n\n    if (x) { print \"Nous traitons vos données ici\"; }\n",
                "Collez :\n\n```\nNous traitons vos données pour vous répondre.\n```\n",
            })
    void codeStaysCode(String text) {
        assertThat(read("a.md", text).document().select("pre")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: Mentions\ndate: 2024-03-01\n---\n",
                "---\n# 2024\ntitle: Mentions\n---\n",
                "---\n\ndate: 2024-03-01\n---\n",
                "---  \ntags:\n- an : 2024\nvers: { le : 2024 }\n...\n",
                "---\n\"title\": |\n  Fin : 2024\n\n  Suite\n---\n",
            })
    void whatStandsBeforeMarkdownForAGeneratorIsOnNoPage(String matter) {
        var page = read("a.md", matter + "# Vos droits\n\nFin.\n");

        assertThat(page.document().text()).doesNotContain("2024").contains("Vos droits");
        assertThat(lineOf("Fin.", page)).isEqualTo(3 + matter.lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n\nDate : le 1er mars 2024\n\n---\n",
                "---\nObjet : vos données\nNous les gardons depuis 2024.\n---\n",
                "---\nObjet: vos données\nNous les gardons depuis 2024.\n---\n",
                "---\nDate\u00a0: 2024\n---\n",
                "---\nMise à jour: 2024\n---\n",
                "---\ntitle: [2024\n---\n",
                "---\n- 2024\n---\n",
                "---\ntitle: 2024\n--- a\n---\n",
                "---\ntitle: 2024\n",
                "\n---\ntitle: 2024\n---\n",
            })
    void aRuleAtTheTopOfMarkdownHidesNothing(String beginning) {
        var page = read("a.md", beginning + "\nFin.\n");

        assertThat(page.document().text()).contains("2024");
        assertThat(lineOf("Fin.", page)).isEqualTo(2 + beginning.lines().count());
    }

    @Test
    void whatIsLongerThanFrontMatterEverIsIsReadAsProse() {
        var page = read("a.md", "---\ntitle: 2024\nkeys: " + "mots ".repeat(4_000) + "\n---\n\nFin.\n");
        assertThat(page.document().text()).contains("2024");
        page = read("a.md", "---\ntitle: 2024\nkeys: " + "mots ".repeat(3_000) + "\n---\n\nFin.\n");
        assertThat(page.document().text()).doesNotContain("2024");
    }

    @Test
    void anAddressWithoutASchemeInMarkdownIsReadAsAnEncryptedOne() {
        var page = read("a.md", "Voir www.cnil.fr, <http://www.cnil.fr> et [www.cnil.fr](http://cnil.example)");
        assertThat(page.document().select("main a").eachAttr("href"))
                .containsExactly("https://www.cnil.fr", "http://www.cnil.fr", "http://cnil.example");
    }

    @Test
    void markupInMarkdownIsMarkupAndInPlainTextText() {
        assertThat(read("a.md", "Un <b>mot</b>").document().select("main b")).hasSize(1);
        assertThat(read("a.txt", "Un <b>mot</b>").document().select("main").text())
                .isEqualTo("Un <b>mot</b>");
    }

    @Test
    void aWebPageKeepsItsLinesAndItsMenuApart() {
        var page = read(
                "a.html",
                "<html><head><title>Confidentialité</title></head>\n<body>\n<nav>Menu</nav>\n"
                        + "<p>Un\nparagraphe</p>\n<footer>Pied</footer>\n</body></html>");

        assertThat(lineOf("paragraphe", page)).isEqualTo(5);
        assertThat(page.main().orElseThrow().text()).isEqualTo("Un paragraphe");
        assertThat(page.isBare()).isTrue();
        assertThat(page.type()).isEqualTo("privacy");
    }

    @Test
    void aPartThatHoldsMostWordsIsTheMainContent() {
        var page = read(
                "a.html",
                "<title>x</title><div>Un menu</div><article><p>Tout le texte de la page est ici</p></article>");

        assertThat(page.main().orElseThrow().text()).isEqualTo("Tout le texte de la page est ici");
    }

    @Test
    void whatAPageFoldsIsReadButNotAChoice() {
        var page = read(
                "a.html",
                "<main><p>Vos données</p><details><summary>Durée</summary><p>Un an</p></details>"
                        + "<details><summary>Choix</summary><button>Tout refuser</button></details></main>");

        assertThat(page.prose().map(Passage::text)).containsExactly("Vos données", "Durée", "Un an", "Choix");
    }

    @Test
    void proseThatIsSetAsCodeIsRead() {
        var page = read("a.md", "Écrivez à : `Ville de Brindille, 4 place du Marché`. Le traceur `_ga` dure un an.");

        assertThat(page.prose().map(Passage::text))
                .containsExactly("Écrivez à : Ville de Brindille, 4 place du Marché. Le traceur \uFFFC dure un an.");
    }

    @Test
    void bytesThatAreNoUtf8AreWindows() {
        assertThat(Encoding.of(new byte[] {(byte) 0xE9, '\r', '\n', (byte) 0x80}))
                .isEqualTo(new Encoding("é\n€", Charset.forName("windows-1252")));
        assertThat(Encoding.of("\ufeffé\ré".getBytes(UTF_8))).isEqualTo(new Encoding("é\né", UTF_8));
    }

    @Test
    void bytesThatBeginWithTheMarkOfUtf16AreThat() {
        assertThat(Encoding.of("\ufeffé\r\n€".getBytes(UTF_16LE))).isEqualTo(new Encoding("é\n€", UTF_16));
        assertThat(Encoding.of("\ufeffé€".getBytes(UTF_16BE))).isEqualTo(new Encoding("é€", UTF_16));
    }

    @Test
    void aFewLinesWithoutATitleAreAboutWhatTheySay() {
        var note = "La mairie collecte vos données personnelles pour tenir votre compte. Vous y avez accès.";

        assertThat(read("a.txt", note).type()).isEqualTo("privacy");
        assertThat(read("a.html", "<title>Ville</title><h1>Vos données</h1><p>" + note)
                        .type())
                .isEqualTo("privacy");
        assertThat(read("a.txt", note + " Le marché se tient le samedi.".repeat(30))
                        .type())
                .isEmpty();
        assertThat(read("a.html", "<title>Ville</title><p>Entrez. <a href=x>Politique de confidentialité</a>")
                        .type())
                .isEmpty();
    }
}
