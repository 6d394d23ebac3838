package org.parvis.rules.editorial;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;
import org.parvis.tenant.facts.Fact;

/**
 * What a mark promises that bears the name of one of the record's facts: {@code <span data-fact="dpo-email">} holds that mailbox, or
 * leads to it. A code is for machines: its words are held to its data.
 */
final class MarkedValue {

    private MarkedValue() {}

    /** Whether {@code element} bears the name of a fact that readers see. */
    static boolean isPromisedBy(Element element, Site site) {
        return of(element, site).isPresent();
    }

    /** The value that {@code element}, whose words are {@code words}, promises and does not give; nothing if it keeps its promise. */
    static Optional<String> missingIn(Element element, String words, Site site) {
        return of(element, site).filter(value -> !says(words, value) && !leadsTo(value, element));
    }

    private static Optional<String> of(Element element, Site site) {
        return Optional.ofNullable(site.facts().values().get(element.attr("data-fact")))
                .filter(fact -> fact.type() != Fact.Type.CODE)
                .map(Fact::value);
    }

    private static boolean says(String words, String value) {
        return folded(words).contains(folded(value));
    }

    private static String folded(String words) {
        return VisibleText.fold(VisibleText.normalise(words));
    }

    private static boolean leadsTo(String value, Element element) {
        return element.select("[href]").stream()
                .map(link -> link.attr("href"))
                .anyMatch(address -> address.equals(value) || address.equals("mailto:" + value));
    }
}
