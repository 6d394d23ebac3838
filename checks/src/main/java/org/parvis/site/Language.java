package org.parvis.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Languages, told apart by the small words that each has and the others have not. */
public final class Language {

    /** The language of the Republic. */
    public static final String FRENCH = "fr";

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            FRENCH,
            Set.of(
                    "le", "les", "des", "et", "est", "une", "pour", "dans", "qui", "vous", "nous", "aux", "du", "au",
                    "sur"),
            "en",
            Set.of("the", "of", "and", "to", "is", "for", "you", "your", "with", "are", "this", "by", "we", "our"),
            "es",
            Set.of("el", "los", "las", "y", "para", "por", "su", "sus", "del", "es", "se", "como"),
            "de",
            Set.of("der", "die", "das", "und", "ist", "fur", "mit", "nicht", "auf", "ein", "sie", "wird"),
            "it",
            Set.of("il", "di", "che", "per", "gli", "della", "dei", "sono", "nel", "alla"));
    /** By small word, those that have it. */
    private static final Map<String, List<String>> LANGUAGES_OF = SMALL_WORDS.entrySet().stream()
            .flatMap(language -> language.getValue().stream().map(word -> Map.entry(word, language.getKey())))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));

    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final int ENOUGH = 8;
    private static final Reading<Map<String, Integer>> SMALL_WORDS_OF = Reading.of(Language::smallWords);
    private static final String KEY = "parvis.language";

    private Language() {}

    /** The language that most small words of {@code passages} belong to, if they leave no doubt. */
    public static Optional<String> of(Collection<Passage> passages) {
        var counts = new HashMap<String, Integer>();
        for (var passage : passages)
            SMALL_WORDS_OF
                    .from(passage.folded())
                    .forEach((language, count) -> counts.merge(language, count, Integer::sum));
        var ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        if (ranked.isEmpty() || ranked.get(0).getValue() < ENOUGH) return Optional.empty();
        return ranked.size() > 1 && ranked.get(0).getValue() < 2 * ranked.get(1).getValue()
                ? Optional.empty()
                : Optional.of(ranked.get(0).getKey());
    }

    /** How many small words of each language the folded {@code text} has. */
    private static Map<String, Integer> smallWords(String text) {
        var counts = new HashMap<String, Integer>();
        var words = WORD.matcher(text);
        while (words.find())
            for (var language : LANGUAGES_OF.getOrDefault(words.group(), List.of()))
                counts.merge(language, 1, Integer::sum);
        return Map.copyOf(counts);
    }

    /** The language of the page of {@code part}, as the page has it; French where it is no part of a page. */
    public static String of(Element part) {
        var language = part.root().attributes().userData(KEY);
        return language == null ? FRENCH : (String) language;
    }

    /** Notes that {@code root}, a document or a part taken out of one, is in {@code language}, where no reader of the page sees it. */
    public static void note(String language, Element root) {
        root.attributes().userData(KEY, language);
    }

    /** The language that {@code tag} names, without its country or script: {@code en} of {@code en-GB}. */
    public static String primary(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
