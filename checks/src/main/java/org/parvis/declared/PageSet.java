package org.parvis.declared;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parvis.compliance.Edit;
import org.parvis.site.Page;

/**
 * Some pages of a site, as an operator names them: by type ({@code privacy}, which means those in French), or by path, where
 * {@code *} stands for a part of a name and {@code **} for any names ({@code actualites/**}). What a name after {@code !} means is left
 * out. Without a name to take in, all are.
 */
public final class PageSet {

    /** The types that a page may be of. */
    public static final List<String> TYPES = List.of(
            "home", "privacy", "cookies", "legal", "terms", "accessibility", "reuse", "algorithms", "error", "page");

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*");
    private static final String ANY = "exemple";

    private final List<String> taken;
    private final List<String> leftOut;
    private final Predicate<Page> members;

    /** The pages that {@code names} mean. */
    public PageSet(List<String> names) {
        taken = names.stream().filter(name -> !name.startsWith("!")).toList();
        leftOut = names.stream()
                .filter(name -> name.startsWith("!"))
                .map(name -> name.substring(1))
                .toList();
        Predicate<Page> all = page -> true;
        members = (taken.isEmpty() ? all : anyOf(taken)).and(anyOf(leftOut).negate());
    }

    /** Whether {@code page} is one of them. */
    public boolean contains(Page page) {
        return members.test(page);
    }

    /** Whether {@code name}, without the {@code !} before it, is written as a type is, be there such a type or not. */
    public static boolean isType(String name) {
        return TYPE.matches(name);
    }

    /** Whether {@code path}, which is no type, may be that of a page: a site has no other than those that end in {@code .html}. */
    public static boolean mayBePath(String path) {
        return whole(path).endsWith(".html") || path.endsWith("*");
    }

    /** The pages as a French sentence: "À toutes les pages." */
    String inFrench() {
        return (taken.isEmpty() ? "À toutes les pages" : "Aux pages " + String.join(", ", taken))
                + (leftOut.isEmpty() ? "" : ", sauf " + String.join(", ", leftOut))
                + ".";
    }

    /** A site whose only page is one of these, with {@code html} in it. */
    public Edit example(String html) {
        var name = taken.isEmpty() ? "**/" : taken.get(0);
        return isType(name)
                ? Edit.onlyPage(ANY + "/index.html", typed(html, name))
                : Edit.onlyPage(whole(name).replace("**", ANY).replace("*", ANY), html);
    }

    private static String typed(String html, String type) {
        var main = "<main data-page=\"" + type + "\"";
        return html.contains("<main") ? html.replaceFirst("<main\\b", main) : main + ">\n" + html + "\n</main>";
    }

    private static Predicate<Page> anyOf(List<String> names) {
        Predicate<Page> none = page -> false;
        return names.stream().map(PageSet::named).reduce(none, Predicate::or);
    }

    private static Predicate<Page> named(String name) {
        if (isType(name)) return page -> page.type().equals(name) && !page.isTranslation();
        var paths = paths(whole(name));
        return page -> paths.matches(page.path());
    }

    private static Pattern paths(String name) {
        return Pattern.compile(List.of(name.split("(?<=\\*)(?!\\*)|(?<!\\*)(?=\\*)")).stream()
                .map(part -> switch (part) {
                    case "*" -> "[^/]*";
                    case "**" -> ".*";
                    default -> Pattern.quote(part);
                })
                .collect(Collectors.joining()));
    }

    /** A folder means the page that is shown for it. */
    private static String whole(String name) {
        return name.endsWith("/") ? name + "index.html" : name;
    }
}
