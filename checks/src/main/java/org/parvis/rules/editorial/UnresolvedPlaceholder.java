package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.PrintedForm;
import org.parvis.site.Ground;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * No text to be completed is left on a page. What the tenant wrote in its record is not looked at here: {@code
 * tenant/record-complete} judges it where it can be mended.
 */
public final class UnresolvedPlaceholder implements Rule {

    private static final Reading<Boolean> MAY_HOLD_ONE =
            Reading.of(text -> ClosedTable.PLACEHOLDERS.isIn(text) || ClosedTable.TEMPLATE_RESIDUES.isIn(text));

    private static final Ground GROUND = Ground.of(Sign.inWords(MAY_HOLD_ONE), Sign.inAttributes(MAY_HOLD_ONE));

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Aucun texte à compléter ne reste sur les pages",
                ERROR,
                GOOD_PRACTICE.at(""),
                "Une information qui reste à remplir n’est pas donnée.",
                "Remplacez le texte à compléter par sa valeur, ou par un attribut de tenant.yaml.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.everyPassage();
    }

    @Override
    public Optional<Ground> ground() {
        return Optional.of(GROUND);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return target.passage().stream()
                .flatMap(passage -> Stream.concat(Stream.of(passage.text()), passage.attributes().stream()))
                .filter(MAY_HOLD_ONE::from)
                .flatMap(text -> Stream.concat(
                                ClosedTable.PLACEHOLDERS.in(text, site.asOf()),
                                ClosedTable.TEMPLATE_RESIDUES.in(text, site.asOf()))
                        .filter(match -> !FactWords.cover(site, text, match.start(), match.end()))
                        .filter(match -> !isReaders(text, match, target))
                        .flatMap(match -> Objection.because(match.row().reason())
                                .map(objection -> objection
                                        .quoting(text.substring(match.start(), match.end()))
                                        .expecting(match.row().replacement()))
                                .stream()))
                .findFirst();
    }

    /** Whether {@code text} is what readers see, and the match in it a line that is theirs to fill in. */
    private static boolean isReaders(String text, ClosedTable.Match match, Target target) {
        var passage = target.passage().orElseThrow();
        return text.equals(passage.text()) && PrintedForm.hasLine(passage, match.start(), match.end(), target.onPage());
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var sentence = "#securite p";
        return List.of(
                Example.passed("tout est rempli"),
                Example.passed(
                        "un exemple de code peut montrer une variable",
                        Edit.append(policy, "#securite", "<p>Appelez <code>/api/{jeu}</code>.</p>")),
                Example.passed(
                        "des accolades que la fiche contient sont des mots comme les autres",
                        Edit.field("data-protection.activities[0].data", "nom, {surnom}")
                                .and(Edit.words(policy, "nom, adresse électronique", "nom, {surnom}"))),
                Example.passed(
                        "une liste entre accolades est une liste",
                        Edit.append(policy, "#securite", "<p>Le champ vaut l’un des {oui, non, !oui}.</p>")),
                Example.passed(
                        "un formulaire est à compléter",
                        Edit.append(policy, "#securite", "<p>Formulaire d’accès : à compléter et à signer.</p>")),
                Example.passed(
                        "un coupon est à remplir par le lecteur",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Coupon à découper et à renvoyer.</p><p>Nom : ________ Prénom : ________</p>"
                                        + "<p>Fait à ________, le ________. Signature : ________</p>")),
                Example.failed(
                        "le numéro de l’organisme manque sur son formulaire",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Formulaire à renvoyer à la mairie, dont le guichet est au numéro ________.</p>"),
                        "un texte à trous n’a pas été rempli"),
                Example.failed(
                        "l’adresse de l’organisme reste à remplir",
                        Edit.append(policy, "#securite", "<p>Mairie, adresse : ________</p>"),
                        "un texte à trous n’a pas été rempli"),
                Example.failed(
                        "un attribut n’a pas été remplacé",
                        Edit.text(policy, sentence, "Le service {org-name} chiffre les échanges."),
                        "un attribut n’a pas été remplacé"),
                Example.failed(
                        "un attribut est mal écrit, et reste comme il est",
                        Edit.text(policy, sentence, "Le service {org-name!} chiffre les échanges."),
                        "un attribut n’a pas été remplacé"),
                Example.failed(
                        "un attribut entre espaces reste comme il est",
                        Edit.text(policy, sentence, "Le service { org-name } chiffre les échanges."),
                        "un attribut n’a pas été remplacé"),
                Example.failed(
                        "une date reste à remplir",
                        Edit.text(policy, sentence, "Le portail a été contrôlé le JJ/MM/AAAA."),
                        "une date n’a pas été remplie"),
                Example.failed(
                        "un texte à compléter reste",
                        Edit.text(policy, sentence, "Les accès sont limités par [à compléter]."),
                        "« à compléter » n’a pas été remplacé"),
                Example.passedInEnglish(
                        "des crochets en anglais peuvent tenir un appel de note ou une coupe",
                        Edit.append(
                                "en/confidentialite/index.html", "#securite", "<p>Logs are kept [1] [see above].</p>")),
                Example.failedInEnglish(
                        "un texte à compléter reste en anglais",
                        Edit.append("en/confidentialite/index.html", "#securite", "<p>Host: [insert name].</p>"),
                        "a text with blanks was not filled in"),
                Example.failed(
                        "une valeur est annoncée comme à compléter",
                        Edit.append(policy, "#securite", "<p>Numéro du certificat : à compléter.</p>"),
                        "« à compléter » n’a pas été remplacé"),
                Example.failed(
                        "une ligne reste à remplir",
                        Edit.append(policy, "#securite", "<p>Signé à _______, par l’adjointe.</p>"),
                        "un texte à trous n’a pas été rempli"),
                Example.failed(
                        "une relecture est demandée",
                        Edit.append(policy, "#securite", "<p>Mesures décrites (à relire avec la juriste).</p>"),
                        "une note de rédaction est restée"),
                Example.failed(
                        "une alternative reste à écrire",
                        Edit.attribute("index.html", "header img", "alt", "TODO"),
                        "une note de rédaction est restée"),
                Example.failed(
                        "une inclusion a échoué",
                        Edit.text(policy, sentence, "Unresolved directive in confidentialite.adoc"),
                        "une directive n’a pas été exécutée"));
    }
}
