package org.parvis.bake;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.parvis.site.Place;
import org.parvis.source.Fault;

/**
 * The language that a page's header states, as {@code :lang: en}. Nothing reads it: the layout says which language a page is in, for its
 * menus and its footer are written in it. Whoever states another would have the page read out in the wrong one, and never know.
 */
final class StatedLanguage {

    private static final String STEP = "bake/language";
    private static final Pattern STATES = Pattern.compile(":lang: +(\\S+) *");

    private StatedLanguage() {}

    /** Reports the line of {@code source}'s header that states another language than {@code document}, which is the page in its layout. */
    static void check(String source, Document document, BakeContext context) {
        var page = context.sources().pages().get(source);
        if (page == null) return;
        var lines = page.text().split("\n", -1);
        for (var i = 0; i < lines.length && !lines[i].isBlank(); i++) {
            var stated = STATES.matcher(lines[i].stripTrailing());
            if (!stated.matches()) continue;
            var published = primary(document.getElementsByTag("html").attr("lang"));
            if (published.isEmpty() || primary(stated.group(1)).equals(published)) continue;
            context.report(
                    source,
                    Fault.of(
                            STEP,
                            Place.of(page.displayPath(), i + 1),
                            "l’en-tête dit la langue « " + stated.group(1) + " », et la page serait publiée en « "
                                    + published + " »"));
        }
    }

    private static String primary(String language) {
        return language.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
