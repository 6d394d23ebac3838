package org.parvis.report;

import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.INFO;
import static org.parvis.compliance.Severity.WARNING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.compliance.Baseline;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Location;
import org.parvis.compliance.Report;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.compliance.Waiver;
import org.parvis.compliance.Waivers;
import org.parvis.site.AsOf;
import org.parvis.site.Place;

/** What was found of bodies that do not exist, in each state in which a tenant may stand. */
final class Bodies {

    /** What a tenant may try to put into a report. */
    static final String HOSTILE =
            "<script>alert(1)</script>\" onload='x' &amp;\r\n::error title=pwn::x\n##[error]x ##vso[task.complete]x"
                    + " \u001b[31mrouge\u0007 \u009b2J \u202eesrever\u2066 \u2028fin\u2029 \u200b\ufeff\ud800 \ud83c\udff4\udb40\udc67"
                    + " ]]> --> %0A::warning::y \uffff | `code` **gras** _italique_ [lien](http://mal.example) ![x](y) @equipe"
                    + " #12 !7 ~urgent https://mal.example www.mal.example a@mal.example &#60;b&#62; <!-- x -->";

    private Bodies() {}

    static Finding finding(String rule, Severity severity, String tenant, Place place, String message) {
        return new Finding(
                rule,
                severity,
                tenant,
                new Location(place, Optional.of("cookies/index.html"), Optional.of("main > p"), Optional.empty()),
                message,
                Optional.empty(),
                Optional.empty(),
                "Chacun doit savoir.",
                "Écrivez-le dans la page.",
                List.of("RGPD, article 13, 1"));
    }

    static Verdict passed(String rule, int targets) {
        return new Verdict(rule, targets, List.of());
    }

    /** A tenant that meets every requirement, one of which does not concern it. */
    static Report green() {
        return new Report(
                "rivebelle",
                "Rivebelle",
                List.of(),
                List.of(passed("privacy/contact", 1), passed("cookies/duration", 0), passed("links/resolve", 212)));
    }

    /** A tenant with a finding of each severity, the quoted and expected words of one, and a field of the record. */
    static Report red() {
        var tenant = "valmont-sur-lys";
        var contact = new Finding(
                "privacy/contact",
                ERROR,
                tenant,
                new Location(
                        new Place("tenants/valmont-sur-lys/tenant.yaml", 31, 3),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("data-protection.officer")),
                "le contact du délégué n’est pas celui de la commune",
                Optional.of("dpo@ailleurs.example"),
                Optional.of("dpo@valmont.example"),
                "Chacun doit savoir à qui s’adresser.",
                "Donnez l’adresse du délégué de la commune.",
                List.of("RGPD, article 37, 7", "RGPD, article 13, 1, b"));
        var duration = finding(
                "cookies/duration",
                WARNING,
                tenant,
                new Place("site-src/pages/cookies.adoc", 12, 0),
                "le traceur n’a pas de durée");
        var hint = finding(
                "cookies/duration",
                INFO,
                tenant,
                new Place("site-src/pages/cookies.adoc", 0, 0),
                "la durée se lit mieux en mois");
        return new Report(
                tenant,
                "Valmont-sur-Lys",
                List.of(),
                List.of(
                        new Verdict("privacy/contact", 1, List.of(contact)),
                        new Verdict("cookies/duration", 2, List.of(duration, hint)),
                        passed("links/resolve", 208)));
    }

    /** A tenant with a finding under a waiver, one that the baseline has, and one whose waiver has expired. */
    static Report tolerated() {
        var tenant = "montclair";
        var place = Place.of("site-src/pages/cookies.adoc", 12);
        var contact = finding("privacy/contact", ERROR, tenant, place, "le contact manque");
        var duration = finding("cookies/duration", WARNING, tenant, place, "le traceur n’a pas de durée");
        var link = finding("links/resolve", ERROR, tenant, place, "le lien ne mène nulle part");
        var report = new Report(
                tenant,
                "Montclair",
                List.of(),
                List.of(
                        new Verdict("privacy/contact", 1, List.of(contact)),
                        new Verdict("cookies/duration", 2, List.of(duration)),
                        new Verdict("links/resolve", 3, List.of(link))));
        var known = new Baseline.Entry(
                duration.fingerprint(), tenant, duration.rule(), "cookies/index.html", duration.message());
        return new Waivers(
                        List.of(
                                waiver("privacy/contact", "Le délégué change", "Anne Dupré", "2027-03-31"),
                                waiver("links/resolve", "Page en travaux", "Luc Martin", "2026-10-31")),
                        Map.of(),
                        AsOf.of(LocalDate.of(2026, 11, 1)))
                .applyTo(new Baseline(List.of(known)).applyTo(report, Runs.RULES), Runs.RULES);
    }

