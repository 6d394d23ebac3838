package org.parvis.report;

import java.util.Comparator;
import java.util.Locale;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;

/** How a tenant stands with one requirement, as a sign and in words: colour alone says nothing. */
enum Mark {
    ERROR("✕", "erreur"),
    WARNING("!", "avertissement"),
    HINT("i", "conseil"),
    PASSED("✓", "respectée"),
    INAPPLICABLE("–", "sans objet"),
    UNJUDGED("·", "non examinée");

    private final String sign;
    private final String inFrench;

    Mark(String sign, String inFrench) {
        this.sign = sign;
        this.inFrench = inFrench;
    }

    String sign() {
        return sign;
    }

    String inFrench() {
        return inFrench;
    }

    /** The name that the style sheet knows. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Mark of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> HINT;
        };
    }

    static Mark of(Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASSED -> PASSED;
            case INAPPLICABLE -> INAPPLICABLE;
            case FAILED ->
                of(verdict.findings().stream()
                        .map(Finding::severity)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        };
    }
}
