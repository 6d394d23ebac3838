package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
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
import org.parvis.evidence.PageLinks;
import org.parvis.evidence.Wording;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** The privacy policy exists and is one click from every page. */
public final class PageReachable implements Rule {

    private static final Words LABEL = Words.of(
            "privacy-page-reachable/label",
            "donnees personnelles|donnees a caractere personnel|confidentialite|vie privee|protection des donnees|\\brgpd\\b");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "La politique de confidentialité est à un clic de chaque page",
                ERROR,
                RGPD.at("article 12, 1"),
                "L’information sur les données personnelles doit se trouver sans effort, d’où que l’on vienne.",
                "Publiez une page de type privacy et, dans le pied de page commun, un lien vers elle dont le libellé "
                        + "nomme les données personnelles ou la confidentialité.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return hasPolicy(site) ? site.everyPage() : site.everyPage().limit(1);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (!hasPolicy(site)) return Objection.because("le site n’a pas de politique de confidentialité");
        var links =
                PageLinks.to("privacy", target.onPage(), "footer a[href]", site).toList();
        if (links.isEmpty()) return Objection.because("le pied de page ne mène pas à la politique de confidentialité");
        return links.stream().anyMatch(link -> Wording.of(link, site).say(LABEL))
                ? Objection.none()
                : Objection.because("le libellé du lien ne dit pas qu’il mène à la politique de confidentialité")
                        .map(objection -> objection.quoting(VisibleText.of(links.get(0))));
    }

    private static boolean hasPolicy(Site site) {
        return site.pagesOf("privacy").findAny().isPresent();
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.SITE);
    }

    @Override
    public List<Example> examples() {
        var link = "footer a[href$='confidentialite/']";
        var item = "footer li:has(a[href$='confidentialite/'])";
        return List.of(
                Example.passed("chaque pied de page porte un lien vers la politique"),
                Example.passed(
                        "le libellé parle de vie privée", Edit.text("index.html", link, "Respect de votre vie privée")),
                Example.failed(
                        "le lien manque sur une page",
                        Edit.remove("index.html", item),
                        "le pied de page ne mène pas à la politique"),
                Example.failed(
                        "le lien mène à une autre page",
                        Edit.attribute("index.html", link, "href", "mentions-legales/"),
                        "le pied de page ne mène pas à la politique"),
                Example.failed(
                        "le lien est caché",
                        Edit.attribute("index.html", item, "hidden", ""),
                        "le pied de page ne mène pas à la politique"),
                Example.failed(
                        "le libellé est trompeur",
                        Edit.text("index.html", link, "En savoir plus"),
                        "le libellé du lien ne dit pas"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "le pied d’une page française mène à la politique en anglais",
                        Edit.attribute("index.html", link, "href", "en/confidentialite/"),
                        "le pied de page ne mène pas à la politique"),
                Example.failedInEnglish(
                        "le pied d’une page en anglais n’y mène pas",
                        Edit.remove("en/cookies/index.html", "footer li:has(a[href$='confidentialite/'])"),
                        "the footer does not lead to the privacy policy"));
    }
}
