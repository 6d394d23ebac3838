package org.parvis.evidence;

import java.util.Optional;
import org.parvis.site.AsOf;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Passage;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.VisibleText;

/**
 * A sentence that takes a visit for consent to trackers.
 *
 * @param sentence the sentence
 * @param reason what is wrong with it, in French
 * @param replacement what to write instead, in French
 */
public record ConsentFiction(String sentence, String reason, String replacement) {

    private static final Ground GROUND = Ground.of(
            Sign.inWords(Reading.of(text -> ClosedTable.CONSENT_FICTIONS.mayStandWithin(VisibleText.fold(text))
                    && Assertions.sentences(text)
                            .map(VisibleText::fold)
                            .anyMatch(ClosedTable.CONSENT_FICTIONS::isIn))));

    /** What other sites hold is theirs. */
    private static final Expression OF_OTHERS = Expression.of(
            "^(?:mais |or )?(?:certaine?s|d'autres|beaucoup d(?:e |'autres )|bien des|la plupart des|plusieurs|trop de|some|many|most|other) (?:autres? |other )?"
                    + "(?:sites?|editeurs?|portails?|services?|boutiques?|organismes?|websites?|publishers?)\\b(?! de (?:ce|notre))");

    /** The first in {@code passage}, judged on {@code day}. */
    public static Optional<ConsentFiction> in(Passage passage, AsOf day) {
        if (!GROUND.isIn(passage)) return Optional.empty();
        return Assertions.sentences(passage)
                .flatMap(sentence -> in(sentence, day).stream())
                .findFirst();
    }

    /** {@code sentence}, if it is one, judged on {@code day}. */
    public static Optional<ConsentFiction> in(String sentence, AsOf day) {
        var folded = VisibleText.fold(sentence);
        if (isOfOthers(folded)) return Optional.empty();
        return ClosedTable.CONSENT_FICTIONS
                .in(folded, day)
                .filter(match -> Assertions.isOwn(folded, match.start()))
                .findFirst()
                .map(match -> new ConsentFiction(
                        sentence, match.row().reason(), match.row().replacement()));
    }

    /** Whether {@code sentence}, folded, tells what other sites hold of consent. */
    public static boolean isOfOthers(String sentence) {
        return OF_OTHERS.isIn(sentence);
    }
}
