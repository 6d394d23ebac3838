package org.parvis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Reading;

/**
 * Where the words of a French text do not agree in gender. Only what the lexicon leaves no doubt about counts: a word that can
 * be read in another way, and a noun that may not be the one qualified, are passed over.
 */
public final class Agreement {

    /** A determiner, a noun, and the word after it; what follows "une fois" is said of what comes later. */
    private static final Expression NOUN_GROUP = Expression.of(
            "(?<![\\p{L}'-])(?:[Ll]es|[Nn]os|[Vv]os|[Ll]eurs|[Ss]es|[Cc]es|[Cc]ette|[Uu]ne(?! fois)) (\\p{L}+) (\\p{L}+)(?![\\p{L}'-])");

    /** The word before it, with a preposition between them if there is one. */
    private static final Expression BEFORE =
            Expression.of("(\\p{L}+) ((?:de|à|par|pour|sur|dans|avec|sans|sous|entre|chez|vers|selon) )?$");

    private static final Set<String> JOINING = Set.of("et", "ou", "ni");

    /** What is said of one subject: "sont justes, complètes, publiées". */
    private static final Expression ENUMERATION = Expression.of(
            "(?<!\\p{L})(?:sont|soient|étaient|seraient|seront) (\\p{L}+(?:, (?!et |ou )\\p{L}+)+(?: (?:et|ou) \\p{L}+)?)(?![\\p{L}'-])");

    private static final Reading<List<String>> FAULTS =
            Reading.of(text -> read(text).toList());

    private Agreement() {}

    /** The words of the normalised {@code text} that do not agree: "les cartes publiés". */
    public static Stream<String> faults(String text) {
        return FAULTS.from(text).stream();
    }

    private static Stream<String> read(String text) {
        return Stream.concat(
                NOUN_GROUP
                        .in(text)
                        .filter(group -> disagree(group) && isAlone(text.substring(0, group.start())))
                        .map(MatchResult::group),
                ENUMERATION.in(text).filter(list -> disagree(list.group(1))).map(MatchResult::group));
    }

    private static boolean disagree(MatchResult group) {
        var said = FrenchLexicon.readings(group.group(2));
        if (!areAll(said, FrenchLexicon.Reading::isQualifier)) return false;
        var noun = nouns(group.group(1));
        return (areAll(noun, FrenchLexicon.Reading::isFeminine) && areAll(said, FrenchLexicon.Reading::isMasculine)
                        || areAll(noun, FrenchLexicon.Reading::isMasculine)
                                && areAll(said, FrenchLexicon.Reading::isFeminine))
                && areAll(noun, FrenchLexicon.Reading::isPlural) == areAll(said, FrenchLexicon.Reading::isPlural);
    }

    /** Whether no noun before the group, joined to it, may be the one that is qualified. */
    private static boolean isAlone(String before) {
        var word = BEFORE.matcher(before);
        return !word.find()
                || !JOINING.contains(word.group(1))
                        && (word.group(2) == null || nouns(word.group(1)).isEmpty());
    }

    private static List<FrenchLexicon.Reading> nouns(String word) {
        return FrenchLexicon.readings(word).stream()
                .filter(FrenchLexicon.Reading::isNoun)
                .toList();
    }

    private static boolean disagree(String enumeration) {
        var qualifiers = new ArrayList<List<FrenchLexicon.Reading>>();
        for (var word : enumeration.split("(?:,? (?:et|ou) |, )")) {
            var readings = FrenchLexicon.readings(word).stream()
                    .filter(FrenchLexicon.Reading::isQualifier)
                    .toList();
            if (!readings.isEmpty()) qualifiers.add(readings);
        }
        return qualifiers.stream()
                        .anyMatch(said -> areAll(said, FrenchLexicon.Reading::isMasculine)
                                && areAll(said, FrenchLexicon.Reading::isPlural))
                && qualifiers.stream()
                        .anyMatch(said -> areAll(said, FrenchLexicon.Reading::isFeminine)
                                && areAll(said, FrenchLexicon.Reading::isPlural));
    }

    private static boolean areAll(List<FrenchLexicon.Reading> readings, Predicate<FrenchLexicon.Reading> kind) {
        return !readings.isEmpty() && readings.stream().allMatch(kind);
    }
}
