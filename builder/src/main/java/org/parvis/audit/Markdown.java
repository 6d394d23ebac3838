package org.parvis.audit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Markdown as HTML on its own lines; tables and bare addresses are read as GitHub reads them. */
final class Markdown {

    private static final String LINE = "data-line";
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Markdown() {}

    /** The page that {@code text} is, markup in it taken as HTML. */
    static String page(String text) {
        return page(text, false);
    }

    /** The page that {@code text} is, in which {@code <} is a character like any other. */
    static String pageOfText(String text) {
        return page(text, true);
    }

    private static String page(String text, boolean escaping) {
        var html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(escaping)
                .attributeProviderFactory(context -> new Lines())
                .build()
                .render(PARSER.parse(text));
        var body = Jsoup.parseBodyFragment(html).body();
        var heading = body.selectFirst("h1");
        return OnItsLines.page(heading == null ? "" : heading.text(), "", body, lines(body, text));
    }

    private static Map<Element, Integer> lines(Element body, String text) {
        var last = 1 + (int) text.chars().filter(letter -> letter == '\n').count();
        var lines = new IdentityHashMap<Element, Integer>();
        for (var element : body.select("[" + LINE + "]")) {
            // Markup in the text may hold the same attribute, and say anything.
            var stated = element.attr(LINE);
            if (stated.matches("\\d{1,9}")) lines.put(element, Math.min(Integer.parseInt(stated), last));
            element.removeAttr(LINE);
        }
        return lines;
    }

    private static final class Lines implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (tagName.equals("th")) attributes.put("scope", "col");
            node.getSourceSpans().stream()
                    .findFirst()
                    .ifPresent(span -> attributes.put(LINE, String.valueOf(span.getLineIndex() + 1)));
        }
    }
}
