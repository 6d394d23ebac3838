package org.parvis.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parvis.site.Page;

/**
 * What changes on a page, or alike on several.
 *
 * @param fate what has become of the page
 * @param paths of the pages: {@code cookies/index.html}
 * @param title the page's own; empty for several pages
 * @param passages what changes, in the order in which it is read
 */
public record PageChange(Fate fate, List<String> paths, String title, List<PassageChange> passages) {

    public PageChange {
        paths = List.copyOf(paths);
        passages = List.copyOf(passages);
    }

    /** What changes from the pages {@code before} to the pages {@code after}; what changes on several alike is told once, first. */
    public static List<PageChange> between(List<Page> before, List<Page> after) {
        var old = byPath(before);
        var fresh = byPath(after);
        var edited = new ArrayList<PageChange>();
        var others = new ArrayList<PageChange>();
        fresh.forEach((path, page) -> {
            var reading = Reading.of(page);
            if (!old.containsKey(path)) {
                others.add(whole(Fate.ADDED, path, reading));
                return;
            }
            var passages = PassageChange.between(Reading.of(old.get(path)).passages(), reading.passages());
            if (!passages.isEmpty()) edited.add(new PageChange(Fate.CHANGED, List.of(path), reading.title(), passages));
        });
        old.forEach((path, page) -> {
            if (!fresh.containsKey(path)) others.add(whole(Fate.REMOVED, path, Reading.of(page)));
        });
        var all = new ArrayList<>(gathered(edited));
        all.addAll(others);
        return List.copyOf(all);
    }

    private static Map<String, Page> byPath(List<Page> pages) {
        return pages.stream().collect(Collectors.toMap(Page::path, page -> page, (one, other) -> one, TreeMap::new));
    }

    private static PageChange whole(Fate fate, String path, Reading reading) {
        return new PageChange(
                fate,
                List.of(path),
                reading.title(),
                reading.passages().stream()
                        .map(fate == Fate.ADDED ? PassageChange::added : PassageChange::removed)
                        .toList());
    }

    /** The same changes, those that several pages share (of a menu, of a footer) taken out of each and put first. */
    private static List<PageChange> gathered(List<PageChange> edited) {
        var pages = new LinkedHashMap<List<Words>, List<String>>();
        for (var page : edited)
            page.passages().stream()
                    .map(PassageChange::words)
                    .distinct()
                    .forEach(words -> pages.computeIfAbsent(words, none -> new ArrayList<>())
                            .addAll(page.paths()));
        var common = new LinkedHashMap<List<String>, Map<List<Words>, PassageChange>>();
        var own = new ArrayList<PageChange>();
        for (var page : edited) {
            var rest = new ArrayList<PassageChange>();
            for (var passage : page.passages()) {
                var on = pages.get(passage.words());
                if (on.size() == 1) rest.add(passage);
                else common.computeIfAbsent(on, none -> new LinkedHashMap<>()).putIfAbsent(passage.words(), passage);
            }
            if (!rest.isEmpty()) own.add(new PageChange(page.fate(), page.paths(), page.title(), rest));
        }
        var all = new ArrayList<PageChange>();
        common.forEach(
                (paths, passages) -> all.add(new PageChange(Fate.CHANGED, paths, "", List.copyOf(passages.values()))));
        all.addAll(own);
        return all;
    }
}
