package org.parvis.language;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for whoever reads a report: written in French, which is also the key by which a {@link Catalogue} has them in another
 * language.
 *
 * @param french the words, with {@code {}} where a value stands
 * @param values the values, in their order; one that is a phrase itself is translated with the rest
 */
public record Phrase(String french, List<Object> values) {

    private static final Pattern PLACE = Pattern.compile("\\{}");

    /** @throws IllegalArgumentException if there are not as many values as places for them */
    public Phrase {
        values = List.copyOf(values);
        if (places(french) != values.size())
            throw new IllegalArgumentException(values.size() + " values for the places of: " + french);
    }

    /** The words {@code french}, with {@code values} in the places that {@code {}} marks. */
    public static Phrase of(String french, Object... values) {
        return new Phrase(french, List.of(values));
    }

    /** What is no matter of language: a name, an address, somebody's own words. */
    public static Phrase verbatim(String words) {
        return of("{}", words);
    }

    /** {@code phrases}, of which there are some, put together two by two as {@code pattern} says: {@code "{}, {}"}. */
    public static Phrase joined(String pattern, List<Phrase> phrases) {
        return phrases.stream().reduce((one, next) -> of(pattern, one, next)).orElseThrow();
    }

    /** Words that a catalogue may have, and that are the same in all languages if it has not. */
    public static Phrase known(String words) {
        return places(words) == 0 ? of(words) : verbatim(words);
    }

    /** {@code names}, of which those that are phrases are translated, in quotes and with commas between them. */
    public static Phrase quoted(List<?> names) {
        return joined("{}, {}", names.stream().map(name -> of("« {} »", name)).toList());
    }

    /** "24 mois", "1 an", "1 an 6 mois"; "la session" for the zero period. */
    public static Phrase of(Period period) {
        if (period.isZero()) return of("la session");
        var parts = new ArrayList<Phrase>();
        add(parts, period.getYears(), "1 an", "{} ans");
        add(parts, period.getMonths(), "1 mois", "{} mois");
        add(parts, period.getDays(), "1 jour", "{} jours");
        return joined("{} {}", parts);
    }

    private static void add(List<Phrase> parts, int count, String one, String many) {
        if (count != 0) parts.add(count == 1 ? of(one) : of(many, count));
    }

    /** How many places for values {@code words} have. */
    static int places(String words) {
        return (int) PLACE.matcher(words).results().count();
    }

    /** The words as {@code catalogue} has them. */
    public String in(Catalogue catalogue) {
        var next = values.iterator();
        return PLACE.matcher(catalogue.translation(french))
                .replaceAll(place -> Matcher.quoteReplacement(said(next.next(), catalogue)));
    }

    private static String said(Object value, Catalogue catalogue) {
        return value instanceof Phrase phrase ? phrase.in(catalogue) : String.valueOf(value);
    }

    /** The words in French. */
    @Override
    public String toString() {
        return in(Catalogue.FRENCH);
    }
}
