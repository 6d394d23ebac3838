package org.parvis.evidence;

import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** The sentence of a block that takes back what the block is there to say, whatever else stands in it. */
public final class Reversal {

    private static final Words FORBIDDEN = Words.of(
            "reversal/forbidden", "\\bn'ecri(?:vez|s) (?:pas|plus|jamais) a (?:l'adresse |la boite )?(?=\\S+@)");
    private static final Words UNANSWERED = Words.of(
            "reversal/unanswered",
            "\\bne repond(?:ent|ons)? plus (?:a vos|a aucun|aux?) (?:courriers?|courriels?|lettres?|messages?)\\b"
                    + "(?= ?(?:$|[.,;:!]|depuis\\b))");

    private Reversal() {}

    /** The first sentence of {@code block} that says {@code words}, in the language of its page. */
    public static Optional<String> of(Element block, Words words) {
        var sought = words.on(block);
        if (!sought.mayStandWithin(VisibleText.fold(VisibleText.of(block)))) return Optional.empty();
        return sentences(block)
                .filter(sentence -> sought.isIn(VisibleText.fold(sentence)))
                .findFirst();
    }

    /** The first sentence of {@code block} that says that nobody answers any more. */
    public static Optional<String> unanswered(Element block) {
        return of(block, UNANSWERED);
    }

    /** The first sentence of {@code block} that asks not to write to {@code email}. */
    public static Optional<String> forbidding(String email, Element block) {
        return sentences(block)
                .filter(sentence -> {
                    var folded = VisibleText.fold(sentence);
                    return FORBIDDEN
                            .on(block)
                            .in(folded)
                            .anyMatch(match -> folded.startsWith(VisibleText.fold(email), match.end()));
                })
                .findFirst();
    }

    private static Stream<String> sentences(Element block) {
        return Sentence.in(VisibleText.of(block));
    }
}
