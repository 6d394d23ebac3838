package org.parvis.rules.opendata;

import static org.parvis.compliance.Law.CRPA;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleCompany;
import org.parvis.evidence.PageLinks;
import org.parvis.evidence.Wording;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.Duty;
import org.parvis.tenant.opendata.Algorithm;

/** A public body of some size publishes the rules of the algorithms on which decisions about persons are founded. */
public final class Algorithms implements Rule {

    private static final String FIELD = "open-data.algorithms";

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les règles des algorithmes qui fondent des décisions individuelles sont publiées",
                WARNING,
                List.of(
                        CRPA.at("article L. 312-1-3"),
                        CRPA.at("article D. 312-1-4"),
                        CRPA.at("articles L. 311-3-1 et R. 311-3-1-1")),
                "Une décision que personne ne peut expliquer ne peut être ni comprise ni contestée.",
                "Gardez la page dont le type est « algorithms », avec include::facts/algorithms.adoc[], et un lien vers elle dans "
                        + "la politique de confidentialité.");
    }

    @Override
    public String applicability() {
        return "Aux organismes publics qui fondent des décisions individuelles sur des algorithmes et doivent en publier les règles.";
    }

    /** The field, where no page describes them; else each page that does, and the privacy policy, which leads to it. */
    @Override
    public Stream<Target> targets(Site site) {
        if (Duty.toPublishAlgorithms(site.tenant()) == Duty.NOT_OWED) return Stream.empty();
        return site.pagesOf("algorithms").findAny().isEmpty()
                ? Stream.of(Target.field(FIELD))
                : Stream.concat(site.mainOf("algorithms"), site.mainOf("privacy"));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.field().isPresent()) return Objection.because("aucune page ne décrit les algorithmes de la fiche");
        var page = target.onPage();
        if (page.type().equals("privacy"))
            return PageLinks.to("algorithms", page, "main a[href]", site)
                            .findAny()
                            .isPresent()
                    ? Objection.none()
                    : Objection.because("la politique de confidentialité ne mène pas à la page des algorithmes");
        return site.tenant().openData().algorithms().stream()
                .filter(algorithm -> !isDescribed(algorithm, page, site))
                .findFirst()
                .flatMap(algorithm -> Objection.because(
                                "la page ne dit pas la décision, les données, les règles, la part ou le recours d’un algorithme")
                        .map(objection -> objection.expecting(algorithm.name())));
    }

    private static boolean isDescribed(Algorithm algorithm, Page page, Site site) {
        var words = page.main().map(main -> Wording.of(main, site)).orElseThrow();
        return Stream.of(
                        algorithm.name(),
                        algorithm.decision(),
                        algorithm.data(),
                        algorithm.rules(),
                        algorithm.contribution(),
                        algorithm.appeal())
                .allMatch(words::states);
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var algorithms = "algorithmes/index.html";
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("l’attribution des places en crèche est expliquée"),
                Example.passed("un effectif inconnu ne dispense de rien", Edit.field("organisation.staff", null)),
                Example.failed(
                        "les règles ne sont pas données",
                        Edit.remove(algorithms, "dt:contains(Règles), dt:contains(Règles) + dd"),
                        "la page ne dit pas la décision, les données, les règles"),
                Example.failed(
                        "la politique de confidentialité n’y mène pas",
                        Edit.remove(policy, "main a[href*=algorithmes]"),
                        "ne mène pas à la page des algorithmes"),
                Example.failed(
                        "aucune page n’en parle",
                        Edit.withoutPage(algorithms).and(Edit.remove(policy, "main a[href*=algorithmes]")),
                        "aucune page ne décrit les algorithmes de la fiche"),
                Example.inapplicable(
                        "un organisme de moins de cinquante agents n’y est pas tenu",
                        Edit.field("organisation.staff", 49)),
                Example.inapplicable("une société n’y est pas tenue", SampleCompany.edit()));
    }
}
