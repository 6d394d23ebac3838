package org.parvis.evidence;

import java.util.stream.Stream;
import org.parvis.site.Expression;

/** Whether folded words tell of a text or a formality as of something that was, or that somebody ended, and rely on it no longer. */
final class EndedLaw {

    private static final Expression FORMER =
            Expression.of("(?:ancien(?:ne)?s?(?: (?:numeros?|recepisses?|regimes?) (?:de |d'))?|anciennement|ex-?"
                    + "|\\b(?:abrog(?:e|eant)|remplac(?:e|ant)|repeal(?:s|ing))(?: la| le| l'|,)?|\\ba succede (?:aux?|a la|a l'))"
                    + " ?(?:(?:le|la|du|des) )?$");

    /** "Depuis l’annulation du…": that it was ended is what the words speak of. */
    private static final Expression END_OF = Expression.of(
            "\\b(?:invalidation|annulation|abrogation|suppression|disparition|repeal) (?:de (?:la |l')?|du |des |d'|of (?:the )?)[«(]? ?$");

    /** "A annulé en 2020 la décision dite…": the clause before says that another ended it. */
    private static final Expression ENDED_BY = Expression.of(
            "\\b(?:a|ont) (?:annule|invalide|abroge|ferme|supprime)(?: (?!(?:et|mais|nous|nos|notre|qui)\\b)[\\p{L}\\d']+){0,8} [«(]? ?$");

    private static final String OVER =
            "(?:a (?:definitivement )?(?:ferme|disparu|cesse|fusionne)|a (?:depuis )?ete (?:definitivement )?(?:ferme|annule|invalide|abroge|remplace|supprime|codifie|refondu)"
                    + "|est (?:definitivement )?(?:ferme|abroge)|n'existe(?:nt)? plus|(?:n'est|ne sont) plus (?:en vigueur|applicables?|valables?|valides?|necessaires?|requise?s?|obligatoires?|exigee?s?)"
                    + "|n'(?:a|ont) plus (?:(?:de |d'|aucune? )?(?:valeur|effet|objet|existence)|cours)|s'appelle(?:nt)? (?:aujourd'hui|desormais|maintenant)"
                    + "|(?:was|were|has been|have been) (?:invalidated|annulled|struck down|repealed|replaced|abolished)"
                    + "|(?:is|are) no longer (?:in force|valid|applicable|necessary|required))";

    /** "… a fermé le 20 juillet 2025", "…/CE du 24 octobre 1995 a été abrogée": it is what was ended, not what somebody relies on. */
    private static final Expression ENDED = Expression.of(
            "^(?:/c?ee?)? ?[»)]?(?: n° ?\\d{1,3})?(?: ?\\([^()]{0,60}\\))?(?: du (?:1er|\\d{1,2}) \\p{L}{3,9} \\d{4})?,? ?"
                    + OVER + "|^[^.;:]{0,80} ?[:,] (?:ils?|elles?|cette \\p{L}+|ces \\p{L}+|ce \\p{L}+) " + OVER);

    /** "Modifiée par la loi du 6 août 2004, puis réécrite en 2018": that was not the last change. */
    private static final Expression CHANGED_AGAIN =
            Expression.of("^,? (?:puis|et) [^.;]{0,60}\\b(?:20(?:1[6-9]|2\\d)|2016/679)\\b");

    private static final Expression ONCE = Expression.of(
            "^(?:avant (?:le rgpd|cette date|l'entree en (?:vigueur|application) du rgpd|(?:mai |le \\d\\d mai )?20(?:0\\d|1[0-8]))"
                    + "|jusqu'(?:en (?:mai )?20(?:0\\d|1[0-8])|au \\d\\d mai 2018|a l'entree en (?:vigueur|application) du rgpd)|autrefois|jadis|naguere)\\b");
    private static final Expression IMPERFECT = Expression.of(
            "\\b(?:etai(?:t|ent)|avai(?:t|ent)|faisai(?:t|ent)|devai(?:t|ent)|tenai(?:t|ent)|fallait|\\p{L}{2,}(?:iss|[bcdglmnprtuv])(?:ait|aient)"
                    + "(?<!souhait)(?<!retrait)(?<!extrait)(?<!parait)(?<!trait)(?<!plait)(?<!connait))\\b");
    private static final Expression THEN = Expression.of(
            "\\b(?:suivait|appliquait|relevait|employait|citait|utilisait|portait sur|s'appuyait sur|reposait sur)"
                    + " (?:encore|alors) (?:de |du )?(?:(?:le|la|les) |l')?$");

    private EndedLaw() {}

    /** Whether {@code text} tells so of what it says from {@code start} to {@code end}. */
    static boolean isTold(String text, int start, int end) {
        var before = text.substring(0, start);
        var after = text.substring(end);
        return FORMER.isIn(before)
                || END_OF.isIn(before)
                || ENDED_BY.isIn(before)
                || THEN.isIn(before)
                || ENDED.isIn(after)
                || CHANGED_AGAIN.isIn(after)
                || isOnce(before, after);
    }

    /** "Avant 2018, un correspondant tenait ce rôle": the sentence is of a day gone by, in its verb too. */
    private static boolean isOnce(String before, String after) {
        var from = Stream.of(". ", "; ", "! ", "? ")
                .mapToInt(before::lastIndexOf)
                .max()
                .orElse(-1);
        var sentence = before.substring(from < 0 ? 0 : from + 2);
        var clause = after.split("[.;!?](?: |$)", 2)[0];
        return ONCE.isIn(sentence) && IMPERFECT.isIn(sentence + " " + clause);
    }
}
