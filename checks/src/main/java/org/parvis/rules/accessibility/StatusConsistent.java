package org.parvis.rules.accessibility;

import static org.parvis.compliance.Law.DECREE_2019_768;
import static org.parvis.compliance.Law.RGAA;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.DatedFact;
import org.parvis.evidence.Wording;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.ConformanceStatus;
import org.parvis.tenant.InFrench;

/** The mention, the statement and the rate of the audit agree; there is no tolerance below 100 %. */
public final class StatusConsistent implements Rule {

    private static final String FIELD = "accessibility.status";
    private static final String MARKED = "[data-fact=a11y-status], [data-fact=a11y-rate]";

    @Override
    public Requirement requirement() {
        return new Requirement(
                "La mention, la déclaration et le taux de l’audit concordent",
                ERROR,
                List.of(DECREE_2019_768.at(""), RGAA.at("déclaration d’accessibilité")),
                "Une mention meilleure que l’audit trompe ceux qui comptent sur elle.",
                "Dans tenant.yaml, accessibility.status suit accessibility.rate (100 % : full, à partir de 50 % : partial, en "
                        + "dessous ou sans audit : none) ; les pages écrivent {a11y-status} et {a11y-rate}.");
    }

    @Override
    public String applicability() {
        return Statements.CONCERNED;
    }

