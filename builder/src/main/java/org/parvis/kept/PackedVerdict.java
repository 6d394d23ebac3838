package org.parvis.kept;

import java.time.LocalDate;
import org.parvis.compliance.Evidence;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Location;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Standing;
import org.parvis.compliance.Verdict;
import org.parvis.compliance.Waiver;

/** Verdicts and findings in a {@link Pack}: each is read in the order in which it was put. */
final class PackedVerdict {

    private PackedVerdict() {}

    static void put(Verdict verdict, Pack pack) {
        pack.text(verdict.rule());
        pack.number(verdict.targets());
        pack.list(verdict.findings(), finding -> put(finding, pack));
        pack.optional(verdict.evidence(), evidence -> {
            put(evidence.location(), pack);
            pack.text(evidence.words());
        });
    }

    static Verdict verdict(Unpack from) {
        return new Verdict(
                from.text(),
                from.number(),
                from.list(() -> finding(from)),
                from.optional(() -> new Evidence(location(from), from.optionalText())));
    }

    static void put(Finding finding, Pack pack) {
        pack.text(finding.rule());
        pack.number(finding.severity().ordinal());
        pack.text(finding.tenant());
        put(finding.location(), pack);
        pack.text(finding.message());
        pack.text(finding.quoted());
        pack.text(finding.expected());
        pack.text(finding.reason());
        pack.text(finding.remedy());
        pack.texts(finding.provisions());
        pack.number(finding.twin());
        put(finding.standing(), pack);
        pack.text(finding.language());
        pack.text(finding.inFrench());
    }

    static Finding finding(Unpack from) {
        return new Finding(
                from.text(),
                Severity.values()[from.number()],
                from.text(),
                location(from),
                from.text(),
                from.optionalText(),
                from.optionalText(),
                from.text(),
                from.text(),
                from.texts(),
                from.number(),
                standing(from),
                from.text(),
                from.text());
    }

    private static void put(Location location, Pack pack) {
        pack.place(location.source());
        pack.text(location.page());
        pack.text(location.selector());
        pack.text(location.field());
    }

    private static Location location(Unpack from) {
        return new Location(from.place(), from.optionalText(), from.optionalText(), from.optionalText());
    }

    private static void put(Standing standing, Pack pack) {
        pack.optional(standing.waiver(), waiver -> {
            pack.text(waiver.rule());
            pack.text(waiver.place());
            pack.text(waiver.reason());
            pack.text(waiver.approvedBy());
            pack.text(waiver.until().toString());
        });
        pack.flag(standing.expired());
        pack.flag(standing.known());
        pack.flag(standing.earlier());
    }

    private static Standing standing(Unpack from) {
        return new Standing(
                from.optional(() ->
                        new Waiver(from.text(), from.text(), from.text(), from.text(), LocalDate.parse(from.text()))),
                from.flag(),
                from.flag(),
                from.flag());
    }
}
