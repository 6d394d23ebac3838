package org.parvis.compliance;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.parvis.site.AsOf;

/** Where something is required: a provision of law, or a text of the operator's own. */
public interface Citation {

    /** As reports cite it: "RGPD, article 13, 1, b". */
    @Override
    String toString();

    /** Where it stands, if it is published. */
    Optional<String> link();

    /** The first day on which it is in force; none where it has always been. */
    Optional<LocalDate> validFrom();

    /** The last one; none where no end is known. */
    Optional<LocalDate> validTo();

    /** Whether it is in force on {@code day}. */
    default boolean isInForce(AsOf day) {
        return validFrom().filter(day::isBefore).isEmpty()
                && validTo().filter(day::isAfter).isEmpty();
    }

    /** A text of one's own, always in force: {@code Citation.of("Charte éditoriale, 2.1")}. */
    static Citation of(String words) {
        return new OwnText(words, Optional.empty());
    }

    /** The same, published at {@code link}. */
    static Citation of(String words, URI link) {
        return new OwnText(words, Optional.of(link.toString()));
    }

    /** A text that is no law. */
    record OwnText(String words, Optional<String> link) implements Citation {

        /** @throws IllegalArgumentException if nothing is cited */
        public OwnText {
            if (words.isBlank()) throw new IllegalArgumentException("a citation has no words");
        }

        @Override
        public Optional<LocalDate> validFrom() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> validTo() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
