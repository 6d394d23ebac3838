package org.parvis.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.site.Css;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.LegalBasis;
import org.parvis.tenant.privacy.ProcessingActivity;

/**
 * The legal basis on which prose or a list rests what the record has as an activity.
 *
 * @param activity the activity of which it speaks, and of no other
 * @param basis the basis
 * @param words the words
 */
public record StatedBasis(ProcessingActivity activity, LegalBasis basis, String words) {

    private static final String BASIS =
            "(?:(?:votre|vos|notre|nos|les?|la|une?|des|son|leur) |l')?(?:execution (?:d'une?|du|de votre|de notre|de la|des) )?"
                    + "(consentements?|accord|contrats?|obligations? legales?|missions? d'interet public|interets? legitimes?|interets? vitaux)(?!\\p{L})"
                    // Not what the body agrees with others: "un contrat avec notre imprimeur".
                    + "(?! (?:signe |passe |conclu )?(?:avec|entre) (?!vous\\b))";

    private static final Words OF = Words.of(
            "stated-basis/of",
            "^la base (?:legale|juridique) (?:de |du |des |d'|pour )(.{3,80}?) est (?:donc )?" + BASIS);
    private static final Words RESTS = Words.of(
            "stated-basis/rests",
            "^(.{3,80}?),? (?:(?:repose|reposent|se fonde|se fondent|(?:est|sont) fondee?s?)(?: (?:uniquement|seulement|exclusivement|donc))? sur"
                    + "|(?:a|ont) pour base (?:legale|juridique)) " + BASIS);
    private static final Words LABELLED = Words.of("stated-basis/labelled", "^(.{3,60}?) ?: ?" + BASIS + "[.;]?$");
    private static final Words HEADING =
            Words.of("stated-basis/heading", "\\bbases? (?:legales?|juridiques?)\\b|\\bfondements?\\b");

    /** What used to be, what may be, and what rights and periods depend on. */
    private static final Words OTHERWISE = Words.of(
            "stated-basis/otherwise",
            "\\bn'|\\b(?:si|s'il|etai(?:t|ent)|serai(?:t|ent)|avant|jusqu\\p{L}*|ne|pas|non|jamais|opposition|opposer|droits?|portabilite|retrait|retirer"
                    + "|conserv\\p{L}*|archiv\\p{L}*)\\b|\\?$");

    private static final String MARKED = "[data-fact=basis], [data-fact=right]";

    /** The bases that {@code passage} gives for one of {@code activities} each. */
    public static Stream<StatedBasis> in(Passage passage, List<ProcessingActivity> activities) {
        if (Stream.of(OF, RESTS, LABELLED).noneMatch(words -> words.on(passage).mayStandWithin(passage.folded()))
                || !Assertions.isSpoken(passage)
                || passage.isWithin(MARKED)
                || passage.block().selectFirst(Css.of(MARKED)) != null) return Stream.empty();
        return Sentence.in(passage)
                .filter(sentence -> !sentence.says(OTHERWISE))
                .flatMap(sentence -> said(sentence, activities).stream());
    }

    private static Optional<StatedBasis> said(Sentence sentence, List<ProcessingActivity> activities) {
        var passage = sentence.passage();
        return Stream.of(OF, RESTS, LABELLED)
                .filter(words -> words != LABELLED || isUnderBases(passage))
                .flatMap(words -> words.on(passage).in(sentence.folded()))
                .flatMap(match -> NamedActivity.by(match.group(1), passage, activities).stream()
                        .map(activity -> new StatedBasis(activity, basis(match.group(2)), sentence.text())))
                .findFirst();
    }

    private static boolean isUnderBases(Passage passage) {
        return Outline.over(passage.block()).stream()
                .limit(1)
                .anyMatch(heading -> HEADING.on(heading).isIn(VisibleText.fold(VisibleText.of(heading))));
    }

    private static LegalBasis basis(String named) {
        if (named.startsWith("consent") || named.equals("accord")) return LegalBasis.CONSENT;
        if (named.startsWith("contra")) return LegalBasis.CONTRACT;
        if (named.contains("obligation")) return LegalBasis.LEGAL_OBLIGATION;
        if (named.contains("legitim")) return LegalBasis.LEGITIMATE_INTEREST;
        return named.contains("vita") ? LegalBasis.VITAL_INTERESTS : LegalBasis.PUBLIC_TASK;
    }
}
