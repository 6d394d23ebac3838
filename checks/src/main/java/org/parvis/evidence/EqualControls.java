package org.parvis.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;

/** Whether a visitor meets two controls of a banner as equals: the same thing, in the same place, looking the same save for its colour. */
public final class EqualControls {

    private static final Expression COLOUR = Expression.of(
            "(?:.*[-_])?(?:primary|secondary|tertiary|accent|colou?r|couleur|"
                    + "light|dark|white|black|blue|green|red|gr[ae]y|bleu|vert|rouge|gris|blanc|noir|success|danger)(?:[-_]?\\d+)?");
    private static final Expression COLOUR_STYLE = Expression.of("(?:background|border|outline)?-?colou?r|background");

    private EqualControls() {}

    /** How {@code refuse} is less than {@code accept} in {@code banner}. */
    public static Optional<Phrase> difference(Element accept, Element refuse, Element banner) {
        if (place(accept, banner).parent() != place(refuse, banner).parent())
            return Optional.of(Phrase.of("le bouton de refus n’est pas au même niveau que celui d’accord"));
        if (!accept.normalName().equals(refuse.normalName()))
            return Optional.of(Phrase.of("le bouton de refus n’est pas de la même sorte que celui d’accord"));
        return look(accept).equals(look(refuse))
                ? Optional.empty()
                : Optional.of(Phrase.of("le bouton de refus n’a pas le même aspect que celui d’accord"));
    }

    /** The control, or the wrapper that holds it alone. */
    private static Element place(Element control, Element banner) {
        var place = control;
        while (place.parent() != null
                && place.parent() != banner
                && place.parent().childrenSize() == 1) place = place.parent();
        return place;
    }

    private static Set<String> look(Element control) {
        var classes = control.classNames().stream()
                .filter(name -> !COLOUR.matcher(name.toLowerCase(Locale.ROOT)).matches());
        var styles = Stream.of(control.attr("style").split(";"))
                .map(String::strip)
                .filter(style -> !style.isEmpty())
                .filter(style ->
                        !COLOUR_STYLE.matcher(style.split(":")[0].strip()).matches());
        return Stream.concat(classes, styles).collect(Collectors.toSet());
    }
}
