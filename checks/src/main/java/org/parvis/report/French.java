package org.parvis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.RuleId;
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
        return parts.isEmpty() ? "aucun constat" : String.join(", ", parts);
    }

    /** ", 1 sous dérogation, 2 déjà connus"; nothing where nothing is let pass. */
    static String letPass(Tally tally) {
        return (tally.waived() > 0 ? ", " + tally.waived() + "\u00a0sous dérogation" : "")
                + (tally.known() > 0 ? ", " + tally.known() + "\u00a0déjà " + plural(tally.known(), "connu") : "");
    }

    /** How many of the tenants can be published, as a title. */
    public static String verdict(Run run) {
        var all = run.reports().size();
        var blocked = run.reports().stream()
                .filter(report -> !run.publishable(report))
                .count();
        if (all == 0) return "Cette partie n’a aucun portail";
        if (all == 1) return blocked == 0 ? "Le portail peut être publié" : "Le portail ne peut pas être publié";
        if (blocked == 0) return "Les " + all + " portails peuvent être publiés";
        if (blocked == all) return "Aucun des " + all + " portails ne peut être publié";
        return blocked == 1
                ? "1 portail sur " + all + " ne peut pas être publié"
                : blocked + " portails sur " + all + " ne peuvent pas être publiés";
    }

    /** "Jugé au 1er novembre 2026.": of a page that is printed alone, its reader must know the day. */
    static String judged(Run run) {
        return "Jugé au " + InFrench.date(run.asOf()) + ".";
    }

    /** What keeps a site from being published, as a sentence. */
    public static String threshold(Run run) {
        return run.failOn()
                .map(severity -> switch (severity) {
                    case ERROR ->
                        "Une erreur empêche de publier" + SEMICOLON
                                + "un avertissement ou un conseil ne l’empêche pas.";
                    case WARNING ->
                        "Une erreur ou un avertissement empêche de publier" + SEMICOLON
                                + "un conseil ne l’empêche pas.";
                    case INFO -> "Tout constat empêche de publier.";
                })
                .orElse("Aucun constat n’empêche de publier" + COLON + "le blocage est levé.");
    }

    /** What was chosen for this run that its readers must know: a part of the tenants, rules left out, weights changed, findings in the baseline. */
    public static List<String> choices(Run run) {
        var choices = new ArrayList<String>();
        run.partition()
                .ifPresent(partition -> choices.add("Partie "
                        + partition.shard().number() + " sur "
                        + partition.shard().of() + COLON + count(run.reports().size(), "portail") + " sur les "
                        + partition.tenants() + "."));
        if (!run.leftOut().isEmpty())
            choices.add(count(run.leftOut().size(), "règle") + " "
                    + plural(run.leftOut().size(), "écartée") + " par la configuration" + COLON
                    + FamilyPart.leftOutOf(run).stream().flatMap(French::named).collect(Collectors.joining(", "))
                    + ".");
        var weights = FamilyPart.weighedOtherwise(
                run, (name, weight) -> (name.contains("/") ? "" : "famille ") + name + " (" + weight.inFrench() + ")");
        if (!weights.isEmpty())
            choices.add("Poids changé par la configuration" + COLON + String.join(", ", weights) + ".");
        var known = run.reports().stream().mapToLong(Report::known).sum();
        if (known > 0)
            choices.add(count(known, "constat") + " déjà " + plural(known, "connu")
                    + ", de la liste de référence, n’empêche" + (known < 2 ? "" : "nt") + " pas de publier.");
        run.since()
                .ifPresent(base -> choices.add("Jugé par rapport à " + base + COLON
                        + "seuls empêchent de publier les constats que la modification introduit" + SEMICOLON
                        + count(
                                run.reports().stream()
                                        .mapToLong(Report::earlier)
                                        .sum(),
                                "constat")
                        + " d’avant."));
        return choices;
    }

    /** "famille cookies (12 règles)", "famille privacy, sauf privacy/dpo-contact (23 règles)", or the names of a few rules. */
    private static Stream<String> named(FamilyPart part) {
        if (!part.isMany() || part.said().size() <= part.others().size()) return part.names().stream();
        var but = part.isWhole() ? "" : ", sauf " + enumerated(part.exceptions());
        return Stream.of(
                "famille " + part.family() + but + " (" + count(part.said().size(), "règle") + ")");
    }

    /** "a, b et c". */
    private static String enumerated(List<String> names) {
        var last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " et " + names.get(last);
    }

    /** "« words »". */
    static String quoted(String words) {
        return "«\u00a0" + words + "\u00a0»";
    }

    /** What is wrong with which words, what was expected, how it stands and how to mend it. */
    static String sentence(Finding finding) {
        var wrong = InFrench.capitalised(finding.message())
                + finding.quoted().map(words -> " " + quoted(words)).orElse("")
                + finding.expected()
                        .map(words -> SEMICOLON + "attendu" + COLON + words)
                        .orElse("")
                + standing(finding).map(words -> SEMICOLON + words).orElse("");
        return wrong + (wrong.endsWith(".") || wrong.endsWith("…") ? " " : ". ") + finding.remedy();
    }

    /** Why a finding is let pass, or why it no longer is; empty for one that simply is to be mended. */
    public static Optional<String> standing(Finding finding) {
        var standing = finding.standing();
        if (standing.isWaived()) return standing.waiver().map(waiver -> "dérogation " + terms(waiver));
        if (standing.known()) return Optional.of("constat déjà connu, inscrit à la liste de référence");
        if (standing.earlier()) return Optional.of("constat d’avant la modification");
        return standing.waiver()
                .map(waiver -> "la dérogation, valable jusqu’au " + InFrench.date(waiver.until()) + " et approuvée par "
                        + waiver.approvedBy() + ", a expiré");
    }

    private static String terms(Waiver waiver) {
        return "jusqu’au " + InFrench.date(waiver.until()) + ", approuvée par " + waiver.approvedBy() + COLON
                + waiver.reason();
    }

    /** What a family of rules is about; its own name, as a title, for one that is not known here. */
    static String family(String rule) {
        var family = RuleId.family(rule);
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
            default -> family.isEmpty() ? "Autres" : InFrench.capitalised(family.replace('-', ' '));
        };
    }
}
