package org.parvis.bake;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Finding;
import org.parvis.site.Html;
import org.parvis.source.SourceTree;
import org.parvis.tenant.facts.Fact;

/**
 * Converts AsciiDoc pages of no site and no tenant, one at a time, as a tenant's own pages are: in SECURE mode, within the same
 * limits, the markup that a page may hold being the same, and in a process that can be killed, which starts with the first of them.
 */
public final class LonePages implements AutoCloseable {

    /** The page is neither the home page nor the error page of a site. */
    private static final String NAME = "page.adoc";

    private final TenantPages pages = new TenantPages();

    /**
     * A page as converted.
     *
     * @param title the words of its title; empty without one
     * @param type what {@code :page-type:} says; empty if it does not
     * @param body its content
     * @param lines on which line of the source an element of the content begins
     */
    public record LonePage(String title, String type, Element body, Map<Element, Integer> lines) {}

    /**
     * What became of a page.
     *
     * @param page the page, unless its conversion had to be stopped or gives more than a page
     * @param findings what is wrong with its AsciiDoc
     */
    public record Outcome(Optional<LonePage> page, List<Finding> findings) {}

    /** Converts {@code text}, which is the file {@code path}. */
    public Outcome convert(String path, String text) {
        // Tokens need a name to stand for; a page that asks for the portal's address gets none.
        var shape = new Shape(Map.of("home", Fact.Type.URL), Map.of(), Set.of());
        var context = BakeContext.of(SourceTree.ofPage(NAME, path, text), shape, Set.of(NAME), Map.of());
        var page = pages.convertAlone(context, NAME).map(converted -> {
            var body = Html.fragment(converted.body()).body();
            return new LonePage(converted.title(), converted.type(), body, lines(body, context));
        });
        return new Outcome(page, findings(context, path));
    }

    /** An attribute without a value stays in the page as it is written, and a rule finds it there. */
    private static List<Finding> findings(BakeContext context, String path) {
        return context.faults(NAME).stream()
                .filter(fault -> !fault.step().equals("bake/missing-attribute"))
                .map(fault -> fault.in(path))
                .toList();
    }

    private static Map<Element, Integer> lines(Element body, BakeContext context) {
        var lines = new IdentityHashMap<Element, Integer>();
        for (var element : body.select("[" + Roles.SOURCE + "]")) {
            context.place(element.attr(Roles.SOURCE)).ifPresent(place -> lines.put(element, place.line()));
            element.removeAttr(Roles.SOURCE);
        }
        return lines;
    }

    @Override
    public void close() {
        pages.close();
    }
}
