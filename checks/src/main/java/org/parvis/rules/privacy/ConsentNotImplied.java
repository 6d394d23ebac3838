package org.parvis.rules.privacy;

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
import org.parvis.evidence.Blocks;
import org.parvis.evidence.ConsentFiction;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.Wording;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.ProcessingActivity;

/**
 * No sentence derives consent from using the site, from typing or from silence; where it is asked for, the act that gives it is
 * described. Sentences that take a visit for consent to trackers are the matter of cookies/no-implied-consent.
 */
public final class ConsentNotImplied implements Rule {

    /** A letter of the same clause, before any denial. */
    private static final String HERE = "(?:(?!\\b(?:ne|pas|jamais|non|ni)\\b|\\bn')[^.;:?!])";

    private static final String OF_DATA = "\\b(?:donnees|confidentialite|vie privee|traitements?\\b)";
    private static final Words FICTION = Words.of(
            "consent-not-implied/fiction",
            "vous consentez (?:expressement )?a ce que"
                    + "|par la communication (?:spontanee )?de vos donnees.{0,60}consent"
                    + "|ce que vous autorisez"
                    + "|\\ben (?:poursuivant|continuant|navigant|naviguant|utilisant|remplissant)\\b.{0,60}(?:accept|consent)"
                    + "|\\bvaut (?:acceptation(?<!(?:commande|devis|signature|achat|reservation|bouton)[^.;:?!]{0,60}vaut acceptation)(?! d(?:u|es|e (?:son|ses|leurs?|notre)) (?:reglement|statuts))|consentement)"
                    + "|reputee?s? avoir (?:accepte|consenti)"
                    + "|le fait de (?:naviguer|visiter).{0,40}(?:accept|consent)"
                    + "|\\b(?:inscription|adhesion|creation d(?:'un|e votre) compte|utilisation|consultation|envoi|ouverture)\\b"
                    + HERE
                    + "{0,60}\\b(?:emporte|vaut|implique|entraine)\\b" + HERE
                    + "{0,40}\\b(?:accept|consent|accord|adhesion)" + HERE
                    + "{0,60}" + OF_DATA
                    + "|\\ben (?:vous (?:inscrivant|abonnant|connectant)|creant|ouvrant|nous (?:ecrivant|contactant)|validant|soumettant"
                    + "|envoyant|transmettant|fournissant)\\b" + HERE
                    + "{0,60}\\bvous (?:acceptez|consentez|autorisez)\\b" + HERE + "{0,60}"
                    + OF_DATA
                    + "|\\ben (?:passant commande|commandant|achetant|reservant|payant|vous inscrivant|creant|ouvrant)\\b"
                    + HERE
                    + "{0,60}\\bvous (?:acceptez|consentez) (?:a|de) recevoir\\b" + HERE
                    + "{0,40}\\b(?:offres|publicit|promotion|prospection|lettres? d'information|newsletter)"
                    + "|\\b(?:sauf si vous|a moins que vous(?: ne)?) decochi?e"
                    + "|\\b(?:faute|a defaut|en l'absence|sans) (?:d'(?:opposition|objection|avis contraire)|de (?:reponse|refus))\\b"
                    + HERE
                    + "{0,60}\\b(?:vous (?:acceptez|consentez)|(?:accord|consentement) est (?:repute|presume|acquis|suppose))"
                    + "|\\bcases? " + HERE
                    + "{0,80}?\\b(?:pre-?cochee?s?|cochees? (?:par defaut|d'avance|a l'avance|au prealable))"
                    + "|\\bsilence\\b" + HERE + "{0,30}\\b(?:vaut|equivaut a|tient lieu d)" + HERE
                    + "{0,12}\\b(?:accord|oui|autorisation)");
    private static final Words ACT = Words.of(
            "consent-not-implied/act",
            "\\b(?:coch|cliqu|bouton|interrupteur|case\\b|sign(?:ez|ant|ature)"
                    + "|vous (?:demandez|choisissez|activez|acceptez|inscri[vs]ez))");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Aucun consentement n’est déduit d’une visite ou d’un silence",
                WARNING,
                List.of(RGPD.at("article 4, 11"), RGPD.at("article 7")),
                "Consentir, c’est dire oui par un geste clair ; continuer à naviguer n’en est pas un.",
                "Retirez la phrase ; dites dans consent-act par quel geste, case ou bouton, la personne donne son accord.");
    }

    /** Each passage of the site, and each purpose that rests on consent. */
    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(site.prose(), Blocks.visible("privacy", "[data-fact=basis][data-basis=consent]", site));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.part().hasAttr("data-basis")) return undescribed(target, site);
        return fiction(target.passage().orElseThrow(), site)
                .flatMap(sentence -> Objection.because("un consentement est déduit du comportement")
                        .map(objection -> objection.quoting(sentence.text())));
    }

    /** The first sentence of {@code passage} that derives consent from what is no act of consent. */
    private static Optional<Sentence> fiction(Passage passage, Site site) {
        return FICTION.isIn(passage)
                ? Sentence.in(passage)
                        .filter(sentence -> sentence.asserts(FICTION) && !ConsentFiction.isOfOthers(sentence.folded()))
                        .filter(sentence ->
                                ConsentFiction.in(sentence.text(), site.asOf()).isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    /** The act that the record names stands beside the purpose; if it names none, the policy describes one. */
    private static Optional<Objection> undescribed(Target basis, Site site) {
        var act = site.tenant()
                .dataProtection()
                .activity(basis.part().attr("data-purpose"))
                .flatMap(ProcessingActivity::consentAct);
        var isDescribed = act.map(words -> Wording.around(basis.part()).tell(words))
                .orElseGet(() -> Sentence.in(basis.onPage()).anyMatch(sentence -> sentence.asserts(ACT)));
        return isDescribed
                ? Objection.none()
                : Objection.because("rien ne dit par quel geste l’accord est donné")
                        .map(objection -> objection
                                .quoting(Wording.around(basis.part()).toString())
                                .expecting(act.orElse("vous cochez la case prévue")));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var act = "data-protection.activities[1].consent-act";
        var row = "td:has([data-fact=basis][data-purpose=newsletter])";
        return List.of(
                Example.passed("le consentement passe par un geste"),
                Example.passed(
                        "la phrase écarte le consentement tacite",
                        Edit.append(policy, "#securite", "<p>Votre visite ne vaut pas consentement.</p>")),
                Example.passed(
                        "la phrase nie que la visite vaille acceptation",
                        Edit.append(policy, "#securite", "<p>Aucun de vos gestes ici ne vaut acceptation.</p>")),
                Example.passed(
                        "le geste que dit la fiche est sur la ligne",
                        Edit.field(act, "vous appuyez sur « Je m’abonne »")
                                .and(Edit.append(policy, row, " (vous appuyez sur « Je m’abonne »)"))),
                Example.passed(
                        "s’inscrire à un service, c’est en accepter le règlement",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<p>L’inscription à la cantine vaut acceptation de son règlement intérieur.</p>")),
                Example.failed(
                        "le geste que dit la fiche manque",
                        Edit.field(act, "vous appuyez sur « Je m’abonne »"),
                        "rien ne dit par quel geste"),
                Example.failed(
                        "aucun geste n’est décrit",
                        Edit.words(policy, "si vous cochez la case prévue", "chaque mois"),
                        "rien ne dit par quel geste"),
                Example.failed(
                        "montrer un profil vaudrait autorisation",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>La commune lit ce que montre votre profil public, ce que vous autorisez.</p>"),
                        "un consentement est déduit"),
                Example.failed(
                        "remplir un formulaire vaudrait accord",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>En remplissant ce formulaire, vous acceptez expressément tout traitement.</p>"),
                        "un consentement est déduit"),
                Example.failed(
                        "utiliser le portail vaudrait accord",
                        Edit.append(
                                "conditions-utilisation/index.html",
                                "#donnees-personnelles",
                                "<p>En utilisant le portail, vous consentez au traitement de vos données.</p>"),
                        "un consentement est déduit"),
                Example.passed(
                        "des conditions s’acceptent, et aucun silence ne vaut accord",
                        saying("En créant un compte, vous acceptez les règles du portail. Votre silence ne vaut pas "
                                + "accord. Aucune case n’est cochée par défaut, et la case n’est pas précochée. L’inscription "
                                + "n’emporte pas acceptation d’un traitement de vos données.")),
                Example.failed(
                        "s’inscrire vaudrait accord",
                        saying("L’inscription emporte acceptation de la politique de confidentialité."),
                        "un consentement est déduit"),
                Example.failed(
                        "écrire vaudrait accord",
                        saying("En nous écrivant, vous acceptez que vos données soient utilisées."),
                        "un consentement est déduit"),
                Example.failed(
                        "qui ne dit rien consentirait",
                        saying("Faute d’opposition de votre part, votre consentement est présumé."),
                        "un consentement est déduit"),
                Example.failed(
                        "la case est cochée d’avance",
                        saying("La case d’abonnement est cochée par défaut."),
                        "un consentement est déduit"),
                Example.passed(
                        "un client peut refuser les offres, et la case n’est jamais cochée d’avance",
                        saying(
                                "En passant commande, vous acceptez nos conditions de vente ; cela ne vaut pas accord à recevoir nos "
                                        + "offres. Nous vous écrivons sauf si vous cochez la case d’opposition. La case « Je m’abonne à la "
                                        + "lettre d’information de la commune » n’est jamais cochée d’avance.")),
                Example.failed(
                        "commander vaudrait accord à la publicité",
                        saying("En passant commande, vous consentez à recevoir nos offres promotionnelles."),
                        "un consentement est déduit"),
                Example.failed(
                        "il faudrait décocher",
                        saying("Nous vous envoyons nos offres par courriel, sauf si vous décochez la case prévue."),
                        "un consentement est déduit"),
                Example.failed(
                        "la case que l’on nomme est cochée d’avance",
                        saying("La case « Je souhaite recevoir la lettre d’information » est cochée par défaut."),
                        "un consentement est déduit"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais déduit le consentement de la visite",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#finalites",
                                "<p>By using this portal, you agree to the processing of your data.</p>"),
                        "consent is derived from conduct"));
    }

    private static Edit saying(String sentences) {
        return Edit.append("confidentialite/index.html", "#securite", "<p>" + sentences + "</p>");
    }
}