    private static Waiver waiver(String rule, String reason, String approvedBy, String until) {
        return new Waiver(rule, "cookies/index.html", reason, approvedBy, LocalDate.parse(until));
    }

    /** A tenant whose pages could not be baked. */
    static Report unjudged() {
        return new Report(
                "hautecombe",
                "hautecombe",
                List.of(Finding.inSource(
                        "bake/missing-attribute",
                        "hautecombe",
                        Place.of("tenants/hautecombe/pages/index.adoc", 4),
                        "l’attribut {org-nom} n’existe pas",
                        "La page aurait un trou.",
                        "Écrivez {org-name}.")),
                List.of());
    }

    /** A tenant that writes {@link #HOSTILE} wherever it can. */
    static Report hostile() {
        var finding = new Finding(
                "privacy/contact",
                ERROR,
                HOSTILE,
                new Location(
                        new Place(HOSTILE, 1, 1), Optional.of(HOSTILE), Optional.of(HOSTILE), Optional.of(HOSTILE)),
                HOSTILE,
                Optional.of(HOSTILE),
                Optional.of(HOSTILE),
                HOSTILE,
                HOSTILE,
                List.of(HOSTILE));
        return new Report(
                HOSTILE,
                HOSTILE,
                List.of(Finding.inSource(
                        "bake/include", HOSTILE, Place.of("::error::" + HOSTILE, 1), HOSTILE, HOSTILE, HOSTILE)),
                List.of(new Verdict("privacy/contact", 1, List.of(finding)), passed(HOSTILE, 1)));
    }

    /** A tenant of whose two findings one was there before the change. */
    static Report earlier() {
        var place = Place.of("site-src/pages/cookies.adoc", 12);
        var there = finding("links/resolve", ERROR, "lagune", place, "le lien ne mène nulle part");
        var fresh = finding("links/resolve", ERROR, "lagune", place, "le lien mène ailleurs");
        var report = new Report(
                "lagune", "Lagune", List.of(), List.of(new Verdict("links/resolve", 2, List.of(there, fresh))));
        return Baseline.EMPTY
                .after(
                        List.of(new Report(
                                "lagune",
                                "Lagune",
                                List.of(),
                                List.of(new Verdict("links/resolve", 2, List.of(there))))),
                        Runs.RULES)
                .applyAsEarlier(report, Runs.RULES);
    }

    /** A tenant with a finding on an English page. */
    static Report inEnglish() {
        return inEnglish("privacy/contact");
    }

    /** The same, against {@code rule}. */
    static Report inEnglish(String rule) {
        var french = finding(rule, WARNING, "seaside", Place.of("pages/privacy.adoc", 3), "the contact is missing");
        var finding = new Finding(
                french.rule(),
                french.severity(),
                french.tenant(),
                french.location(),
                french.message(),
                Optional.of("us"),
                Optional.empty(),
                "Because.",
                "Write it.",
                french.provisions(),
                0,
                french.standing(),
                "en",
                "le contact manque");
        return new Report("seaside", "Seaside", List.of(), List.of(new Verdict(rule, 1, List.of(finding))));
    }

    /** A tenant with findings alike in all but their line, of which the later stands first. */
    static Report alike() {
        var findings = Stream.of(30, 10, 20)
                .map(line -> finding("cookies/duration", WARNING, "jumeaux", Place.of("pages/a.adoc", line), "le même"))
                .toList();
        return new Report("jumeaux", "Jumeaux", List.of(), List.of(new Verdict("cookies/duration", 3, findings)));
    }

    /** As many tenants as asked, each with a warning. */
    static Report[] many(int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> "commune-" + index)
                .map(id -> new Report(
                        id,
                        "Commune " + id,
                        List.of(),
                        List.of(new Verdict(
                                "cookies/duration",
                                1,
                                List.of(finding(
                                        "cookies/duration",
                                        WARNING,
                                        id,
                                        Place.of("site-src/pages/cookies.adoc", 12),
                                        "le traceur n’a pas de durée"))))))
                .toArray(Report[]::new);
    }
}
