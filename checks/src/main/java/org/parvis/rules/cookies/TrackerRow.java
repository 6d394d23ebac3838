package org.parvis.rules.cookies;

import static org.parvis.compliance.Severity.WARNING;

import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Objection;
import org.parvis.evidence.Wording;
import org.parvis.site.Expression;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.privacy.Recipient;

/**
 * The row of a charter's inventory that describes one tracker.
 *
 * @param tracker as the record has it
 * @param entry the cell that names it
 */
record TrackerRow(Tracker tracker, Element entry, Site site) {

    private static final Expression NOBODY = Expression.of("^(?:aucun|personne|nul)");

    /** Why the row falls short, if it does. */
    Optional<Objection> objection() {
        var row = Wording.around(entry);
        if (!Wording.of(entry, site).states(tracker.name()))
            return because("les mots ne nomment pas le traceur", row, tracker.name());
        for (var cell : List.of(tracker.setBy(), tracker.purpose(), tracker.access())) {
            if (!row.tell(cell)) return because("la ligne du traceur est incomplète", row, cell);
        }
        if (cells("lifetime").noneMatch(this::isLifetime))
            return because(
                    "la durée du traceur n’est pas celle de la fiche",
                    row,
                    tracker.lifetime().toString());
        var consent = tracker.exempt() ? "exempt" : "required";
        if (cells("consent").noneMatch(cell -> cell.attr("data-consent").equals(consent)))
            return because(
                    "la ligne ne dit pas si le traceur demande un accord, ou dit le contraire",
                    row,
                    tracker.exempt() ? "exempté" : "soumis à votre accord");
        return isKnown()
                ? Objection.none()
                : because(
                                "le tiers qui a accès au traceur n’est ni son émetteur ni un destinataire",
                                row,
                                "un destinataire")
                        .map(objection -> objection.weighing(WARNING));
    }

    private boolean isKnown() {
        var access = VisibleText.fold(tracker.access());
        var recipients = site.tenant().dataProtection().recipients().stream().map(Recipient::name);
        return NOBODY.isIn(access)
                || Stream.concat(Stream.of(tracker.setBy()), recipients)
                        .map(VisibleText::fold)
                        .anyMatch(access::contains);
    }

    private Stream<Element> cells(String fact) {
        return Wording.row(entry).select("[data-fact=" + fact + "]").stream()
                .filter(cell -> !VisibleText.isHidden(cell))
                .filter(cell -> cell.attr("data-tracker").equals(tracker.name()));
    }

    private boolean isLifetime(Element cell) {
        try {
            return Period.parse(cell.attr("data-period"))
                    .normalized()
                    .equals(tracker.lifetime().normalized());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<Objection> because(String message, Wording row, String expected) {
        return Objection.because(message)
                .map(objection -> objection.quoting(row.toString()).expecting(expected));
    }
}
