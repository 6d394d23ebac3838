package org.parvis.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.data.DataFile;

/**
 * The words by which pages say something: an expression on folded text in French, where the rule that looks for them has it, and
 * one in each language that has a file {@code words.<language>.tsv}, a name and an expression a row.
 */
public final class Words {

    private static final Map<String, Optional<Map<String, Expression>>> READ = new ConcurrentHashMap<>();

    private final String name;
    private final Expression french;

    private Words(String name, Expression french) {
        this.name = name;
        this.french = french;
    }

    /** The words {@code name}, {@code dpo-contact/function}, which are {@code french} in French. */
    public static Words of(String name, String french) {
        return new Words(name, Expression.of(french));
    }

    /** Whether pages in {@code language}, a code of ISO 639, can be read. */
    public static boolean areKnownIn(String language) {
        return language.equals(Language.FRENCH) || file(language).isPresent();
    }

    /** The names of the words that are known in {@code language}, which is not French. */
    static Set<String> namesIn(String language) {
        return file(language).map(Map::keySet).orElse(Set.of());
    }

    /** What they are in {@code language}; in French where the language has none. */
    public Expression spoken(String language) {
        return language.equals(Language.FRENCH)
                ? french
                : file(language).map(words -> words.get(name)).orElse(french);
    }

    /** What they are in the language of the page of {@code part}. */
    public Expression on(Element part) {
        return spoken(Language.of(part));
    }

    /** What they are in the language of the page of {@code passage}. */
    public Expression on(Passage passage) {
        return spoken(passage.language());
    }

    /** Whether they stand in {@code passage}. */
    public boolean isIn(Passage passage) {
        return on(passage).isIn(passage);
    }

    /** Where they stand in the folded words of {@code passage}. */
    public Stream<MatchResult> in(Passage passage) {
        return on(passage).in(passage.folded());
    }

    private static Optional<Map<String, Expression>> file(String language) {
        return READ.computeIfAbsent(language, Words::read);
    }

    private static Optional<Map<String, Expression>> read(String language) {
        return DataFile.find(Words.class, "words." + language + ".tsv").map(Words::read);
    }

    private static Map<String, Expression> read(DataFile file) {
        var words = new HashMap<String, Expression>();
        for (var row : file.rows()) {
            var cells = row.split("\t");
            if (cells.length != 2 || words.put(cells[0], Expression.of(cells[1])) != null)
                throw new IllegalArgumentException("one name and one expression are needed: " + row);
        }
        return Map.copyOf(words);
    }
}
