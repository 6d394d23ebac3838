package org.parvis.evidence;

import java.util.List;
import java.util.Optional;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Reading;
import org.parvis.site.Site;
import org.parvis.site.Words;

/** How plainly a policy speaks: reserves, lists that are not ended, long sentences. */
public final class PlainLanguage {

    private static final Words HEDGE = Words.of(
            "plain-language/hedge",
            "\\b(?:susceptibles?|le cas echeant|eventuel\\w*|notamment|certaine?s|parfois|generalement"
                    + "|dans la mesure du possible|(?<!personne |usager |utilisateur |chacun |on )(?:peut|peuvent|pourrait|pourraient|pourra"
                    + "|pourront))\\b");
    private static final String PROCESSING =
            "(?:collect|trait|utilis|conserv|communiqu|transm|partag|recueil|enregistr|exploit)\\w*";
    private static final Words UNCERTAIN = Words.of(
            "plain-language/uncertain",
            "\\bsusceptibles? (?:de |d').{0,60}\\b" + PROCESSING
                    + "|\\b(?:peu(?:t|vent)|pourr(?:a|ont|ait|aient)) (?:le cas echeant |eventuellement |egalement |aussi |notamment |parfois )*"
                    + "(?:en )?(?:etre )?(?:amenee?s? a )?" + PROCESSING
                    + "\\b|\\b(?:le cas echeant|eventuellement)\\b.{0,60}\\b" + PROCESSING);
    // An address that is cut short is the matter of editorial/truncated-text.
    private static final Expression TRAILING =
            Expression.of("\\betc\\b|(?<!(?:://|www\\.)\\S{0,200})(?:\\.\\.\\.|…)(?= ?[).;]|$)");
    private static final Words UNVERIFIABLE = Words.of(
            "plain-language/unverifiable",
            "\\b(?:fait|font) l'objet d'une? (?:recensement|analyse (?:des |de |d')?(?:risques?|impact)|procedure interne"
                    + "|mise en conformite|demarche)|\\b(?:est|sommes|sont) (?:pleinement|entierement|parfaitement|totalement) "
                    + "(?:conformes?|en conformite)\\b.{0,40}(?:rgpd|reglement|loi)");
    private static final double MOST_HEDGES = 1.5;
    private static final int LONGEST_MEDIAN = 30;
    private static final int A_TEXT = 100;
    private static final int A_SENTENCE = 4;

    private static final Reading<List<Integer>> LENGTHS =
            Reading.of(text -> Sentence.in(text).map(PlainLanguage::words).toList());

    private PlainLanguage() {}

    /** What in {@code sentence} leaves its reader in doubt; the tenant's own values are the matter of other rules. */
    public static Optional<Phrase> fog(Sentence sentence, Site site) {
        var block = sentence.passage().block();
        if (says(UNCERTAIN.on(block), sentence, site))
            return Optional.of(Phrase.of("la phrase dit ce qui pourrait être fait, non ce qui l’est"));
        if (says(TRAILING, sentence, site)) return Optional.of(Phrase.of("une énumération n’est pas finie"));
        return says(UNVERIFIABLE.on(block), sentence, site)
                ? Optional.of(Phrase.of("la phrase se félicite de ce que le lecteur ne peut pas vérifier"))
                : Optional.empty();
    }

    private static boolean says(Expression pattern, Sentence sentence, Site site) {
        return sentence.says(pattern)
                && pattern.in(sentence.folded())
                        .anyMatch(match -> !FactWords.coverFolded(site, sentence.folded(), match.start(), match.end()));
    }

    /** What makes {@code page} as a whole hard to read. */
    public static Optional<Phrase> heaviness(Page page) {
        var lengths = Sentence.prose(page)
                .flatMap(passage -> LENGTHS.from(passage.text()).stream())
                .toList();
        var words = lengths.stream().mapToInt(Integer::intValue).sum();
        if (words < A_TEXT) return Optional.empty();
        var hedges = Sentence.prose(page)
                .flatMap(passage -> Sentence.saying(HEDGE, passage))
                .mapToLong(sentence ->
                        HEDGE.on(sentence.passage()).in(sentence.folded()).count())
                .sum();
        if (100.0 * hedges / words > MOST_HEDGES)
            return Optional.of(Phrase.of("trop de réserves : {} en {} mots", hedges, words));
        var sorted =
                lengths.stream().filter(length -> length >= A_SENTENCE).sorted().toList();
        var median = sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
        return median > LONGEST_MEDIAN
                ? Optional.of(Phrase.of("une phrase sur deux a plus de {} mots", LONGEST_MEDIAN))
                : Optional.empty();
    }

    private static int words(String sentence) {
        return sentence.split(" ").length;
    }
}
