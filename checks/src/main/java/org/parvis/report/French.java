package org.parvis.report;

import java.util.ArrayList;
import java.util.Optional;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Waiver;
import org.parvis.tenant.InFrench;

/** Counts and names as French readers expect them. */
public final class French {

    /** A colon and a semicolon, each after its no-break space. */
    static final String COLON = "\u00a0: ";

    static final String SEMICOLON = "\u202f; ";

    private French() {}

    /** "1 erreur", "2 erreurs", never parted at the end of a line. */
    static String count(long number, String noun) {
        return number + "\u00a0" + plural(number, noun);
    }

    /** The noun, with an s from two on. */
    static String plural(long number, String noun) {
        return number < 2 ? noun : noun + "s";
    }

    /** "2 erreurs, 1 avertissement"; "aucun constat" without any. */
    static String findings(Tally tally) {
        var parts = new ArrayList<String>();
        if (tally.errors() > 0) parts.add(count(tally.errors(), "erreur"));
        if (tally.warnings() > 0) parts.add(count(tally.warnings(), "avertissement"));
        if (tally.hints() > 0) parts.add(count(tally.hints(), "conseil"));
        if (tally.waived() > 0) parts.add(tally.waived() + "\u00a0sous dérogation");
        if (tally.known() > 0) parts.add(tally.known() + "\u00a0déjà " + plural(tally.known(), "connu"));
        return parts.isEmpty() ? "aucun constat" : String.join(", ", parts);
    }

    /** "« words »". */
    static String quoted(String words) {
        return "«\u00a0" + words + "\u00a0»";
    }

    /** Why a finding is let pass, or why it no longer is; empty for one that simply is to be mended. */
    public static Optional<String> standing(Finding finding) {
        var standing = finding.standing();
        if (standing.isWaived()) return standing.waiver().map(waiver -> "dérogation " + terms(waiver));
        if (standing.known()) return Optional.of("constat déjà connu, inscrit à la liste de référence");
        return standing.waiver()
                .map(waiver -> "la dérogation, valable jusqu’au " + InFrench.date(waiver.until()) + " et approuvée par "
                        + waiver.approvedBy() + ", a expiré");
    }

    private static String terms(Waiver waiver) {
        return "jusqu’au " + InFrench.date(waiver.until()) + ", approuvée par " + waiver.approvedBy() + COLON
                + waiver.reason();
    }

    /** What a family of rules is about; its own name for one that is not known here. */
    static String family(String rule) {
        var family = rule.substring(0, Math.max(0, rule.indexOf('/')));
        return switch (family) {
            case "tenant" -> "Identité du portail";
            case "privacy" -> "Données personnelles";
            case "cookies" -> "Cookies et traceurs";
            case "legal" -> "Mentions légales";
            case "accessibility" -> "Accessibilité";
            case "opendata" -> "Données ouvertes";
            case "terms" -> "Conditions d’utilisation";
            case "links" -> "Liens";
            case "editorial" -> "Rédaction";
            case "security" -> "Sécurité";
            case "change" -> "Évolution des textes";
            default -> family.isEmpty() ? "Autres" : family;
        };
    }
}
