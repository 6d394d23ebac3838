package org.parvis.rules.change;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Assertions;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** A policy tells its readers when it changes, and does not leave it to them to come back and find out. */
public final class NoCheckBackClause implements Rule {

    private static final List<String> POLICIES = List.of("privacy", "cookies", "terms", "legal");

    private static final String TEXT =
            "(?:(?:cette|la|notre|nos|les|ces|la presente|les presentes|ce|le|le present|du|de la|des|sur) )+"
                    + "(?:page|politique|charte|conditions?|cgu|document|texte|mentions|notice|declaration|rubrique)";
    private static final String READ =
            "(?:consult(?:er|ez)|verifie[rz]|reven(?:ir|ez)|reli(?:re|sez)|visite[rz]|pren(?:dre|ez) connaissance)";
    private static final String OFTEN =
            "(?:regulierement|periodiquement|frequemment|de temps (?:en|a) (?:temps|autre)|reguliere)";

    private static final Expression COME_BACK = Expression.of(READ + "(?: " + OFTEN + ")? (?:de )?" + TEXT
            + "(?=[^.!?;]{0,80}" + OFTEN + ")|" + READ + " " + OFTEN + " (?:de )?" + TEXT
            + "|" + OFTEN + " " + READ + " (?:de )?" + TEXT
            + "|(?:\\b(?:la|le|les|y) |\\bl')" + READ + "[^.!?;,]{0,12} " + OFTEN
            + "|consultation " + OFTEN + " (?:de )?" + TEXT);
    private static final Expression AT_WILL = Expression.of(TEXT
            + "[^.!?;]{0,80}(?:modifi|chang|mise?s? a jour|evolu|revis)[^.!?;]{0,40}(?:a tout moment|sans (?:preavis|notification"
            + "|avertissement|information prealable|avis))"
            + "|(?:modifier|changer|reviser|mettre a jour|faire evoluer)[^.!?;]{0,60}"
            + TEXT
            + "[^.!?;]{0,60}(?:a tout moment|sans (?:preavis|notification|avertissement))"
            + "|(?:modifier|changer|reviser|mettre a jour)[^.!?;]{0,12}(?:a tout moment|sans (?:preavis|notification))[^.!?;]{0,60}"
            + TEXT);
    private static final Expression DEEMED =
            Expression.of("(?:reputee?s? (?:avoir )?(?:accept|consenti|pris connaissance)"
                    + "|vaut (?:acceptation|accord)|emporte acceptation)[^.!?;]{0,80}(?:nouvelle|modifi|version|changement)"
                    + "|(?:nouvelle|modifi|version|changement)[^.!?;]{0,120}(?:reputee?s? (?:avoir )?(?:accept|consenti)"
                    + "|vaut (?:acceptation|accord)|emporte acceptation)");

    private static final Expression BY_THE_READER = Expression.of(
            "(?:vous pouvez|vous pourrez|par vous|pouvez-vous|vos (?:choix|preferences|reglages|souhaits))");
    private static final Reading<List<String>> SENTENCES = Reading.of(text -> List.of(text.split("(?<=[.!?;]) ")));
    private static final Expression REFUSED = Expression.of("(?<!\\p{L})(?:ne|n'|jamais|aucune?|inutile)(?!\\p{L})");

    private static final Ground GROUND = Ground.of(Sign.inFolded(Reading.of(text ->
            SENTENCES.from(text).stream().anyMatch(sentence -> fault(sentence).isPresent()))));

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les changements d’une politique sont annoncés à ses lecteurs",
                WARNING,
                List.of(RGPD.at("article 5, 1, a"), RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Personne ne relit une politique pour voir si elle a changé : qui la change doit le dire.",
                "Retirez la phrase, et dites comment un changement est annoncé, et combien de temps avant de prendre effet.");
    }

    @Override
    public String applicability() {
        return "À la politique de confidentialité, à la charte des cookies, aux conditions d’utilisation et aux mentions légales.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return POLICIES.stream()
                .flatMap(site::pagesOf)
                .flatMap(page -> page.mainProse()
                        .filter(passage -> !Assertions.isQuotedOrHistory(passage))
                        .map(passage -> Target.of(page, passage)));
    }

    @Override
    public Optional<Ground> ground() {
        return Optional.of(GROUND);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return target.passage().stream()
                .flatMap(passage -> SENTENCES.from(passage.folded()).stream())
                .flatMap(sentence -> fault(sentence).stream()
                        .map(fault -> Objection.because(fault)
                                .orElseThrow()
                                .quoting(target.passage().orElseThrow().text())))
                .findFirst();
    }

    private static Optional<Phrase> fault(String sentence) {
        if (REFUSED.isIn(sentence)) return Optional.empty();
        if (DEEMED.isIn(sentence))
            return Optional.of(Phrase.of("le lecteur est tenu pour d’accord avec des versions à venir"));
        if (COME_BACK.isIn(sentence))
            return Optional.of(Phrase.of("le lecteur est renvoyé à relire la page pour savoir si elle a changé"));
        return AT_WILL.isIn(sentence) && !BY_THE_READER.isIn(sentence)
                ? Optional.of(Phrase.of("la page se dit modifiable à tout moment, sans l’annoncer"))
                : Optional.empty();
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("rien ne renvoie le lecteur à plus tard"),
                Example.passed(
                        "les changements sont annoncés",
                        adding(
                                "Nous prévenons par courriel les titulaires d’un compte un mois avant tout changement de cette politique.")),
                Example.passed(
                        "c’est le lecteur qui change ses choix",
                        adding(
                                "Vous pouvez modifier à tout moment vos choix depuis cette page, et consulter régulièrement vos données.")),
                Example.passed(
                        "la phrase le refuse",
                        adding(
                                "Cette politique n’est jamais modifiée sans préavis : nul besoin de la consulter régulièrement.")),
                Example.failed(
                        "le lecteur doit revenir voir",
                        adding("Nous vous invitons à consulter régulièrement cette page."),
                        "le lecteur est renvoyé à relire la page"),
                Example.failed(
                        "la politique change à tout moment",
                        adding("La présente politique peut être modifiée à tout moment et sans préavis."),
                        "modifiable à tout moment"),
                Example.failed(
                        "la commune se réserve de tout changer",
                        adding("La commune se réserve le droit de modifier les présentes conditions à tout moment."),
                        "modifiable à tout moment"),
                Example.failed(
                                "le silence vaut accord sur la suite",
                                adding(
                                        "Après un changement de version, vous êtes réputé avoir accepté la nouvelle politique."),
                                "tenu pour d’accord")
                        .alsoBreaking("privacy/consent-not-implied"));
    }

    private static Edit adding(String sentence) {
        return Edit.append("confidentialite/index.html", "#version", "<p>" + sentence + "</p>");
    }
}
