package org.parvis.compliance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * By what a fault is known again after the sources around it have changed: its rule, its page or field, what is wrong, and the
 * words in fault. A line, a rank in a list, the passage around the words and how much the rule weighs are no part of it.
 */
final class Fingerprint {

    /** Words longer than this are a passage in which the fault stands, and may be edited elsewhere. */
    private static final int LONGEST_FAULT = 80;

    private static final Pattern RANK = Pattern.compile("\\[\\d+\\]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final String SEPARATOR = "\0";

    private Fingerprint() {}

    /** The fingerprint of {@code finding}, different from those of the findings that are alike in its report. */
    static String of(Finding finding) {
        return digest(finding.tenant() + SEPARATOR + fault(finding));
    }

    /** The same whichever tenant it was seen on: that of a fault in a source that tenants share. */
    static String ofCause(Finding finding) {
        return digest(finding.location().source().file() + SEPARATOR + fault(finding));
    }

    /** {@code findings}, those that are alike counted in their order after those that {@code seen} holds. */
    static List<Finding> numbered(List<Finding> findings, Map<String, Integer> seen) {
        var numbered = new ArrayList<Finding>();
        for (var finding : findings) numbered.add(finding.asTwin(seen.merge(kind(finding), 1, Integer::sum) - 1));
        return numbered;
    }

    /** Counts nothing yet. */
    static Map<String, Integer> none() {
        return new HashMap<>();
    }

    private static String fault(Finding finding) {
        return kind(finding) + SEPARATOR + finding.twin();
    }

    private static String kind(Finding finding) {
        var location = finding.location();
        var place = location.field()
                .or(location::page)
                .map(path -> RANK.matcher(path).replaceAll("[]"))
                .orElseGet(() -> location.source().file());
        var words = finding.quoted()
                .filter(quoted -> quoted.length() <= LONGEST_FAULT)
                .orElse("");
        return String.join(SEPARATOR, finding.rule(), place, folded(finding.inFrench()), folded(words));
    }

    private static String folded(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
