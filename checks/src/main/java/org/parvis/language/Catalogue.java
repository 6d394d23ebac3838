package org.parvis.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.parvis.data.DataFile;

/**
 * The phrases of one family of rules in one language: the file {@code messages.<language>.tsv} beside its classes, with a French
 * phrase and its translation a line, after those that all families share.
 *
 * @param language the language, as ISO 639 writes it: {@code en}
 * @param translations the words in it, by the French words
 */
public record Catalogue(String language, Map<String, String> translations) {

    /** The language in which phrases are written. */
    public static final Catalogue FRENCH = new Catalogue("fr", Map.of());

    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");
    private static final Map<Key, Catalogue> READ = new ConcurrentHashMap<>();

    public Catalogue {
        translations = Map.copyOf(translations);
    }

    private record Key(Class<?> member, String language) {}

    /** The catalogue in {@code language} of what all families share; French where there is none. */
    public static Catalogue shared(String language) {
        return of(Catalogue.class, language);
    }

    /** The catalogue in {@code language} of the family to which {@code member} belongs; French where it has none. */
    public static Catalogue of(Class<?> member, String language) {
        return CODE.matcher(language).matches()
                ? READ.computeIfAbsent(new Key(member, language), Catalogue::read)
                : FRENCH;
    }

    /** {@code french} in this language, or as it is where nobody translated it. */
    public String translation(String french) {
        return translations.getOrDefault(french, french);
    }

    private static Catalogue read(Key key) {
        return rows(key)
                .map(own -> {
                    var translations = new HashMap<String, String>();
                    if (key.member != Catalogue.class)
                        rows(new Key(Catalogue.class, key.language)).ifPresent(shared -> addTo(translations, shared));
                    addTo(translations, own);
                    return new Catalogue(key.language, translations);
                })
                .orElse(FRENCH);
    }

    private static Optional<List<String>> rows(Key key) {
        return DataFile.find(key.member, "messages." + key.language + ".tsv").map(DataFile::rows);
    }

    private static void addTo(Map<String, String> translations, List<String> rows) {
        for (var row : rows) {
            var cells = row.split("\t", -1);
            if (cells.length != 2 || Phrase.places(cells[0]) != Phrase.places(cells[1]))
                throw new IllegalArgumentException(
                        "a phrase and its translation, with the same places, are needed: " + row);
            if (translations.put(cells[0], cells[1]) != null)
                throw new IllegalArgumentException("translated twice: " + cells[0]);
        }
    }
}
