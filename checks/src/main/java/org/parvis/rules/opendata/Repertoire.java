package org.parvis.rules.opendata;

import static org.parvis.compliance.Law.CRPA;
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
import org.parvis.compliance.SampleCompany;
import org.parvis.evidence.DatedFact;
import org.parvis.site.AsOf;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.InFrench;
import org.parvis.tenant.opendata.Directory;

/** A public body links to the directory of the main documents that hold public information, and keeps it up to date. */
public final class Repertoire implements Rule {

    private static final String FIELD = "open-data.directory";
    private static final int MONTHS = 13;
    private static final Expression NAME =
            Expression.of("\\brepertoire (?:des |de nos |d')(?:principaux documents|informations publiques)"
                    + "|\\brepertoire\\b.{0,60}\\bl\\. ?322-6");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Le répertoire des informations publiques est en ligne et à jour",
                WARNING,
                List.of(CRPA.at("article L. 322-6"), CRPA.at("article R. 322-7")),
                "On ne peut demander ou réutiliser que ce dont on sait l’existence.",
                "Donnez l’adresse et la date du répertoire sous open-data.directory dans tenant.yaml ; la page dont le type est "
                        + "« reuse » y mène dans un bloc [.fact.directory].");
    }

    @Override
    public String applicability() {
        return "Aux organismes publics.";
    }

    /** The field, for a whole portal, and each page of reuse. */
    @Override
    public Stream<Target> targets(Site site) {
        if (!site.tenant().kind().isPublic()) return Stream.empty();
        var isPortal = site.pagesOf("home").findAny().isPresent();
        return Stream.concat(isPortal ? Stream.of(Target.field(FIELD)) : Stream.empty(), site.mainOf("reuse"));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var directory = site.tenant().openData().directory();
        if (target.field().isPresent())
            return directory.isPresent()
                    ? outdated(directory.get(), site.asOf())
                    : site.pages().stream().anyMatch(Repertoire::isLinked)
                            ? Objection.none()
                            : Objection.because("le répertoire des informations publiques n’est pas en ligne");
        return directory.flatMap(known -> absent(known, target.onPage(), site));
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=directory]");
    }

    private static Optional<Objection> outdated(Directory directory, AsOf today) {
        return today.isAfter(directory.updatedOn().plusMonths(MONTHS))
                ? Objection.because("le répertoire n’a pas été mis à jour depuis plus de treize mois")
                        .map(objection -> objection.quoting(InFrench.date(directory.updatedOn())))
                : Objection.none();
    }

    private static Optional<Objection> absent(Directory directory, Page page, Site site) {
        var url = directory.url().toString();
        if (page.visible("main a[href]")
                .noneMatch(link ->
                        link.attr("href").equals(url) && !VisibleText.of(link).isEmpty()))
            return Objection.because("aucun lien ne mène au répertoire des informations publiques")
                    .map(objection -> objection.expecting(url));
        return DatedFact.stands("directory-date", directory.updatedOn(), page, site)
                ? Objection.none()
                : Objection.because("la date du répertoire manque ou n’est pas celle de la fiche")
                        .map(objection -> objection
                                .quoting(DatedFact.shown("directory-date", page))
                                .expecting(InFrench.date(directory.updatedOn())));
    }

    /** Whether a sentence of {@code page} names the directory and leads to it. */
    static boolean isLinked(Page page) {
        return page.prose()
                .filter(passage -> NAME.isIn(passage.folded()))
                .anyMatch(passage -> passage.block().select("a[href]").stream()
                        .anyMatch(link -> !VisibleText.of(link).isEmpty()));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var reuse = "reutilisation/index.html";
        return List.of(
                Example.passed("le répertoire est lié et daté de huit mois"),
                Example.passed("la fiche se tait, la page mène au répertoire", Edit.field(FIELD, null)),
                Example.failed(
                        "ni la fiche ni les pages ne le connaissent",
                        Edit.field(FIELD, null).and(Edit.remove(reuse, "[data-fact=directory]")),
                        "n’est pas en ligne"),
                Example.failed(
                        "il a plus de treize mois",
                        Edit.field(FIELD + ".updated-on", LocalDate.of(2025, 9, 1))
                                .and(Edit.attribute(reuse, "[data-fact=directory-date]", "data-date", "2025-09-01"))
                                .and(Edit.text(reuse, "[data-fact=directory-date]", "1er septembre 2025")),
                        "pas été mis à jour depuis plus de treize mois"),
                Example.failed(
                        "la page n’y mène pas",
                        Edit.attribute(reuse, "[data-fact=directory] a", "href", "https://www.valmont.example/"),
                        "aucun lien ne mène au répertoire"),
                Example.failed(
                        "sa date n’est pas donnée",
                        Edit.replace(reuse, "[data-fact=directory-date]", "jour de son dernier ajout"),
                        "la date du répertoire manque"),
                Example.inapplicable("une société n’y est pas tenue", SampleCompany.edit()));
    }
}
