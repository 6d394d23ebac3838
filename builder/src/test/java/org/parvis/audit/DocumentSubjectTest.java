package org.parvis.audit;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.compliance.Finding;

/** What a document is about, in what language and encoding, as its audit tells it from the words. */
class DocumentSubjectTest extends AuditedFolder {

    @Test
    void whatADocumentDisclosesMakesItANoticeUnderAnyTitle() throws IOException {
        var notice = """
                # Vos données et nous

                La commune de Rivebelle (1 place Verte, 99100 Rivebelle) répond de ce qui est fait ici.

                ## Pourquoi

                | Ce que nous faisons | Sur quel fondement | Jusqu’à quand |
                |---|---|---|
                | tenir votre compte | notre mission de service public | deux ans après votre dernière venue |
                | vous envoyer la lettre | votre accord | jusqu’à ce que vous vous désabonniez |

                ## Qui les voit

                Nos agents et Nuage Public SAS, qui nous héberge. Rien ne sort de France.

                ## Ce que vous pouvez demander

                Voir ce que nous avons, le faire corriger, le faire effacer, en geler l’usage, vous y opposer, l’emporter ailleurs. \
                Écrivez à notre déléguée à la protection des données : dpo@rivebelle.example. Si notre réponse ne vous suffit pas, \
                la CNIL (3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07) reçoit les plaintes.
                """;

        var document = audited("donnees.md", notice.getBytes(UTF_8));

        assertThat(steps(document)).isEmpty();
        assertThat(document.type()).isEqualTo("privacy");
        assertThat(document.report().verdicts()).isNotEmpty();
    }

    @Test
    void aManualThatSpeaksOfRightsAndOfWhatIsKeptIsNoNotice() throws IOException {
        var manual = """
                # Administrer le serveur

                ## Droits

                Chaque utilisateur a un droit d’accès, de rectification et de suppression sur les fichiers de son dossier.

                ## Journaux

                Les journaux sont conservés un an, puis effacés. Les destinataires des alertes sont les administrateurs et \
                l’hébergeur.

                ## Aide

                Pour toute question, écrivez à aide@rivebelle.example.
                """;

        assertThat(steps(audited("manuel.md", manual.getBytes(UTF_8)))).containsExactly("audit/no-policy");
    }

    @ParameterizedTest
    @MethodSource("pointless")
    void aDocumentWithoutAWordOfPolicySaysSoOnce(String name, byte[] bytes) throws IOException {
        var document = audited(name, bytes);

        assertThat(document.report().findings().map(Finding::rule)).contains("audit/no-policy");
        assertThat(document.report().findings().map(Finding::rule))
                .isSubsetOf("audit/no-policy", "audit/encoding", "audit/language");
    }

    static Stream<Arguments> pointless() {
        var noise = new byte[50_000];
        new Random(2).nextBytes(noise);
        return Stream.of(
                arguments("empty.html", new byte[0]),
                arguments("empty.md", new byte[0]),
                arguments("empty.txt", new byte[0]),
                arguments("noise.html", noise),
                arguments("noise.txt", noise),
                arguments("frames.html", "<frameset><frame src=a></frameset>".getBytes(UTF_8)),
                arguments("manual.html", "<title>Manual</title><p>Options of the command".getBytes(UTF_8)),
                arguments("arabic.html", "<html lang=ar><title>سياسة</title><p>نحن نحمي بياناتك".getBytes(UTF_8)));
    }

    @Test
    void anotherLanguageIsSaid() throws IOException {
        var english = "<title>Privacy policy</title>"
                + "<p>You have the right to access your personal data and to object for the purposes of this policy.</p>"
                        .repeat(5);

        assertThat(steps(audited("a.html", english.getBytes(UTF_8)))).containsExactly("audit/language");
    }

    @Test
    void ofAPageInALanguageThatParvisDoesNotReadThatIsSaid() throws IOException {
        var german = "<html lang=de><title>Datenschutz</title><p>Wir verarbeiten Ihre Daten nach der DSGVO.";

        assertThat(steps(audited("a.html", german.getBytes(UTF_8))))
                .containsExactly("audit/language", "audit/no-policy");
    }

    @Test
    void aDocumentWithoutTextIsNotTakenForOneOfAnotherSubject() throws IOException {
        assertThat(messages(audited("a.html", "<div id=app></div><script>write()</script>".getBytes(UTF_8))))
                .containsExactly("le document n’a pas de texte à lire");
    }

    @Test
    void whatWindowsCallsUnicodeIsRead() throws IOException {
        var document = audited("a.txt", "Données personnelles\r\n\r\nVos données.\r\n".getBytes(UTF_16));

        assertThat(steps(document)).containsExactly("audit/encoding");
        assertThat(document.type()).isEqualTo("privacy");
    }

    @Test
    void anotherEncodingIsSaidAndRead() throws IOException {
        var document = audited("a.txt", "Données personnelles\n\nVos données.\n".getBytes("windows-1252"));

        assertThat(steps(document)).containsExactly("audit/encoding");
        assertThat(document.type()).isEqualTo("privacy");
    }
}
