package org.parvis.evidence;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/**
 * A sentence that says how long a visitor's answer about trackers is remembered.
 *
 * @param sentence the sentence
 * @param periods the lengths that it gives, one a clause
 * @param isAskedAgain whether it says that the question comes back at each visit
 */
public record ChoiceMemory(String sentence, List<Period> periods, boolean isAskedAgain) {

    private static final Expression ACCEPTANCE = Expression.of("\\b(?:accord|accept|consent)");
    private static final Expression TRACKERS = Expression.of("\\b(?:cookie|traceur|bandeau)");
    private static final Expression ANSWER = Expression.of(
            "\\b(?:votre|vos|ce|le|un|du|son|notre) (?:choix|accord|refus|consentement|acceptation|preferences)\\b");
    private static final Expression KEPT =
            Expression.of("\\b(?:gard|conserv|memoris|enregistr|retenu|valable|valide)\\p{L}*");
    private static final Expression PROOF = Expression.of("\\bpreuve");
    private static final Expression AGAIN = Expression.of(
            "\\b(?:redemand|repose|represent|resollicit)\\p{L}*.{0,40}\\ba chaque (?:visite|page|connexion|session|passage)");
    private static final Expression CLAUSE = Expression.of(", | et (?=(?:votre|le|un) )| ; ");

    public ChoiceMemory {
        periods = List.copyOf(periods);
    }

    /** The first in {@code passage}, if its words, its heading or its page's name speak of trackers. */
    public static Optional<ChoiceMemory> in(Passage passage) {
        return ANSWER.isIn(passage.folded()) && isAboutTrackers(passage)
                ? Assertions.sentences(passage)
                        .flatMap(sentence -> in(sentence).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<ChoiceMemory> in(String sentence) {
        var folded = VisibleText.fold(sentence);
        if (!ANSWER.isIn(folded) || PROOF.isIn(folded)) return Optional.empty();
        if (Assertions.say(AGAIN, sentence)) return Optional.of(new ChoiceMemory(sentence, List.of(), true));
        if (!Assertions.say(KEPT, sentence)) return Optional.empty();
        var periods = CLAUSE.splitAsStream(sentence)
                .flatMap(clause -> FrenchDuration.in(clause).stream())
                .toList();
        return periods.isEmpty() ? Optional.empty() : Optional.of(new ChoiceMemory(sentence, periods, false));
    }

    private static boolean isAboutTrackers(Passage passage) {
        var headings =
                Outline.over(passage.block()).stream().map(VisibleText::of).map(VisibleText::fold);
        return Stream.concat(Stream.of(passage.folded()), headings).anyMatch(words -> TRACKERS.isIn(words))
                || passage.block().closest(Css.of("main[data-page=cookies]")) != null;
    }

    /** The length, if it gives one. */
    public Optional<Period> period() {
        return periods.stream().findFirst();
    }

    /** Whether it gives one length only. */
    public boolean isTheSameForAll() {
        return periods.stream().allMatch(period -> PeriodLength.same(period, periods.get(0)));
    }

    /** Whether it names acceptance and refusal. */
    public boolean namesBoth() {
        var folded = VisibleText.fold(sentence);
        return folded.contains("refus") && ACCEPTANCE.isIn(folded);
    }
}
