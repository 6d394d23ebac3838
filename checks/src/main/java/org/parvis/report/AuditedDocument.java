package org.parvis.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.compliance.Report;
import org.parvis.evidence.Disclosure;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Disclosure.State;
import org.parvis.language.Catalogue;
import org.parvis.site.Place;

/**
 * One document that was audited.
 *
 * @param path the file, as it was named
 * @param type what it is for, {@code privacy}, {@code cookies}…; empty when nothing says it, or it could not be read
 * @param disclosures what it discloses of personal data, one for each item; empty when it could not be read
 * @param report what was found; its tenant is the path
 */
public record AuditedDocument(String path, String type, List<Stated> disclosures, Report report) {

    private static final Comparator<AuditedDocument> WORST_FIRST = Comparator.comparing(
                    (AuditedDocument document) -> Tally.of(document.report()), Tally.WORST_FIRST)
            .thenComparing(AuditedDocument::path);

    public AuditedDocument {
        disclosures = List.copyOf(disclosures);
    }

    /** {@code documents}, those that need most mending first. */
    static List<AuditedDocument> worstFirst(List<AuditedDocument> documents) {
        return documents.stream().sorted(WORST_FIRST).toList();
    }

    /**
     * A disclosure and its place.
     *
     * @param place where its evidence stands; empty without any
     * @param language the language of the document, as ISO 639 writes it
     */
    public record Stated(Disclosure disclosure, Optional<Place> place, String language) {

        /** What a reader still lacks, in the language of the document if Parvis speaks it. */
        List<String> missing() {
            var catalogue = catalogue();
            return disclosure.missing().stream()
                    .map(reason -> reason.in(catalogue))
                    .toList();
        }

        /** The language in which that is said. */
        String said() {
            return catalogue().language();
        }

        private Catalogue catalogue() {
            return Catalogue.shared(language);
        }

        /** How the item stands, for a reader: old law is the one thing that a notice had better not have. */
        Mark mark() {
            if (disclosure.isComplete()) return Mark.PASSED;
            if (disclosure.item() == Item.STALE_LAW) return Mark.ERROR;
            return disclosure.state() == State.PARTIAL ? Mark.WARNING : Mark.ERROR;
        }
    }

    /** The same document, of which {@code other} was found. */
    public AuditedDocument with(Report other) {
        return new AuditedDocument(path, type, disclosures, other);
    }

    /** Whether it owes its readers what the law asks of a notice on personal data. */
    boolean isNotice() {
        return type.equals("privacy");
    }

    /** What it discloses that stands as {@code mark} says. */
    List<Stated> standing(Mark mark) {
        return disclosures.stream().filter(stated -> stated.mark() == mark).toList();
    }

    /** What it is for, in French, as the beginning of a sentence. */
    String inFrench() {
        return switch (type) {
            case "privacy" -> "Politique de confidentialité";
            case "cookies" -> "Charte des cookies";
            case "terms" -> "Conditions d’utilisation";
            case "accessibility" -> "Déclaration d’accessibilité";
            case "legal" -> "Mentions légales";
            case "" -> "Objet inconnu";
            default -> "Page";
        };
    }
}
