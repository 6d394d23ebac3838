package org.parvis.report;

import java.util.List;
import org.jsoup.nodes.Element;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.tenant.InFrench;

/** All audited documents at a glance: how each stands, and what notices on personal data most often leave out. */
final class AuditOverview {

    private final Run run;
    private final List<AuditedDocument> worstFirst;
    private final List<AuditedDocument> notices;
    private final Links links;

    AuditOverview(Run run, List<AuditedDocument> worstFirst, Links links) {
        this.run = run;
        this.worstFirst = worstFirst;
        this.notices = worstFirst.stream().filter(AuditedDocument::isNotice).toList();
        this.links = links;
    }

    String html() {
        var page = new HtmlPage("Examen de documents publiés", run);
        page.header().appendElement("p").addClass("brand").text("Examen de documents publiés");
        introduce(page.main());
        list(page);
        if (!notices.isEmpty()) tabulate(page);
        return page.html();
    }

    private void introduce(Element main) {
        main.appendElement("h1").text(title(worstFirst));
        main.appendElement("p").addClass("lead").text(sum(run, worstFirst));
        for (var choice : French.choices(run))
            main.appendElement("p").addClass("choice").text(choice);
        main.appendElement("p")
                .text(
                        "Chaque document est jugé sur ses seuls mots ; de ceux d’un autre, il n’est lu que le contact du délégué et ce qui est"
                                + " dit des cookies, quand un lien y mène. Ce que disent les pages du site qui ne sont pas ici,"
                                + " ou ce que l’organisme fait vraiment, n’est pas connu.");
    }

    /** "3 documents examinés". */
    static String title(List<AuditedDocument> documents) {
        return French.count(documents.size(), "document") + " " + French.plural(documents.size(), "examiné");
    }

    /** The day, and what was found in all of {@code documents}. */
    static String sum(Run run, List<AuditedDocument> documents) {
        var tally =
                documents.stream().map(AuditedDocument::report).map(Tally::of).reduce(Tally.NONE, Tally::plus);
        return "Au " + InFrench.date(run.asOf()) + French.COLON + French.findings(tally) + French.letPass(tally) + ".";
    }

    private void list(HtmlPage page) {
        var section = page.section("documents", "Les documents");
        var list = section.appendElement("ul").addClass("tenants");
        for (var document : worstFirst) {
            var item = list.appendElement("li");
            item.appendChild(HtmlPage.sign(Mark.of(document.report().open().toList())));
            var text = item.appendElement("div");
            text.appendElement("h3")
                    .appendElement("a")
                    .attr("href", links.documentPage(document.path()))
                    .text(document.path());
            text.appendElement("p")
                    .text(document.inFrench() + French.COLON + French.findings(Tally.of(document.report())) + ".");
            if (document.isNotice()) text.appendElement("p").addClass("small").text(AuditPage.disclosed(document));
        }
    }

    private void tabulate(HtmlPage page) {
        var section = page.section("informations", "Ce que disent les politiques de confidentialité");
        var table = section.appendElement("table").addClass("scorecard");
        var heads = table.appendElement("thead").appendElement("tr");
        heads.appendElement("th").attr("scope", "col").text("Point");
        for (var head : List.of("Sans défaut trouvé", "En partie", "Non"))
            heads.appendElement("th").attr("scope", "col").addClass("number").text(head);
        var body = table.appendElement("tbody");
        for (var item : Item.values()) {
            var row = body.appendElement("tr");
            row.appendElement("th").attr("scope", "row").text(point(item));
            count(row, item, Mark.PASSED, "sans défaut trouvé");
            count(row, item, Mark.WARNING, "en partie");
            count(row, item, Mark.ERROR, "non");
        }
    }

    /** What is asked of a notice: of old law, that there be none. */
    private static String point(Item item) {
        return item == Item.STALE_LAW ? "Droit en vigueur" : InFrench.capitalised(item.inFrench());
    }

    private void count(Element row, Item item, Mark mark, String words) {
        var number = notices.stream()
                .flatMap(notice -> notice.standing(mark).stream())
                .filter(stated -> stated.disclosure().item() == item)
                .count();
        row.appendElement("td")
                .addClass("number")
                .addClass(number == 0 ? "none" : "some")
                .attr("data-of", words)
                .text(Long.toString(number));
    }
}
