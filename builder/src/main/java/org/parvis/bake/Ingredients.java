package org.parvis.bake;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.source.SourceFile;
import org.parvis.source.SourceTree;

/**
 * What one file of a site is made from: the page, what it includes, the layouts, and the titles of the other pages, which menus
 * show. Whatever these texts do not name cannot change the file; where a template works a name out, they may name any.
 *
 * @param digest by which the texts are known again
 * @param words every word of the texts in small letters, hyphens within: each fact, flag and list that they may use is one of these
 * @param namesAny whether a template takes facts, flags or lists by names that stand nowhere
 * @param needs the flags and facts that the page names in its header, as {@code :page-needs:}, and without any of which a tenant
 *     has no such page
 */
record Ingredients(String digest, Set<String> words, boolean namesAny, Set<String> needs) {

    /** The files beside the pages, taken together: they hold facts, and the addresses of all pages. */
    static final String SITE = "";

    private static final Pattern NEED = Pattern.compile(":page-needs: *(\\S+) *");
    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);
    private static final Pattern NAMED_OTHERWISE = Pattern.compile(
            "\\b(?:facts|flags|lists)\\b(?!/|\\s*\\.\\s*[A-Za-z]|\\s*\\[\\s*(?:\"[^\"]*\"|'[^']*')\\s*])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*");

    Ingredients {
        words = Set.copyOf(words);
        needs = Set.copyOf(needs);
    }

    /** The ingredients of every page of {@code tree} by path of its source, and of the {@link #SITE}. */
    static Map<String, Ingredients> of(SourceTree tree) {
        var everywhere = new TreeMap<String, SourceFile>();
        tree.layouts().forEach((name, layout) -> everywhere.put("layouts/" + name, layout));
        tree.assets().forEach((name, asset) -> {
            if (!asset.isByTenant()) everywhere.put("assets/" + name, asset);
        });
        var headers = new StringBuilder(tree.styleSheet());
        tree.pages().forEach((path, page) -> {
            if (isPage(path)) headers.append(path).append('\n').append(header(page));
        });
        var ingredients = new HashMap<String, Ingredients>();
        ingredients.put(SITE, of(everywhere, headers.toString(), Set.of()));
        for (var path : tree.pages().keySet()) {
            if (!isPage(path)) continue;
            var files = new TreeMap<>(everywhere);
            Includes.of(path, tree).ifPresentOrElse(files::putAll, () -> all(tree, files));
            ingredients.put(
                    path, of(files, headers.toString(), needs(tree.pages().get(path))));
        }
        return ingredients;
    }

    /** The pages that a tenant has whose facts have {@code shape}, by path of the source. */
    static Set<String> pages(Map<String, Ingredients> all, Shape shape) {
        var pages = new TreeSet<String>();
        all.forEach((path, page) -> {
            if (!path.equals(SITE) && page.areFor(shape)) pages.add(path);
        });
        return pages;
    }

    /** Whether a tenant whose facts have {@code shape} has the page at all. */
    private boolean areFor(Shape shape) {
        return needs.stream()
                .allMatch(need -> shape.flags().contains(need) || shape.facts().containsKey(need));
    }

    /** The pages that hold what a tenant wrote, or may hold it: their own text, or one that they include. */
    static Set<String> byTenant(SourceTree tree) {
        var byTenant = tree.pages().values().stream().anyMatch(SourceFile::isByTenant);
        if (!byTenant) return Set.of();
        return tree.pages().keySet().stream()
                .filter(Ingredients::isPage)
                .filter(path -> Includes.of(path, tree)
                        .map(files -> files.values().stream().anyMatch(SourceFile::isByTenant))
                        .orElse(true))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file or folder whose name starts with an underscore is there to be included, and is no page. */
    private static boolean isPage(String path) {
        return path.endsWith(".adoc") && !path.startsWith("_") && !path.contains("/_");
    }

    private static String header(SourceFile page) {
        return page.text().lines().takeWhile(line -> !line.isBlank()).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Set<String> needs(SourceFile page) {
        return header(page)
                .lines()
                .map(NEED::matcher)
                .filter(Matcher::matches)
                .map(need -> need.group(1))
                .collect(Collectors.toSet());
    }

    private static void all(SourceTree tree, Map<String, SourceFile> files) {
        tree.pages().forEach((name, page) -> files.put("pages/" + name, page));
        tree.facts().forEach((name, list) -> files.put("facts/" + name, list));
    }

    private static Ingredients of(Map<String, SourceFile> files, String headers, Set<String> needs) {
        var all = new StringBuilder(headers);
        var words = new HashSet<String>();
        wordsOf(headers, words);
        var namesAny = files.entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith("layouts/") || file.getKey().startsWith(FactLists.FOLDER))
                .map(file -> COMMENT.matcher(file.getValue().text()).replaceAll(""))
                .anyMatch(template -> NAMED_OTHERWISE.matcher(template).find());
        files.forEach((name, file) -> {
            all.append(name).append('\n').append(file.displayPath()).append('\n');
            all.append(file.author()).append(' ').append(file.sha256()).append('\n');
            if (!name.startsWith("assets/")) wordsOf(file.text(), words);
        });
        return new Ingredients(
                Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString(), words, namesAny, needs);
    }

    /** A name may be written {@code lists.joint\-controllers}; AsciiDoc reads {@code {Org-Name}} as {@code {org-name}}. */
    private static void wordsOf(String text, Set<String> words) {
        var found = WORD.matcher(text.replace("\\", "").toLowerCase(Locale.ROOT));
        while (found.find()) words.add(found.group());
    }
}
