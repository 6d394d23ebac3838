package org.parvis.evidence;

import java.util.Optional;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** A sentence that says of this portal that it sets no tracker at all. */
public final class TrackerDenial {

    private static final Words ANY = Words.of(
            "tracker-denial/any", "\\b(?:aucun|pas (?:de |d'|le moindre)|sans(?: aucun)?) ?(?:cookie|traceur)");

    private static final Words NONE = Words.of(
            "tracker-denial/none",
            "(?:\\b(?:ce|le|notre) (?:portail|site)(?: (?:internet|web|municipal|public))?|\\bnous)"
                    + " (?:n'(?:utilis|emploi|employ|install|a |avons )|ne (?:depos|pos|plac|contien|recour|fai|compor))\\p{L}*"
                    + "(?: (?:recours|usage|appel))?(?: (?:a|de|d'))?(?: (?:absolument|strictement|donc))?"
                    + " ?(?:aucun|pas (?:de |d')|pas le moindre) ?(?:cookie|traceur)s?\\b"
                    + "(?:,? (?:ni|ou|et) (?:d'|de |a )?(?:aucun )?(?:autres? )?(?:cookie|traceur|pixel|mouchard)s?){0,2}"
                    + "(?: (?:d'aucune|de quelque) (?:sorte|nature)(?: que ce soit)?)?"
                    + "(?: (?:sur|dans) (?:votre|vos) (?:appareil|terminal|ordinateur|navigateur)s?)? ?[.!]?$"
                    + "|^aucun (?:cookie|traceur)(?: ni (?:aucun )?(?:autre )?(?:cookie|traceur))?"
                    + " n'est (?:depose|utilise|enregistre|installe|place|pose)"
                    + "(?: (?:sur|par|dans) (?:ce|le|notre|votre) (?:portail|site|appareil|terminal|ordinateur|navigateur))? ?[.!]?$"
                    + "|\\b(?:ce|le|notre) (?:portail|site) est (?:garanti |entierement )?sans (?:aucun )?(?:cookie|traceur)s? ?[.!]?$");

    /** What is said of a case, of one purpose or of what was is not said of the portal. */
    private static final Words CASE = Words.of(
            "tracker-denial/case",
            "\\b(?:si|s'il|tant que|avant|sans|lorsque|lorsqu'|quand|hormis|hors|dehors|sauf|excepte|exception|part|faux|dire"
                    + "|a cette fin|a ces fins|a cet effet|dans ce but|pour (?:cela|ce faire)|sur cette page"
                    + "|pour (?:(?:la|le|les|vos|vous) |l')?(?:publicite|cibl\\p{L}+|cartes?|videos?|affich\\p{L}+|reconnaitre|suivre|pister|partag\\p{L}+|reseaux)"
                    + "|en (?:19|20)\\d{2}|jusqu'(?:en|au|a))\\b.*\\b(?:portail|site|nous)\\b"
                    + "|\\b(?:n'(?:utilis|employ|install)|ne (?:depos|pos|place|fais|conten|comport|recour))\\p{L}*(?:ait|aient|ions)\\b");

    /** "Seul un cookie de session…": what the sentence before left out. */
    private static final Words BUT = Words.of("tracker-denial/but", "^(?:seule?s?|sauf|hormis|excepte)\\b");

    private TrackerDenial() {}

    /** The sentence of {@code passage} that says so, unless it quotes somebody or tells what used to be. */
    public static Optional<String> in(Passage passage) {
        if (!ANY.isIn(passage)) return Optional.empty();
        var sentences = Assertions.sentences(passage).toList();
        if (sentences.stream().anyMatch(sentence -> BUT.on(passage).isIn(VisibleText.fold(sentence))))
            return Optional.empty();
        return sentences.stream()
                .filter(sentence -> {
                    var folded = VisibleText.fold(sentence);
                    return NONE.on(passage).isIn(folded) && !CASE.on(passage).isIn(folded);
                })
                .findFirst();
    }
}
