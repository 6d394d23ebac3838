package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.WARNING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.ConsentFiction;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * No sentence derives consent from using the site, from typing or from silence. Sentences that take a visit for consent to
 * trackers are the matter of cookies/no-implied-consent.
 */
public final class ConsentNotImplied implements Rule {

    private static final Pattern FICTION = Pattern.compile("vous consentez (?:expressement )?a ce que"
            + "|par la communication (?:spontanee )?de vos donnees.{0,60}consent"
            + "|ce que vous autorisez"
            + "|\\ben (?:poursuivant|continuant|navigant|naviguant|utilisant|remplissant)\\b.{0,60}(?:accept|consent)"
            + "|\\bvaut (?:acceptation|consentement)"
            + "|reputee?s? avoir (?:accepte|consenti)"
            + "|le fait de (?:naviguer|visiter).{0,40}(?:accept|consent)");
    private static final Pattern NEGATION = Pattern.compile("\\b(?:ne|n'|pas|jamais|aucune?|ni|sans)\\b");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Aucun consentement n’est déduit d’une visite ou d’un silence",
                WARNING,
                List.of(RGPD.at("article 4, 11"), RGPD.at("article 7")),
                "Consentir, c’est dire oui par un geste clair ; continuer à naviguer n’en est pas un.",
                "Retirez la phrase ou dites par quel geste, case ou bouton, la personne donne son accord.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream().map(Target::of);
    }

    @Override
    public Optional<Objection> objection(Target page, Site site) {
        var text = page.text();
        if (!FICTION.matcher(VisibleText.fold(text)).find()) return Objection.none();
        return Arrays.stream(text.split("(?<=[.!?;]) "))
                .filter(ConsentNotImplied::derivesConsent)
                .filter(sentence -> ConsentFiction.in(sentence, site.asOf()).isEmpty())
                .findFirst()
                .flatMap(sentence -> Objection.because("un consentement est déduit du comportement")
                        .map(objection -> objection.quoting(sentence)));
    }

    private static boolean derivesConsent(String sentence) {
        var folded = VisibleText.fold(sentence);
        return FICTION.matcher(folded)
                .results()
                .anyMatch(fiction ->
                        !NEGATION.matcher(before(folded, fiction.start())).find());
    }

    /** The six words before the place {@code at}. */
    private static String before(String sentence, int at) {
        var words = sentence.substring(0, at).replace("n'", "ne ").split(" ");
        return String.join(" ", Arrays.asList(words).subList(Math.max(0, words.length - 6), words.length));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("le consentement passe par un geste"),
                Example.passed(
                        "la phrase écarte le consentement tacite",
                        Edit.append(policy, "#securite", "<p>Votre visite ne vaut pas consentement.</p>")),
                Example.passed(
                        "la phrase nie que la visite vaille acceptation",
                        Edit.append(policy, "#securite", "<p>Aucun de vos gestes ici ne vaut acceptation.</p>")),
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
                        "un consentement est déduit"));
    }
}
