package org.parvis.report;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How to mend a fault, in which what is to be typed stands out from what is to be read. */
final class Remedy {

    private static final String NAME = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";

    /** A fact, a role, a link to one, a field of the record or a file of the house, as authors write them. */
    private static final Pattern TYPED =
            Pattern.compile("xref:[^\\s\\[]+\\[[^\\]]*\\]|(?:mailto:|link:)?\\{" + NAME + "\\}(?:\\[[^\\]]*\\])?"
                    + "|\\[[.#][^\\]\\s]*\\]"
                    + "|(?<![\\p{L}\\d/.@-])(?!www\\.)" + NAME + "(?:\\." + NAME + ")+(?![\\p{L}\\d/@])");

    private Remedy() {}

    /** Puts {@code words} into {@code place}, and says their {@code language} where it is not that of the report. */
    static void say(Element place, String words, String language) {
        HtmlPage.say(place, "", language);
        var typed = TYPED.matcher(words);
        var end = 0;
        while (typed.find()) {
            place.appendText(words.substring(end, typed.start()))
                    .appendElement("code")
                    .text(typed.group());
            end = typed.end();
        }
        place.appendText(words.substring(end));
    }
}
