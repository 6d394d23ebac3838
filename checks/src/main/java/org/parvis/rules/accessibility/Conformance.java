package org.parvis.rules.accessibility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Accessibility;
import org.parvis.tenant.ConformanceStatus;

/** The mention of conformity to RGAA, in the only words that the law allows, and what the audit makes of it. */
final class Conformance {

    private static final Expression MENTION = Expression.of("Accessibilité ?: ("
            + Arrays.stream(ConformanceStatus.values())
                    .map(ConformanceStatus::inFrench)
                    .collect(Collectors.joining("|"))
            + ")(?!\\p{L})");

    private Conformance() {}

    /** "Accessibilité : partiellement conforme". */
    static String mention(ConformanceStatus status) {
        return "Accessibilité : " + status.inFrench();
    }

    /** Whether {@code element} mentions {@code status} and no other, as data and as words. */
    static boolean isMentionOf(ConformanceStatus status, Element element) {
        return element.attr("data-status").equals(code(status))
                && mentioned(VisibleText.of(element))
                        .filter(status.inFrench()::equals)
                        .isPresent();
    }

    /** The status that {@code text} mentions first, in words. */
    static Optional<String> mentioned(String text) {
        var match = MENTION.matcher(text);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** What the rate of the audit makes of it: without an audit, not conforming; from half of the criteria on, partly. */
    static ConformanceStatus following(Accessibility accessibility) {
        if (accessibility.auditedOn().isEmpty()) return ConformanceStatus.NONE;
        var rate = accessibility.rate().orElse(0);
        if (rate >= 100) return ConformanceStatus.FULL;
        return rate >= 50 ? ConformanceStatus.PARTIAL : ConformanceStatus.NONE;
    }

    private static String code(ConformanceStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
