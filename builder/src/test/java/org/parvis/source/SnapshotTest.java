package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a folder of sources, and what is refused. */
class SnapshotTest {

    private static final String TENANT = "tenants/rivebelle/";
    private static final Map<String, String> BEGINNINGS = Map.of(
            "logo.png", "\u0089PNG\r\n\u001a\n…",
            "photo.jpg", "\u00ff\u00d8\u00ff\u00e0",
            "photo.jpeg", "\u00ff\u00d8\u00ff\u00e1",
            "photo.gif", "GIF89a",
            "photo.webp", "RIFF\u0004\u0000\u0000\u0000WEBP",
            "photo.avif", "\u0000\u0000\u0000\u001cftypavif",
            "favicon.ico", "\u0000\u0000\u0001\u0000",
            "plan.pdf", "%PDF-1.7");

    @TempDir
    private Path root;

    @Test
    void pagesAndAssetsAreReadAndNothingElse() throws IOException {
        write("pages/actualites/index.adoc", "= Actualités\n");
        write("assets/cartes/liste.csv", "nom;âge\n");
        write("assets/logo.svg", svg(""));
        for (var file : BEGINNINGS.entrySet())
            Files.write(path("assets/" + file.getKey()), file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        write("tenant.yaml", "");
        write("LISEZMOI.adoc", "");

        var snapshot = snapshot();

        assertThat(snapshot.findings("rivebelle")).isEmpty();
        assertThat(snapshot.files().keySet())
                .containsExactly(
                        "assets/cartes/liste.csv",
                        "assets/favicon.ico",
                        "assets/logo.png",
                        "assets/logo.svg",
                        "assets/photo.avif",
                        "assets/photo.gif",
                        "assets/photo.jpeg",
                        "assets/photo.jpg",
                        "assets/photo.webp",
                        "assets/plan.pdf",
                        "pages/actualites/index.adoc");
        var page = snapshot.files().get("pages/actualites/index.adoc");
        assertThat(page.text()).isEqualTo("= Actualités\n");
        assertThat(page.displayPath()).isEqualTo(TENANT + "pages/actualites/index.adoc");
        assertThat(page.isByTenant()).isTrue();
    }

    @Test
    void aSnapshotDoesNotChangeWithTheFolderNorWithItsReader() throws IOException {
        write("pages/index.adoc", "avant");
        var page = snapshot().files().get("pages/index.adoc");

        write("pages/index.adoc", "après");
        page.bytes()[0] = 'x';

        assertThat(page.text()).isEqualTo("avant");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        write("pages/index.adoc", "\ufeff= Accueil\n");

        assertThat(snapshot().files().get("pages/index.adoc").text()).isEqualTo("= Accueil\n");
    }

    @Test
    void whatEditorsLeaveBehindIsPassedOver() throws IOException {
        write("pages/index.adoc", "");
        write("pages/.index.adoc.swp", "");
        write("pages/index.adoc~", "");
        write("pages/#index.adoc#", "");
        write("assets/.DS_Store", "");
        write("assets/.gitkeep", "");
        Files.createSymbolicLink(path("pages/.#index.adoc"), Path.of("nobody@nowhere.1"));

        assertThat(snapshot().findings("rivebelle")).isEmpty();
        assertThat(snapshot().files()).containsOnlyKeys("pages/index.adoc");
    }

    @Test
    void linksAreRefusedAndNotFollowed() throws IOException {
        Files.writeString(root.resolve("secret.adoc"), "secret");
        Files.createDirectories(root.resolve("other"));
        Files.writeString(root.resolve("other/secret.adoc"), "secret");
        Files.createSymbolicLink(path("pages/a.adoc"), root.resolve("secret.adoc"));
        Files.createSymbolicLink(path("pages/b"), root.resolve("other"));
        Files.createSymbolicLink(path("pages/c.adoc"), root.resolve("missing"));
        Files.createSymbolicLink(path("pages/d"), root.resolve(TENANT + "pages"));
        Files.createSymbolicLink(path("assets"), root.resolve("other"));

        refused(
                tuple(TENANT + "assets", "« assets » est un lien."),
                tuple(TENANT + "pages/a.adoc", "« a.adoc » est un lien."),
                tuple(TENANT + "pages/b", "« b » est un lien."),
                tuple(TENANT + "pages/c.adoc", "« c.adoc » est un lien."),
                tuple(TENANT + "pages/d", "« d » est un lien."));
    }

    @Test
    void aFileWithSeveralNamesIsRefused() throws IOException {
        var secret = Files.writeString(root.resolve("secret.adoc"), "secret");
        Files.createLink(path("pages/a.adoc"), secret);

        refused(tuple(TENANT + "pages/a.adoc", "« a.adoc » a plusieurs noms sur le disque (lien physique)."));
    }

    @Test
    void namesThatOnlyDifferInCaseAreRefused() throws IOException {
        write("assets/Plan.txt", "");
        write("assets/plan.txt", "");

        assertThat(snapshot().findings("rivebelle"))
                .extracting(finding -> finding.location().source().toString(), finding -> finding.message())
                .containsExactly(tuple(
                        TENANT + "assets/plan.txt",
                        "Ce nom ne diffère que par des majuscules de celui de « " + TENANT + "assets/Plan.txt »."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assets/.htaccess      | « .htaccess » est un fichier ou un dossier caché.",
                "assets/.well-known/x  | « .well-known » est un fichier ou un dossier caché.",
                "assets/mon plan.txt   | Le nom « mon plan.txt » n’est pas accepté.",
                "assets/été.txt        | Le nom « été.txt » n’est pas accepté.",
                "assets/-rf.txt        | Le nom « -rf.txt » n’est pas accepté.",
                "assets/a.txt.         | Le nom « a.txt. » n’est pas accepté.",
                "assets/con.txt        | Le nom « con.txt » est réservé par Windows.",
                "assets/AUX            | Le nom « AUX » est réservé par Windows.",
                "pages/Index.adoc      | Le nom de page « Index.adoc » contient une majuscule.",
                "pages/Aide/index.adoc | Le nom de page « Aide » contient une majuscule.",
            })
    void aNameThatIsNotForTheWebIsRefused(String file, String message) throws IOException {
        write(file, "");
        var wrong = file.endsWith("/x") || file.contains("/Aide/") ? file.substring(0, file.lastIndexOf('/')) : file;

        refused(tuple(TENANT + wrong, message));
    }

    @Test
    void aNameThatWouldForgeLinesOfALogIsEscaped() throws IOException {
        write("assets/a\n::error::b\u202e.txt", "");

        refused(tuple(
                TENANT + "assets/a\\u000a::error::b\\u202e.txt",
                "Le nom « a\\u000a::error::b\\u202e.txt » n’est pas accepté."));
    }

    @Test
    void foldersThatATenantMayNotHaveAreRefused() throws IOException {
        write("layouts/page.ftlh", "");
        write("facts/activities.adoc", "");
        write("page/index.adoc", "");
        write(".idea/x", "");

        refused(
                tuple(TENANT + "facts", "Le dossier « facts » ne sert à rien ici."),
                tuple(TENANT + "layouts", "Le dossier « layouts » ne sert à rien ici."),
                tuple(TENANT + "page", "Le dossier « page » ne sert à rien ici."));
    }

    @Test
    void aFileInPlaceOfAFolderIsRefused() throws IOException {
        write("pages", "");

        refused(tuple(TENANT + "pages", "« pages » est un fichier, et non un dossier."));
    }

    @Test
    void pagesThatAreNotAsciiDocInUtf8AreRefused() throws IOException {
        write("pages/a.html", "<p>");
        Files.write(path("pages/b.adoc"), "= Été\nà\n".getBytes(StandardCharsets.ISO_8859_1));
        write("pages/c.adoc", "= Ici\n\nun mot\u202e\n");
        write("pages/d.adoc", "un \u001b[31m");

        refused(
                tuple(TENANT + "pages/a.html", "Ce fichier n’est pas une page AsciiDoc (.adoc)."),
                tuple(TENANT + "pages/b.adoc:1:3", "Ce fichier n’est pas en UTF-8 : l’octet 0xC9 n’a pas de sens ici."),
                tuple(
                        TENANT + "pages/c.adoc:3:7",
                        "Le texte contient un caractère qui renverse le sens de lecture (U+202E)."),
                tuple(TENANT + "pages/d.adoc:1:4", "Le texte contient un caractère de commande (U+001B)."));
    }

    @Test
    void filesThatAreTooLargeAreRefused() throws IOException {
        Files.write(path("pages/a.adoc"), "x".repeat((256 << 10) + 1).getBytes(StandardCharsets.UTF_8));
        Files.write(path("assets/b.txt"), "x".repeat((2 << 20) + 1).getBytes(StandardCharsets.UTF_8));

        refused(
                tuple(TENANT + "assets/b.txt", "« b.txt » dépasse 2 Mo."),
                tuple(TENANT + "pages/a.adoc", "« a.adoc » dépasse 256 ko."));
    }

    @Test
    void filesThatAreTooManyAreRefused() throws IOException {
        for (int i = 0; i < 510; i++) write(String.format("assets/%03d.txt", i), "");

        var snapshot = snapshot();
        assertThat(snapshot.files()).hasSize(500);
        assertThat(snapshot.findings("rivebelle"))
                .extracting(finding -> finding.location().source().toString(), finding -> finding.message())
                .containsExactly(
                        tuple(TENANT + "assets/500.txt", "Le dossier compte plus de 500 fichiers, dès celui-ci."));
    }

    @Test
    void filesThatAreTooMuchTogetherAreRefused() throws IOException {
        var large = ("%PDF-" + "x".repeat((2 << 20) - 5)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 27; i++) Files.write(path(String.format("assets/%03d.pdf", i)), large);

        var snapshot = snapshot();
        assertThat(snapshot.files()).hasSize(25);
        assertThat(snapshot.findings("rivebelle"))
                .extracting(finding -> finding.location().source().toString(), finding -> finding.message())
                .containsExactly(tuple(TENANT + "assets/025.pdf", "Le dossier dépasse 50 Mo, dès ce fichier."));
    }

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

    @Test
    void theOperatorMayUseAnyFormatButNoLink() throws IOException {
        write("layouts/page.ftlh", "<#-- -->");
        write("facts/activities.ftl", "");
        write("assets/parvis.css", "a { background: url(https://cdn.example/x) }");
        write("assets/logo.svg", svg("<script/>"));
        write("pages/_parts/clause.txt", "");
        write("docs/x", "");
        Files.createSymbolicLink(path("assets/link.css"), path("assets/parvis.css"));

        var snapshot = Snapshot.ofShared(root.resolve(TENANT), root);

        assertThat(snapshot.files())
                .containsOnlyKeys(
                        "layouts/page.ftlh",
                        "facts/activities.ftl",
                        "assets/parvis.css",
                        "assets/logo.svg",
                        "pages/_parts/clause.txt");
        assertThat(snapshot.files().get("layouts/page.ftlh").isByTenant()).isFalse();
        assertThat(snapshot.findings("rivebelle"))
                .extracting(finding -> finding.message())
                .containsExactly("« link.css » est un lien.");
    }

    private void refused(Tuple... placesAndMessages) {
        var snapshot = snapshot();
        assertThat(snapshot.files()).isEmpty();
        assertThat(snapshot.findings("rivebelle"))
                .extracting(finding -> finding.location().source().toString(), finding -> finding.message())
                .containsExactly(placesAndMessages);
        assertThat(snapshot.findings("rivebelle")).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("source/file");
            assertThat(finding.tenant()).isEqualTo("rivebelle");
        });
    }

    private Snapshot snapshot() {
        return Snapshot.ofTenant(root.resolve(TENANT), "tenants/rivebelle");
    }

    private static String svg(String inside) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\">\n" + inside + "</svg>\n";
    }

    private Path path(String path) throws IOException {
        var file = root.resolve(TENANT + path);
        Files.createDirectories(file.getParent());
        return file;
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(path(path), text);
    }
}
