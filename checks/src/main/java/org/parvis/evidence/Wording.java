package org.parvis.evidence;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.Reading;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/**
 * The words of a part of a page, as a reader sees them. Words with invisible or look-alike letters, which no search, screen
 * reader or copy would get right, say nothing, unless a fact of the tenant is written so.
 */
public final class Wording {

    // Invisible characters, and letters and digits that French does not use and that look like those it uses.
    private static final Expression ODD = Expression.of(
            "[\\p{Cf}\\u0131]|[\\p{L}&&[^\\u0000-\\u017f\\u02bb\\u02bc\\u1e00-\\u1eff]]|[\\p{Nd}&&[^0-9]]");

    private static final String PLAIN = "–—…•“”„‘’€→\u2011\ufffc";
    private static final Reading<Boolean> IS_ODD = Reading.of(text -> !isPlain(text) && ODD.isIn(text));

    private static final Reading<String> LOWER_CASE = Reading.of(text -> text.toLowerCase(Locale.FRENCH));

    private final String words;
    private final boolean legible;
    private final String language;

    private Wording(String words, boolean legible, Element part) {
        this.words = words;
        this.legible = legible;
        this.language = Language.of(part);
    }

    /** What {@code part} says. */
    public static Wording of(Element part, Site site) {
        var words = VisibleText.of(part);
        return new Wording(words, !IS_ODD.from(words) || !ODD.isIn(withoutOddFacts(words, site)), part);
    }

    /**
     * What a reader reads together with {@code part}: its table row, list item, definition with its term, or paragraph. Whether
     * the words of its other parts are legible is for those parts.
     */
    public static Wording around(Element part) {
        var row = row(part);
        var words = VisibleText.of(row);
        return new Wording(row.normalName().equals("dd") ? term(row) + " " + words : words, true, part);
    }

    /** What the section says in which {@code part} stands: the nearest element around it that has a heading. */
    public static Wording ofSection(Element part) {
        var section = part;
        while (section.parent() != null && section.selectFirst(Css.of("h1, h2, h3, h4, h5, h6")) == null) {
            section = section.parent();
        }
        return new Wording(VisibleText.of(section), true, part);
    }

    /** The table row, list item or definition around {@code part}, or its paragraph or block. */
    public static Element row(Element part) {
        var row = part.closest(Css.of("tr, li, dd"));
        if (row == null) row = part.closest(Css.of("p, div, section, main"));
        return row == null ? part : row;
    }

    /** Whether the words have no invisible or look-alike letters but those of the tenant's facts. */
    public boolean areLegible() {
        return legible;
    }

    /** Whether the words contain {@code value} as whole words, in upper or lower case. An empty value is always there. */
    public boolean states(String value) {
        var sought = LOWER_CASE.from(VisibleText.normalise(value));
        if (sought.isEmpty()) return true;
        if (!legible) return false;
        var text = LOWER_CASE.from(words);
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            if (isWhole(text, at, at + sought.length())) return true;
        }
        return false;
    }

    /**
     * Whether the words contain {@code prose}, which the record holds in French. A translation says it in its own words: that it is
     * the same is marked as data, or to be judged by those who read both.
     */
    public boolean tell(String prose) {
        return legible && !language.equals(Language.FRENCH) || states(prose);
    }

    /** Whether the words say {@code sought}, in the language of their page. */
    public boolean say(Words sought) {
        return say(sought.spoken(language));
    }

    /** Whether the words, without capitals and accents, contain {@code pattern}. */
    public boolean say(Expression pattern) {
        return legible && pattern.isIn(VisibleText.fold(words));
    }

    /** The words. */
    @Override
    public String toString() {
        return words;
    }

    private static boolean isPlain(String text) {
        for (var letter : text.toCharArray()) if (!isPlain(letter)) return false;
        return true;
    }

    /** Whether {@code letter} is certainly not odd. */
    private static boolean isPlain(char letter) {
        return letter < 0x180 && letter != 0xad && letter != 0x131 || PLAIN.indexOf(letter) >= 0;
    }

    private static boolean isWhole(String text, int start, int end) {
        var openLeft = start > 0
                && isPartOfWord(text, start)
                && (isPartOfWord(text, start - 1)
                        || start > 1 && text.charAt(start - 1) == '-' && isPartOfWord(text, start - 2));
        var openRight = end < text.length()
                && isPartOfWord(text, end - 1)
                && (isPartOfWord(text, end)
                        || end + 1 < text.length() && text.charAt(end) == '-' && isPartOfWord(text, end + 1));
        return !openLeft && !openRight;
    }

    private static boolean isPartOfWord(String text, int at) {
        var type = Character.getType(text.charAt(at));
        return Character.isLetterOrDigit(text.charAt(at))
                || type == Character.NON_SPACING_MARK
                || type == Character.SURROGATE;
    }

    private static String withoutOddFacts(String words, Site site) {
        var rest = words;
        var odd = site.facts().texts().filter(fact -> ODD.isIn(fact)).toList();
        for (var fact : odd) rest = rest.replace(VisibleText.normalise(fact), " ");
        return rest;
    }

    private static String term(Element definition) {
        var term = definition.previousElementSibling();
        while (term != null && !term.normalName().equals("dt")) term = term.previousElementSibling();
        return term == null ? "" : VisibleText.of(term);
    }
}
