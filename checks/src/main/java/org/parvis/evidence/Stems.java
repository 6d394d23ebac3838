package org.parvis.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.parvis.site.Language;
import org.parvis.site.VisibleText;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What is left of the words of one language without their endings: "conservées" and "conservation" are one stem. It remembers
 * the words it has met, and serves one thread.
 */
final class Stems {

    private final UnaryOperator<String> stemmer;
    private final Map<String, Form> known = new HashMap<>();

    private Stems(UnaryOperator<String> stemmer) {
        this.stemmer = stemmer;
    }

    /** Those of {@code language}, a code of ISO 639; a language without a stemmer keeps its words whole. */
    static Stems of(String language) {
        return new Stems(
                switch (language) {
                    case Language.FRENCH -> french();
                    case "en" -> snowball(new EnglishStemmer());
                    default -> UnaryOperator.identity();
                });
    }

    /**
     * A word as written.
     *
     * @param folded the same, folded
     * @param stem its stem
     */
    record Form(String folded, String stem) {}

    /** The stem of {@code word}, which is folded. */
    String stem(String word) {
        return stemmer.apply(word);
    }

    /** What there is to know of {@code word}, as written. */
    Form form(String word) {
        return known.computeIfAbsent(word, written -> {
            var folded = VisibleText.fold(written);
            return new Form(folded, stem(folded));
        });
    }

    private static UnaryOperator<String> french() {
        var light = new FrenchLightStemmer();
        return word -> {
            var letters = Arrays.copyOf(word.toCharArray(), word.length() + 4);
            return new String(letters, 0, light.stem(letters, word.length()));
        };
    }

    private static UnaryOperator<String> snowball(SnowballStemmer stemmer) {
        return word -> {
            stemmer.setCurrent(word);
            stemmer.stem();
            return stemmer.getCurrent();
        };
    }
}
