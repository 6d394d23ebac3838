package org.parvis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parvis.site.VisibleText;

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

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]+ ?(?:@|[\\[({<] ?(?:at|arr?obase|@|a) ?[\\])}>]| arr?obase ) ?[\\p{L}\\p{N}-]+"
                    + " ?(?:[.]|[\\[({<] ?(?:dot|point|[.]) ?[\\])}>]| point ) ?[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]|\\[e-?mail[  ]protected\\]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTAL = Pattern.compile(
            "(?i:\\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?[ ,-]{1,3}(?:rue|avenue|av\\.|boulevard|bd|bld|place|quai|chemin|allées?|route"
                    + "|impasse|cours|square|esplanade|parvis|faubourg|voie|rond-point|passage|promenade|villa|cité|mail|hameau"
                    + "|zone|street|road)\\b)|(?<!\\d)\\d{2} ?\\d{3},? (?:\\p{Lu}|cedex)|\\b(?:BP|CS|TSA) ?[\\dM]{1,6}\\b");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d+])(?:\\+ ?\\d{2,3} ?(?:\\(0\\) ?)?|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)|(?<!\\d)39\\d{2}(?!\\d)");

    /** Those that {@code statement} gives, in reading order but for links, which come last. */
    static List<Contact> in(Statement statement) {
        var found = new ArrayList<Contact>();
        var text = statement.text();
        add(EMAIL, Kind.EMAIL, text, found);
        add(POSTAL, Kind.POSTAL, text, found);
        add(PHONE, Kind.PHONE, text, found);
        for (var link : statement.links()) {
            var href = link.attr("href").strip();
            var lower = href.toLowerCase(Locale.ROOT);
            var at = Math.max(0, text.indexOf(VisibleText.of(link)));
            if (lower.startsWith("mailto:") || lower.contains("email-protection"))
                found.add(new Contact(Kind.EMAIL, at, href.substring(href.indexOf(':') + 1)));
            else if (lower.startsWith("tel:")) found.add(new Contact(Kind.PHONE, at, href.substring(4)));
            else if (!lower.startsWith("#")) found.add(new Contact(Kind.LINK, at, href));
        }
        return found;
    }

    private static void add(Pattern pattern, Kind kind, String text, List<Contact> found) {
        var match = pattern.matcher(text);
        while (match.find()) found.add(new Contact(kind, match.start(), match.group()));
    }

    /** Whether it is an e-mail address whose mailbox is that of a data protection officer. */
    boolean isOfficers() {
        return kind == Kind.EMAIL
                && value.toLowerCase(Locale.ROOT).matches("(?:[^@]*[^\\p{L}@])?(?:dpo|dpd|cil|delegue)[^\\p{L}].*");
    }
}
