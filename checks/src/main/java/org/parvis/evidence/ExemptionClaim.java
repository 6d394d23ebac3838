package org.parvis.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.parvis.evidence.ClosedTable.Row;
import org.parvis.language.Phrase;
import org.parvis.site.AsOf;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** What a text claims of audience measurement: that it needs no consent, on which conditions, or that the CNIL has approved it. */
public final class ExemptionClaim {

    private static final Words MEASUREMENT = Words.of(
            "exemption-claim/measurement",
            "\\b(?:audience|frequentation|statistiques? (?:de|d'|web)|mesure des visites|analytics|matomo|quantcast)\\b");
    private static final Words EXEMPT = Words.of(
            "exemption-claim/exempt",
            "\\bexempt|\\bdispens|\\b(?:sans|ne necessit\\p{L}+ pas (?:de |le )?(?:recueil (?:du|de) )?)(?:votre )?consentement");
    private static final Words LABEL = Words.of(
            "exemption-claim/label",
            "\\b(?:agree|valide|certifie|approuve|homologue|labellise|liste)e?s?\\b.{0,20}\\bcnil\\b");
    private static final Words OTHER_TOOL = Words.of(
            "exemption-claim/other-tool",
            "\\b(?:contrairement|au lieu|plutot|a la place|remplac\\p{L}+|non|n'|ne|pas|jamais)\\b|n'");

    private static final String NO = "\\b(?:ne|ni|pas|aucune?|sans|jamais)\\b.{0,80}";
    private static final Map<String, Words> CONDITIONS = conditions();

    private ExemptionClaim() {}

    private static Map<String, Words> conditions() {
        var conditions = new LinkedHashMap<String, Words>();
        conditions.put(
                "qu’elle est réservée à l’éditeur",
                Words.of(
                        "exemption-claim/reserved",
                        "\\b(?:uniquement|seulement|exclusivement|strictement|seule?s?|reservee?s?)\\b"));
        conditions.put("que ses statistiques sont anonymes", Words.of("exemption-claim/anonymous", "\\banonym"));
        conditions.put(
                "qu’elle n’est ni recoupée ni transmise",
                Words.of(
                        "exemption-claim/not-combined",
                        NO + "\\b(?:recoup|crois|rapproch|combin|transmi|transmet|communiqu|partag)"));
        conditions.put(
                "qu’elle ne suit personne d’un site à l’autre",
                Words.of(
                        "exemption-claim/no-other-site",
                        NO
                                + "\\b(?:d'un site a (?:l'|un )autre|(?:d'autres|plusieurs|differents|entre) (?:\\p{L}+ )?sites|"
                                + "autres (?:sites|applications))"));
        conditions.put("comment s’y opposer", Words.of("exemption-claim/opposition", "\\b(?:oppos|refus|desactiv)"));
        return conditions;
    }

    /** The conditions of the exemption that {@code text}, in the language of {@code part}, does not say. */
    public static List<Phrase> missing(String text, Element part) {
        var folded = VisibleText.fold(text);
        return CONDITIONS.entrySet().stream()
                .filter(condition -> !condition.getValue().on(part).isIn(folded))
                .map(condition -> Phrase.of(condition.getKey()))
                .toList();
    }

    /** Whether {@code passage} may claim something of measurement: that it is exempt, or approved. */
    public static boolean isIn(Passage passage) {
        return MEASUREMENT.isIn(passage) && (EXEMPT.isIn(passage) || LABEL.isIn(passage));
    }

    /** Whether a sentence of {@code passage} says that measurement needs no consent. */
    public static boolean isMade(Passage passage) {
        return Assertions.saying(EXEMPT, passage).anyMatch(sentence -> says(MEASUREMENT, sentence, passage));
    }

    private static boolean says(Words words, String sentence, Passage passage) {
        return words.on(passage.block()).isIn(VisibleText.fold(sentence));
    }

    /** The tool that {@code passage} says to be exempt and that never is, judged on {@code day}. */
    public static Optional<Row> forTool(Passage passage, AsOf day) {
        return Assertions.saying(EXEMPT, passage)
                .map(VisibleText::fold)
                .filter(sentence -> !OTHER_TOOL.on(passage.block()).isIn(sentence))
                .flatMap(sentence -> ClosedTable.NEVER_EXEMPT.in(sentence, day))
                .map(ClosedTable.Match::row)
                .findFirst();
    }

    /** The sentence of {@code passage} that boasts the CNIL's approval of a tool, unless it is one of those that stale law has. */
    public static Optional<String> ofLabel(Passage passage, AsOf day) {
        return Assertions.saying(LABEL, passage)
                .filter(sentence -> says(MEASUREMENT, sentence, passage))
                .filter(sentence -> ClosedTable.STALE_LAW
                        .in(VisibleText.fold(sentence), day)
                        .findAny()
                        .isEmpty())
                .findFirst();
    }
}
