package org.parvis.evidence;

import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.data.DataFile;
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
        return Set.copyOf(DataFile.of(NameWords.class, "shared-name-words.txt").rows());
    }
}
