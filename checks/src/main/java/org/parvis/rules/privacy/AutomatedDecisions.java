package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.Entries;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.AutomatedDecision;

/** The policy says that no machine decides alone or, of each decision that one takes, by what rules and with what consequences. */
public final class AutomatedDecisions implements Rule {

    private static final String NONE = "none";
    /** A decision that an algorithm only prepares is another matter: opendata/algorithms has it. */
    private static final Words SUBJECT = Words.of(
            "automated-decisions/subject",
            "\\bdecisions?\\b.{0,80}(?:automati|\\bmachine)"
                    + "|automati\\w*.{0,80}\\bdecisions?\\b|\\bprofilage\\b"
                    + "|\\bdecisions?\\b.{0,80}\\b(?:seule?s?|uniquement|exclusivement)\\b.{0,40}\\balgorithm");

    private static final String MACHINE =
            "(?:une? |l'|d'|de |des )?(?:machine|algorithme|logiciel|ordinateur|robot|automate|intelligence artificielle)s?\\b";
    /** "Aucune machine ne décide", "toute décision est prise par un agent": that people decide, in other words. */
    private static final Words PEOPLE = Words.of(
            "automated-decisions/people",
            "\\b(?:aucune?|jamais|ni|pas) " + MACHINE + "[^.;:]{0,40}\\b(?:deci(?:de|sion)|tranche\\b)"
                    + "|\\bdecisions?\\b[^.;:]{0,60}\\b(?:jamais|pas|ni) (?:par|a) " + MACHINE
                    + "|\\bn'est (?:jamais )?decidee? (?:uniquement |seulement )?par " + MACHINE
                    + "|\\b(?:toute|chaque|les|nos) decisions?\\b[^.;:]{0,60}\\b(?:est|sont) (?:toujours |toutes )?prises? par "
                    + "(?:une? |l'une? de nos |nos |des )(?:agent|humain|etre humain|personne)");

