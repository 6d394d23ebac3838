package org.parvis.rules.privacy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Objection;
import org.parvis.evidence.StatedTransfer;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;

/** What prose says of transfers beside the entries of the policy, against what the record declares. */
final class TransferProse {

    private static final String ENTRY = "[data-fact=transfer]:not([data-country=none])";
    private static final Set<String> POLICIES = Set.of("privacy", "cookies");
    private static final Words PERSONAL = Words.of(
            "transfer-prose/personal",
            "\\bvos (?:donnees|informations|coordonnees|messages|demandes)\\b|\\bdonnees (?:personnelles|a caractere personnel)\\b");

    private TransferProse() {}

    /** The passages that state a transfer; on other pages than policies, of data that are said to be personal. */
    static Stream<Target> targets(Site site) {
        return site.mainProse()
                .filter(target -> POLICIES.contains(target.onPage().type()) || PERSONAL.isIn(passage(target)))
                .filter(target -> StatedTransfer.in(passage(target)).findAny().isPresent())
                .filter(target -> !passage(target).isWithin(ENTRY));
    }

    /** Why the passage {@code target}, one of those, falls short, if it does. */
    static Optional<Objection> objection(Target target, Site site) {
        return StatedTransfer.in(passage(target))
                .filter(transfer -> TransfersDeclared.abroad(site)
                        .noneMatch(recipient -> transfer.country()
                                .map(recipient.country()::equals)
                                .orElse(true)))
                .findFirst()
                .flatMap(
                        transfer -> Objection.because("la phrase dit un transfert hors de l’Espace économique européen "
                                        + "que la fiche ne déclare pas")
                                .map(
                                        objection -> objection
                                                .quoting(transfer.sentence())
                                                .mendedBy(
                                                        "Retirez la phrase ou, si elle est vraie, déclarez le destinataire dans "
                                                                + "data-protection.recipients, avec son pays (country) et sa garantie (safeguard).")));
    }

    private static Passage passage(Target target) {
        return target.passage().orElseThrow();
    }
}
