package org.parvis.evidence;

import org.parvis.site.Expression;

/**
 * A document that bears the name of one of the site's and is none of them: that of another site or body, or the one of which a
 * law speaks.
 */
public final class AnothersDocument {

    private static final String OWN =
            "(?:nous|nos|notre|ce (?:site|portail)|(?:le|du|au) (?:portail|site(?! (?:d[eu']|des|externe|tiers|partenaire)))|commune|ville|mairie|departement"
                    + "|region|metropole|agglomeration|collectivite|communaute|syndicat|intercommunalite|organisme|etablissement)";

    /** "Lisez leurs conditions". */
    private static final Expression THEIRS = Expression.of("\\bleurs? (?:propres? )?$");

    /** "Elle publie ses mentions": whoever is spoken of before. */
    private static final Expression ONES_OWN = Expression.of("\\b(?:ses|sa|son) (?:propres? )?$");

    private static final Expression OF_OURS = Expression.of("\\b" + OWN + "\\b");

    private static final Expression OF_OTHERS =
            Expression.of("^ (?:du|d'un(?: autre)?|de (?:chaque|tout|l'autre|cet autre)) (?:site|service|portail)"
                    + "(?: (?:tiers|externe|partenaire|lie|vers lequel|ou)\\b|,? (?:tenu|edite|gere|exploite|publie) par\\b"
                    + "|(?= d'| des | du (?!departement|portail)| de (?!la (?:commune|ville|mairie|metropole|region|collectivite)|notre)))"
                    + "|^ (?:des|de ces|d'autres|de leurs|de ses) (?:sites|services|reseaux|editeurs|partenaires|prestataires|fournisseurs|hebergeurs)\\b"
                    + "|^ (?:de l'|du |de votre |d'un |de chaque |de cet? |de son )(?:editeur(?! du (?:site|portail))|hebergeur|prestataire|fournisseur"
                    + "|partenaire|navigateur|reseau social)\\b"
                    + "|^ de cette (?:association|societe|entreprise)\\b"
                    + "|^ (?:de |d'|du )?" + SocialNetworks.NAME);

    /** "Les mentions légales de ce site", where another one was spoken of. */
    private static final Expression OF_THIS = Expression.of("^ de ce (?:site|service|portail)\\b");

    private static final Expression TENANTED =
            Expression.of("^ de ce (?:site|service|portail),? (?:tenu|edite|gere|exploite|publie) par\\b");
    private static final Expression ANOTHER = Expression.of(
            "\\b(?:site|service|portail)s? (?:d[eu'] ?(?!ce\\b)|des |externe|tiers|partenaire|\"|«)|\\bautres? (?:site|service|portail)s?\\b");

    private static final Expression LAW = Expression.of(
            "\\b(?:lois?|lcen|rgaa|decret|code|article|reglementation|legislation)\\b[^.;:]{0,80}\\b(?:impose|exige|oblige|demande|definit|requiert)"
                    + "(?:nt)?\\b[^.;:]{0,60}$");

    /** "Chaque site doit avoir des mentions légales": what is owed by all is told of none, unless this one is spoken of too. */
    private static final Expression OWED_BY_ALL = Expression.of(
            "^(?!.*\\b(?:nous|nos|notre|ici|(?:ce|le|du|au) (?:site|portail))\\b).*\\b(?:chaque|toute?|tous les) (?:sites?|organismes?|editeurs?|services?|administration|collectivite|commune)\\b");

    private static final Expression OTHER_SENTENCES = Expression.of("[.;!?] .*$");
    private static final Expression ANY = Expression.of("\\b(?:une?|des) $");

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