    private static final Words DENIAL =
            Words.of("automated-decisions/denial", "\\b(?:aucune?|ne|pas|jamais|ni)\\b|\\bn'");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les décisions automatisées sont déclarées, ne serait-ce que pour dire qu’il n’y en a pas",
                WARNING,
                List.of(RGPD.at("article 13, 2, f"), RGPD.at("article 22"), LIL.at("article 47")),
                "Qui est jugé par une machine a le droit de le savoir et de demander un humain.",
                "Écrivez un bloc [.fact.automated-decision,decision=none] qui dit qu’il n’y en a pas, ou un par entrée de "
                        + "data-protection.automated-decisions : décision, logique, conséquences et, pour un organisme "
                        + "public, le lien vers l’explication.");
    }

    /** The policy as a whole, and each decision that it describes. */
    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(
                Blocks.listed("privacy", "[data-fact=automated-decision]", site),
                site.versionsOf("privacy")
                        .flatMap(page -> page.mainProse()
                                .filter(passage ->
                                        AssertedDecision.in(passage, site).isPresent())
                                .map(passage -> Target.of(page, passage))));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (Blocks.isWhole(target)) return policy(target.onPage(), site);
        if (target.part().attr("data-fact").equals("automated-decision")) return entry(target, site);
        return AssertedDecision.in(target.passage().orElseThrow(), site)
                .flatMap(sentence -> Objection.because(
                                "la phrase dit qu’une machine décide, note ou dresse un profil, et la fiche n’en déclare rien")
                        .map(objection -> objection.quoting(sentence)));
    }

    private static Optional<Objection> policy(Page page, Site site) {
        var declared = site.tenant().dataProtection().automatedDecisions();
        var entries = Entries.on(page, "automated-decision", "data-decision");
        if (declared.isEmpty())
            return entries.byId().isEmpty() && !isAddressed(page)
                    ? Objection.because("rien n’est dit des décisions automatisées")
                            .map(objection -> objection.expecting(
                                    "Aucune décision n’est prise de façon entièrement automatisée."))
                    : Objection.none();
        var ids = declared.stream().map(AutomatedDecision::id).toList();
        return entries.missing(ids, id -> decision(id, site).orElseThrow().decision())
                .map(names -> Phrase.of("la décision automatisée n’est pas expliquée : {}", names))
                .flatMap(Objection::because)
                .map(objection -> objection.on(entries.amiss(ids)).weighing(ERROR));
    }

    /** Whether {@code page} says anything of decisions that machines take. */
    static boolean isAddressed(Page page) {
        return Sentence.in(page).anyMatch(sentence -> sentence.says(SUBJECT) || sentence.says(PEOPLE));
    }

    private static Optional<Objection> entry(Target entry, Site site) {
        var id = entry.part().attr("data-decision");
        var words = Wording.of(entry.part(), site);
        var declared = site.tenant().dataProtection().automatedDecisions();
        if (!id.equals(NONE))
            return decision(id, site)
                    .map(decision -> explained(decision, words, entry, site))
                    .orElseGet(() ->
                            because("une décision automatisée est décrite que la fiche ne déclare pas", words, NONE));
        if (!declared.isEmpty())
            return because(
                            "les décisions automatisées sont niées, alors que la fiche en déclare",
                            words,
                            declared.get(0).decision())
                    .map(objection -> objection.weighing(ERROR));
        return words.say(SUBJECT) && words.say(DENIAL) || words.say(PEOPLE)
                ? Objection.none()
                : because(
                        "les mots ne disent pas qu’aucune décision n’est automatisée",
                        words,
                        "Aucune décision n’est prise de façon entièrement automatisée.");
    }

    private static Optional<Objection> explained(AutomatedDecision decision, Wording words, Target entry, Site site) {
        var missing = Stream.of(decision.decision(), decision.logic(), decision.consequences())
                .filter(fact -> !words.tell(fact))
                .findFirst();
        if (missing.isPresent())
            return because("la décision automatisée n’est pas expliquée en entier", words, missing.get())
                    .map(objection -> objection.weighing(ERROR));
        var isLinked = entry.part().select("a[href]").stream()
                .anyMatch(link -> !VisibleText.of(link).isEmpty()
                        && decision.details().stream()
                                .allMatch(details -> link.attr("href").equals(details.toString())));
        return isLinked
                        || !site.tenant().kind().isPublic()
                                && decision.details().isEmpty()
                ? Objection.none()
                : because(
                                "aucun lien ne mène à l’explication de la décision",
                                words,
                                "un lien vers la page de l’algorithme")
                        .map(objection -> objection.weighing(ERROR));
    }

    private static Optional<Objection> because(String message, Wording quoted, String expected) {
        return Objection.because(message)
                .map(objection -> objection.quoting(quoted.toString()).expecting(expected));
    }

    private static Optional<AutomatedDecision> decision(String id, Site site) {
        return site.tenant().dataProtection().automatedDecisions().stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var block = "[data-fact=automated-decision]";
        var link = "<a href=\"https://www.valmont.example/places/\">les règles en détail</a>";
        return List.of(
                Example.passed("aucune décision n’est automatisée, et la page le dit"),
                Example.passed("une page sans marques le dit aussi", Edit.withoutAttribute(policy, block, "data-fact")),
                Example.passed(
                        "que des personnes décident se dit de bien des façons",
                        Edit.text(policy, block, "Aucune machine ne prend de décision à votre sujet.")
                                .and(saying("Toute décision est prise par un agent, jamais par un logiciel."))),
                Example.failed(
                        "une décision qui s’aide d’un logiciel n’en dit rien",
                        Edit.replace(policy, block, "<p>Nos décisions ne sont pas publiées par ce logiciel.</p>"),
                        "rien n’est dit des décisions automatisées"),
                Example.passed(
                        "la décision est expliquée, avec sa logique et ses conséquences",
                        described("places en atelier : tirage au sort ; vous êtes admis ou non ; " + link + ".")),
                Example.failed(
                        "rien n’est dit", Edit.remove(policy, block), "rien n’est dit des décisions automatisées"),
                Example.failed(
                        "le profil d’un usager n’est pas une décision",
                        Edit.replace(policy, block, "<p>Votre profil garde vos réglages.</p>"),
                        "rien n’est dit des décisions automatisées"),
                Example.failed(
                        "les mots ne nient rien",
                        Edit.text(policy, block, "Nos décisions sont automatisées."),
                        "les mots ne disent pas qu’aucune décision n’est automatisée"),
                Example.failed(
                        "la décision que déclare la fiche est tue",
                        declared().and(Edit.remove(policy, block)),
                        "la décision automatisée n’est pas expliquée"),
                Example.failed(
                        "les conséquences manquent",
                        described("places en atelier : tirage au sort ; " + link + "."),
                        "n’est pas expliquée en entier"),
                Example.failed(
                        "un organisme public ne mène pas à l’explication",
                        described("places en atelier : tirage au sort ; vous êtes admis ou non."),
                        "aucun lien ne mène à l’explication"),
                Example.failed(
                        "la décision n’est pas dans la fiche",
                        Edit.attribute(policy, block, "data-decision", "score"),
                        "que la fiche ne déclare pas"),
                Example.passed(
                        "une phrase nie, demande, ou redit un droit",
                        saying(
                                "Aucun algorithme ne décide ici. Un algorithme décide-t-il ? Un algorithme aide nos agents à "
                                        + "classer les demandes. Vous avez le droit qu’aucune décision ne soit prise sans intervention "
                                        + "humaine. Vous établissez votre profil. Votre désinscription est traitée automatiquement.")),
                Example.failed(
                        "une phrase dit qu’un algorithme décide",
                        saying("Votre demande est traitée par un algorithme qui décide."),
                        "la phrase dit qu’une machine décide"),
                Example.passed(
                        "un logiciel range ou signale, et des personnes décident",
                        saying(
                                "Un logiciel classe les messages par service. Un logiciel signale les dossiers incomplets, qu’un agent examine. "
                                        + "Les CV ne sont pas écartés automatiquement. Aucun score calculé ne décide d’une commande.")),
                Example.failed(
                        "un logiciel écarte des candidatures",
                        saying("Les CV sont lus par un logiciel, qui écarte les candidatures insuffisantes."),
                        "la phrase dit qu’une machine décide"),
                Example.failed(
                        "un score décide",
                        saying("Un score calculé automatiquement décide de l’acceptation de votre dossier."),
                        "la phrase dit qu’une machine décide"),
                Example.failed(
                        "une phrase dit qu’un profil est dressé",
                        saying("Nous établissons votre profil à partir de vos visites."),
                        "la phrase dit qu’une machine décide"),
                Example.failed(
                        "une phrase dit que les demandes sont notées",
                        saying("Les demandes sont triées par scoring."),
                        "la phrase dit qu’une machine décide"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais n’en dit rien",
                        Edit.remove("en/confidentialite/index.html", "[data-fact=automated-decision]"),
                        "nothing is said of automated decisions"));
    }

    private static Edit saying(String sentences) {
        return Edit.append("confidentialite/index.html", "#finalites", "<p>" + sentences + "</p>");
    }

    private static Edit declared() {
        return Edit.field(
                "data-protection.automated-decisions",
                List.of(new AutomatedDecision(
                        "workshop",
                        "places en atelier",
                        "tirage au sort",
                        "vous êtes admis ou non",
                        Optional.of(URI.create("https://www.valmont.example/places/")))));
    }

    private static Edit described(String words) {
        return declared()
                .and(Edit.replace(
                        "confidentialite/index.html",
                        "[data-fact=automated-decision]",
                        "<p data-fact=\"automated-decision\" data-decision=\"workshop\">" + words + "</p>"));
    }
}
