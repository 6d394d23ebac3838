package org.parvis.compliance;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.parvis.language.Phrase;
import org.parvis.site.VisibleText;

/**
 * Why a target falls short.
 *
 * @param message what is wrong, without a full stop
 * @param quoted the words of the page or the record that show it
 * @param expected what should stand there
 * @param severity the weight, where it differs from the requirement's
 * @param remedy how to mend it, where the requirement's remedy is for another fault
 * @param mendedInRecord whether the quoted words are to be mended in the tenant's record, if that is where they come from
 * @param part the part of the target's page that falls short, where it is not the whole target
 */
public record Objection(
        Phrase message,
        Optional<String> quoted,
        Optional<Phrase> expected,
        Optional<Severity> severity,
        Optional<String> remedy,
        boolean mendedInRecord,
        Optional<Element> part) {

    /** An objection: what is wrong, in French, with {@code values} in the places that {@code {}} marks. */
    public static Optional<Objection> because(String french, Object... values) {
        return because(Phrase.of(french, values));
    }

    /** An objection: what is wrong. */
    public static Optional<Objection> because(Phrase message) {
        return Optional.of(new Objection(
                message,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty()));
    }

    /** One objection that says everything that is wrong; none if nothing is. */
    public static Optional<Objection> listing(List<Phrase> faults) {
        return faults.isEmpty() ? none() : because(Phrase.joined("{} ; {}", faults));
    }

    /** No objection. */
    public static Optional<Objection> none() {
        return Optional.empty();
    }

    /** The same, with the words that show it. */
    public Objection quoting(String words) {
        return new Objection(message, Optional.of(shorten(words)), expected, severity, remedy, mendedInRecord, part);
    }

    /** The same, of {@code shown} of the target's page, with the words that a reader sees there; of the target, without one. */
    public Objection quoting(Optional<Element> shown) {
        return shown.map(element -> quoting(VisibleText.of(element)))
                .orElse(this)
                .on(shown);
    }

    /** The same, of {@code shown} of the target's page, such as the list that lacks an entry; of the target, without one. */
    public Objection on(Optional<Element> shown) {
        return new Objection(message, quoted, expected, severity, remedy, mendedInRecord, shown);
    }

    /** The same, with what should stand there: a phrase in French, or a value that is the same in all languages; blank says nothing. */
    public Objection expecting(String words) {
        return words.isBlank() ? this : expecting(Phrase.known(words));
    }

    /** The same, with what should stand there. */
    public Objection expecting(Phrase words) {
        return new Objection(message, quoted, Optional.of(words), severity, remedy, mendedInRecord, part);
    }

    /** The same, weighing {@code other}. */
    public Objection weighing(Severity other) {
        return new Objection(message, quoted, expected, Optional.of(other), remedy, mendedInRecord, part);
    }

    /** The same, to be mended as {@code french} says, a sentence, and not as the requirement does. */
    public Objection mendedBy(String french) {
        return new Objection(message, quoted, expected, severity, Optional.of(french), mendedInRecord, part);
    }

    /** The same, to be mended in the tenant's record if the quoted words are a value of it, and on the page otherwise. */
    public Objection orInRecord() {
        return new Objection(message, quoted, expected, severity, remedy, true, part);
    }

    /** {@code words}, or as many of them as a report quotes. */
    static String shorten(String words) {
        return words.length() <= 160 ? words : words.substring(0, 159).strip() + "…";
    }
}
