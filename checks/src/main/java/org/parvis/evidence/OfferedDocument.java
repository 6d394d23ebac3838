package org.parvis.evidence;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/** A document that a passage offers to its readers, on the site, and that the page does not link. */
public final class OfferedDocument {

    private static final String NAME =
            "(reglement|charte|guide|formulaire|brochure|plaquette|depliant|rapport|deliberation|arrete)s?";

    private static final Expression OFFER = Expression.of("\\b" + NAME
            + "\\b[^.;:?]{0,50}(?<!n')\\b(?:est|sont|restent?) (?:(?:a )?telecharge(?:able|r)|(?:disponible|consultable|accessible|telechargeable)s? (?:en|au) telechargement"
            + "|(?:disponible|consultable|accessible)s? (?:en ligne|sur (?:ce|notre|le) (?:site|portail)))"
            + "|\\b(?:consultez|telechargez|lisez|remplissez) (?:notre|nos|le|la|les) " + NAME
            + "\\b(?= ?(?:$|[.,!]|du portail|du site|ci-joint|ci-annexe|en ligne|pour ))"
            + "|\\b" + NAME + "(?: \\p{L}+)? ci-(?:joint|annexe)e?s?\\b");

    /** What is offered by others, elsewhere, on a condition or not yet. */
    private static final Expression ELSEWHERE = Expression.of(
            "\\b(?:son|leurs?) (?:site|portail)|\\bsur (?:le site|les sites) d|\\b(?:cnil|cada|etalab|anssi|ministere|prefecture|legifrance|service-public)\\b"
                    + "|\\b(?:guichet|accueil|sur place|sur demande|par courrier|en mairie)\\b|\\b(?:si|s'il|quand|lorsque?|des que)\\b");

    private OfferedDocument() {}

    /** What {@code passage} of {@code page} offers so, folded: the kind of document. */
    public static Optional<String> in(Passage passage, Page page) {
        if (!OFFER.isIn(passage.folded()) || !Assertions.isSpoken(passage) || PageLinks.leadFrom(passage))
            return Optional.empty();
        return Sentence.in(passage)
                .filter(sentence -> !sentence.text().endsWith("?") && !sentence.says(ELSEWHERE))
                .flatMap(sentence -> OFFER.in(sentence.folded())
                        .filter(match -> Assertions.isOwn(sentence.folded(), match.start()))
                        .map(OfferedDocument::kind))
                .filter(kind -> !isLinked(kind, page))
                .findFirst();
    }

    private static String kind(MatchResult offer) {
        return Stream.of(1, 2, 3)
                .map(offer::group)
                .filter(name -> name != null)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isLinked(String kind, Page page) {
        return kind.equals("formulaire") && page.visible("main form").findAny().isPresent()
                || page.visible("main a[href]")
                        .anyMatch(link -> VisibleText.fold(VisibleText.of(link)).contains(kind));
    }
}
