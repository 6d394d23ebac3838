package org.parvis.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.data.DataFile;
import org.parvis.site.Css;
import org.parvis.site.Language;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.tenant.privacy.ProcessingActivity;

/**
 * Of which activity of a record words of a page speak. The record is in French; a page in another language names its activities where
 * it marks their purposes.
 */
final class NamedActivity {

    /** Words that name no activity, whatever activity is spoken of, by language. */
    private static final Map<String, Set<String>> GENERAL = new ConcurrentHashMap<>();

    private NamedActivity() {}

    /** The one of {@code activities} of which {@code words}, folded words of {@code passage}, speak, and of no other. */
    static Optional<ProcessingActivity> by(String words, Passage passage, List<ProcessingActivity> activities) {
        var named = own(words, passage.language());
        if (named.isEmpty()) return Optional.empty();
        var purposes = activities.stream()
                .collect(Collectors.toMap(
                        activity -> activity,
                        activity -> own(purpose(activity, passage), passage.language()),
                        (one, other) -> one));
        return activities.stream()
                .filter(activity -> purposes.get(activity).containsAll(named))
                .filter(activity -> named.stream()
                        .anyMatch(word -> activities.stream()
                                .filter(other -> other != activity)
                                .noneMatch(other -> purposes.get(other).contains(word))))
                .findFirst();
    }

    private static String purpose(ProcessingActivity activity, Passage passage) {
        if (passage.language().equals(Language.FRENCH)) return activity.purpose();
        return passage.block().ownerDocument().select(Css.of("[data-fact=purpose]")).stream()
                .filter(purpose -> purpose.attr("data-purpose").equals(activity.id()))
                .map(VisibleText::of)
                .collect(Collectors.joining(" "));
    }

    /** The words of {@code text} that say what is spoken of, in the singular. */
    private static Set<String> own(String text, String language) {
        var small = Lexicon.of(language);
        var general = GENERAL.computeIfAbsent(language, NamedActivity::general);
        return Stream.of(VisibleText.fold(text).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && !small.isStop(word))
                .map(word -> word.replaceFirst("[sx]$", ""))
                .filter(word -> !general.contains(word))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> general(String language) {
        return DataFile.find(NamedActivity.class, "general-words." + language + ".txt")
                .map(file -> Set.copyOf(file.rows()))
                .orElse(Set.of());
    }
}
