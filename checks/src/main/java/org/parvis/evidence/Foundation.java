package org.parvis.evidence;

import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.Words;

/** What a legal basis rests on in turn: the text of law that founds a task or an obligation, or the interest that is pursued. */
public final class Foundation {

    private static final Words TEXT = Words.of(
            "foundation/text",
            "\\b(?:articles?|codes?|lois?|deliberations?|decrets?|ordonnances?|arretes?|reglements?|directives?)\\b.{0,60}?\\d");
    // Article 6 lists the bases: it founds none.
    private static final Words ARTICLE_6 = Words.of(
            "foundation/article-6",
            "\\barticle 6(?!\\d)[^.;]{0,40}?(?:du rgpd|du reglement(?: \\(ue\\))?(?: n°)?(?: ?2016/679)?|$)");
    private static final Words INTEREST =
            Words.of("foundation/interest", "(?:nos|notre|son|ses|leurs?|l'|les?|un)? ?interets? legitimes?");
    private static final Words OWNER = Words.of(
            "foundation/owner",
            "^ ?(?:de |du |d'|des )(?:la |l'|le |les )?(?:societe|entreprise|responsable|collectivite|commune|ville|metropole|organisme)\\b");
    private static final int NAMED = 2;
    private static final Expression WORD = Expression.of("\\p{L}{2,}");

    private Foundation() {}

    /** Whether the folded words {@code foundation}, in {@code language}, cite a text of law by its number or date. */
    public static boolean citesText(String foundation, String language) {
        return TEXT.spoken(language)
                .isIn(ARTICLE_6.spoken(language).matcher(foundation).replaceAll(" "));
    }

    /** Whether the folded words {@code foundation}, in {@code language}, say what interest is pursued, not only that there is one, or whose. */
    public static boolean namesInterest(String foundation, String language) {
        var rest = OWNER.spoken(language)
                .matcher(INTEREST.spoken(language)
                        .matcher(foundation)
                        .replaceAll(" ")
                        .strip())
                .replaceAll("");
        return WORD.in(rest).count() >= NAMED;
    }

    /** Whether {@code sentence}, which invokes a legitimate interest, goes on to say which. */
    public static boolean isInterestNamed(Sentence sentence) {
        return sentence.after(INTEREST)
                .filter(rest ->
                        namesInterest(rest, Language.of(sentence.passage().block())))
                .isPresent();
    }
}
