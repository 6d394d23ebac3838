package org.parvis.evidence;

import java.util.List;
import org.parvis.site.Site;

/**
 * Which words of a page are the tenant's own values. A fact is text exactly as its author wrote it, so no rule about wording may
 * object to it.
 */
public final class FactWords {

    private FactWords() {}

    /** Whether the characters of the normalised {@code text} from {@code start} to {@code end} lie in one value of the tenant. */
    public static boolean cover(Site site, String text, int start, int end) {
        return cover(site.factTexts(), text, start, end);
    }

    /** The same for a folded {@code text}. */
    public static boolean coverFolded(Site site, String text, int start, int end) {
        return cover(site.foldedFactTexts(), text, start, end);
    }

    private static boolean cover(List<String> values, String text, int start, int end) {
        for (var value : values) {
            var at = text.indexOf(value, Math.max(0, end - value.length()));
            if (at >= 0 && at <= start) return true;
        }
        return false;
    }
}
