package org.parvis.evidence;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/**
 * A sentence that says how long a visitor's answer about trackers is remembered.
 *
 * @param sentence the sentence
 * @param periods the lengths that it gives, one a clause
 * @param isAskedAgain whether it says that the question comes back at each visit
 */
public record ChoiceMemory(String sentence, List<Period> periods, boolean isAskedAgain) {

    // French and English alike.
    private static final Expression ACCEPTANCE = Expression.of("\\b(?:accord|accept|consent)");
    private static final Words TRACKERS = Words.of("choice-memory/trackers", "\\b(?:cookie|traceur|bandeau)");
    private static final Words ANSWER = Words.of(
            "choice-memory/answer",
            "\\b(?:votre|vos|ce|le|un|du|son|notre) (?:choix|accord|refus|consentement|acceptation|preferences)\\b");
    private static final Words KEPT =
            Words.of("choice-memory/kept", "\\b(?:gard|conserv|memoris|enregistr|retenu|valable|valide)\\p{L}*");
    private static final Words PROOF = Words.of("choice-memory/proof", "\\bpreuve");
    private static final Words AGAIN = Words.of(
            "choice-memory/again",
            "\\b(?:redemand|repose|represent|resollicit)\\p{L}*.{0,40}\\ba chaque (?:visite|page|connexion|session|passage)");
    private static final Words CLAUSE = Words.of("choice-memory/clause", ", | et (?=(?:votre|le|un) )| ; ");

    public ChoiceMemory {
        periods = List.copyOf(periods);
    }

    /** The first in {@code passage}, if its words, its heading or its page's name speak of trackers. */
    public static Optional<ChoiceMemory> in(Passage passage) {
        return ANSWER.isIn(passage) && isAboutTrackers(passage)
                ? Assertions.sentences(passage)
                        .flatMap(sentence -> in(sentence, passage.block()).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<ChoiceMemory> in(String sentence, Element block) {
        var folded = VisibleText.fold(sentence);
        if (!ANSWER.on(block).isIn(folded) || PROOF.on(block).isIn(folded)) return Optional.empty();
        if (Assertions.say(AGAIN.on(block), sentence)) return Optional.of(new ChoiceMemory(sentence, List.of(), true));
        if (!Assertions.say(KEPT.on(block), sentence)) return Optional.empty();
        var periods = CLAUSE.on(block)
                .splitAsStream(sentence)
                .flatMap(clause -> Durations.in(clause, block).stream())
                .toList();
        return periods.isEmpty() ? Optional.empty() : Optional.of(new ChoiceMemory(sentence, periods, false));
    }

    private static boolean isAboutTrackers(Passage passage) {
        var headings =
                Outline.over(passage.block()).stream().map(VisibleText::of).map(VisibleText::fold);
        return Stream.concat(Stream.of(passage.folded()), headings)
                        .anyMatch(words -> TRACKERS.on(passage.block()).isIn(words))
                || passage.isWithin("main[data-page=cookies]");
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