    @Override
    public Stream<Target> targets(Site site) {
        if (!Statements.areOwedBy(site)) return Stream.empty();
        var footers = site.pages().stream()
                .flatMap(page -> page.visible("footer")
                        .filter(footer ->
                                Conformance.mentioned(VisibleText.of(footer)).isPresent())
                        .map(footer -> Target.of(page, footer)));
        var claims =
                site.proseOutside(MARKED).filter(target -> claim(target, site).isPresent());
        return Stream.of(Stream.of(Target.field(FIELD)), site.mainOf("accessibility"), footers, claims)
                .flatMap(targets -> targets);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.field().isPresent()) return recordContradictsItself(site);
        if (target.part().normalName().equals("footer")) return otherMention(target, site);
        return Blocks.isWhole(target) ? otherStatement(target, site) : otherClaim(target, site);
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=a11y-status]");
    }

    private static Optional<String> claim(Target target, Site site) {
        return target.passage()
                .flatMap(passage -> ConformanceClaim.against(site.tenant().accessibility(), passage));
    }

    private static Optional<Objection> otherClaim(Target passage, Site site) {
        var accessibility = site.tenant().accessibility();
        return Objection.because("le texte annonce un autre état de conformité, ou un autre taux, que la fiche")
                .map(objection -> objection
                        .quoting(claim(passage, site).orElseThrow())
                        .expecting(accessibility.status().inFrench()
                                + accessibility
                                        .rate()
                                        .map(rate -> ", " + rate + " %")
                                        .orElse("")));
    }

    private static Optional<Objection> recordContradictsItself(Site site) {
        var accessibility = site.tenant().accessibility();
        var following = Conformance.following(accessibility);
        return following == accessibility.status()
                ? Objection.none()
                : Objection.because("l’état de conformité ne suit pas le taux de l’audit")
                        .map(objection -> objection
                                .quoting(accessibility.status().inFrench()
                                        + accessibility
                                                .rate()
                                                .map(rate -> ", " + rate + " %")
                                                .orElse(", sans taux"))
                                .expecting(following.inFrench()));
    }

    private static Optional<Objection> otherMention(Target footer, Site site) {
        var status = site.tenant().accessibility().status();
        var mentioned = Conformance.mentioned(footer.text()).orElseThrow();
        return mentioned.equals(status.inFrench())
                ? Objection.none()
                : Objection.because("le pied de page annonce un autre état de conformité que la fiche")
                        .map(objection -> objection.quoting(mentioned).expecting(Conformance.mention(status)));
    }

    private static Optional<Objection> otherStatement(Target statement, Site site) {
        var accessibility = site.tenant().accessibility();
        var page = statement.onPage();
        var mention = page.visible("main [data-fact=a11y-status]").findFirst();
        if (mention.isEmpty()) return Objection.because("la déclaration ne dit pas l’état de conformité");
        if (!Conformance.isMentionOf(accessibility.status(), mention.get()))
            return Objection.because("la déclaration n’annonce pas l’état de conformité de la fiche")
                    .map(objection -> objection
                            .quoting(VisibleText.of(mention.get()))
                            .expecting(Conformance.mention(accessibility.status())));
        return accessibility
                .auditedOn()
                .filter(day -> !DatedFact.stands("a11y-audit-date", day, page, site))
                .flatMap(day -> Objection.because("la date de l’audit manque ou n’est pas celle de la fiche")
                        .map(objection -> objection
                                .quoting(DatedFact.shown("a11y-audit-date", page))
                                .expecting(InFrench.date(day))))
                .or(() -> accessibility
                        .rate()
                        .filter(rate -> !givesRate(rate, page, site))
                        .flatMap(rate -> Objection.because(
                                        "la déclaration ne donne pas le taux de conformité de la fiche")
                                .map(objection -> objection
                                        .quoting(rateOn(page).findFirst())
                                        .expecting(rate + " %"))));
    }

    private static Stream<Element> rateOn(Page page) {
        return page.visible("main [data-fact=a11y-rate]");
    }

    private static boolean givesRate(int rate, Page page, Site site) {
        return rateOn(page)
                .anyMatch(element -> element.attr("data-rate").equals(String.valueOf(rate))
                        && Wording.of(element, site).states(rate + " %"));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var statement = "accessibilite/index.html";
        return List.of(
                Example.passed("62 % des critères, « partiellement conforme » partout"),
                Example.failed(
                        "97 % ne font pas un site totalement conforme",
                        Edit.field("accessibility.rate", 97)
                                .and(Edit.field("accessibility.status", ConformanceStatus.FULL))
                                .and(Edit.everywhere(
                                        page -> Edit.words(page, "partiellement conforme", "totalement conforme")))
                                .and(Edit.attribute("index.html", "[data-fact=a11y-status]", "data-status", "full"))
                                .and(Edit.attribute(statement, "[data-fact=a11y-status]", "data-status", "full"))
                                .and(Edit.words(statement, "62", "97")),
                        "l’état de conformité ne suit pas le taux de l’audit"),
                Example.failed(
                                "la déclaration annonce un autre état",
                                Edit.text(statement, "[data-fact=a11y-status]", "Accessibilité : totalement conforme"),
                                "la déclaration n’annonce pas l’état de conformité de la fiche")
                        .alsoBreaking("editorial/fact-text-agrees"),
                Example.failed(
                        "la déclaration se tait sur l’état de conformité",
                        Edit.remove(statement, "[data-fact=a11y-status]"),
                        "la déclaration ne dit pas l’état de conformité"),
                Example.failed(
                        "la déclaration se tait sur le taux",
                        Edit.remove(statement, "[data-fact=a11y-rate]"),
                        "la déclaration ne donne pas le taux"),
                Example.failed(
                                "la date de l’audit n’est pas celle de la fiche",
                                Edit.attribute(statement, "[data-fact=a11y-audit-date]", "data-date", "2025-02-16"),
                                "la date de l’audit manque ou n’est pas celle de la fiche")
                        .alsoBreaking("editorial/fact-text-agrees"),
                Example.failed(
                        "un pied de page annonce un autre état",
                        Edit.text(
                                "cookies/index.html", "footer a[href*=accessibilite]", "Accessibilité : non conforme"),
                        "le pied de page annonce un autre état"),
                Example.passed(
                        "une page dit l’état et le taux de la fiche, et ceux d’avant",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<p>Ce portail est partiellement conforme : 62 % des critères sont respectés. L’audit de 2022 "
                                        + "avait relevé 41 % des critères. Nous visons 100 % des critères. L’ancien site "
                                        + "était totalement conforme.</p>")),
                Example.failed(
                        "une page dit le portail pleinement conforme",
                        Edit.append("index.html", "#offre", "<p>Notre site est pleinement conforme au RGAA.</p>"),
                        "le texte annonce un autre état de conformité, ou un autre taux, que la fiche"),
                Example.passed(
                        "une page parle d’une autre règle, d’une moyenne et d’une partie du portail",
                        Edit.append(
                                statement,
                                "#resultats",
                                "<p>Ce portail est pleinement conforme au RGPD. En moyenne, 88 % des critères sont respectés. "
                                        + "Les tunnels de commande ont été audités à part : ils respectent 58 % des critères. Nos documents respectent 40 % des critères. "
                                        + "Sur la page d’accueil, 91 % des critères le sont. Le taux de conformité est de "
                                        + "62 %.</p>")),
                Example.failed(
                        "une page dit le portail accessible à tous",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<p>Notre site est à 100 % accessible aux personnes handicapées.</p>"),
                        "le texte annonce un autre état de conformité, ou un autre taux, que la fiche"),
                Example.failed(
                        "la déclaration donne un taux à virgule qui n’est pas celui de la fiche",
                        Edit.append(statement, "main", "<p>Le site respecte 91,5 % des critères.</p>"),
                        "le texte annonce un autre état de conformité, ou un autre taux, que la fiche"),
                Example.failed(
                        "la déclaration nomme un autre taux",
                        Edit.append(statement, "main", "<p>Taux de conformité : 91 %.</p>"),
                        "le texte annonce un autre état de conformité, ou un autre taux, que la fiche"),
                Example.failed(
                        "une page donne un autre taux",
                        Edit.append(statement, "main", "<p>L’audit montre que 85 % des critères sont respectés.</p>"),
                        "le texte annonce un autre état de conformité, ou un autre taux, que la fiche"),
                Example.inapplicable(
                                "une société qui ne publie pas de déclaration n’y est pas tenue",
                                Statements.withoutAny())
                        .alsoBreaking("links/internal-resolve"));
    }
}
