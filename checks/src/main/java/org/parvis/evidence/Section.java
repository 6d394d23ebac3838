package org.parvis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.site.Lookup;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Words;

/**
 * A heading and what stands directly under it, whether or not sections are marked up around them.
 *
 * @param title the words of the heading and of those above it, folded; empty before the first heading
 * @param passages what stands under it, down to the next heading
 */
public record Section(String title, List<Passage> passages) {

    public Section {
        passages = List.copyOf(passages);
    }

    private static final Lookup<List<Section>> ON_PAGE = Lookup.of(Section::search);

    /** The sections of the prose of {@code page}, in reading order. */
    public static List<Section> of(Page page) {
        return ON_PAGE.on(page);
    }

    private static List<Section> search(Page page) {
        var sections = new ArrayList<Section>();
        var titles = new String[7];
        var passages = new ArrayList<Passage>();
        var title = "";
        for (var passage : Sentence.prose(page).toList()) {
            if (Outline.isHeading(passage.block())) {
                sections.add(new Section(title, passages));
                passages.clear();
                title = under(titles, Outline.level(passage.block()), passage.folded());
            } else {
                passages.add(passage);
            }
        }
        sections.add(new Section(title, passages));
        return List.copyOf(sections);
    }

    private static String under(String[] titles, int level, String words) {
        titles[level] = words;
        for (int below = level + 1; below < titles.length; below++) titles[below] = null;
        return Stream.of(titles).filter(title -> title != null).reduce("", (above, title) -> above + " " + title);
    }

    /** The passages of {@code page} that stand under a heading with {@code title}, or that have {@code words} themselves. */
    public static Stream<Passage> about(Words title, Words words, Page page) {
        var sought = title.spoken(page.language());
        return of(page).stream()
                .flatMap(section -> sought.isIn(section.title)
                        ? section.passages.stream()
                        : section.passages.stream().filter(passage -> words.isIn(passage)));
    }
}
