package org.parvis.bake;

import java.util.HashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;
import org.parvis.tenant.facts.Fact;

/**
 * A page as JBake wrote it, with the marks of its sources read and taken out.
 *
 * @param html the page as it will be published, tokens still in place
 * @param sources where its elements come from
 */
record BakedPage(String html, SourceMap sources) {

    private static final Pattern MARK = Pattern.compile(" " + SemanticHtml.SOURCE + "=\"[0-9:]*\"");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "poster", "formaction", "srcset");

    /** What stands for a page as a whole: it is the layout that writes them, and the page that is mended. */
    private static final Set<String> WHOLE = Set.of("html", "body", "main");

    static BakedPage read(String path, String html, BakeContext context) {
        var document = Jsoup.parse(html);
        var page = context.pageAt(path).orElse(Ingredients.SITE);
        var sources = positions(path, page, document, context);
        checkTokens(page, document, html, sources.page(), context);
        return new BakedPage(MARK.matcher(html).replaceAll(""), sources);
    }

    private static SourceMap positions(String path, String source, Document document, BakeContext context) {
        var places = new HashMap<Integer, Place>();
        var rank = 0;
        for (var element : document.getAllElements()) {
            var mark = context.place(element.attr(SemanticHtml.SOURCE));
            if (mark.isPresent() && !WHOLE.contains(element.normalName())) places.put(rank, mark.get());
            rank++;
        }
        var page = source.equals(Ingredients.SITE)
                ? Place.of(path, 0)
                : Place.of(context.sources().pages().get(source).displayPath(), 1);
        return new SourceMap(page, places);
    }

    /** A value may stand only where it can do nothing but be read: not in an id, and as a link's target only if it is an address. */
    private static void checkTokens(String source, Document document, String html, Place page, BakeContext context) {
        // What has been found already says why a fact is spoilt.
        if (context.faults(source).isEmpty()
                && context.tokens().areSpoiltIn(html)
                && context.tokens().foldedIn(html).isEmpty())
            context.report(
                    source,
                    "bake/misplaced-fact",
                    page,
                    "un fait est coupé ou changé par la mise en forme de la page",
                    "Les lecteurs verraient un code à la place de l’information.",
                    "Retirez de la page ce qui compte, coupe ou transforme un fait.");
        context.tokens()
                .foldedIn(html)
                .ifPresent(fact -> report(
                        context,
                        source,
                        place(document.selectFirst("[id~=(?i)zq]"), context),
                        fact,
                        "devient une partie d’un identifiant",
                        "Donnez au titre un identifiant fixe : [#mon-titre] au-dessus du titre."));
        for (var element : document.getAllElements()) {
            for (var attribute : element.attributes()) checkToken(source, element, attribute, context);
        }
    }

    private static void checkToken(String source, Element element, Attribute attribute, BakeContext context) {
        var found = context.tokens().in(attribute.getValue());
        while (found.find()) {
            var fact = context.tokens().name(found);
            var type = context.shape().facts().get(fact);
            var name = attribute.getKey();
            if (ADDRESSES.contains(name) && type != Fact.Type.URL && type != Fact.Type.EMAIL) {
                report(
                        context,
                        source,
                        place(element, context),
                        fact,
                        "sert de cible à un lien sans être une adresse",
                        "Utilisez un fait qui est une adresse, ou du texte ordinaire.");
            } else if (name.equals("id") || name.equals("style") || name.startsWith("on")) {
                report(
                        context,
                        source,
                        place(element, context),
                        fact,
                        "ne peut pas servir dans l’attribut " + name,
                        "Retirez le fait de cet endroit.");
            }
        }
    }

    private static Place place(Element element, BakeContext context) {
        for (var part = element; part != null; part = part.parent()) {
            var mark = context.place(part.attr(SemanticHtml.SOURCE));
            if (mark.isPresent()) return mark.get();
        }
        return Place.of("", 0);
    }

    private static void report(
            BakeContext context, String source, Place place, String fact, String what, String remedy) {
        context.report(
                source,
                "bake/misplaced-fact",
                place,
                "le fait {" + fact + "} " + what,
                "Les liens vers la page changeraient d’un portail à l’autre, ou mèneraient où l’on ne veut pas.",
                remedy);
    }
}
