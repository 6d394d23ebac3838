package org.parvis.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.bake.Bounds;

/** An audit of whatever people point it at: it neither crashes nor stalls, and says what it did not read. */
class OddDocumentsTest extends AuditedFolder {

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
}
