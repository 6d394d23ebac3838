package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.Wording;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;

/** The policy says that one may decide what becomes of one's data after death, and sends nobody to a register that is not there. */
public final class PostMortemDirectives implements Rule {

    private static final Words DEATH = Words.of(
            "post-mortem-directives/death",
            "\\bdeces\\b|\\bapres (?:votre|sa|la) (?:mort|disparition)\\b|\\bne serez plus (?:la|de ce monde)\\b|\\bpost[- ]mortem\\b");
    private static final Words FATE = Words.of(
            "post-mortem-directives/fate",
            "\\b(?:directive|instruction|consigne)s?\\b|\\bsort\\b|\\bdev(?:en(?:ir|ues?)|iendr(?:a|ont))\\b|conserv|\\bgarde|\\beffac|communi|\\bremis|transm");
    private static final Words AHEAD = Words.of(
            "post-mortem-directives/ahead",
            "\\b(?:par avance|a l'avance|d'avance)\\b.{0,40}\\bsort (?:de (?:vos|ses|leurs|mes)|des) (?:donnees|informations)\\b"
                    + "|\\bsort (?:de (?:vos|ses|leurs|mes)|des) (?:donnees|informations)\\b.{0,40}\\b(?:par avance|a l'avance|d'avance)\\b"
                    + "|(?<!\\bnous )\\bvous\\b[^.;:]{0,60}\\b(?:par avance|a l'avance|d'avance)\\b[^.;:]{0,20}\\bce que (?:deviendront|doivent devenir)"
                    + " (?:vos|les) (?:donnees|informations)\\b"
                    + "|\\bdirectives anticipees\\b");
    private static final Words REGISTER = Words.of(
            "post-mortem-directives/register",
            "\\btiers? (?:numeriques? )?de confiance\\b.{0,60}(?:\\bcnil\\b|certifi)|certifie\\w* par la cnil.{0,60}\\bdirectives?\\b");
    private static final Words OLD_ARTICLE = Words.of("post-mortem-directives/old-article", "\\barticle 40-1\\b");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "On peut décider du sort de ses données après sa mort, et la politique le dit",
                WARNING,
                List.of(LIL.at("article 85")),
                "Sans directives, ce sont d’autres qui décideront de ce que l’on laisse.",
                "Écrivez un bloc [.fact.post-mortem] : « Vous pouvez nous indiquer le sort de vos données après votre décès "
                        + "(article 85 de la loi du 6 janvier 1978). » N’annoncez pas de tiers certifié par la CNIL : aucun "
                        + "décret ne l’a créé.");
    }

    /** The policy as a whole or the block that is marked for it, and the sentences that send people the wrong way. */
    @Override
    public Stream<Target> targets(Site site) {
        var astray = site.versionsOf("privacy")
                .flatMap(page -> Sentence.prose(page)
                        .filter(passage -> astray(passage).isPresent())
                        .map(passage -> Target.of(page, passage)));
        return Stream.concat(Blocks.sought("privacy", "[data-fact=post-mortem]", site), astray)
                .distinct();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var isMissing = Blocks.isWhole(target) && !isAddressed(target.onPage());
        if (isMissing) return Objection.because("rien n’est dit du sort des données après le décès");
        return target.passage()
                .flatMap(PostMortemDirectives::astray)
                .or(() -> isEmptyBlock(target, site)
                        ? Objection.because("les mots ne disent pas ce que l’on peut décider pour après son décès")
                                .map(objection -> objection.quoting(target.text()))
                        : Objection.none());
    }

    private static boolean isEmptyBlock(Target target, Site site) {
        var words = Wording.of(target.part(), site);
        return target.part().attr("data-fact").equals("post-mortem")
                && !(words.say(DEATH) && words.say(FATE) || words.say(AHEAD));
    }

    /** Whether {@code page} says, in any words, that one may decide what becomes of one's data after death. */
    static boolean isAddressed(Page page) {
        return Sentence.in(page)
                .anyMatch(sentence -> sentence.says(DEATH) && sentence.says(FATE) || sentence.says(AHEAD));
    }

    /** What in {@code passage} leads to a register that no decree created, or to an article that has moved. */
    static Optional<Objection> astray(Passage passage) {
        return Sentence.in(passage)
                .flatMap(sentence -> fault(sentence).map(objection -> objection.quoting(sentence.text())).stream())
                .findFirst();
    }

    private static Optional<Objection> fault(Sentence sentence) {
        if (sentence.says(REGISTER) && sentence.asserts(REGISTER))
            return Objection.because("aucun décret n’a créé de tiers de confiance certifié pour les directives");
        return sentence.says(OLD_ARTICLE)
                ? Objection.because("les directives ne sont plus à l’article 40-1 de la loi")
                        .map(objection -> objection.expecting("article 85 de la loi du 6 janvier 1978"))
                : Objection.none();
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var block = "[data-fact=post-mortem]";
        return List.of(
                Example.passed("la politique dit ce que l’on peut décider"),
                Example.passed(
                        "une page sans marques le dit aussi",
                        Edit.replace(
                                policy,
                                block,
                                "<p>Dites-nous si vos données doivent être effacées après votre décès.</p>")),
                Example.passed(
                        "la mort n’est pas nommée",
                        Edit.replace(policy, block, "<p>Vous pouvez régler par avance le sort de vos données.</p>")),
                Example.passed(
                        "ce que les données deviendront se décide d’avance",
                        Edit.replace(
                                policy,
                                block,
                                "<p>Vous pouvez nous dire d’avance ce que deviendront vos données.</p>")),
                Example.passed(
                        "des consignes sont des directives",
                        Edit.replace(
                                policy,
                                block,
                                "<p>Laissez-nous des consignes pour vos données, après votre disparition.</p>")),
                Example.failed(
                        "dire ce que les données deviendront n’est pas en laisser décider",
                        Edit.replace(policy, block, "<p>Nous vous dirons d’avance ce que deviendront vos données.</p>"),
                        "rien n’est dit du sort des données après le décès"),
                Example.failed(
                        "décider du sort de ses données n’est pas le faire d’avance",
                        Edit.replace(policy, block, "<p>Vous décidez du sort de vos données.</p>"),
                        "rien n’est dit du sort des données après le décès"),
                Example.failed(
                        "rien n’est dit",
                        Edit.remove(policy, block),
                        "rien n’est dit du sort des données après le décès"),
                Example.failed(
                        "le bloc parle d’autre chose",
                        Edit.text(policy, block, "Vos données sont entre de bonnes mains."),
                        "les mots ne disent pas ce que l’on peut décider"),
                Example.failed(
                        "un registre est annoncé qui n’existe pas",
                        Edit.append(
                                policy,
                                "#droits",
                                "<p>Vos directives peuvent être déposées chez un tiers de confiance numérique certifié par "
                                        + "la CNIL.</p>"),
                        "aucun décret n’a créé de tiers de confiance"),
                Example.failed(
                                "l’article cité a changé de numéro",
                                Edit.append(
                                        policy,
                                        "#droits",
                                        "<p>Vos directives suivent l’article 40-1 de la loi du 6 janvier 1978.</p>"),
                                "ne sont plus à l’article 40-1")
                        .alsoBreaking("editorial/stale-law"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais n’en dit rien",
                        Edit.remove("en/confidentialite/index.html", "[data-fact=post-mortem]"),
                        "nothing is said of what becomes of data after death"));
    }
}
