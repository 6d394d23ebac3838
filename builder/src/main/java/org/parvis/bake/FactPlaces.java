package org.parvis.bake;

import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parvis.site.Place;
import org.parvis.source.Fault;
import org.parvis.tenant.facts.Fact;

/**
 * Where facts stand in a baked page. A value may stand only where it can do nothing but be read: not in an id, and as a link's target
 * only if it is an address.
 *
 * @param source the page's source, or what stands for the files beside the pages
 * @param page the place that is named for the page as a whole
 */
record FactPlaces(String source, Place page, BakeContext context) {

    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "poster", "formaction", "srcset");

    /** Reports each fact of {@code document}, which was parsed from {@code html}, that stands where it may not. */
    void check(Document document, String html) {
        var tokens = context.tokens();
        var folded = tokens.foldedIn(html);
        // What has been found already says why a fact is spoilt.
        if (context.faults(source).isEmpty() && tokens.areSpoiltIn(html) && folded.isEmpty())
            report(
                    page,
                    "un fait est coupé ou changé par la mise en forme de la page",
                    "Les lecteurs verraient un code à la place de l’information.",
                    "Retirez de la page ce qui compte, coupe ou transforme un fait.");
        folded.ifPresent(fact -> refuse(
                document.selectFirst("[id~=(?i)zq]"),
                fact,
                "devient une partie d’un identifiant",
                "Donnez au titre un identifiant fixe : [#mon-titre] au-dessus du titre."));
        for (var element : document.getAllElements())
            for (var attribute : element.attributes()) check(element, attribute);
    }

    private void check(Element element, Attribute attribute) {
        var found = context.tokens().in(attribute.getValue());
        while (found.find()) {
            var fact = context.tokens().name(found);
            var type = context.shape().facts().get(fact);
            var name = attribute.getKey();
            if (ADDRESSES.contains(name) && type != Fact.Type.URL && type != Fact.Type.EMAIL)
                refuse(
                        element,
                        fact,
                        "sert de cible à un lien sans être une adresse",
                        "Utilisez un fait qui est une adresse, ou du texte ordinaire.");
            else if (name.equals("id") || name.equals("style") || name.startsWith("on"))
                refuse(element, fact, "ne peut pas servir dans l’attribut " + name, "Retirez le fait de cet endroit.");
        }
    }

    private void refuse(Element element, String fact, String what, String remedy) {
        report(
                placeOf(element),
                "le fait {" + fact + "} " + what,
                "Les liens vers la page changeraient d’un portail à l’autre, ou mèneraient où l’on ne veut pas.",
                remedy);
    }

    private void report(Place place, String message, String reason, String remedy) {
        context.report(source, new Fault("bake/misplaced-fact", place, message, reason, remedy));
    }

    private Place placeOf(Element element) {
        for (var part = element; part != null; part = part.parent()) {
            var mark = context.place(part.attr(Roles.SOURCE));
            if (mark.isPresent()) return mark.get();
        }
        return Place.of("", 0);
    }
}
