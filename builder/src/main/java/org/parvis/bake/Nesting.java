package org.parvis.bake;

import org.parvis.site.Html;
import org.parvis.site.Place;
import org.parvis.source.Fault;

/** Says of what is nested deeper than can be read whether the page is to be mended or the layout around it. */
final class Nesting {

    private static final String STEP = "bake/too-deep";

    /** A page as short as can be, written as the converter writes them. */
    private static final String BLAMELESS = "\n<p>x</p>\n";

    private Nesting() {}

    /** Reports the page from {@code source}, which cannot be read for itself. */
    static void report(String source, BakeContext context) {
        reportPage(source, "la page imbrique trop de blocs les uns dans les autres", context);
    }

    /**
     * Reports what cannot be read of {@code html}, which is {@code page} in its layout: the layout, where it would be so around any page.
     * All its pages say the same of it, which is told once.
     */
    static void report(String source, ConvertedPage page, String html, BakeContext context) {
        if (!isOfLayout(html, page.body())) {
            reportPage(
                    source,
                    "la page et son gabarit imbriquent ensemble trop de blocs les uns dans les autres",
                    context);
            return;
        }
        var layout = PageType.of(page.type()).orElseThrow().layout();
        context.report(
                source,
                Fault.of(
                        STEP,
                        Place.of(context.sources().layouts().get(layout).displayPath(), 1),
                        "le gabarit imbrique trop de blocs les uns dans les autres"));
    }

    private static void reportPage(String source, String message, BakeContext context) {
        var place = Place.of(context.sources().pages().get(source).displayPath(), 1);
        context.report(source, Fault.of(STEP, place, message));
    }

    private static boolean isOfLayout(String html, String body) {
        if (body.isEmpty()) return true;
        if (!html.contains(body)) return false;
        try {
            Html.page(html.replace(body, BLAMELESS), false);
            return false;
        } catch (Html.NestingException e) {
            return true;
        }
    }
}
