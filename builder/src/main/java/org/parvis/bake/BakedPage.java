package org.parvis.bake;

import java.util.HashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.parvis.site.Html;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

/**
 * A page as JBake wrote it, with the marks of its sources read and taken out.
 *
 * @param html the page as it will be published, tokens still in place
 * @param sources where its elements come from
 */
record BakedPage(String html, SourceMap sources) {

    private static final Pattern MARK = Pattern.compile(" " + Roles.SOURCE + "=\"[0-9:]*\"");

    /** What stands for a page as a whole: it is the layout that writes them, and the page that is mended. */
    private static final Set<String> WHOLE = Set.of("html", "body", "main");

    /** @throws Html.NestingException if the layout and the page are together nested deeper than can be read */
    static BakedPage read(String path, String html, BakeContext context) {
        var document = Html.page(html, false);
        var page = context.pageAt(path).orElse(Ingredients.SITE);
        var sources = positions(path, page, document, context);
        StatedLanguage.check(page, document, context);
        new FactPlaces(page, sources.page(), context).check(document, html);
        return new BakedPage(MARK.matcher(html).replaceAll(""), sources);
    }

    private static SourceMap positions(String path, String source, Document document, BakeContext context) {
        var places = new HashMap<Integer, Place>();
        var rank = 0;
        for (var element : document.getAllElements()) {
            var mark = context.place(element.attr(Roles.SOURCE));
            if (mark.isPresent() && !WHOLE.contains(element.normalName())) places.put(rank, mark.get());
            rank++;
        }
        var page = source.equals(Ingredients.SITE)
                ? Place.of(path, 0)
                : Place.of(context.sources().pages().get(source).displayPath(), 1);
        return new SourceMap(page, places);
    }
}
