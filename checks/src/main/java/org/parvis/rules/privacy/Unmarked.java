package org.parvis.rules.privacy;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.parvis.compliance.Objection;
import org.parvis.evidence.Assertions;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Disclosure.State;
import org.parvis.evidence.Disclosures;
import org.parvis.evidence.Sentence;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;

/**
 * A policy that says in words of its own what Parvis looks for in a block that the record fills. It is told so, and not that it says
 * nothing: words outside such a block are the ones that nobody mends when the record changes.
 */
public final class Unmarked {

    private static final String MARKED = "[data-fact]";

    /** A body or a mailbox may be named, and not as the one that answers for the data, or as the officer's. */
    private static final Map<Item, Expression> ROLES = Map.of(
            Item.CONTROLLER_IDENTITY, Expression.of("\\b[Rr]esponsable|\\b[Cc]ontroller"),
            Item.DPO_CONTACT, Expression.of("\\b[Dd]élégué|\\bDP[DO]\\b|\\b[Oo]fficer"));

    private Unmarked() {}

    /** What to object to {@code policy}, a whole page, in place of {@code silence}, if it tells {@code item} and no part of it is marked as {@code fact}. */
    public static Optional<Objection> or(
            Optional<Objection> silence, Item item, String fact, Target policy, Site site) {
        return silence.map(objection -> inFreeText(item, fact, policy, site).orElse(objection));
    }

    /** The same, of a fact that a sentence tells by {@code said}, in a passage for which {@code gives} holds. */
    static Optional<Objection> or(Optional<Objection> silence, Words said, Predicate<Passage> gives, Target policy) {
        return silence.map(objection -> Sentence.prose(policy.onPage())
                .filter(passage -> Assertions.isSpoken(passage) && !passage.isWithin(MARKED))
                .filter(gives)
                .flatMap(passage -> Sentence.saying(said, passage))
                .filter(sentence -> sentence.asserts(said) && !sentence.text().endsWith("?"))
                .findFirst()
                .flatMap(sentence -> freely(sentence.text()))
                .orElse(objection));
    }

    private static Optional<Objection> inFreeText(Item item, String fact, Target policy, Site site) {
        var page = policy.onPage();
        if (page.visible("main [data-fact=" + fact + "]").findAny().isPresent()) return Objection.none();
        var told = Disclosures.of(page, site.asOf()).of(item);
        var isFree = told.where()
                .filter(words -> !Css.isWithin(words, MARKED) && words.selectFirst(Css.of(MARKED)) == null)
                .isPresent();
        var role = ROLES.get(item);
        var isOfAnother = role != null && !role.isIn(told.evidence());
        if (told.state() != State.PRESENT || !isFree || isOfAnother) return Objection.none();
        return freely(told.evidence());
    }

    private static Optional<Objection> freely(String words) {
        return Objection.because(
                        "la page en parle en texte libre, hors d’un bloc rempli par la fiche : elle ne suivra pas la fiche quand celle-ci changera")
                .map(objection -> objection.quoting(words));
    }
}
