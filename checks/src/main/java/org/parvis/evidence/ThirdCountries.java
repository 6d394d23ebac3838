package org.parvis.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.data.DataFile;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;
import org.parvis.tenant.privacy.EuropeanEconomicArea;

/** Countries outside the European Economic Area, and those within, as a text in one language names them. */
final class ThirdCountries {

    private static final Map<String, ThirdCountries> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** Parts of states of the Area, on both sides of the oceans, that have codes of their own: nothing said here leaves the state. */
    private static final Set<String> PARTS_OF_STATES =
            Set.of("AX", "BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "SJ", "TF", "WF", "YT");

    /** Their names are those of persons, or of a town, as well. */
    private static final Set<String> NAMESAKES = Set.of("DM", "GD", "JO", "MU", "TD");

    private static final String WHOLE = "(?<![\\p{L}\\p{N}-])(?:%s)(?![\\p{L}\\p{N}-])";

    private final Map<String, Expression> named = new LinkedHashMap<>();
    private final Map<String, Expression> people = new LinkedHashMap<>();
    private final Expression anyOutside;
    private final Expression within;

    /**
     * A country in a text.
     *
     * @param code its code of ISO 3166-1 alpha-2
     * @param isName whether it is named, and not only somebody told to be of it
     * @param start where that begins
     * @param end where it ends
     */
    record Mention(String code, boolean isName, int start, int end) {}

    ThirdCountries(String language) {
        var inside = new ArrayList<String>();
        var outside = new LinkedHashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var name = name(code, Locale.forLanguageTag(language));
            if (EuropeanEconomicArea.includes(code)) inside.add(name);
            else if (!PARTS_OF_STATES.contains(code) && !NAMESAKES.contains(code)) outside.put(code, name);
        }
        var peoples = new LinkedHashMap<String, String>();
        for (var row : rows(language)) {
            if (row[1].equals("people")) peoples.put(row[0], row[2]);
            else outside.merge(row[0], row[2], (name, other) -> name + "|" + other);
        }
        outside.forEach((code, name) -> named.put(code, Expression.of("^(?:" + name + ")$")));
        peoples.forEach((code, name) -> people.put(code, Expression.of("^(?:" + name + ")$")));
        // The longest first: "Guinée équatoriale" is not "Guinée".
        anyOutside = Expression.of(WHOLE.formatted(Stream.concat(outside.values().stream(), peoples.values().stream())
                .flatMap(names -> Stream.of(names.split("\\|(?![^(]*\\))")))
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"))));
        within = Expression.of(WHOLE.formatted(String.join("|", inside)));
    }

    /** Those that texts in {@code language}, a code of ISO 639, name. */
    static ThirdCountries in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, ThirdCountries::new);
    }

    /** The countries outside the Area of which the folded {@code text} speaks. */
    Stream<Mention> mentionedIn(String text) {
        return anyOutside
                .in(text)
                .flatMap(match -> Stream.concat(which(named, true, match), which(people, false, match))
                        .limit(1));
    }

    private static Stream<Mention> which(Map<String, Expression> countries, boolean areNames, MatchResult match) {
        return countries.entrySet().stream()
                .filter(country -> country.getValue().matcher(match.group()).find())
                .map(country -> new Mention(country.getKey(), areNames, match.start(), match.end()));
    }

    /** Whether the folded {@code text} names a country of the Area. */
    boolean nameWithin(String text) {
        return within.isIn(text);
    }

    /** An expression for the name that the JDK gives: "États-Unis", "Hong Kong" without what governs it, with or without hyphens. */
    private static String name(String code, Locale language) {
        return VisibleText.fold(new Locale("", code).getDisplayCountry(language))
                .replaceAll(" ?\\(.*\\)", "")
                .replaceFirst("^r\\.a\\.s\\. chinoise de | sar china$", "")
                .replaceAll("[^\\p{L}]+", "[^\\\\p{L}]?");
    }

    private static List<String[]> rows(String language) {
        return DataFile.find(ThirdCountries.class, "inhabitants." + language + ".tsv").stream()
                .flatMap(file -> file.rows().stream())
                .map(row -> row.split("\t"))
                .toList();
    }
}
