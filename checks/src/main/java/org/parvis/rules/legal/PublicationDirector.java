package org.parvis.rules.legal;

import static org.parvis.compliance.Law.LAW_82_652;
import static org.parvis.compliance.Law.LCEN;
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
import org.parvis.evidence.Sentence;
import org.parvis.evidence.Wording;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** The director of publication is a natural person, named with the capacity in which they act. */
public final class PublicationDirector implements Rule {

    private static final String FIELD = "legal-notice.publication-director";

    private static final Words NO_LONGER = Words.of(
            "publication-director/no-longer",
            "\\bn'(?:est|etait) (?:pas|plus) (?:le |la )?direct(?:eur|rice) de (?:la |cette )?publication\\b"
                    + "|\\bn'exerce plus (?:ces|ses|cette) fonctions?\\b");
    private static final Words ANOTHER = Words.of("publication-director/another", "\\bqui\\b|\\bsucce|\\brempla");
    private static final Set<String> BODIES = Set.of(
            "direction",
            "service",
            "services",
            "bureau",
            "cabinet",
            "communaute",
            "communication",
            "commune",
            "departement",
            "mairie",
            "metropole",
            "region",
            "societe",
            "ville",
            "webmestre",
            "webmaster");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Le directeur de la publication est une personne nommée, avec sa qualité",
                ERROR,
                List.of(LCEN.at("article 1-1, I, 3°"), LAW_82_652.at("article 93-2")),
                "Une personne, et non un service, répond de ce qui est publié.",
                "Dans les mentions légales, écrivez {director-name} et {director-title} dans un bloc [.fact.director] ; dans "
                        + "tenant.yaml, legal-notice.publication-director nomme le maire, le président ou le dirigeant.");
    }

    @Override
    public String applicability() {
        return "Aux mentions légales de tous les portails.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(site.mainOf("legal").limit(1).map(notice -> Target.field(FIELD)), site.mainOf("legal"));
    }

    @Override
    public Optional<Objection> objection(Target notice, Site site) {
        var director = site.tenant().legalNotice().publicationDirector();
        if (notice.field().isPresent())
            return isBody(director.fullName())
                    ? Objection.because("le directeur de la publication est un service, non une personne")
                            .map(
                                    objection -> objection
                                            .quoting(director.fullName())
                                            .mendedBy(
                                                    "Dans tenant.yaml, legal-notice.publication-director nomme le maire, le président ou le dirigeant."))
                    : Objection.none();
        var block = notice.onPage().visible("main [data-fact=director]").findFirst();
        if (block.isEmpty()) return Objection.because("le directeur de la publication n’est pas nommé");
        if (!Wording.of(block.get(), site).states(director.fullName()))
            return Objection.because("le nom du directeur de la publication n’est pas celui de sa fiche")
                    .map(objection ->
                            objection.quoting(VisibleText.of(block.get())).expecting(director.fullName()));
        if (!Wording.of(block.get(), site).states(director.title()))
            return Objection.because("la qualité du directeur de la publication manque")
                    .map(objection ->
                            objection.quoting(VisibleText.of(block.get())).expecting(director.title()));
        return denial(block.get(), director.fullName())
                .flatMap(sentence -> Objection.because("la phrase nie que cette personne dirige la publication")
                        .map(objection -> objection.quoting(sentence).expecting(director.fullName())));
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=director]");
    }

    /** The sentence of {@code block} that says of {@code name}, and not of a predecessor, that they direct no more. */
    private static Optional<String> denial(Element block, String name) {
        return Sentence.in(VisibleText.of(block))
                .filter(sentence -> {
                    var folded = VisibleText.fold(sentence);
                    var at = folded.indexOf(VisibleText.fold(name));
                    return at >= 0
                            && NO_LONGER
                                    .on(block)
                                    .in(folded)
                                    .filter(match -> match.start() > at)
                                    .anyMatch(match -> !ANOTHER.on(block).isIn(folded.substring(at, match.start())));
                })
                .findFirst();
    }

    private static boolean isBody(String name) {
        return Stream.of(VisibleText.fold(name).split("[^a-z]+")).anyMatch(BODIES::contains);
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var notice = "mentions-legales/index.html";
        return List.of(
                Example.passed("la maire est nommée"),
                Example.failed(
                        "personne n’est nommé",
                        Edit.remove(notice, "[data-fact=director]"),
                        "le directeur de la publication n’est pas nommé"),
                Example.failed(
                        "un autre nom que celui de la fiche est donné",
                        Edit.text(notice, "[data-fact=director] p", "Service de la communication, maire."),
                        "n’est pas celui de sa fiche"),
                Example.failed(
                        "la qualité n’est pas dite",
                        Edit.text(notice, "[data-fact=director] p", "Anne Dupré."),
                        "la qualité du directeur de la publication manque"),
                Example.passed(
                        "une autre a quitté la fonction",
                        Edit.text(
                                notice,
                                "[data-fact=director] p",
                                "Anne Dupré, maire, succède à Jeanne Petit, qui n’est plus directrice de la publication.")),
                Example.failed(
                        "celle qui est nommée ne l’est plus",
                        Edit.text(
                                notice,
                                "[data-fact=director] p",
                                "Anne Dupré, maire, n’est plus directrice de la publication."),
                        "nie que cette personne dirige la publication"),
                Example.failed(
                        "la fiche donne un service pour directeur",
                        Edit.field("legal-notice.publication-director.first-name", "Service")
                                .and(Edit.field("legal-notice.publication-director.last-name", "Communication"))
                                .and(Edit.words(notice, "Anne Dupré", "Service Communication")),
                        "un service, non une personne"),
                Example.inapplicable("le site n’a pas de mentions légales", Edit.withoutPage(notice))
                        .alsoBreaking("legal/page-reachable", "links/internal-resolve"));
    }
}
