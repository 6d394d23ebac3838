package org.parvis.rules.cookies;

import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.PageLinks;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** The cookie charter exists, and each footer and the privacy policy link to it. */
public final class CharterLinked implements Rule {

    private static final Words LABEL = Words.of("charter-linked/label", "\\b(?:cookie|traceur)");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "La charte des cookies est liée depuis chaque pied de page et depuis la politique de confidentialité",
                ERROR,
                LIL.at("article 82"),
                "Nommer une charte sans lien, c’est obliger chacun à la chercher.",
                "Publiez une page de type cookies, et des liens vers elle : dans le pied de page commun, et dans la "
                        + "politique de confidentialité (xref:cookies.adoc[charte des cookies]).");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return hasCharter(site)
                ? Stream.concat(site.everyPage(), Blocks.whole("privacy", site))
                : site.everyPage().limit(1);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (!hasCharter(site)) return Objection.because("le site n’a pas de charte des cookies");
        var isFooter = target.part() == target.onPage().document();
        var where = Phrase.of(isFooter ? "le pied de page" : "la politique de confidentialité");
        var links = PageLinks.to("cookies", target.onPage(), isFooter ? "footer a[href]" : "main a[href]", site)
                .toList();
        if (links.isEmpty()) return Objection.because("{} ne mène pas à la charte des cookies", where);
        return links.stream().anyMatch(link -> Wording.of(link, site).say(LABEL))
                ? Objection.none()
                : Objection.because("dans {}, le libellé du lien ne dit pas qu’il mène à la charte des cookies", where)
                        .map(objection -> objection.quoting(VisibleText.of(links.get(0))));
    }

    private static boolean hasCharter(Site site) {
        return site.pagesOf("cookies").findAny().isPresent();
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.SITE);
    }

    @Override
    public List<Example> examples() {
        var footer = "footer a[href$='cookies/']";
        var item = "footer li:has(a[href$='cookies/'])";
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("le pied de page et la politique mènent à la charte"),
                Example.failed(
                        "un pied de page n’y mène pas",
                        Edit.remove("index.html", item),
                        "le pied de page ne mène pas à la charte"),
                Example.failed(
                        "la politique n’y mène pas",
                        Edit.html(policy, "#cookies", "<h2>10. Cookies</h2><p>Ce portail utilise des traceurs.</p>"),
                        "la politique de confidentialité ne mène pas à la charte"),
                Example.failed(
                        "le lien de la politique est replié",
                        Edit.html(
                                policy,
                                "#cookies",
                                "<h2>10. Cookies</h2><details><summary>Traceurs</summary>"
                                        + "<p><a href=\"../cookies/\">charte des cookies</a></p></details>"),
                        "la politique de confidentialité ne mène pas à la charte"),
                Example.failed(
                        "le libellé ne parle pas de cookies",
                        Edit.text("index.html", footer, "Divers"),
                        "le libellé du lien ne dit pas"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais n’y mène pas",
                        Edit.text(
                                "en/confidentialite/index.html",
                                "#cookies p",
                                "The trackers set on your device are described elsewhere."),
                        "the privacy policy does not lead to the cookie charter"));
    }
}
