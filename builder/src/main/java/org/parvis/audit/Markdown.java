package org.parvis.audit;

import java.security.SecureRandom;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;
import org.parvis.site.Html;

/** Markdown as HTML on its own lines; tables and bare addresses are read as GitHub reads them. */
final class Markdown {

    /** No text can know it, so that none can pass for another's line. */
    private static final String LINE = "data-line-" + Long.toHexString(new SecureRandom().nextLong());

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Markdown() {}

    /** The page that {@code text} is, markup in it taken as HTML. */
    static String page(String text) {
        return page(IndentedProse.outdented(FrontMatter.leftOut(text), PARSER), false);
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
        var body = Html.fragment(html).body();
        var heading = body.selectFirst("h1");
        return OnItsLines.page(heading == null ? "" : heading.text(), "", body, lines(body));
    }

    private static Map<Element, Integer> lines(Element body) {
        var lines = new IdentityHashMap<Element, Integer>();
        for (var element : body.select("[" + LINE + "]")) {
            lines.put(element, Integer.valueOf(element.attr(LINE)));
            element.removeAttr(LINE);
        }
        return lines;
    }

    private static boolean isBare(Node node) {
        return node instanceof Link link
                && link.getFirstChild() instanceof Text words
                && link.getDestination().equals("http://" + words.getLiteral())
                && link.getSourceSpans().stream()
                                .mapToInt(SourceSpan::getLength)
                                .sum()
                        == words.getLiteral().length();
    }

    private static final class Lines implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (tagName.equals("th")) attributes.put("scope", "col");
            // Who writes "www.cnil.fr" chose no scheme.
            if (isBare(node))
                attributes.computeIfPresent("href", (name, href) -> href.replaceFirst("^http:", "https:"));
            node.getSourceSpans().stream()
                    .findFirst()
                    .ifPresent(span -> attributes.put(LINE, String.valueOf(span.getLineIndex() + 1)));
        }
    }
}
