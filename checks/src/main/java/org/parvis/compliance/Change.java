package org.parvis.compliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.parvis.tenant.Fields;

/**
 * One thing that an example changes on the sample site: values of the record, or lines that follow each other on a page.
 *
 * @param where the record or the pages, which all change alike
 * @param before what stood there
 * @param after what stands there instead
 */
public record Change(List<String> where, List<String> before, List<String> after) {

    private static final String RECORD = "tenant.yaml";
    private static final int CONTEXT = 60;

    public Change {
        where = List.copyOf(where);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The lines that went, after a minus, and those that came, after a plus. */
    public List<String> lines() {
        return Stream.concat(
                        before.stream().map(line -> "- " + line), after.stream().map(line -> "+ " + line))
                .filter(line -> line.length() > 2)
                .toList();
    }

    /** What {@code edit} changes on the sample site, the record first; on that in English, where it is made there. */
    static List<Change> of(Edit edit) {
        if (edit instanceof Edit.OnlyPage page)
            return List.of(new Change(
                    List.of(page.path()), List.of(), page.html().lines().toList()));
        if (edit instanceof Edit.InEnglish english)
            return between(SampleSite.inEnglish().apply(SampleSite.draft()), english.edit());
        return between(SampleSite.draft(), edit);
    }

    private static List<Change> between(Edit.Draft before, Edit edit) {
        var after = edit.apply(before);
        var changes = new ArrayList<>(inRecord(Fields.of(before.tenant()), Fields.of(after.tenant())));
        var alike = new LinkedHashMap<Change, List<String>>();
        before.pages()
                .forEach((page, html) -> hunks(lines(html), lines(after.pages().getOrDefault(page, "")))
                        .forEach(hunk -> alike.computeIfAbsent(hunk, same -> new ArrayList<>())
                                .add(page)));
        alike.forEach((hunk, pages) -> changes.add(new Change(pages, hunk.before, hunk.after)));
        return changes;
    }

    private static List<Change> inRecord(Map<String, Object> before, Map<String, Object> after) {
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (var path : paths) {
            if (String.valueOf(before.get(path)).equals(String.valueOf(after.get(path)))) continue;
            if (before.containsKey(path)) gone.add(path + ": " + before.get(path));
            if (after.containsKey(path)) come.add(path + ": " + after.get(path));
        }
        return gone.isEmpty() && come.isEmpty() ? List.of() : List.of(new Change(List.of(RECORD), gone, come));
    }

    private static List<String> lines(String html) {
        if (html.isEmpty()) return List.of();
        var document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        return document.outerHtml().lines().toList();
    }

    /** The runs of lines that differ, by the longest common subsequence. */
    private static List<Change> hunks(List<String> before, List<String> after) {
        if (after.isEmpty()) return List.of(new Change(List.of(), List.of("(la page entière)"), List.of()));
        var common = common(before, after);
        var hunks = new ArrayList<Change>();
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                close(gone, come, hunks);
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                gone.add(before.get(i++));
            } else {
                come.add(after.get(j++));
            }
        }
        close(gone, come, hunks);
        return hunks;
    }

    private static int[][] common(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void close(List<String> gone, List<String> come, List<Change> hunks) {
        if (gone.isEmpty() && come.isEmpty()) return;
        hunks.add(
                gone.size() == 1 && come.size() == 1
                        ? within(gone.get(0), come.get(0))
                        : new Change(List.of(), gone, come));
        gone.clear();
        come.clear();
    }

    /** A line that becomes another: what they have in common at both ends is shortened. */
    private static Change within(String before, String after) {
        var shortest = Math.min(before.length(), after.length());
        var start = 0;
        while (start < shortest && before.charAt(start) == after.charAt(start)) start++;
        var end = 0;
        while (end < shortest - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) end++;
        return new Change(List.of(), List.of(around(before, start, end)), List.of(around(after, start, end)));
    }

    private static String around(String line, int start, int end) {
        var from = Math.max(0, start - CONTEXT);
        var to = Math.min(line.length(), line.length() - end + CONTEXT);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }
}
