package org.parvis.rules.opendata;

import java.util.Optional;
import org.parvis.evidence.ReuseLicence;
import org.parvis.evidence.ReuseLicence.Standing;
import org.parvis.evidence.Sentence;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.Reading;
import org.parvis.site.VisibleText;

/** Sentences that put data under a licence which is not on the list of the CRPA, whatever the record says. */
final class UnlistedLicence {

    private static final Expression DATA = Expression.of("\\bdonnees\\b|informations publiques");
    private static final Expression OTHER_SUBJECT = Expression.of(
            "\\b(?:textes?|photos?|photographies?|images?|illustrations?|logos?|icones?|editoria\\p{L}+)\\b"
                    + "|\\b(?:ne|n'est|pas|jamais|ancienn?e?s?|homologu\\p{L}+)\\b");

    private static final Expression SOMEBODYS = Expression.of("(?:d|D)onnées (?:d'|de |du )\\p{Lu}");
    private static final Reading<Optional<String>> CLAIM = Reading.of(UnlistedLicence::claimedIn);

    private UnlistedLicence() {}

    /** The sentence of {@code passage} that does so. */
    static Optional<String> claimedIn(Passage passage) {
        return CLAIM.from(passage.text());
    }

    private static Optional<String> claimedIn(String text) {
        return Sentence.in(text)
                .filter(sentence -> !SOMEBODYS.isIn(sentence))
                .map(VisibleText::fold)
                .filter(sentence -> DATA.isIn(sentence) && !OTHER_SUBJECT.isIn(sentence))
                .filter(sentence -> ReuseLicence.namedIn(sentence)
                        .map(ReuseLicence::standing)
                        .anyMatch(standing -> standing == Standing.OPEN || standing == Standing.RESTRICTED))
                .findFirst();
    }
}
