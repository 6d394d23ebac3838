package org.parvis.bake;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Makes the cross-references between pages, which name sources, lead to where the pages are published. */
final class PageLinks {

    private static final Pattern TO_PAGE = Pattern.compile("([A-Za-z0-9_][A-Za-z0-9._/-]*\\.adoc)(#.*)?");

    private PageLinks() {}

    static void resolve(Element body, Conversion conversion) {
        var context = conversion.context();
        var root = context.pages().get(conversion.path()).root(context.tokens().of("home"));
        for (var link : body.select("a[href]")) {
            var found = TO_PAGE.matcher(link.attr("href"));
            if (!found.matches()) continue;
            var target = context.pages().get(found.group(1));
            if (target == null) {
                report(conversion, found.group(1));
            } else {
                var url = root + target.url();
                link.attr("href", (url.isEmpty() ? "./" : url) + (found.group(2) == null ? "" : found.group(2)));
            }
        }
        for (var link : body.select("a[href^=#]")) {
            var id = link.attr("href").substring(1);
            if (!id.isEmpty() && body.getElementById(id) == null && !id.equals("contenu")) report(conversion, id);
        }
    }

    private static void report(Conversion conversion, String target) {
        conversion.report(
                "bake/broken-reference",
                conversion.locate(Pattern.compile("(<<|xref:|link:)#?" + Pattern.quote(target))),
                "le renvoi vers « " + target + " » ne mène nulle part");
    }
}
