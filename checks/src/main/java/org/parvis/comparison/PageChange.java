package org.parvis.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parvis.comparison.Reading.Passage;
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
        fresh.forEach((path, reading) -> {
            if (!old.containsKey(path)) {
                others.add(whole(Fate.ADDED, path, reading, frame(fresh, old)));
                return;
            }
            var passages = PassageChange.between(old.get(path).passages(), reading.passages());
            if (!passages.isEmpty()) edited.add(new PageChange(Fate.CHANGED, List.of(path), reading.title(), passages));
        });
        old.forEach((path, reading) -> {
            if (!fresh.containsKey(path)) others.add(whole(Fate.REMOVED, path, reading, frame(old, fresh)));
        });
        var all = new ArrayList<>(gathered(edited));
        all.addAll(others);
        return List.copyOf(all);
    }

    private static Map<String, Reading> byPath(List<Page> pages) {
        return pages.stream().collect(Collectors.toMap(Page::path, Reading::of, (one, other) -> one, TreeMap::new));
    }

    /** What most of those of {@code pages} say that are among {@code others} too: the menu and the footer, which no page brings along. */
    private static Set<String> frame(Map<String, Reading> pages, Map<String, Reading> others) {
        var staying = pages.entrySet().stream()
                .filter(page -> others.containsKey(page.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var times = staying.stream()
                .flatMap(page -> page.passages().stream().map(Passage::said).distinct())
                .collect(Collectors.groupingBy(said -> said, Collectors.counting()));
        times.values().removeIf(count -> count < 2 || 2 * count <= staying.size());
        return times.keySet();
    }

    private static PageChange whole(Fate fate, String path, Reading reading, Set<String> frame) {
        return new PageChange(
                fate,
                List.of(path),
                reading.title(),
                reading.passages().stream()
                        .filter(passage -> !frame.contains(passage.said()))
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
