package org.parvis.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parvis.data.DataFile;
import org.parvis.site.NameIndex.Word;

/**
 * Whether words that are spelt as a name are one. Names of several words always are; a name of one word must begin with a
 * capital; and one that is also a common word (Publier, Tours, Plan) must have it for no other reason than being a name.
 */
final class NameForm {

    private static final int SHORT = 4;
    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");
    private static final Set<String> COMMON_WORDS = commonWords();
    private static final Pattern SENTENCE_STARTS_AFTER = Pattern.compile("(^|[.!?:;…«\"“(\\[|/•·–—>-])\\s*(l')?$");
    private static final Pattern AFTER_QUALIFIER = Pattern.compile(
            "\\b(commune|ville|mairie|metropole|agglomeration|communaute|departement|region|portail|bourg|cite) (de|d'|du|des)( la| le| les| l')?$");

    private NameForm() {}

    /** Whether the words from {@code first} to {@code after} of {@code text} have the form of a name. */
    static boolean holds(String text, List<Word> words, int first, int after) {
        var start = words.get(first).start();
        var end = words.get(after - 1).end();
        if (isPartOfMore(text, start, end) || isTownOfAddress(words, first)) return false;
        var only = ARTICLES.contains(words.get(first).folded()) ? first + 1 : first;
        if (after - only != 1) return after - only > 1;
        var word = words.get(only);
        if (!Character.isUpperCase(text.charAt(word.start()))) return false;
        return !isCommon(word.folded()) || isCapitalisedAsName(text, start, word);
    }

    private static boolean isCommon(String word) {
        return word.length() <= SHORT || COMMON_WORDS.contains(word);
    }

    private static boolean isCapitalisedAsName(String text, int start, Word word) {
        var before = text.substring(0, start);
        if (AFTER_QUALIFIER.matcher(VisibleText.fold(before)).find()) return true;
        var allCapitals = text.equals(text.toUpperCase(Locale.FRENCH));
        return !allCapitals && !SENTENCE_STARTS_AFTER.matcher(before).find();
    }

    // "Rivebelle-sur-Mer" is not Rivebelle, and addresses on the web are looked at as such.
    private static boolean isPartOfMore(String text, int start, int end) {
        return start > 1
                        && "-@._/".indexOf(text.charAt(start - 1)) >= 0
                        && Character.isLetterOrDigit(text.charAt(start - 2))
                || end + 1 < text.length()
                        && "-@._/".indexOf(text.charAt(end)) >= 0
                        && Character.isLetterOrDigit(text.charAt(end + 1));
    }

    private static boolean isTownOfAddress(List<Word> words, int first) {
        return first > 0 && words.get(first - 1).folded().matches("\\d{5}");
    }

    private static Set<String> commonWords() {
        return Set.copyOf(DataFile.of(NameForm.class, "common-words.txt").rows());
    }
}
