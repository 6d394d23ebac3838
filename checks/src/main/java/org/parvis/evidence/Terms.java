package org.parvis.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.parvis.evidence.Lexicon.Mention;
import org.parvis.site.Expression;

/**
 * A text as its meaningful words and the notions that they name.
 *
 * @param text the text, normalised
 * @param words its words, small ones left out
 * @param mentions the notions it names, each in reading order
 */
record Terms(String text, List<Term> words, Map<Notion, List<Mention>> mentions) {

    /** What says nothing. */
    static final Terms NONE = new Terms("", List.of(), Map.of());

    // An address is no prose: its words name nothing.
    private static final Expression WORD =
            Expression.of("https?://\\S+|www\\.\\S+|\\S+@\\S+|([\\p{L}\\p{N}]+)", Pattern.CASE_INSENSITIVE);
    private static final int BEFORE = 5;
    private static final int AFTER = 4;

    /** A negation that stands before the text. */
    private static final Mention BEFOREHAND = new Mention(Notion.NEGATION, -1, 0);

    /**
     * A word.
     *
     * @param word it, folded
     * @param stem its stem
     * @param start where it begins in the text
     * @param end where it ends
     */
    record Term(String word, String stem, int start, int end) {

        /** Whether it is written in digits. */
        boolean isNumber() {
            return Character.isDigit(word.charAt(0)) && Character.isDigit(word.charAt(word.length() - 1));
        }
    }

    /** Those of {@code text}. */
    static Terms of(String text, Lexicon lexicon, Stems stems) {
        var words = new ArrayList<Term>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) == null) continue;
            var form = stems.form(matcher.group());
            if (!form.folded().isEmpty() && !lexicon.isStop(form.folded()))
                words.add(new Term(form.folded(), form.stem(), matcher.start(), matcher.end()));
        }
        var mentions = new EnumMap<Notion, List<Mention>>(Notion.class);
        for (var mention : lexicon.mentions(words))
            mentions.computeIfAbsent(mention.notion(), notion -> new ArrayList<>())
                    .add(mention);
        Notion.EXCEPTIONS.forEach((notion, exception) ->
                mentions.computeIfPresent(notion, (named, all) -> without(all, mentions.get(exception))));
        return new Terms(text, List.copyOf(words), mentions);
    }

    /** Those of {@code mentions} that none of {@code others} covers, which may be null; null if none is left. */
    private static List<Mention> without(List<Mention> mentions, List<Mention> others) {
        if (others == null) return mentions;
        var left = mentions.stream()
                .filter(mention -> others.stream().noneMatch(mention::overlaps))
                .toList();
        return left.isEmpty() ? null : left;
    }

    /** Where {@code notion} is named. */
    List<Mention> of(Notion notion) {
        return mentions.getOrDefault(notion, List.of());
    }

    /** Whether any of {@code notions} is named, denied or not. */
    boolean name(Notion... notions) {
        for (var notion : notions) if (mentions.containsKey(notion)) return true;
        return false;
    }

    /** Whether all of {@code notions} are named. */
    boolean nameAll(Notion... notions) {
        for (var notion : notions) if (!mentions.containsKey(notion)) return false;
        return true;
    }

    /** Whether any of {@code notions} is named and not denied. */
    boolean assertAny(Notion... notions) {
        for (var notion : notions) for (var mention : of(notion)) if (!isDenied(mention)) return true;
        return false;
    }

    /** Whether the word of rank {@code word} is one by which any of {@code notions} is named. */
    boolean nameAt(int word, Notion... notions) {
        for (var notion : notions)
            for (var mention : of(notion)) if (mention.start() <= word && word < mention.end()) return true;
        return false;
    }

    /** Where {@code mention} begins in the text. */
    int at(Mention mention) {
        return words.get(mention.start()).start();
    }

    /**
     * Whether {@code mention} stands under a negation: "aucun transfert", "ne communiquons pas", "ne sont ni cédées ni vendues", "ce
     * que nous ne faisons jamais : vendre vos données". "Ne sont transmises qu'à…" denies nothing, and what follows "sauf" or
     * "mais" is not denied.
     */
    boolean isDenied(Mention mention) {
        for (var negation : of(Notion.NEGATION)) {
            var distance = mention.start() - negation.start();
            if (distance > 0
                    && reaches(negation, mention)
                    && !hasBetween(Notion.BUT, negation.start(), mention.start())) return true;
            if (distance < 0 && -distance <= AFTER && hasBetween(Notion.NE, mention.start() - AFTER, mention.start()))
                return true;
        }
        return false;
    }

    /** Whether {@code mention} is near enough to {@code negation}; beyond a colon, whether it is told there what is not done. */
    private boolean reaches(Mention negation, Mention mention) {
        if (negation == BEFOREHAND) return true;
        var isNear = mention.start() - negation.start() <= BEFORE;
        var colon = text.indexOf(" : ", words.get(negation.start()).end());
        if (colon < 0 || colon > at(mention)) return isNear;
        var told = words(text.substring(colon, words.get(mention.start()).end()));
        if (isNear) return told.stream().noneMatch(Terms::isFinite);
        return hasBetween(Notion.NE, negation.start() - BEFORE, negation.start())
                && told.stream().limit(1).anyMatch(Terms::isInfinitive);
    }

    /** Whether it says that what is told after its colon is not done: "ce que nous ne faisons jamais :", and not "à personne, sauf :". */
    boolean denyWhatFollows() {
        return text.endsWith(":")
                && !name(Notion.ONLY)
                && of(Notion.NEGATION).stream()
                        .anyMatch(negation -> hasBetween(Notion.NE, negation.start() - BEFORE, negation.start())
                                && !hasBetween(Notion.BUT, negation.start(), words.size()));
    }

    /** It, as something that is not done, where it begins with a verb: an item of what {@linkplain #denyWhatFollows is denied}. */
    Terms denied() {
        if (words.isEmpty()
                || !isInfinitive(
                        text.substring(words.get(0).start(), words.get(0).end()))) return this;
        var denied = new EnumMap<Notion, List<Mention>>(mentions);
        denied.put(Notion.NEGATION, List.of(BEFOREHAND));
        return new Terms(text, words, denied);
    }

    private static boolean isInfinitive(String word) {
        return FrenchLexicon.readings(word).stream().anyMatch(FrenchLexicon.Reading::isInfinitive);
    }

    private static List<String> words(String text) {
        return WORD.in(text).map(MatchResult::group).toList();
    }

    /** "Sont", "restent": a verb with a subject, and nothing else. */
    private static boolean isFinite(String word) {
        var readings = FrenchLexicon.readings(word);
        return !readings.isEmpty() && readings.stream().allMatch(FrenchLexicon.Reading::isFinite);
    }

    private boolean hasBetween(Notion notion, int start, int end) {
        for (var mention : of(notion)) if (mention.start() >= start && mention.start() < end) return true;
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}
