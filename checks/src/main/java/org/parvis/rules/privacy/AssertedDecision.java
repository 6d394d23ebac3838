package org.parvis.rules.privacy;

import java.util.Optional;
import java.util.Set;
import org.parvis.evidence.Assertions;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.SocialNetworks;
import org.parvis.site.Knowledge;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Words;

/** Sentences that say of a machine that it decides, or of people that they are rated or profiled. */
final class AssertedDecision {

    /** That a machine decides, or that people are rated or profiled. */
    private static final Words ASSERTED = Words.of(
            "automated-decisions/asserted",
            "\\b(?:algorithmes?|logiciels?|machines?|ordinateurs?|intelligence artificielle) (?:qui )?(?:seule? |y )?"
                    + "(?:decide|accepte|refuse|tranche|accorde|rejette)(?:nt)?\\b"
                    + "|\\b(?:algorithmes?|logiciels?|machines?|robots?|intelligence artificielle),? (?:qui )?(?:ecarte|elimine|selectionne|rejette|note)(?:nt)?"
                    + " (?:automatiquement )?(?:les|des|vos|certaine?s) (?:\\p{L}+ )?(?:candidat|dossier|demande|cv\\b|inscription)"
                    + "|\\b(?:scores?|notes?|notations?) (?:automatiquement )?(?:calcule|attribue|etabli)e?s?(?: automatiquement| par [^.;:]{0,30})?"
                    + " (?:decide|determine|conditionne)(?:nt)?\\b"
                    + "|\\bdecisions? (?:est|sont|sera|seront) (?:prises?|rendues?) (?:automatiquement|(?:entierement |uniquement )?par "
                    + "(?:un algorithme|une machine|un ordinateur|un logiciel|une intelligence artificielle)|sans (?:aucune )?intervention humaine)"
                    + "|\\b(?:demandes?|dossiers?|candidatures?|inscriptions?|commandes?|cv)\\b(?:(?!\\b(?:ne|jamais)\\b|\\bn')[^.;:]){0,30}?\\b"
                    + "(?:est|sont|sera|seront) (?:accepte|refuse|rejete|ecarte|decide)e?s? (?:automatiquement|sans (?:aucune )?intervention humaine"
                    + "|par (?:un algorithme|une machine|un ordinateur|un logiciel))"
                    + "|\\b(?:nous|(?:la (?:commune|ville|mairie|region|metropole)|le (?:departement|portail)))(?: vous| leur)? (?:etablissons|dressons|elaborons"
                    + "|etablit|dresse|elabore) (?:aussi )?(?:votre|un|le|leur|des) profils?\\b(?! (?:public|(?:d')?(?:utilisateur|usager|compte)))"
                    + "|\\b(?:procedons|procede|recourons|recourt|pratiquons|pratique|realisons|faisons) (?:(?:a|au|du|un|de la|aussi) )*(?:profilage|scoring)\\b"
                    + "|\\b(?:votre|un) profil (?:est|sera) (?:automatiquement )?(?:etabli|dresse|calcule|deduit)\\b"
                    + "|\\bscores?(?: \\p{L}+){0,3} (?:est|sont|sera|seront) (?:automatiquement )?(?:calcule|attribue|etabli)"
                    + "|\\bvous (?:attribuons|attribue|donnons) (?:une?) (?:score|note)\\b"
                    + "|\\b(?:demandes?|dossiers?|candidatures?)\\b[^.;:]{0,40}\\bpar (?:un |du )?scoring\\b");

    private static final Words RIGHT = Words.of(
            "automated-decisions/right",
            "\\b(?:droits?|vous pouvez|s'opposer|consiste|designe|signifie|serait|seraient|etait)\\b");

    private AssertedDecision() {}

    /** What a passage, beside the block, says of decisions of which the record has none; what networks decide is theirs. */
    static Optional<String> in(Passage passage, Site site) {
        var isSaid = site.knows(Set.of(Knowledge.RECORD))
                && site.tenant().dataProtection().automatedDecisions().isEmpty()
                && Assertions.isSpoken(passage);
        return isSaid
                ? Sentence.saying(ASSERTED, passage)
                        .filter(sentence -> sentence.asserts(ASSERTED) && !sentence.says(RIGHT))
                        .filter(sentence -> !sentence.text().endsWith("?") && !SocialNetworks.areNamedIn(sentence))
                        .map(Sentence::text)
                        .findFirst()
                : Optional.empty();
    }
}
