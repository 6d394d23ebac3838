package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.evidence.Assertions;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.Outline;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Passage;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** No page relies on law that was repealed, renumbered or replaced, and the privacy policy stands on the GDPR. */
public final class StaleLaw implements Rule {

    private static final Expression GDPR = Expression.of(
            "(?<![\\p{L}\\p{N}])rgpd(?!\\p{L})|2016/679|reglement general (?:europeen )?sur la protection des donnees");
    private static final Expression LAW_OF_1978 =
            Expression.of("(?<!\\d)78-17(?!\\d)|6 janvier 1978|\\bloi (?:dite )?[\"«“]? ?informatique et libertes");

    private static final Ground GROUND = Ground.of(Sign.inFolded(Reading.of(ClosedTable.STALE_LAW::isIn)));

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Aucune page ne s’appuie sur un texte abrogé ou remplacé",
                ERROR,
                List.of(RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Un droit qui n’existe plus trompe le lecteur sur ceux qu’il a.",
                "Citez le texte en vigueur, ou retirez la mention.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(site.mainOf("privacy"), site.proseOutside(Assertions.QUOTED_OR_HISTORY));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return Blocks.isWhole(target) ? beforeGdpr(target) : stale(target, site);
    }

    /** Law that the GDPR stands above is cited alone; or none is, which leaves the reader without his rights' source. */
    private static Optional<Objection> beforeGdpr(Target policy) {
        if (citing(policy, GDPR).isPresent()) return Objection.none();
        var superseded = citing(policy, LAW_OF_1978);
        return Objection.because("la politique de confidentialité ne s’appuie pas sur le RGPD")
                .map(objection -> objection
                        .expecting("règlement (UE) 2016/679")
                        .mendedBy("Nommez le RGPD, règlement (UE) 2016/679, dans le texte de la politique."))
                .map(objection -> superseded
                        .map(passage -> objection.quoting(passage.text()))
                        .orElseGet(() -> objection.weighing(WARNING)));
    }

    /** What is said under headings; a title cites nothing. */
    private static Optional<Passage> citing(Target policy, Expression law) {
        return policy.onPage()
                .mainProse()
                .filter(passage -> !Outline.isHeading(passage.block()))
                .filter(passage -> law.isIn(passage.folded()))
                .findFirst();
    }

