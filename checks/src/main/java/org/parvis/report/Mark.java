package org.parvis.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Verdict;

/** How a tenant stands with one requirement, as a sign and in words: colour alone says nothing. */
enum Mark {
    ERROR("✕", "erreur"),
    WARNING("!", "avertissement"),
    HINT("i", "conseil"),
    WAIVED("≈", "sous dérogation"),
    KNOWN("=", "déjà connue"),
    PASSED("✓", "sans défaut trouvé"),
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

    static Mark of(Finding finding) {
        if (finding.standing().isWaived()) return WAIVED;
        if (finding.standing().known() || finding.standing().earlier()) return KNOWN;
        return switch (finding.severity()) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> HINT;
        };
    }

    /** The gravest of {@code findings}; passed without any. */
    static Mark of(List<Finding> findings) {
        return findings.stream().map(Mark::of).min(Comparator.naturalOrder()).orElse(PASSED);
    }

    static Mark of(Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASSED -> PASSED;
            case INAPPLICABLE -> INAPPLICABLE;
            case FAILED, TOLERATED -> of(verdict.findings());
        };
    }
}
