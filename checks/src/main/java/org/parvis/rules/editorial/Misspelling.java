package org.parvis.rules.editorial;

import java.util.Optional;
import org.parvis.compliance.Severity;
import org.parvis.language.Phrase;

/**
 * Something that is written as it should not be.
 *
 * @param severity how much it weighs
 * @param message what is wrong
 * @param expected how it is written, where that is known
 */
record Misspelling(Severity severity, Phrase message, Optional<String> expected) {

    static Misspelling of(Severity severity, Phrase message) {
        return new Misspelling(severity, message, Optional.empty());
    }
}
