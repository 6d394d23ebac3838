package org.parvis.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Plain text as a page: paragraphs, lists and addresses as Markdown has them, and the headings that people write without any
 * mark, "ARTICLE 5. FINALITES", "3. Vos droits" or a line in capitals, each alone between blank lines.
 */
final class PlainText {

    private static final Pattern NUMBERED = Pattern.compile(
            "(?i:article|titre|chapitre|section|annexe)\\s+(\\d+|[IVXLC]+|[A-Z])\\b.*|(\\d+(\\.\\d+)*|[IVX]+|[A-Z])\\s?[.)/–-]\\s+\\S.*|\\d+(\\.\\d+)+\\s+\\S.*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int LONGEST_HEADING = 120;

    private final String[] lines;
    private boolean titled;

    private PlainText(String text) {
        this.lines = text.split("\n", -1);
        this.titled = Arrays.stream(lines).anyMatch(line -> line.startsWith("# "));
    }

    /** The page that {@code text} is. */
    static String page(String text) {
        return Markdown.pageOfText(new PlainText(text).marked());
    }

    private String marked() {
        return IntStream.range(0, lines.length).mapToObj(this::marked).collect(Collectors.joining("\n"));
    }

    /** The line with the mark of a heading, or without the indent that would make it code. */
    private String marked(int index) {
        var line = lines[index];
        var words = line.strip();
        if (!isHeading(index, words)) return words.equals(line) ? line : indent(line) + words;
        var level = titled ? 2 : 1;
        titled = true;
        // A number that stands for an item elsewhere stands for itself here.
        return "#".repeat(level) + " " + words;
    }

    private boolean isHeading(int index, String words) {
        return !words.isEmpty()
                && words.length() <= LONGEST_HEADING
                && isBlank(index - 1)
                && isBlank(index + 1)
                && !words.matches(".*[:;,.!…]|[#>*+-].*")
                && (NUMBERED.matcher(words).matches() || isCapital(words) || isFirst(index));
    }

    private boolean isFirst(int index) {
        return !titled && IntStream.range(0, index).allMatch(this::isBlank);
    }

    private static boolean isCapital(String words) {
        return LETTER.matcher(words).results().limit(3).count() == 3 && words.equals(words.toUpperCase(Locale.FRENCH));
    }

    private boolean isBlank(int index) {
        return index < 0 || index >= lines.length || lines[index].isBlank();
    }

    private static String indent(String line) {
        var spaces = line.length() - line.stripLeading().length();
        return " ".repeat(Math.min(spaces, 3));
    }
}
