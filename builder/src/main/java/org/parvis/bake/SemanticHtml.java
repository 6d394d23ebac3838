package org.parvis.bake;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parvis.site.Html;

/**
 * Asciidoctor's HTML made plain and semantic: sections, paragraphs, lists and tables without the wrappers and classes that only
 * its own stylesheet needs; table headers with their scope.
 */
final class SemanticHtml {

    private static final Set<String> ASCIIDOCTOR_CLASSES = Set.of(
            "paragraph",
            "ulist",
            "olist",
            "dlist",
            "colist",
            "openblock",
            "partintro",
            "abstract",
            "exampleblock",
            "sidebarblock",
            "quoteblock",
            "verseblock",
            "literalblock",
            "listingblock",
            "imageblock",
            "admonitionblock",
            "tableblock",
            "content",
            "sectionbody",
            "sect1",
            "sect2",
            "sect3",
            "sect4",
            "sect5",
            "bare",
            "image",
            "arabic",
            "loweralpha",
            "lowerroman",
            "upperalpha",
            "upperroman",
            "frame-all",
            "frame-none",
            "frame-ends",
            "frame-sides",
            "grid-all",
            "grid-none",
            "grid-rows",
            "grid-cols",
            "stretch",
            "fit-content",
            "halign-left",
            "halign-center",
            "halign-right",
            "valign-top",
            "valign-middle",
            "valign-bottom",
            "hdlist1",
            "title",
            "note",
            "tip",
            "important",
            "warning",
            "caution");

    private SemanticHtml() {}

    /** {@code html} as Asciidoctor wrote it, as the body of a page. */
    static Element of(String html) {
        Document document = Html.fragment(html);
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        Roles.read(body);
        sections(body);
        admonitions(body);
        blocks(body);
        tables(body);
        body.select("li > p:only-child, dd > p:only-child").forEach(SemanticHtml::dissolve);
        classes(body);
        return body;
    }

    private static void sections(Element body) {
        body.select("#preamble").forEach(SemanticHtml::dissolve);
        body.select("div.sect1, div.sect2, div.sect3, div.sect4, div.sect5").tagName("section");
        body.select("div.sectionbody").forEach(SemanticHtml::dissolve);
    }

    private static void admonitions(Element body) {
        for (var block : body.select("div.admonitionblock")) {
            var content = block.selectFirst("td.content");
            var label = block.selectFirst("td.icon .title");
            if (content == null) continue;
            var aside = new Element("aside").attr("role", "note");
            if (label != null) aside.appendElement("p").appendElement("strong").text(label.text());
            copy(block, aside);
            content.childNodesCopy().forEach(aside::appendChild);
            block.replaceWith(aside);
        }
    }

    /** A wrapper that holds one block gives it its id, role and data, and goes. */
    private static void blocks(Element body) {
        for (var block : body.select(
                "div.paragraph, div.ulist, div.olist, div.dlist, div.listingblock, div.literalblock, div.quoteblock")) {
            block.children().select("> div.content").forEach(content -> {
                if (content.parent() == block) dissolve(content);
            });
            title(block);
            var children = block.children();
            if (children.isEmpty()) continue;
            copy(block, children.last());
            dissolve(block);
        }
        for (var block : body.select("div.openblock, div.exampleblock")) {
            title(block);
            block.select("> div.content").forEach(SemanticHtml::dissolve);
        }
        for (var block : body.select("div.imageblock")) {
            block.select("> div.content").forEach(SemanticHtml::dissolve);
            block.select("> div.title").tagName("figcaption");
            block.tagName("figure");
        }
    }

    private static void title(Element block) {
        block.select("> div.title").forEach(title -> {
            title.tagName("p");
            title.html("<strong>" + title.html() + "</strong>");
        });
    }

    private static void tables(Element body) {
        body.select("colgroup").remove();
        body.select("thead th").attr("scope", "col");
        body.select("tbody th").attr("scope", "row");
        body.select("td > p.tableblock:only-child, th > p.tableblock:only-child")
                .forEach(SemanticHtml::dissolve);
        body.select("td > div.content:only-child").forEach(SemanticHtml::dissolve);
    }

    private static void classes(Element body) {
        for (var element : body.select("[class]")) {
            List.copyOf(element.classNames()).stream()
                    .filter(ASCIIDOCTOR_CLASSES::contains)
                    .forEach(element::removeClass);
            if (element.classNames().isEmpty()) element.removeAttr("class");
        }
        body.select("[style]").stream()
                .filter(element -> element.attr("style").matches("width: \\d+(\\.\\d+)?%;"))
                .forEach(element -> element.removeAttr("style"));
    }

    private static void copy(Element from, Element to) {
        from.classNames().forEach(name -> {
            if (!ASCIIDOCTOR_CLASSES.contains(name)) to.addClass(name);
        });
        from.attributes().forEach(attribute -> {
            if (!attribute.getKey().equals("class")) to.attr(attribute.getKey(), attribute.getValue());
        });
    }

    /** Takes the element away and leaves what it holds; a mark is passed on where it would be lost. */
    private static void dissolve(Element element) {
        var children = element.children();
        if (element.hasAttr(Roles.SOURCE)
                && children.size() == 1
                && !children.get(0).hasAttr(Roles.SOURCE)) {
            children.get(0).attr(Roles.SOURCE, element.attr(Roles.SOURCE));
        }
        element.unwrap();
    }
}
