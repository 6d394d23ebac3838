package org.parvis.evidence;

import java.util.regex.Pattern;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;

/** Law that a page prints: what it says, the body does not say of itself. */
final class QuotedLaw {

    private static final Expression ACT = Expression.of(
            "\\b(?:decret|deliberation|arrete|dispense|norme simplifiee|acte reglementaire)(?: \\S+){0,3} ?(?:n ?° ?\\d|du \\d{1,2} \\S+ \\d{4}).*\\b(?:portant|relati(?:f|ve)s?|concernant|decidant|autorisant|dispensant|pris (?:pour|en))\\b");
    private static final Expression PROVISION = Expression.of(
            "^art(?:icle|\\.) (?:[lrd]\\.? ?)?\\d[\\d.-]*[^.«]{0,40}: ?«[^»]*(?:».?)?$", Pattern.CASE_INSENSITIVE);
    private static final Expression OFFENCE = Expression.of("^[« ]*le fait\\b.*\\b(?:est|sera) puni (?:d'|de )");
    private static final Expression SPEAKING = Expression.of("\\b(?:vous|vos|votre|nous|nos|notre)\\b");

    private QuotedLaw() {}

    /** Whether {@code text} is the title of an act, as registers list them: what it names, nobody says. */
    static boolean isTitle(String text) {
        var folded = VisibleText.fold(text);
        return ACT.isIn(folded) && !SPEAKING.isIn(folded);
    }

    /** Whether the passage {@code text} is an article and, in quotation marks, what it says: "Article L. 321-1 : « Les informations… »". */
    static boolean isProvision(String text) {
        return PROVISION.isIn(text) && !SPEAKING.isIn(VisibleText.fold(text));
    }

    /** Whether the sentence {@code text} is an offence, as a code puts it: "Le fait de… est puni d’un an d’emprisonnement". */
    static boolean isOffence(String text) {
        var folded = VisibleText.fold(text);
        return OFFENCE.isIn(folded) && !SPEAKING.isIn(folded);
    }
}
