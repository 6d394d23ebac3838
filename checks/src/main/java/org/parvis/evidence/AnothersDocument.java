package org.parvis.evidence;

import java.util.Map;
import org.parvis.site.Expression;
import org.parvis.site.Grammar;

/**
 * A document that bears the name of one of the site's and is none of them: that of another site or body, or the one of which a
 * law speaks.
 */
public final class AnothersDocument {

    private static final Grammar GRAMMAR =
            Grammar.of(AnothersDocument.class, "anothers-document.fr.tsv", Map.of("network", SocialNetworks.NAME));

    /** "Lisez leurs conditions". */
    private static final Expression THEIRS = GRAMMAR.expression("theirs");

    /** "Elle publie ses mentions": whoever is spoken of before. */
    private static final Expression ONES_OWN = GRAMMAR.expression("ones-own");

    private static final Expression OF_OURS = GRAMMAR.expression("of-ours");

    private static final Expression OF_OTHERS = GRAMMAR.expression("of-others");

    /** "Les mentions légales de ce site", where another one was spoken of. */
    private static final Expression OF_THIS = GRAMMAR.expression("of-this");

    private static final Expression TENANTED = GRAMMAR.expression("tenanted");
    private static final Expression ANOTHER = GRAMMAR.expression("another");

    private static final Expression LAW = GRAMMAR.expression("law");

    /** "Chaque site doit avoir des mentions légales": what is owed by all is told of none, unless this one is spoken of too. */
    private static final Expression OWED_BY_ALL = GRAMMAR.expression("owed-by-all");

    private static final Expression OTHER_SENTENCES = GRAMMAR.expression("other-sentences");
    private static final Expression ANY = GRAMMAR.expression("any");

    private AnothersDocument() {}

    /** Whether {@code mention}, in the folded {@code text}, is one of those. */
    public static boolean isIn(String text, NamedDocument.Mention mention) {
        var start = Math.max(text.lastIndexOf(". ", mention.start()), text.lastIndexOf("; ", mention.start())) + 1;
        var before = text.substring(start, mention.start());
        var after = text.substring(mention.end());
        if (ANY.matcher(before).find()
                && OWED_BY_ALL.isIn(before + OTHER_SENTENCES.matcher(after).replaceFirst(""))) return true;
        if (LAW.matcher(before).find() || OF_OTHERS.matcher(after).find()) return true;
        if (OF_THIS.matcher(after).find())
            return TENANTED.matcher(after).find()
                    || ANOTHER.matcher(text.substring(0, mention.start())).find();
        return THEIRS.matcher(before).find()
                || ONES_OWN.matcher(before).find() && !OF_OURS.matcher(before).find();
    }
}
