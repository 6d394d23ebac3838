package org.parvis.bake;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that stand for facts while a site is baked. A token looks like a word ("Zqkanufe00012qZ"), so that AsciiDoc treats
 * it as one wherever it stands; it has mixed case, so that a place which folds case (a generated id) is noticed; and it has a
 * random salt that occurs in no source, so that no page can hold or assemble one by itself.
 */
final class Tokens {

    private static final int DIGITS = 5;
    private static final int LETTERS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String salt;
    private final List<String> names;
    private final Map<String, String> byName = new HashMap<>();
    private final Pattern pattern;

    /** The tokens of {@code names}, in this order, with {@code salt}. */
    Tokens(String salt, Collection<String> names) {
        this.salt = salt;
        this.names = new ArrayList<>(names);
        for (int i = 0; i < this.names.size(); i++) byName.put(this.names.get(i), token(i));
        this.pattern = Pattern.compile("Zq" + salt + "(\\d{" + DIGITS + "})qZ");
    }

    /** A token for each of {@code names}, with a salt that occurs in none of {@code sources}. */
    static Tokens of(Collection<String> names, Collection<String> sources) {
        String salt;
        do {
            salt = randomSalt();
        } while (holds(sources, salt));
        return new Tokens(salt, names);
    }

    private static boolean holds(Collection<String> sources, String salt) {
        return sources.stream()
                .anyMatch(source -> source.toLowerCase(Locale.ROOT).contains("zq" + salt));
    }

    private static String randomSalt() {
        return RANDOM.ints(LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String token(int index) {
        return "Zq" + salt + String.format(Locale.ROOT, "%0" + DIGITS + "d", index) + "qZ";
    }

    /** Each fact's token, by the fact's name. */
    Map<String, String> byName() {
        return Map.copyOf(byName);
    }

    String salt() {
        return salt;
    }

    /** The names of the facts, in the order of their tokens. */
    List<String> names() {
        return names;
    }

    /** The token of the fact {@code name}. */
    String of(String name) {
        return byName.get(name);
    }

    /** Finds the tokens of {@code text}; the first group is passed to {@link #name}. */
    Matcher in(String text) {
        return pattern.matcher(text);
    }

    /** The name of the fact whose token {@code found} has just matched. */
    String name(Matcher found) {
        return names.get(Integer.parseInt(found.group(1)));
    }

    /** Whether {@code text} holds a token that something has changed: its case, or a part of it. */
    boolean areSpoiltIn(String text) {
        return pattern.matcher(text).replaceAll("").toLowerCase(Locale.ROOT).contains("zq" + salt);
    }

    /** The name of the first fact whose token stands in {@code text} with its case folded, if there is one. */
    Optional<String> foldedIn(String text) {
        var folded = Pattern.compile("(?i)" + pattern.pattern())
                .matcher(pattern.matcher(text).replaceAll(""));
        return folded.find() ? Optional.of(name(folded)) : Optional.empty();
    }
}
