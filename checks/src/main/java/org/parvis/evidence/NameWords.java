package org.parvis.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.site.Expression;
import org.parvis.site.Reading;
import org.parvis.site.VisibleText;

/** The words of a name that are its own: many bodies are a "commune de", a "société" or a ".fr". */
public final class NameWords {

    private static final Expression BETWEEN = Expression.of("[^\\p{L}\\p{N}]+");
    private static final Set<String> SHARED = shared();

    private static final Reading<Set<String>> OWN = Reading.of(name -> BETWEEN.splitAsStream(VisibleText.fold(name))
            .filter(word -> !word.isEmpty() && !SHARED.contains(word))
            .collect(Collectors.toUnmodifiableSet()));

    private NameWords() {}

    /** Those of {@code name}, folded. */
    public static Set<String> of(String name) {
        return OWN.from(name);
    }

    /** Whether two names have a word of their own in common, or one with which the other begins. */
    public static boolean areAlike(String one, String other) {
        var others = of(other);
        return of(one).stream()
                .anyMatch(word -> others.stream().anyMatch(own -> own.startsWith(word) || word.startsWith(own)));
    }

    private static Set<String> shared() {
        try (var resource = NameWords.class.getResourceAsStream("shared-name-words.txt")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
