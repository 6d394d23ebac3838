package org.parvis.rules.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Objection;
import org.parvis.evidence.Assertions;
import org.parvis.evidence.FrenchDate;
import org.parvis.evidence.Sentence;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.InFrench;

/** What the prose of a policy says of its own version and dates, against the record. */
final class StatedVersion {

    private static final String MARKED = "[data-fact=version], [data-fact=published], [data-fact=effective]";
    private static final String LISTED = "li, td, th, dd";

    private static final String POLICY =
            "(?:(?:cette|la presente|notre) (?:politique|charte|notice|page|version|declaration)|(?:ces|les presentes|nos) (?:conditions|regles|cgu)"
                    + "|(?:ce|le present|notre) (?:document|texte)|politique|charte)(?: de (?:confidentialite|protection des donnees)| des cookies| d'utilisation)?";
    private static final String DAY = "(?:1er|\\d{1,2}) \\p{L}{3,9} \\d{4}\\b";

    private static final Expression VERSION = Expression.of(
            "(?:^|[.!;] |\\b" + POLICY
                    + "(?:,| est| porte| en est| :|) (?:en |a |dans sa |la |sa )?)version (?:n° ?|numero )?(\\d+(?:\\.\\d+)*)"
                    + "(?= ?(?:$|[.,;()–—-]|d[ue] (?:\\d|1er|\\p{L}+ \\d{4})|publiee|en vigueur|applicable|datee|mise|modifiee))");
    private static final String GIVEN =
            "(?:la )?(?:derniere (?:mise a jour|modification|revision|version)|mises? a jour|publiee?s?|entree?s? en vigueur|en vigueur|applicables?"
                    + "|modifiee?s?|datee?s?|date (?:de|d'|de la) (?:publication|effet|mise a jour|derniere mise a jour|version)|date)"
                    + "(?: de (?:cette|la presente|notre) (?:page|politique|charte))?(?: est)?(?: ?:| au| du| le| depuis le| en date du| a compter du| a partir du|) ";
    private static final Expression DATED =
            Expression.of("(?:^|[.!;] )(?:" + POLICY + ",? (?:(?:a ete|ont ete|est|sont) )?" + GIVEN + DAY + "|" + GIVEN
                    + DAY + "(?= ?(?:[.;)]|$))|version [\\d.]+(?:,? " + GIVEN + "| du )" + DAY + ")");

    /** What used to be, what will be, and the dates of others. */
    private static final Expression OTHERWISE = Expression.of(
            "\\b(?:precedent|ancien|anterieur|historique|archive|remplac|succed|abrog|jusqu|avant|etait|avait|sera|prochain|initial|premiere version"
                    + "|jeux? de donnees|statistiques?|catalogue|tableau|liste|inventaire|registre|annuaire|loi|decret|reglement|arrete|deliberation|recommandation|rgpd|licence|rgaa|logiciel|navigateur|matomo)");

    private StatedVersion() {}

    /** The passages of {@code policy}'s prose that give a version or a date which the record does not. */
    static Stream<Target> on(Target policy, Site site) {
        return policy.onPage()
                .mainProse()
                .filter(passage -> fault(passage, site).isPresent())
                .map(passage -> Target.of(policy.onPage(), passage));
    }

    /** Why {@code passage} falls short, if it does. */
    static Optional<Objection> fault(Passage passage, Site site) {
        if (!VERSION.isIn(passage.folded()) && !DATED.isIn(passage.folded()) || !isOwn(passage))
            return Optional.empty();
        return Sentence.in(passage)
                .filter(sentence ->
                        !sentence.says(OTHERWISE) && !sentence.text().endsWith("?"))
                .flatMap(sentence -> version(sentence, site).or(() -> date(sentence, site)).stream())
                .findFirst();
    }

    private static boolean isOwn(Passage passage) {
        return Assertions.isSpoken(passage)
                && !passage.isWithin(MARKED)
                && !passage.isWithin(LISTED)
                && passage.block().selectFirst(Css.of(MARKED)) == null;
    }

    private static Optional<Objection> version(Sentence sentence, Site site) {
        var own = site.tenant().policies().version();
        return VERSION.in(sentence.folded())
                .filter(match -> Assertions.isOwn(sentence.folded(), match.start()))
                .map(match -> match.group(1))
                .filter(version -> !version.equals(own) && !version.equals(own + ".0"))
                .findFirst()
                .flatMap(version -> Objection.because("la page donne une autre version que celle de la fiche"))
                .map(objection -> objection.quoting(sentence.text()).expecting("version " + own));
    }

    private static Optional<Objection> date(Sentence sentence, Site site) {
        var policies = site.tenant().policies();
        return DATED.in(sentence.folded())
                .flatMap(match -> FrenchDate.parse(match.group()).stream())
                .filter(day -> !day.equals(policies.published()) && !day.equals(policies.effective()))
                .findFirst()
                .flatMap(day -> Objection.because("la page donne une autre date que celles de la fiche"))
                .map(objection -> objection
                        .quoting(sentence.text())
                        .expecting(InFrench.date(policies.published()) + " ; " + InFrench.date(policies.effective())));
    }
}
