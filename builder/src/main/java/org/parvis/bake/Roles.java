package org.parvis.bake;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What roles say beside how a block looks: where it comes from, which fact it states and with what data. Roles are all that Asciidoctor
 * takes from a block to its HTML; there they become attributes.
 */
final class Roles {

    /** No page can know it, so that none can pass for another's place. */
    private static final String SECRET = Long.toHexString(new SecureRandom().nextLong());

    /** Starts the role that holds where a block comes from. */
    static final String MARK = "at-" + SECRET + ":";

    /** The attribute that holds the same until positions are read. */
    static final String SOURCE = "data-source-" + SECRET;

    /** Fewer letters may stand anywhere; so many stand on one line, most likely before a fact's name or an element begins. */
    private static final int FEWEST_LETTERS = 3;

    private static final int MOST_LETTERS = 12;

    private Roles() {}

    /** The role that says {@code value} of {@code name}, as one word. */
    static String of(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Reads the roles of all elements of {@code body} and makes attributes of them. */
    static void read(Element body) {
        for (var element : body.select("[class]")) {
            var classes = List.copyOf(element.classNames());
            classes.stream().filter(name -> name.startsWith(MARK)).forEach(name -> {
                element.attr(SOURCE, name.substring(MARK.length()));
                element.removeClass(name);
            });
            var fact = classes.indexOf("fact");
            if (fact >= 0 && fact + 1 < classes.size()) readFact(element, classes.subList(fact + 1, classes.size()));
        }
    }

    /**
     * Marks the parts of {@code body} that bear no mark, such as what is passed through as HTML, with the line on which their words
     * are written, or else with that of the part before: of the page's own text, the layout is never the source.
     */
    static void complete(Element body, Conversion conversion) {
        var last = conversion.mark(Conversion.PAGE, 1);
        for (var part : body.children()) {
            if (part.hasAttr(SOURCE)) last = part.attr(SOURCE);
            else part.attr(SOURCE, written(part, conversion).orElse(last));
        }
    }

    private static Optional<String> written(Element part, Conversion conversion) {
        var words = part.wholeText().strip().lines().findFirst().orElse("");
        if (words.length() < FEWEST_LETTERS) return Optional.empty();
        var beginning =
                words.substring(0, Math.min(words.length(), MOST_LETTERS)).strip();
        var place = conversion.locate(Pattern.compile(Pattern.quote(beginning)));
        return place.line() > 1 ? Optional.of(conversion.context().mark(place.file(), place.line())) : Optional.empty();
    }

    /** @param words what follows the role {@code fact}: the fact's name, then its data */
    private static void readFact(Element element, List<String> words) {
        element.attr("data-fact", words.get(0));
        element.removeClass("fact").removeClass(words.get(0));
        for (var word : words.subList(1, words.size())) {
            var equals = word.indexOf('=');
            if (equals <= 0) continue;
            element.attr(
                    "data-" + word.substring(0, equals),
                    URLDecoder.decode(word.substring(equals + 1), StandardCharsets.UTF_8));
            element.removeClass(word);
        }
    }
}
