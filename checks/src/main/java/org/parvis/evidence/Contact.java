package org.parvis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.parvis.site.Expression;

/**
 * A way to reach somebody that a statement gives.
 *
 * @param kind what it is
 * @param start where it stands in the statement
 * @param value it, as written; of a link, where it leads
 */
record Contact(Kind kind, int start, String value) {

    /** What a contact can be. */
    enum Kind {
        EMAIL,
        POSTAL,
        PHONE,
        LINK
    }

    private static final Expression AT = Expression.of(
            "@| at |(?:: |mail |courriel )[\\p{L}\\p{N}._+-]+ à |arr?obase|[\\[({<] ?(?:at|a) ?[\\])}>]|protected\\]",
            Pattern.CASE_INSENSITIVE);
    private static final Expression EMAIL = Expression.of(
            "(?<=(?:à|:|courriel|mail) )[\\p{L}\\p{N}._%+-]+ (?:at|à) [\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,10}(?!\\p{L})|[\\p{L}\\p{N}._%+'-]+ ?(?:@|[\\[({<] ?(?:at|arr?obase|@|a) ?[\\])}>]| arr?obase ) ?[\\p{L}\\p{N}-]+"
                    + " ?(?:[.]|[\\[({<] ?(?:dot|point|[.]) ?[\\])}>]| point ) ?[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]|\\[e-?mail[  ]protected\\]",
            Pattern.CASE_INSENSITIVE);
    private static final Expression POSTAL = Expression.of(
            "(?i:\\d{1,4}(?:,? ?(?:bis|ter|quater|[a-d]))?[ ,-]{1,3}(?:rue|avenue|av\\.|boulevard|bd|bld|place|quai|chemin|allées?|route"
                    + "|impasse|cours|square|esplanade|parvis|faubourg|voie|rond-point|passage|promenade|villa|cité|mail|hameau"
                    + "|zone|street|road)\\b)|(?<!\\d)\\d{2} ?\\d{3},? (?:\\p{Lu}|cedex)|\\b(?:BP|CS|TSA) ?[\\dM]{1,6}\\b"
                    + "|(?:\\bà|,) \\p{Lu}[\\p{L}' -]{1,40} \\(\\d{5}\\)|, (?:[A-Z]{1,2}-)?\\d{4,5}(?: [A-Z]{2})? \\p{Lu}\\p{Ll}|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b|\\b[A-Z]\\d{2} [A-Z][A-Z\\d]{3}\\b|, [A-Z]{2} \\d{5}\\b");
    private static final Expression PHONE = Expression.of(
            "(?<![\\d+])(?:\\+ ?\\d{2,3} ?(?:\\(0\\) ?)?|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)|(?<!\\d)39\\d{2}(?!\\d)|(?<![\\d-])[2-9]\\d{2}[-.]\\d{3}[-.]\\d{4}(?![\\d-])");

    /** Those that {@code text} gives, in reading order by kind, and those behind {@code links}, which come with their words. */
    static List<Contact> in(String text, Map<Element, String> links) {
        var found = new ArrayList<Contact>();
        if (AT.isIn(text)) add(EMAIL, Kind.EMAIL, text, found);
        if (text.chars().anyMatch(Character::isDigit)) {
            add(POSTAL, Kind.POSTAL, text, found);
            add(PHONE, Kind.PHONE, text, found);
        }
        links.forEach((link, words) -> {
            var at = text.indexOf(words);
            if (at >= 0) behind(link.attr("href").strip(), at).ifPresent(found::add);
        });
        return found;
    }

    private static Optional<Contact> behind(String href, int at) {
        var lower = href.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:"))
            return Optional.of(new Contact(Kind.EMAIL, at, href.substring("mailto:".length())));
        if (lower.contains("email-protection")) return Optional.of(new Contact(Kind.EMAIL, at, href));
        if (lower.startsWith("tel:")) return Optional.of(new Contact(Kind.PHONE, at, href.substring("tel:".length())));
        return lower.startsWith("#") ? Optional.empty() : Optional.of(new Contact(Kind.LINK, at, href));
    }

    private static void add(Expression pattern, Kind kind, String text, List<Contact> found) {
        var match = pattern.matcher(text);
        while (match.find()) found.add(new Contact(kind, match.start(), match.group()));
    }

    /** Whether it is a link that leads to a site and to no page of it. */
    boolean isHome() {
        return kind == Kind.LINK && value.matches("(?:https?:)?//[^/?#]*/?");
    }

    /** Whether it leads to the supervisory authority. */
    boolean isAuthoritys() {
        return value.contains("cnil.fr");
    }

    /** Whether it is an e-mail address whose mailbox is that of a data protection officer. */
    boolean isOfficers() {
        return kind == Kind.EMAIL
                && value.toLowerCase(Locale.ROOT).matches("(?:[^@]*[^\\p{L}@])?(?:dpo|dpd|delegue)[^\\p{L}].*");
    }
}
