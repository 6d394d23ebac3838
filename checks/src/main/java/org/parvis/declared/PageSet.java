package org.parvis.declared;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.compliance.Edit;
import org.parvis.site.Page;

/**
 * Some pages of a site, as an operator names them: by type ({@code privacy}), or by path, where {@code *} stands for any part of a
 * name and {@code **} for any names ({@code actualites/**}); all of them without a name.
 *
 * @param names types and paths
 */
public record PageSet(List<String> names) {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*");
    private static final String ANY = "exemple";

    public PageSet {
        names = List.copyOf(names);
    }

    /** Whether {@code page} is one of them. */
    public boolean contains(Page page) {
        return names.isEmpty()
                || names.stream()
                        .anyMatch(name -> isType(name)
                                ? page.type().equals(name)
                                : paths(name).matcher(page.path()).matches());
    }

    /** The pages as the end of a French sentence: "À toutes les pages." */
    String inFrench() {
        return names.isEmpty() ? "À toutes les pages." : "Aux pages " + String.join(", ", names) + ".";
    }

    /** A site whose only page is one of these, with {@code html} in it. */
    public Edit example(String html) {
        if (names.isEmpty()) return Edit.onlyPage(ANY + "/index.html", html);
        var name = names.get(0);
        return isType(name)
                ? Edit.onlyPage(ANY + "/index.html", typed(html, name))
                : Edit.onlyPage(whole(name).replace("**", ANY).replace("*", ANY), html);
    }

    private static String typed(String html, String type) {
        var main = "<main data-page=\"" + type + "\"";
        return html.contains("<main") ? html.replaceFirst("<main\\b", main) : main + ">\n" + html + "\n</main>";
    }

    private static boolean isType(String name) {
        return TYPE.matcher(name).matches();
    }

    private static Pattern paths(String name) {
        return Pattern.compile(List.of(whole(name).split("(?<=\\*)(?!\\*)|(?<!\\*)(?=\\*)")).stream()
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
