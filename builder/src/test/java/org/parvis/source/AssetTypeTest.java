package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kinds of files that a tenant may publish, drawings among them. */
class AssetTypeTest extends WrittenFolder {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.html",
                "page.xhtml",
                "style.css",
                "code.js",
                "x.php",
                "archive.zip",
                "image.svgz",
                "LOGO.PNG",
                "rien"
            })
    void aTypeThatIsNotPublishedIsRefused(String name) throws IOException {
        write("assets/" + name, "");

        refused(tuple(TENANT + "assets/" + name, "Ce type de fichier n’est pas accepté dans assets."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.jpeg", "a.gif", "a.webp", "a.avif", "a.ico", "a.pdf"})
    void contentThatIsNotWhatTheNameSaysIsRefused(String name) throws IOException {
        write("assets/" + name, "<html><script>alert(1)</script></html>");

        refused(tuple(
                TENANT + "assets/" + name,
                "Le contenu de ce fichier n’est pas celui d’un fichier " + name.substring(1) + "."));
    }

    @ParameterizedTest
    @MethodSource
    void aDrawingThatActsOrCallsOutIsRefused(String inside, String what) throws IOException {
        write("assets/logo.svg", svg(inside));

        assertThat(snapshot().files()).isEmpty();
        assertThat(snapshot().findings("rivebelle")).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.message()).isEqualTo("Ce dessin SVG contient " + what + ".");
            assertThat(finding.location().source().toString()).startsWith(TENANT + "assets/logo.svg:2:");
        });
    }

    static Stream<Arguments> aDrawingThatActsOrCallsOutIsRefused() {
        return Stream.of(
                arguments("<script>alert(1)</script>", "un élément <script>"),
                arguments("<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>", "un élément <script>"),
                arguments("<g onload=\"alert(1)\"/>", "un gestionnaire d’évènement (onload)"),
                arguments("<g OnClick=\"alert(1)\"/>", "un gestionnaire d’évènement (OnClick)"),
                arguments("<foreignObject/>", "un élément <foreignObject>"),
                arguments("<p xmlns=\"http://www.w3.org/1999/xhtml\"/>", "un élément <p>"),
                arguments("<image href=\"https://ailleurs.example/x.png\"/>", "une référence externe (href)"),
                arguments("<use href=\"autre.svg#a\"/>", "une référence externe (href)"),
                arguments(
                        "<a xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"&#106;avascript:alert(1)\"/>",
                        "une référence externe (href)"),
                arguments("<image href=\"data:image/svg+xml;base64,AAAA\"/>", "une référence externe (href)"),
                arguments("<g xml:base=\"https://ailleurs.example/\"/>", "une référence externe (base)"),
                arguments("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>", "une animation de href"),
                arguments(
                        "<style>@import 'https://ailleurs.example/x.css';</style>",
                        "une référence externe dans un style"),
                arguments("<style>@imp<!-- -->ort 'x.css';</style>", "une référence externe dans un style"),
                arguments("<style>@import 'x.css';<g/></style>", "un élément dans une feuille de style"),
                arguments("<style>g { fill: u\\72l(x.svg) }</style>", "une référence externe dans un style"),
                arguments(
                        "<g style=\"fill: url( 'https://ailleurs.example/x')\"/>",
                        "une référence externe dans un style"),
                arguments("<g fill=\"URL(x.svg#a)\"/>", "une référence externe dans un style"),
                arguments("<?xml-stylesheet href=\"x.css\"?>", "une instruction de traitement"),
                arguments("<g>", "une erreur de syntaxe XML"),
                arguments("&secret;", "une erreur de syntaxe XML"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg> | une déclaration DOCTYPE",
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/> | une déclaration de codage autre que UTF-8",
                "<svg/> | un autre élément que <svg xmlns=\"http://www.w3.org/2000/svg\"> à sa racine",
                "<html/> | un autre élément que <svg xmlns=\"http://www.w3.org/2000/svg\"> à sa racine",
                "'' | une erreur de syntaxe XML",
            })
    void aFileThatIsNoDrawingIsRefused(String text, String what) throws IOException {
        write("assets/logo.svg", text);

        assertThat(snapshot().findings("rivebelle"))
                .extracting(finding -> finding.message())
                .containsExactly("Ce dessin SVG contient " + what + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<defs><linearGradient id=\"a\"/></defs><g fill=\"url(#a)\" style=\"stroke: url('#a')\"/><use href=\"#a\"/>",
                "<style>.a { fill: #123456 }</style><title>Blason</title><!-- dessin -->",
                "<image href=\"data:image/png;base64,iVBORw0KGgo=\"/>",
                "<g xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:export-filename=\"C:\\blason.png\"/>",
                "<animate attributeName=\"x\" to=\"1\"/>"
            })
    void aPlainDrawingIsTaken(String inside) throws IOException {
        write("assets/logo.svg", "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + svg(inside));

        assertThat(snapshot().findings("rivebelle")).isEmpty();
        assertThat(snapshot().files()).containsOnlyKeys("assets/logo.svg");
    }

    /** Ten that show ten that show ten, in each way in which a part can show another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<use href=\"#%s\"/>",
                "<use xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\" #%s\"/>",
                "<g mask=\"url(#%s)\"/>",
                "<g style=\"fill: URL( '#%s' )\"/>",
                "<g class=\"un c-%s\"/>",
                "<feImage href=\"#%s\"/>"
            })
    void aDrawingWhosePartsMultiplyIsRefused(String shows) throws IOException {
        write("assets/logo.svg", svg(multiplied(shows, 9)));

        assertThat(snapshot().findings("rivebelle"))
                .extracting(finding -> finding.message())
                .containsExactly("Ce dessin SVG contient des renvois qui font dessiner plus d’un million d’éléments.");

        write("assets/logo.svg", svg(multiplied(shows, 3)));
        assertThat(snapshot().findings("rivebelle")).isEmpty();
    }

    private static String multiplied(String shows, int times) {
        var drawing = new StringBuilder("<style>");
        for (int i = 0; i < times; i++)
            drawing.append("g.c-a")
                    .append(i)
                    .append(", .x { mask: url(#a")
                    .append(i)
                    .append(") }");
        drawing.append("</style><g id=\"a0\"><g/></g>");
        for (int i = 1; i < times; i++)
            drawing.append("<g id=\"a")
                    .append(i)
                    .append("\">")
                    .append(shows.formatted("a" + (i - 1)).repeat(10))
                    .append("</g>");
        return drawing.append(shows.formatted("a" + (times - 1))).toString();
    }

    @Test
    void aDrawingThatShowsItselfOrIsLargeIsTaken() throws IOException {
        write(
                "assets/logo.svg",
                svg(
                        "<style>.f { fill: url(#d) } .f, path { stroke: url(#d) }</style><linearGradient id=\"d\"><stop/><stop/></linearGradient>"
                                + "<linearGradient id=\"e\" href=\"#d\"/><g id=\"a\"><use href=\"#a\"/><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>"
                                + "<path class=\"f\" fill=\"url(#e)\"/>".repeat(20_000)));

        assertThat(snapshot().findings("rivebelle")).isEmpty();
    }

    @Test
    void aDrawingThatIsMadeToBeCountedForLongIsRefusedSoon() throws IOException {
        var drawing = new StringBuilder("<style>");
        for (int i = 0; i < 20_000; i++)
            drawing.append("*{fill:url(#a").append(i).append(")}");
        drawing.append("</style>");
        for (int i = 0; i < 20_000; i++) drawing.append("<g id=\"a").append(i).append("\"/>");
        write("assets/logo.svg", svg(drawing.toString()));

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(snapshot().findings("rivebelle")).hasSize(1));
    }

    @Test
    void aDrawingWhosePartsAreDeepIsNoAccident() throws IOException {
        var drawing = new StringBuilder();
        for (int i = 0; i < 5_000; i++)
            drawing.append("<g id=\"a")
                    .append(i)
                    .append("\"><use href=\"#a")
                    .append(i + 1)
                    .append("\"/></g>");
        write("assets/logo.svg", svg(drawing.toString()));

        assertThat(snapshot().findings("rivebelle")).hasSize(1);
    }
}
