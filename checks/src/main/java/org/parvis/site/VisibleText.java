package org.parvis.site;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What a reader can see of an element, in normal form. What is hidden satisfies no requirement, so rules read only this. */
public final class VisibleText {

    private static final Set<String> NEVER_SHOWN =
            Set.of("head", "script", "style", "template", "noscript", "datalist", "object", "iframe", "svg", "math");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
            "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

    /** In a style without spaces. A value ends where it does: {@code font-size:0.9em} hides nothing, nor does {@code border-width:0}. */
    private static final Pattern HIDING_STYLE = Pattern.compile("(?<![a-z-])(?:"
            + "display:none|visibility:(?:hidden|collapse)|content-visibility:hidden|color:transparent"
            + "|(?:opacity|font-size|(?:max-)?(?:height|width)):0(?:\\.0*)?(?:[a-z]+|%)?(?:!important)?(?:;|$)"
            + "|(?:text-indent|(?:margin-)?(?:left|top|right|bottom)):-\\d{3,}"
            + "|(?:-webkit-)?clip(?:-path)?:(?!auto|none)|(?:-webkit-)?transform:scale\\(0(?:\\.0*)?[,)])");

    private static final char FIRST_COMBINING = '\u0300';
    private static final char FIRST_SIGN = '\u2002';
    private static final char LAST_SIGN = '\u20cf';
    private static final char SOFT_HYPHEN = '\u00ad';

    /** The fillers of Hangul, which are letters, and the cell of Braille without a dot, which is a sign. */
    private static final Set<Integer> DRAWN_AS_NOTHING = Set.of(0x115f, 0x1160, 0x3164, 0xffa0, 0x2800);

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** The letters of Latin languages without their accents, each at its own place. */
    private static final List<String> BARE = IntStream.range(0, 0x180)
            .mapToObj(Character::toString)
            .map(VisibleText::decomposed)
            .toList();

    /** What is shorter is folded faster than looked up. */
    private static final int SHORT = 16;

    private static final Reading<String> FOLDED = Reading.of(VisibleText::folded);

    private VisibleText() {}

    /** The text of {@code element} that a reader can see, normalised; a space stands where blocks part. */
    public static String of(Element element) {
        var index = ElementIndex.around(element);
        if (index != null) return index.text(element);
        return isHidden(element) ? "" : read(element, part -> !hidesItself(part));
    }

    /**
     * The text of {@code element}, which a reader sees.
     *
     * @param isVisible whether a reader sees an element that stands in one that a reader sees
     */
    static String read(Element element, Predicate<Element> isVisible) {
        if (element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode words)
            return Remembered.normal(words.getWholeText());
        var text = new StringBuilder();
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) text.append(words.getWholeText());
                if (!(node instanceof Element part)) return FilterResult.CONTINUE;
                if (!isVisible.test(part)) return FilterResult.SKIP_ENTIRELY;
                separate(part);
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element part) separate(part);
                return FilterResult.CONTINUE;
            }

            private void separate(Element part) {
                if (!INLINE.contains(part.normalName())) text.append(' ');
            }
        });
        return Remembered.normal(text.toString());
    }

    /** Whether {@code element} or what it stands in is hidden from readers. */
    public static boolean isHidden(Element element) {
        var index = ElementIndex.around(element);
        if (index != null) return !index.isVisible(element);
        for (var part = element; part != null; part = part.parent()) if (hidesItself(part)) return true;
        return false;
    }

    /** Whether {@code part} is hidden, whatever it stands in. */
    static boolean hidesItself(Element part) {
        if (NEVER_SHOWN.contains(part.normalName())) return true;
        return isFolded(part) || part.attributesSize() > 0 && isHiddenByAttribute(part);
    }

    private static boolean isFolded(Element part) {
        var parent = part.parent();
        return parent != null
                        && parent.normalName().equals("details")
                        && !parent.hasAttr("open")
                        && !part.normalName().equals("summary")
                || part.normalName().equals("dialog") && !part.hasAttr("open");
    }

    private static boolean isHiddenByAttribute(Element part) {
        if (part.hasAttr("hidden") || "true".equals(part.attr("aria-hidden")) || part.hasClass("visually-hidden"))
            return true;
        if (part.normalName().equals("input") && part.attr("type").equalsIgnoreCase("hidden")) return true;
        return part.hasAttr("style")
                && HIDING_STYLE
                        .matcher(part.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", ""))
                        .find();
    }

    /**
     * {@code text} in the form that patterns and comparisons expect: Unicode NFC, plain spaces, straight apostrophes, no soft
     * hyphen, no space at either end. Zero-width and look-alike letters stay, so that text spoilt with them matches nothing.
     */
    public static String normalise(String text) {
        var letters = text.toCharArray();
        var isComposed = isComposed(letters) || Normalizer.isNormalized(text, Normalizer.Form.NFC);
        var composed = isComposed ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!isComposed) letters = composed.toCharArray();
        var length = 0;
        var isNormal = true;
        var afterSpace = false;
        for (var letter : letters) {
            var isSpace = isSpace(letter);
            var isLeftOut = letter == SOFT_HYPHEN || isSpace && afterSpace;
            var plain = isSpace ? ' ' : letter == '\u2019' || letter == '\u2018' ? '\'' : letter;
            isNormal &= plain == letter && !isLeftOut;
            if (isLeftOut) continue;
            letters[length++] = plain;
            afterSpace = isSpace;
        }
        return (isNormal ? composed : new String(letters, 0, length)).strip();
    }

    /** Whether a reader sees nothing of {@code text}: spaces, marks without a letter, and characters that are drawn as nothing. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(VisibleText::isDrawn);
    }

    private static boolean isDrawn(int character) {
        if (DRAWN_AS_NOTHING.contains(character)) return false;
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> true;
        };
    }

    /** Whether {@code letters} are surely in NFC. */
    private static boolean isComposed(char[] letters) {
        for (var letter : letters) if (letter >= FIRST_COMBINING && !isSign(letter)) return false;
        return true;
    }

    /** Whether {@code letter} is a sign, such as an apostrophe or a dash, that is composed with nothing and of nothing. */
    private static boolean isSign(char letter) {
        return letter >= FIRST_SIGN && letter <= LAST_SIGN;
    }

    private static boolean isSpace(char letter) {
        return switch (letter) {
            case ' ', '\t', '\n', '\u000b', '\f', '\r', '\u00a0', '\u202f', '\u2007', '\u2009' -> true;
            default -> false;
        };
    }

    /** {@code text} normalised, in lower case and without accents, for patterns that must not depend on either. */
    public static String fold(String text) {
        return text.length() < SHORT ? folded(text) : FOLDED.from(text);
    }

    private static String folded(String text) {
        return Remembered.same(foldedOnce(text));
    }

    /** {@code text} folded, and forgotten: it would take the room of texts that are asked for again. */
    static String foldedOnce(String text) {
        var lower = normalise(text).toLowerCase(Locale.FRENCH);
        return isAscii(lower) ? lower : withoutAccents(lower);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    private static String withoutAccents(String text) {
        var bare = new StringBuilder(text.length() + 4);
        for (var letter : text.toCharArray()) {
            if (letter < BARE.size()) bare.append(BARE.get(letter));
            else if (isSign(letter)) bare.append(letter);
            else return decomposed(text);
        }
        return bare.toString();
    }

    private static String decomposed(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