    private static Optional<Objection> stale(Target target, Site site) {
        var passage = target.passage().orElseThrow();
        if (!GROUND.isIn(passage)) return Objection.none();
        var text = passage.folded();
        return ClosedTable.STALE_LAW
                .in(text, site.asOf())
                .filter(match -> !match.isHistoryIn(text))
                .filter(match -> !FactWords.coverFolded(site, text, match.start(), match.end()))
                .findFirst()
                .flatMap(match -> Objection.because(match.row().reason())
                        .map(objection -> objection
                                .quoting(passage.text())
                                .expecting(match.row().replacement())
                                .weighing(
                                        Severity.valueOf(match.row().severity().toUpperCase(Locale.ROOT)))));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("la politique s’appuie sur le RGPD et sur la loi de 1978 modifiée"),
                Example.passed(
                        "l’ancien article est nommé comme tel",
                        adding("L’article 82 de la loi est l’ancien article 32 II.")),
                Example.passed(
                        "l’annulation d’un ancien cadre est racontée",
                        adding(
                                "Le juge européen a invalidé en 2020 l’accord dit « Privacy Shield » ; il ne sert plus ici.")),
                Example.passed(
                        "l’abrogation d’une directive est racontée",
                        adding("La directive 95/46/CE du 24 octobre 1995 a été abrogée par ce règlement.")),
                Example.failed(
                        "la même directive est invoquée par sa date",
                        adding("Nos traitements suivent la directive européenne du 24 octobre 1995 et ce règlement."),
                        "la directive 95/46 est abrogée"),
                Example.passed(
                        "son abrogation est racontée par sa date",
                        adding("La directive européenne du 24 octobre 1995 a été abrogée par ce règlement.")),
                Example.failed(
                        "une directive abrogée est invoquée",
                        adding("Nos traitements suivent la directive 95/46/CE du 24 octobre 1995 et ce règlement."),
                        "la directive 95/46 est abrogée"),
                Example.passed(
                        "la fermeture d’un service public est annoncée",
                        adding("La plateforme européenne de règlement en ligne des litiges a fermé en juillet 2025.")),
                Example.passed(
                        "ce qui fut avant le RGPD est dit au passé",
                        adding(
                                "Avant 2018, un correspondant informatique et libertés tenait ce rôle. Jusqu’au 25 mai 2018, les traitements "
                                        + "étaient soumis à déclaration auprès de la CNIL. Le délégué a succédé au correspondant "
                                        + "informatique et libertés. Aucune déclaration à la CNIL n’est plus nécessaire. Les fiches "
                                        + "anciennes portent leur ancien numéro de déclaration à la CNIL.")),
                Example.passed(
                        "ce qui a pris fin est dit fini",
                        adding(
                                "La directive 95/46/CE n’est plus en vigueur. Le bouclier de protection des données (Privacy Shield) a été "
                                        + "invalidé en 2020. Depuis l’annulation du Privacy Shield, nos prestataires sont européens. La "
                                        + "norme simplifiée n° 48 n’a plus de valeur. La loi n° 78-753 a été codifiée. La loi de 1978, modifiée "
                                        + "par la loi du 6 août 2004, puis réécrite en 2018, s’applique.")),
                Example.failed(
                        "un correspondant tient encore ce rôle, depuis avant 2018",
                        adding("Un correspondant informatique et libertés tient ce rôle depuis 2012."),
                        "a laissé place au délégué"),
                Example.failed(
                        "le passé d’une autre phrase n’excuse pas celle-ci",
                        adding(
                                "Avant 2018, le service tenait un registre. Chaque fichier fait l’objet d’une déclaration à la CNIL."),
                        "les déclarations préalables à la CNIL n’existent plus"),
                Example.failed(
                                "un transfert repose sur un cadre annulé",
                                adding(
                                        "Le juge a annulé le premier accord et nos transferts reposent sur le Privacy Shield."),
                                "ce cadre de transfert a été invalidé")
                        .alsoBreaking("privacy/transfers-declared"),
                Example.failed(
                        "l’invocation d’un cadre annulé sous son nom français",
                        adding(
                                "Le premier accord s’appuyait sur la « Sphère de sécurité », et nous suivons la Sphère de sécurité."),
                        "ce cadre de transfert a été invalidé"),
                Example.failed(
                        "une déclaration à la CNIL est invoquée",
                        adding("Le portail a fait l’objet d’une déclaration à la CNIL."),
                        "les déclarations préalables à la CNIL n’existent plus"),
                Example.failed(
                        "un correspondant informatique et libertés est nommé",
                        adding("Un correspondant informatique et libertés a été désigné."),
                        "a laissé place au délégué"),
                Example.failed(
                        "les cookies sont rattachés à l’ancien article",
                        adding("Les traceurs relèvent de l’article 32 II de la loi du 6 janvier 1978."),
                        "est devenu l’article 82"),
                Example.failed(
                        "la prescription de trois ans est périmée",
                        adding("Ces pièces suivent l’article 8 du code de procédure pénale, soit trois ans."),
                        "n’est plus de trois ans"),
                Example.failed(
                        "le verrouillage n’est plus un droit",
                        adding("Vous avez un droit de verrouillage."),
                        "a laissé place à la limitation"),
                Example.failed(
                        "la politique ne cite que la loi de 1978",
                        Edit.words(
                                policy,
                                "le règlement général sur la protection des données (RGPD, règlement (UE) 2016/679) et sur ",
                                ""),
                        "ne s’appuie pas sur le RGPD"));
    }

    private static Edit adding(String sentence) {
        return Edit.append("confidentialite/index.html", "#securite", "<p>" + sentence + "</p>");
    }
}
