package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders that are refused for what they are, how they are called, and how large or many they are. */
class RefusedFilesTest extends WrittenFolder {

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

    @ParameterizedTest
    @ValueSource(strings = {"mon plan %03d.txt", ".plan-%03d.txt", "plan-%03d.html"})
    void filesOfAnyNameCount(String name) throws IOException {
        for (int i = 0; i < 2_000; i++) write("assets/" + String.format(name, i), "");

        assertThat(snapshot().findings("rivebelle"))
                .hasSize(501)
                .last()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("Le dossier compte plus de 500 fichiers, dès celui-ci."));
    }

    @Test
    void linksCount() throws IOException {
        for (int i = 0; i < 510; i++)
            Files.createSymbolicLink(path(String.format("assets/%03d.txt", i)), Path.of("nulle-part.txt"));

        assertThat(snapshot().findings("rivebelle")).hasSize(501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets/d%03d", "d%03d"})
    void foldersThatAreTooManyAreRefused(String name) throws IOException {
        for (int i = 0; i < 510; i++)
            Files.createDirectories(path(String.format(name, i) + "/x").getParent());

        assertThat(snapshot().findings("rivebelle"))
                .last()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("Le dossier compte plus de 500 dossiers, dès celui-ci."));
    }

    @Test
    void whatIsPassedOverDoesNotCount() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            write("assets/.plan-" + i + ".swp", "");
            write("notes-" + i + ".txt", "");
        }
        write("pages/marche.adoc", "= Le marché");

        assertThat(snapshot().findings("rivebelle")).isEmpty();
        assertThat(snapshot().files()).containsOnlyKeys("pages/marche.adoc");
    }

    @Test
    void foldersThatAreTooDeepAreRefused() throws IOException {
        var deep = "assets" + "/a".repeat(19);
        write(deep + "/plan.txt", "");
        assertThat(snapshot().findings("rivebelle")).isEmpty();

        write(deep + "/b".repeat(300) + "/plan.txt", "");
        refused(tuple(TENANT + deep + "/b", "Plus de 20 dossiers sont emboîtés ici."));
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
}
