package org.parvis.audit;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.bake.Bounds;
import org.parvis.compliance.Finding;
import org.parvis.report.AuditedDocument;
import org.parvis.tenant.AuditedBody;
import org.parvis.tenant.Tenant.Kind;

/** An audit of whatever people point it at: it neither crashes nor stalls, and says what it could not judge. */
class AuditTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HEAD = "<html><head><title>Politique de confidentialité</title></head><body>";

    @TempDir
    private Path folder;

    private List<AuditedDocument> audit(AuditedBody body) {
        return new Audit(new AuditConfig(folder, folder, body, DAY)).run(document -> {});
    }

    private AuditedDocument audited(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        var documents = assertTimeoutPreemptively(PATIENCE, () -> audit(AuditedBody.UNKNOWN));
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }

    private static List<String> steps(AuditedDocument document) {
        return document.report()
                .findings()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("audit/"))
                .toList();
    }

    static Stream<Arguments> judged() {
        return Stream.of(
                arguments("title.html", "<title>Politique de confidentialité</title>"),
                arguments("deep.html", HEAD + "<div>".repeat(200) + "données personnelles"),
                arguments("unclosed.html", HEAD + "<p><b><i>".repeat(100) + "données personnelles"),
                arguments("attributes.html", HEAD + "<p " + "a=\"x\" ".repeat(5_000) + ">données personnelles</p>"),
                arguments("soup.html", HEAD + soup(3_000)),
                arguments("word.html", HEAD + "<p>" + ("x".repeat(Bounds.WORD - 10) + " ").repeat(20)),
                arguments("blank.txt", "Confidentialité\n\n" + " ".repeat(100_000) + "\nFin"),
                arguments("lines.txt", "Confidentialité\n\n" + "\n".repeat(100_000) + "\nFin"),
                arguments("dashes.txt", "Confidentialité\n\n" + "- ".repeat(10_000)),
                arguments("brackets.md", "# Confidentialité\n\n" + "[ ".repeat(10_000) + "x" + "]\n".repeat(10_000)),
                arguments("stars.md", "# Confidentialité\n\n" + "**a _b ".repeat(5_000)),
                arguments("list.md", "# Confidentialité\n\n" + nested(100)),
                arguments("terms.txt", "CONFIDENTIALITE\n\n" + "- TERME : désigne les DONNEES du TERME\n".repeat(500)),
                arguments(
                        "references.html",
                        HEAD + "<h2>Article 1. Données</h2><p>Voir l’article 2 ci-dessus.</p>".repeat(500)));
    }

    /** A row of each kind of mark, opened, closed or neither. */
    private static String soup(int length) {
        var random = new Random(1);
        var tags = List.of(
                "p",
                "b",
                "div",
                "table",
                "tr",
                "td",
                "ul",
                "li",
                "a href=\"x\"",
                "h1",
                "h2",
                "select",
                "option",
                "form",
                "svg",
                "math",
                "template",
                "frameset",
                "script",
                "style",
                "noscript",
                "iframe",
                "details",
                "dialog");
        var starts = List.of("<", "</", "<!", "<?", "");
        var ends = List.of(">", "", "/>", " x=\">");
        var words = List.of("données personnelles ", "&#0;", "&nbsp;", "&bogus;", "\0");
        return random.ints(length, 0, 1 << 16)
                .mapToObj(number -> starts.get(number % starts.size())
                        + tags.get(number / 7 % tags.size())
                        + ends.get(number / 3 % ends.size())
                        + words.get(number / 11 % words.size()))
                .collect(Collectors.joining());
    }

    private static String nested(int depth) {
        return Stream.iterate(0, level -> level + 1)
                .limit(depth)
                .map(level -> "  ".repeat(level) + "- données\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("judged")
    void oddDocumentsAreJudged(String name, String text) throws IOException {
        var document = audited(name, text.getBytes(UTF_8));

        assertThat(document.report().verdicts()).isNotEmpty();
        assertThat(document.disclosures()).hasSize(15);
        assertThat(steps(document)).isEmpty();
    }

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                arguments("bytes.html", HEAD + "<!--" + "x".repeat(Bounds.BYTES)),
                arguments("text.html", HEAD + "<p>" + "un mot ".repeat(Bounds.CHARACTERS / 7 + 1)),
                arguments("text.md", "un mot ".repeat(Bounds.CHARACTERS / 7 + 1)),
                arguments("word.html", HEAD + "<p>" + "x".repeat(Bounds.WORD + 1)),
                arguments("elements.html", HEAD + "<p>x".repeat(Bounds.ELEMENTS)),
                arguments("tables.html", HEAD + "<table><tr><td>".repeat(2_000)),
                arguments("depth.html", HEAD + "<div>".repeat(Bounds.DEPTH) + "données personnelles"),
                arguments("quotes.md", "# Confidentialité\n\n" + "> ".repeat(10_000) + " données"));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void whatIsMoreThanAnybodyReadsIsLeftAndSaid(String name, String text) throws IOException {
        var document = audited(name, text.getBytes(UTF_8));

        assertThat(document.report().verdicts()).isEmpty();
        assertThat(steps(document)).containsExactly("audit/too-large");
    }

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

    @Test
    void oneThatCannotBeReadDoesNotKeepTheOthersFromBeingJudged() throws IOException {
        Files.writeString(folder.resolve("a.html"), HEAD + "<div>".repeat(5_000));
        Files.writeString(folder.resolve("b.txt"), "Données personnelles\n");
        Files.writeString(folder.resolve("c.png"), "no page");
        var told = new ArrayList<String>();

        var documents = new Audit(new AuditConfig(folder, folder, AuditedBody.UNKNOWN, DAY))
                .run(document -> told.add(document.path()));

        assertThat(told).containsExactly("a.html", "b.txt");
        assertThat(documents.get(1).report().verdicts()).isNotEmpty();
    }

    @Test
    void marksOfAnotherPortalAreWorthItsWordsAndNoMore() throws IOException {
        var notice = HEAD
                + "<main><h1>Politique de confidentialité</h1><p data-fact=dpo>Notre déléguée à la protection des données : "
                + "dpo@ailleurs.example.</p><p>Nous gardons votre compte <span data-fact=retention data-period=P2Y>deux ans"
                + "</span> et vos messages <span data-fact=retention data-period=P1M>un mois</span>.</p>"
                + "<time datetime=2026-03-12T10:00>12 mars 2026</time></main>";
        var marked = messages(audited("a.html", notice.getBytes(UTF_8)));
        Files.delete(folder.resolve("a.html"));
        var bare = notice.replaceAll("data-[a-z]+=\\w+", "");

        assertThat(marked)
                .isEqualTo(messages(audited("b.html", bare.getBytes(UTF_8))))
                .noneMatch(message -> message.contains("fiche") || message.contains("datetime"));
    }

    private static List<String> messages(AuditedDocument document) {
        return document.report().findings().map(Finding::message).toList();
    }

    @Test
    void aRuleThatNeedsToKnowTheBodyIsSilentUntilItDoes() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"),
                "Données personnelles\n\nLa commune a un délégué : dpo@autre.example.\n\nLa Société vous répond.\n");
        var commune = new AuditedBody(
                Optional.of("Valmont"), List.of(), Optional.of(Kind.COMMUNE), List.of("valmont.example"));

        assertThat(found(AuditedBody.UNKNOWN)).doesNotContain("privacy/dpo-domain", "tenant/role-noun");
        assertThat(found(commune)).contains("privacy/dpo-domain", "tenant/role-noun");
        assertThat(found(commune)).doesNotContain("tenant/record-complete", "privacy/page-reachable");
    }

    private List<String> found(AuditedBody body) {
        return audit(body).get(0).report().findings().map(Finding::rule).toList();
    }
}
