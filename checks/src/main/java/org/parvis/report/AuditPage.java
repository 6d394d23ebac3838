package org.parvis.report;

import java.util.List;
import org.jsoup.nodes.Element;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Disclosure.State;
import org.parvis.report.AuditedDocument.Stated;
import org.parvis.tenant.InFrench;

/** One audited document: how it stands, what it discloses with the words that show it, what to do first, and each finding. */
final class AuditPage {

    private final Run run;
    private final AuditedDocument document;
    private final FindingCards cards;

    AuditPage(Run run, AuditedDocument document, Links links) {
        this.run = run;
        this.document = document;
        this.cards = new FindingCards(document.report(), links, run.judging());
    }

    String html() {
        var page = new HtmlPage(document.path(), run);
        page.header()
                .appendElement("nav")
                .attr("aria-label", "Examen")
                .appendElement("a")
                .attr("href", "../index.html")
                .text("Tous les documents");
        introduce(page.main());
        if (document.isNotice()) tabulate(page);
        cards.begin(page);
        cards.show(page);
        return page.html();
    }

    private void introduce(Element main) {
        main.appendElement("h1").text(document.path());
        var verdict = main.appendElement("div").addClass("verdict");
        var marks = document.report().open().toList();
        verdict.appendChild(HtmlPage.sign(Mark.of(marks)));
        var text = verdict.appendElement("div");
        var tally = Tally.of(document.report());
        text.appendElement("p")
                .addClass("lead")
                .text(document.inFrench() + French.COLON + French.findings(tally) + French.letPass(tally) + ".");
        if (document.isNotice()) text.appendElement("p").text(disclosed(document));
        if (document.report().verdicts().isEmpty())
            text.appendElement("p").text("Aucune règle n’a pu juger ce document.");
        else text.appendElement("p").addClass("small").text(French.judged(run));
    }

    /** "Sur 15 points attendus, 9 sans défaut trouvé, 2 en partie, 4 non." */
    static String disclosed(AuditedDocument document) {
        var given = document.standing(Mark.PASSED).size();
        var partly = document.standing(Mark.WARNING).size();
        var none = document.standing(Mark.ERROR).size();
        return "Sur " + document.disclosures().size() + " points attendus, " + given + " sans défaut trouvé, " + partly
                + " en partie, " + none + " non.";
    }

    private void tabulate(HtmlPage page) {
        var section = page.section("informations", "Ce que dit le document");
        var table = section.appendElement("table").addClass("obligations").addClass("disclosed");
        table.appendElement("caption")
                .addClass("spoken")
                .text("Les informations dues aux personnes, et les mots du document qui les donnent");
        var heads = table.appendElement("thead").appendElement("tr");
        for (var head : List.of("Information", "État", "Ce qui le montre"))
            heads.appendElement("th").attr("scope", "col").text(head);
        var body = table.appendElement("tbody");
        document.disclosures().forEach(stated -> write(body.appendElement("tr"), stated));
    }

    private static void write(Element row, Stated stated) {
        var disclosure = stated.disclosure();
        row.appendElement("th")
                .attr("scope", "row")
                .text(InFrench.capitalised(disclosure.item().inFrench()));
        row.appendElement("td")
                .addClass("state")
                .appendChild(HtmlPage.sign(stated.mark()))
                .appendText(" " + words(disclosure.item(), disclosure.state()));
        var shown = row.appendElement("td");
        if (!disclosure.evidence().isEmpty())
            shown.appendElement("p").appendElement("q").text(disclosure.evidence());
        stated.place()
                .ifPresent(place -> shown.appendElement("p")
                        .addClass("small")
                        .appendElement("code")
                        .text(place.toString()));
        for (var missing : stated.missing())
            HtmlPage.say(shown.appendElement("p").addClass("small"), InFrench.capitalised(missing), stated.said());
    }

    /** How the item stands, in words: what is old is there or not, all else is given or missing. */
    static String words(Item item, State state) {
        return switch (state) {
            case PRESENT -> item == Item.STALE_LAW ? "cité" : "donnée";
            case PARTIAL -> item == Item.STALE_LAW ? "cité en partie" : "en partie";
            case ABSENT -> item == Item.STALE_LAW ? "aucun" : "absente";
        };
    }
}
