package org.parvis.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Expression;
import org.parvis.site.Reading;
import org.parvis.site.VisibleText;

/** The documents of a portal, under the names that its pages give them. */
public enum NamedDocument {
    HOME("home", "l’accueil", "accueil", null),
    PRIVACY(
            "privacy",
            "la politique de confidentialité",
            "donnees personnelles|confidentialite|vie privee",
            "politique de (?:confidentialite|protection des donnees)"),
    COOKIES(
            "cookies",
            "la charte des cookies",
            "(?:gestion des )?cookies",
            "(?:charte|politique) (?:de gestion )?(?:des |de |sur les |relative aux )?(?:cookies|traceurs)"),
    LEGAL("legal", "les mentions légales", "informations legales", "mentions legales"),
    TERMS("terms", "les conditions d’utilisation", "cgu", "conditions (?:generales )?d'utilisation"),
    ACCESSIBILITY(
            "accessibility",
            "la déclaration d’accessibilité",
            "accessibilite(?: ?: (?:totalement|partiellement|non) conforme)?",
            "declaration d'accessibilite");

    private static final Reading<List<Mention>> NAMED_IN =
            Reading.of(text -> readNames(text).toList());
    private static final Reading<Optional<NamedDocument>> NAMED_BY = Reading.of(NamedDocument::readLabel);

    private final String type;
    private final String inFrench;
    private final Expression label;
    private final Optional<Expression> name;

    NamedDocument(String type, String inFrench, String label, String name) {
        this.type = type;
        this.inFrench = inFrench;
        var labels = name == null ? label : label + "|" + name;
        this.label = Expression.of("(?:(?:nos|notre|les|la|le|l'|page d') ?)?(?:" + labels + ")(?: du portail)?");
        this.name = Optional.ofNullable(name).map(words -> Expression.of("(?<!\\p{L})(?:" + words + ")(?!\\p{L})"));
    }

    /** What a document named in the text is: where its name stands, folded. */
    public record Mention(NamedDocument document, int start, int end) {}

    /** The {@code data-page} of its page. */
    public String type() {
        return type;
    }

    /** "la charte des cookies". */
    public String inFrench() {
        return inFrench;
    }

    /** The documents whose full name stands in the folded {@code text}. */
    public static Stream<Mention> namedIn(String text) {
        return NAMED_IN.from(text).stream();
    }

    /** Whether the full name of one stands in the folded {@code text}. */
    public static boolean areNamedIn(String text) {
        return !NAMED_IN.from(text).isEmpty();
    }

    private static Stream<Mention> readNames(String text) {
        return Arrays.stream(values())
                .flatMap(document -> document.name.stream()
                        .flatMap(name -> name.in(text))
                        .map(match -> new Mention(document, match.start(), match.end())));
    }

    /** The document that the words of {@code link} name, alone or among others. */
    public static Optional<NamedDocument> namedBy(Element link) {
        return NAMED_BY.from(words(link));
    }

    private static Optional<NamedDocument> readLabel(String words) {
        return Arrays.stream(values())
                .filter(document -> document.label.matcher(words).matches())
                .findFirst()
                .or(() -> namedIn(words).map(Mention::document).findFirst());
    }

    /** Whether the words of {@code link} are the name of a document and nothing else. */
    public static boolean isOnlyNamedBy(Element link) {
        var words = words(link);
        return Arrays.stream(values())
                .anyMatch(document -> document.label.matcher(words).matches());
    }

    private static String words(Element link) {
        return VisibleText.fold(VisibleText.of(link));
    }
}
