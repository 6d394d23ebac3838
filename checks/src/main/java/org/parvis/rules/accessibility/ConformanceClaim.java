package org.parvis.rules.accessibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.evidence.Assertions;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;
import org.parvis.tenant.Accessibility;
import org.parvis.tenant.ConformanceStatus;

/** What prose claims of this portal's conformity, in words of its own: a state or a rate other than that of the record. */
final class ConformanceClaim {

    private static final String PORTAL =
            "\\b(?:ce|le|notre) (?:portail|site)(?: (?:internet|web|public))? est (?:\\p{L}+ ){0,1}?";

    /** "Conforme au RGPD" says nothing of accessibility. */
    private static final String NO_OTHER_NORM =
            "(?! (?:a|au|aux) (?!rgaa|referentiel general d'amel|l'article 47|(?:criteres|regles|normes|exigences) d'accessib))";

    private static final Words FULL = Words.of(
            "conformance-claim/full",
            PORTAL + "(?:totalement|entierement|pleinement|parfaitement|integralement|(?:a )?100 ?%) ?(?:conforme\\b"
                    + NO_OTHER_NORM + "|accessible aux personnes (?:handicapees|en situation de handicap))");
    private static final Words PARTIAL = Words.of(
            "conformance-claim/partial", PORTAL + "(?:partiellement conforme|conforme en partie)\\b" + NO_OTHER_NORM);
    private static final Words NONE = Words.of("conformance-claim/none", PORTAL + "non conforme\\b" + NO_OTHER_NORM);

    /** "62 % des critères": the number comes first; decimals do not count. */
    private static final Words RATE =
            Words.of("conformance-claim/rate", "(?<![\\d,.])(\\d{1,3})(?:,\\d+)? ?% des criteres\\b");

    private static final Words TOLD_RATE = Words.of(
            "conformance-claim/told-rate",
            "\\btaux (?:global )?de conformite(?: (?:global|au rgaa|du (?:portail|site)|de ce (?:portail|site)|de notre (?:portail|site)))*"
                    + " ?(?:est|s'eleve|s'etablit|atteint|:) ?(?:de |a )?(\\d{1,3})(?:,\\d+)? ?%");

    /** Other years, other portals and parts of this one have rates of their own, means are not what counts, and aims are no claims. */
    private static final Words OTHERWISE = Words.of(
            "conformance-claim/otherwise",
            "\\b(?:ancien(?:ne)?|precedente?|moyen(?:ne)?|pages?|application|avai(?:t|ent)|etai(?:t|ent)|seront|sera|serait|objectif|visons|vise|d'ici|"
                    + "separement|atteindr\\p{L}+|si|lorsque|au moins|moins de|plus de|en (?:19|20)\\d{2}|de (?:19|20)\\d{2})\\b"
                    + "|(?:^(?:tous |toutes )?(?:(?:nos|ces|les|le|la|notre) |l')(?:\\p{L}+ )?(?:tunnels?|parcours|documents?|formulaires?|demarches?|teleservices?|intranet|extranet|boutique|videos?|cartes?)"
                    + "|[:;,] (?:ils|elles))\\b");

    private static final List<Words> CLAIMS = List.of(FULL, PARTIAL, NONE, RATE, TOLD_RATE);

    private ConformanceClaim() {}

    /** The sentence of {@code passage} that claims of the portal what {@code record} does not. */
    static Optional<String> against(Accessibility record, Passage passage) {
        if (!mayBeIn(passage)) return Optional.empty();
        return Assertions.sentences(passage)
                .filter(sentence -> {
                    var folded = VisibleText.fold(sentence);
                    return !OTHERWISE.on(passage).isIn(folded)
                            && (isOtherState(record.status(), sentence, passage)
                                    || isOtherRate(record, folded, passage));
                })
                .findFirst();
    }

    private static boolean mayBeIn(Passage passage) {
        for (var words : CLAIMS) if (words.isIn(passage)) return true;
        return false;
    }

    private static boolean isOtherState(ConformanceStatus status, String sentence, Passage passage) {
        return Stream.of(ConformanceStatus.values())
                .filter(other -> other != status)
                .anyMatch(other -> Assertions.say(words(other).on(passage), sentence));
    }

    private static Words words(ConformanceStatus status) {
        return switch (status) {
            case FULL -> FULL;
            case PARTIAL -> PARTIAL;
            case NONE -> NONE;
        };
    }

    private static boolean isOtherRate(Accessibility record, String folded, Passage passage) {
        return record.rate()
                .filter(rate -> Stream.of(RATE, TOLD_RATE)
                        .flatMap(words -> words.on(passage).in(folded))
                        .filter(match -> Assertions.isOwn(folded, match.start()))
                        .anyMatch(match -> Integer.parseInt(match.group(1)) != rate))
                .isPresent();
    }
}
