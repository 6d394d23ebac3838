package org.parvis.rules.cookies;

import static org.parvis.compliance.Law.CNIL;
import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.ClosedTable.Row;
import org.parvis.evidence.ExemptionClaim;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Tracker;

/** Audience measurement that asks for no consent says on which conditions, is not a tool that never meets them, and boasts no label. */
public final class ExemptionConditions implements Rule {

    private static final String BLOCK = "[data-fact=exempt-audience]";

    /** What no visitor asks a portal for (loi 78-17, article 82: exempt is what the service asked for strictly needs). */
    private static final Expression ADVERTISING = Expression.of(
            "^(?!.*\\b(?:sans|hors|non|refus|contre)).*\\b(?:publicit|annonceur|marketing|reciblage|ciblage|profilage"
                    + "|partage (?:sur|avec|vers) les reseaux|reseaux sociaux)");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Une mesure d’audience sans accord remplit les conditions de l’exemption, et les dit",
                ERROR,
                List.of(LIL.at("article 82"), CNIL.at("page du 4 juillet 2025 sur la mesure d’audience exemptée")),
                "L’exemption ne vaut que pour une mesure anonyme, réservée à l’éditeur, et à laquelle on peut s’opposer.",
                "Dans la charte des cookies, écrivez un bloc [.fact.exempt-audience] qui dit ces conditions ; si l’outil ne les "
                        + "remplit pas, écrivez exempt: false dans trackers de tenant.yaml, et demandez l’accord.");
    }

    @Override
    public String applicability() {
        return "Aux portails qui disent un traceur exempté de consentement.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        var trackers = site.tenant().trackers();
        var exempt = IntStream.range(0, trackers.size())
                .filter(i -> trackers.get(i).exempt())
                .mapToObj(i -> Target.field("trackers[" + i + "].exempt"));
        var conditions = trackers.stream().anyMatch(Tracker::isExemptMeasurement)
                ? Blocks.sought("cookies", BLOCK, site)
                : Stream.<Target>empty();
        var claims = site.pages().stream()
                .flatMap(page -> page.prose()
                        .filter(ExemptionClaim::isIn)
                        .filter(passage -> !passage.isWithin("[data-fact], tr:has([data-fact])"))
                        .map(passage -> Target.of(page, passage)));
        return Stream.of(exempt, conditions, claims).flatMap(targets -> targets);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.field().isPresent()) return tool(target.field().get(), site);
        if (target.part().is(Css.of(BLOCK))) return conditions(target, site);
        return Blocks.isWhole(target)
                ? warning("la charte ne dit pas les conditions de la mesure d’audience exemptée")
                : target.passage().flatMap(passage -> claim(passage, target, site));
    }

    private static Optional<Objection> tool(String field, Site site) {
        var tracker = site.tenant().trackers().get(Integer.parseInt(field.replaceAll("\\D", "")));
        return Stream.concat(
                        Stream.of(tracker.name(), tracker.setBy(), tracker.purpose(), tracker.access()),
                        tracker.hosts().stream())
                .map(VisibleText::fold)
                .flatMap(words -> ClosedTable.NEVER_EXEMPT.in(words, site.asOf()))
                .findFirst()
                .flatMap(match -> forbidden(match.row(), tracker.name()))
                .or(() -> ADVERTISING.isIn(VisibleText.fold(tracker.purpose()))
                                && !tracker.keepsChoice().orElse(false)
                        ? Objection.because("un traceur de cette finalité n’est pas exempté d’accord")
                                .map(objection -> objection.quoting(tracker.purpose()))
                        : Objection.none());
    }

    private static Optional<Objection> forbidden(Row row, String quoted) {
        return Objection.because("{} : cet outil n’est pas exempté d’accord", Phrase.of(row.reason()))
                .map(objection -> objection.quoting(quoted).expecting(row.replacement()));
    }

    private static Optional<Objection> conditions(Target block, Site site) {
        var words = Wording.of(block.part(), site);
        var missing = ExemptionClaim.missing(words.areLegible() ? block.text() : "", block.part());
        return missing.isEmpty() ? Objection.none() : unsaid(missing).map(objection -> objection.quoting(block.text()));
    }

    private static Optional<Objection> claim(Passage passage, Target target, Site site) {
        return ExemptionClaim.forTool(passage, site.asOf())
                .flatMap(row -> forbidden(row, passage.text()))
                .or(() -> ExemptionClaim.ofLabel(passage, site.asOf())
                        .flatMap(sentence -> warning(
                                        "la CNIL n’agrée ni ne recommande aucun outil de mesure d’audience")
                                .map(objection ->
                                        objection.quoting(sentence).expecting("l’autoévaluation du fournisseur"))))
                .or(() -> target.onPage().visible("main " + BLOCK).findAny().isPresent()
                                || !ExemptionClaim.isMade(passage)
                        ? Objection.none()
                        : unsaid(passage));
    }

    private static Optional<Objection> unsaid(Passage passage) {
        var missing = ExemptionClaim.missing(Wording.ofSection(passage.block()).toString(), passage.block());
        return missing.isEmpty()
                ? Objection.none()
                : unsaid(missing).map(objection -> objection.quoting(passage.text()));
    }

    private static Optional<Objection> unsaid(List<Phrase> conditions) {
        return Objection.because(
                        "la mesure d’audience est dite exemptée sans dire {}", Phrase.joined("{}, ni {}", conditions))
                .map(objection -> objection.weighing(WARNING));
    }

    private static Optional<Objection> warning(String message) {
        return Objection.because(message).map(objection -> objection.weighing(WARNING));
    }

    @Override
    public List<Example> examples() {
        var charter = "cookies/index.html";
        return List.of(
                Example.passed("la charte dit les cinq conditions"),
                Example.passed(
                        "un outil est écarté parce qu’il n’est pas exempté",
                        saying("Nous n’utilisons pas Google Analytics, qui ne peut pas être exempté.")),
                Example.passed(
                        "un délégué est certifié, non un outil",
                        saying("Notre délégué est certifié par un organisme agréé par la CNIL.")),
                Example.failed(
                        "la charte ne dit pas les conditions",
                        Edit.remove(charter, BLOCK),
                        "ne dit pas les conditions de la mesure d’audience exemptée"),
                Example.failed(
                        "la charte n’exclut pas le suivi d’un site à l’autre",
                        Edit.words(charter, ", et ne vous suit pas d’un site à l’autre", ""),
                        "sans dire qu’elle ne suit personne d’un site à l’autre"),
                Example.failed(
                        "la charte ne dit pas comment s’opposer",
                        Edit.text(
                                charter,
                                BLOCK,
                                "Réservée à la commune, elle ne produit que des statistiques anonymes, ne les recoupe avec "
                                        + "rien et ne vous suit pas d’un site à l’autre."),
                        "sans dire comment s’y opposer"),
                Example.failed(
                        "un traceur de Google Analytics est dit exempté",
                        Edit.field("trackers[1].name", "_ga").and(Edit.words(charter, "_pk_id.*", "_ga")),
                        "cet outil n’est pas exempté d’accord"),
                Example.failed(
                        "un traceur publicitaire est dit exempté",
                        Edit.field("trackers[0].purpose", "choisir les publicités qui vous sont montrées")
                                .and(Edit.words(
                                        charter,
                                        "garder votre session ouverte",
                                        "choisir les publicités qui vous sont montrées")),
                        "un traceur de cette finalité n’est pas exempté d’accord"),
                Example.failed(
                        "le texte dit exempté un outil qui ne l’est pas",
                        saying("Les visites sont comptées par Google Analytics, exempté de consentement."),
                        "cet outil n’est pas exempté d’accord"),
                Example.failed(
                        "un label de la CNIL est revendiqué",
                        saying("Notre mesure d’audience est certifiée par la CNIL."),
                        "la CNIL n’agrée ni ne recommande aucun outil"),
                Example.failed(
                        "une autre page dit la mesure exemptée sans dire pourquoi",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<p>La mesure d’audience du portail est exemptée de consentement.</p>"),
                        "est dite exemptée sans dire"),
                Example.inapplicable(
                        "aucun traceur n’est exempté",
                        Edit.field("trackers", List.of())
                                .and(Edit.html(
                                        charter,
                                        "#inventaire",
                                        "<h2>Inventaire</h2><p data-fact=\"no-tracker\">Ce portail ne dépose aucun cookie ni "
                                                + "aucun autre traceur.</p>"))),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la charte en anglais ne dit pas les conditions",
                        Edit.text(
                                "en/cookies/index.html",
                                "[data-fact=exempt-audience]",
                                "Audience measurement serves the municipality alone, and you may object to it."),
                        "audience measurement is said to be exempt without saying that its statistics are anonymous"));
    }

    private static Edit saying(String sentence) {
        return Edit.append("cookies/index.html", "#choix", "<p>" + sentence + "</p>");
    }
}
