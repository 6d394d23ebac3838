package org.parvis.report;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.parvis.data.DataFile;
import org.parvis.language.Catalogue;
import org.parvis.tenant.InFrench;

/** A page of the HTML report around its content. It opens from disk, needs no script and asks nothing of the network. */
final class HtmlPage {

    private static final String CSS = css();

    private final Document document = Document.createShell("");
    private final Element header;
    private final Element main;

    HtmlPage(String title, Run run) {
        document.prependChild(new DocumentType("html", "", ""));
        document.selectFirst("html").attr("lang", "fr");
        var head = document.head();
        head.append(Format.Folder.MARK);
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
        head.appendElement("meta").attr("name", "robots").attr("content", "noindex");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("title").text(title + " – Parvis");
        head.appendElement("style").appendChild(new DataNode(CSS));

        var body = document.body();
        body.appendElement("a").addClass("skip").attr("href", "#contenu").text("Aller au contenu");
        header = body.appendElement("header").appendElement("div").addClass("width");
        main = body.appendElement("main").id("contenu").attr("tabindex", "-1").addClass("width");
        var footer = body.appendElement("footer").appendElement("div").addClass("width");
        footer.appendElement("p")
                .text(
                        "Ce rapport réunit des observations automatiques, faites sur les pages et sur les faits déclarés. "
                                + "Ce n’est ni une note, ni un avis juridique"
                                + French.COLON
                                + "un portail sans constat peut encore manquer à une obligation qu’aucune règle n’observe.");
        footer.appendElement("p")
                .text("Parvis " + run.version() + ", sites jugés au " + InFrench.date(run.asOf()) + ".");
    }

    /** Where the way back to other pages goes. */
    Element header() {
        return header;
    }

    /** Where the content goes. */
    Element main() {
        return main;
    }

    /** A new section of the content under its title. */
    Element section(String id, String title) {
        var section = main.appendElement("section").id(id).attr("aria-labelledby", id + "-titre");
        section.appendElement("h2").id(id + "-titre").text(title);
        return section;
    }

    /** Puts {@code words} into {@code place}, and says their {@code language} where it is not that of the report. */
    static Element say(Element place, String words, String language) {
        if (!language.equals(Catalogue.FRENCH.language())) place.attr("lang", language);
        return place.text(words);
    }

    /** A sign for eyes only; words must stand beside it. */
    static Element sign(Mark mark) {
        return new Element("span")
                .addClass("sign")
                .addClass(mark.style())
                .attr("aria-hidden", "true")
                .text(mark.sign());
    }

    /** Words for ears only. */
    static Element spoken(String words) {
        return new Element("span").addClass("spoken").text(words);
    }

    /** The page as text, in which nothing is invisible. */
    String html() {
        document.forEachNode(node -> {
            if (node instanceof TextNode text) text.text(Visible.of(text.getWholeText()));
            if (node instanceof Element element)
                element.attributes().forEach(attribute -> attribute.setValue(Visible.of(attribute.getValue())));
        });
        return document.outerHtml() + "\n";
    }

    private static String css() {
        return DataFile.of(HtmlPage.class, "report.css").text();
    }
}
