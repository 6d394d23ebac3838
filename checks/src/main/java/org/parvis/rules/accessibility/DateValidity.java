package org.parvis.rules.accessibility;

import static org.parvis.compliance.Law.DECREE_2019_768;
import static org.parvis.compliance.Law.RGAA;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.DatedFact;
import org.parvis.evidence.Wording;
import org.parvis.site.AsOf;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.InFrench;

/** The statement is dated, is less than three years old, and cites the version of RGAA in force. */
public final class DateValidity implements Rule {

    private static final int YEARS = 3;
    private static final int MONTHS_BEFORE_WARNING = 30;

    @Override
    public Requirement requirement() {
        return new Requirement(
                "La déclaration d’accessibilité est datée et en cours de validité",
                ERROR,
                List.of(DECREE_2019_768.at(""), RGAA.at("déclaration d’accessibilité, validité")),
                "Une déclaration ancienne décrit un portail qui n’existe plus.",
                "Faites une nouvelle déclaration au moins tous les trois ans, selon le RGAA 4.1.2, et mettez sa date dans "
                        + "accessibility.declared-on ; la page écrit {a11y-date-text} dans un bloc [.fact.a11y-date].");
    }

    @Override
    public String applicability() {
        return Statements.CONCERNED;
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Statements.areOwedBy(site)
                ? Stream.concat(site.mainOf("accessibility"), Stream.of(Target.field("accessibility.declared-on")))
                : Stream.empty();
    }

    @Override
    public Optional<Objection> objection(Target statement, Site site) {
        var declared = site.tenant().accessibility().declaredOn();
        if (statement.field().isPresent()) return age(declared, site.asOf());
        if (!DatedFact.stands("a11y-date", declared, statement.onPage(), site))
            return Objection.because("la date de la déclaration manque ou n’est pas celle de la fiche")
                    .map(objection -> objection
                            .quoting(DatedFact.shown("a11y-date", statement.onPage()))
                            .expecting(InFrench.date(declared)));
        if (!Wording.of(statement.part(), site).states("4.1.2"))
            return Objection.because("la version en vigueur du RGAA, 4.1.2, n’est pas citée");
        return Objection.none();
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=a11y-date]");
    }

    private static Optional<Objection> age(LocalDate declared, AsOf today) {
        if (today.isBefore(declared))
            return Objection.because("la déclaration est datée d’un jour à venir")
                    .map(objection -> objection.quoting(InFrench.date(declared)));
        if (today.isAfter(declared.plusYears(YEARS)))
            return Objection.because("la déclaration a plus de trois ans")
                    .map(objection -> objection.quoting(InFrench.date(declared)));
        if (today.isAfter(declared.plusMonths(MONTHS_BEFORE_WARNING)))
            return Objection.because("la déclaration aura bientôt trois ans")
                    .map(objection -> objection.quoting(InFrench.date(declared)).weighing(WARNING));
        return Objection.none();
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var statement = "accessibilite/index.html";
        return List.of(
                Example.passed("la déclaration est du 2 mars 2026"),
                Example.failed(
                                "la date manque",
                                Edit.remove(statement, "[data-fact=a11y-date]"),
                                "la date de la déclaration manque")
                        .alsoBreaking("editorial/blank-value"),
                Example.failed(
                                "la date affichée n’est pas celle de la fiche",
                                Edit.text(statement, "[data-fact=a11y-date]", "2 mars 2025"),
                                "la date de la déclaration manque ou n’est pas celle de la fiche")
                        .alsoBreaking("editorial/fact-text-agrees"),
                Example.failed(
                        "la déclaration a plus de trois ans",
                        declaredOn(LocalDate.of(2023, 3, 2)),
                        "plus de trois ans"),
                Example.failed(
                        "la déclaration aura bientôt trois ans",
                        declaredOn(LocalDate.of(2024, 3, 2)),
                        "bientôt trois ans"),
                Example.failed(
                        "la déclaration est datée du futur", declaredOn(LocalDate.of(2027, 3, 2)), "un jour à venir"),
                Example.failed(
                        "la version du RGAA n’est pas celle en vigueur",
                        Edit.words(statement, "4.1.2", "4.0"),
                        "la version en vigueur du RGAA"),
                Example.inapplicable(
                                "une société qui ne publie pas de déclaration n’y est pas tenue",
                                Statements.withoutAny())
                        .alsoBreaking("links/internal-resolve"));
    }

    private static Edit declaredOn(LocalDate day) {
        var date = "[data-fact=a11y-date]";
        return Edit.field("accessibility.declared-on", day)
                .and(Edit.attribute("accessibilite/index.html", date, "data-date", day.toString()))
                .and(Edit.text("accessibilite/index.html", date, InFrench.date(day)));
    }
}
