package org.parvis.evidence;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.parvis.site.Language;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/**
 * Durations as texts write them in the language of their page: "thirteen (13) months", "two years", "the session". French has a
 * reader of its own; other languages are read by the names of their units and numbers.
 */
public final class Durations {

    // FrenchDuration reads French.
    private static final String ELSEWHERE = "(?!)";
    private static final Words YEAR = Words.of("durations/year", ELSEWHERE);
    private static final Words MONTH = Words.of("durations/month", ELSEWHERE);
    private static final Words WEEK = Words.of("durations/week", ELSEWHERE);
    private static final Words DAY = Words.of("durations/day", ELSEWHERE);
    private static final Words SESSION = Words.of("durations/session", ELSEWHERE);
    /** The names of the numbers from one on, in their order, each an alternative. */
    private static final Words NUMBERS = Words.of("durations/numbers", ELSEWHERE);

    private static final Map<String, Durations> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final String language;
    private final Pattern term;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Durations(String language) {
        this.language = language;
        for (var name : NUMBERS.spoken(language).toString().split("\\|")) numbers.put(name, numbers.size() + 1);
        var number = "(\\d{1,6}|(?:" + NUMBERS.spoken(language) + "))";
        term = Pattern.compile("(?<![\\p{L}\\p{N}][.,]|[\\p{L}\\p{N}(-])" + number + "(?: ?\\( ?" + number
                + " ?\\))? ?(?:(" + YEAR.spoken(language) + ")|(" + MONTH.spoken(language) + ")|("
                + WEEK.spoken(language) + ")|("
                + DAY.spoken(language) + "))\\b");
    }

    /** The first duration that {@code words} of {@code part} state, as {@link FrenchDuration#in} has it for French. */
    public static Optional<Period> in(String words, Element part) {
        var language = Language.of(part);
        return language.equals(Language.FRENCH)
                ? FrenchDuration.in(words)
                : of(language).first(words);
    }

    /** The durations in {@code words} of {@code part} that are written twice and disagree with themselves, folded. */
    public static List<String> contradictions(String words, Element part) {
        var language = Language.of(part);
        return language.equals(Language.FRENCH)
                ? FrenchDuration.contradictions(words)
                : of(language).disagreeing(words);
    }

    private static Durations of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Durations::new);
    }

    private Optional<Period> first(String words) {
        var text = plain(words);
        var found = term.matcher(text);
        if (!found.find()) return SESSION.spoken(language).isIn(text) ? Optional.of(Period.ZERO) : Optional.empty();
        if (disagrees(found)) return Optional.empty();
        var length = period(found);
        var end = found.end();
        while (found.find() && text.substring(end, found.start()).matches(" (?:\\p{L}{1,3} )?") && !disagrees(found)) {
            length = length.plus(period(found));
            end = found.end();
        }
        return Optional.of(length);
    }

    private List<String> disagreeing(String words) {
        return term.matcher(plain(words))
                .results()
                .filter(this::disagrees)
                .map(MatchResult::group)
                .toList();
    }

    /** The words, folded, without hyphens: "twenty-four-month period". */
    private static String plain(String words) {
        return VisibleText.fold(words).replaceAll("(?<=[\\p{L}\\p{N}])[-\u2011](?=\\p{L})", " ");
    }

    private boolean disagrees(MatchResult found) {
        return found.group(2) != null && number(found.group(1)) != number(found.group(2));
    }

    private Period period(Matcher found) {
        var count = number(found.group(1));
        if (found.group(3) != null) return Period.ofYears(count);
        if (found.group(4) != null) return Period.ofMonths(count);
        return found.group(5) != null ? Period.ofWeeks(count) : Period.ofDays(count);
    }

    private int number(String words) {
        return Character.isDigit(words.charAt(0)) ? Integer.parseInt(words) : numbers.get(words);
    }
}
