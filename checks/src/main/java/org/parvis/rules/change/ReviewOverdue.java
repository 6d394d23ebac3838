package org.parvis.rules.change;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.INFO;
import static org.parvis.compliance.Severity.WARNING;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.LawSource;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.site.Css;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.InFrench;

/**
 * The policies and the record are read again by the day that the record sets, which each policy carries; and the law on which the
 * rules stand was checked within a year.
 */
public final class ReviewOverdue implements Rule {

    private static final String FIELD = "policies.review-by";
    private static final String RECORD = "policies";
    private static final String META = "meta[name=review-by]";
    private static final List<String> POLICIES = List.of("privacy", "cookies", "terms", "legal");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Les politiques sont relues à la date prévue",
                WARNING,
                RGPD.at("article 24, 1"),
                "Des durées, des prestataires et des adresses que personne ne revoit cessent d’être vrais.",
                "Relisez les politiques et la fiche, prestataires compris, puis donnez dans policies.review-by de tenant.yaml la date "
                        + "de la revue suivante.");
    }

    @Override
    public String applicability() {
        return "À la fiche de l’organisme, et à chaque page qui porte une date de revue.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(
                Stream.of(Target.field(FIELD), Target.field(RECORD)),
                site.pages().stream()
                        .filter(page -> POLICIES.contains(page.type())
                                || page.document().selectFirst(Css.of(META)) != null)
                        .map(page -> Target.of(
                                page,
                                Optional.ofNullable(page.document().selectFirst(Css.of(META)))
                                        .orElse(page.document()))));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var planned = site.tenant().policies().reviewBy();
        if (target.equals(Target.field(RECORD))) return onLaw(site);
        if (target.field().isPresent()) return onRecord(planned, site);
        if (!target.part().normalName().equals("meta"))
            return planned.flatMap(day -> Objection.because("la page ne porte pas la date de revue de la fiche"))
                    .map(objection ->
                            objection.expecting("<meta name=\"review-by\" content=\"" + planned.get() + "\">"));
        var stated = target.part().attr("content");
        if (stated.equals(planned.map(LocalDate::toString).orElse(""))) return Objection.none();
        return date(stated).isEmpty()
                ? Objection.because("la date de revue de la page n’est pas une date")
                        .map(objection -> objection.quoting(stated))
                : date(stated).flatMap(day -> overdue(day, "la revue de la page est en retard", site));
    }

    private static Optional<Objection> onRecord(Optional<LocalDate> planned, Site site) {
        return planned.isPresent()
                ? overdue(planned.get(), "la revue des politiques est en retard", site)
                : Objection.because("aucune date n’est prévue pour relire les politiques")
                        .map(objection -> objection.weighing(INFO));
    }

    /** The rules want to be read again too: what the law was when they were checked need not be what it is. */
    private static Optional<Objection> onLaw(Site site) {
        var checked = LawSource.allCheckedOn();
        return site.asOf().isAfter(checked.plusYears(1))
                ? Objection.because("le droit que Parvis applique n’a pas été vérifié depuis plus d’un an")
                        .map(objection -> objection
                                .quoting("vérifié le " + InFrench.date(checked))
                                .expecting("une version plus récente de Parvis"))
                : Objection.none();
    }

    private static Optional<Objection> overdue(LocalDate day, String fault, Site site) {
        return site.asOf().isAfter(day)
                ? Objection.because(fault).map(objection -> objection.quoting(InFrench.date(day)))
                : Objection.none();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("une revue est prévue en mai 2027"),
                Example.passed("le jour même, il est encore temps", planning(LocalDate.of(2026, 11, 2))),
                Example.failed("la revue est en retard", planning(LocalDate.of(2019, 5, 2)), "est en retard"),
                Example.failed(
                        "aucune revue n’est prévue",
                        Edit.field(FIELD, null).and(Edit.everywhere(page -> Edit.remove(page, META))),
                        "aucune date n’est prévue"),
                Example.failed(
                        "une politique ne porte pas la date",
                        Edit.remove("cookies/index.html", META),
                        "la page ne porte pas la date de revue"),
                Example.failed(
                        "une page a sa propre date, déjà passée",
                        Edit.attribute("mentions-legales/index.html", META, "content", "2026-01-15"),
                        "la revue de la page est en retard"),
                Example.failed(
                        "la date d’une page n’en est pas une",
                        Edit.attribute("index.html", META, "content", "mai 2027"),
                        "n’est pas une date"));
    }

    private static Edit planning(LocalDate day) {
        return Edit.field(FIELD, day)
                .and(Edit.everywhere(page -> Edit.attribute(page, META, "content", day.toString())));
    }
}
