package org.parvis.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.site.Language;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** What a page says that the body records of health, beliefs, origins or bodies: data of which nobody expects to be asked. */
public final class SensitiveData {

    /** What such data are called, each kind in words of its own: on pages, and in records. */
    private static final List<Words> KINDS = List.of(
            Words.of(
                    "sensitive-data/health",
                    "\\b(?:etat de sante|donnees (?:de sante(?! publique)|medicales)|(?:donnees|informations|renseignements) (?:sur|relatives a|concernant) (?:votre|la) sante(?! publique)"
                            + "|votre sante|dossier medical|certificats? medica(?:l|ux)|allergies|handicaps?)\\b"),
            Words.of(
                    "sensitive-data/opinions",
                    "\\bopinions? (?:politiques?|philosophiques?)|\\bappartenance (?:politique|syndicale)"),
            Words.of(
                    "sensitive-data/religion",
                    "\\b(?:votre|leur|sa|la) religion\\b|\\b(?:convictions|croyances|pratiques?) religieuses?|\\bappartenance religieuse"),
            Words.of("sensitive-data/origin", "\\borigines? (?:ethniques?|raciales?)|\\bpretendue race\\b"),
            Words.of("sensitive-data/sexuality", "\\b(?:orientation|vie) sexuelle"),
            Words.of(
                    "sensitive-data/body",
                    "\\bbiometri(?:e|ques?)\\b|\\bempreintes? (?:digitales?|vocales?)|\\breconnaissance faciale|\\bdonnees genetiques"));

    /** That it is recorded, before or after it is named. */
    private static final Words BEFORE = Words.of(
            "sensitive-data/before",
            "\\b(?:collectons|recueillons|enregistrons|demandons|conservons|traitons|utilisons|notons|recevons)\\b"
                    + "|\\b(?:formulaire|questionnaire|fiche|inscription|commune|mairie|ville|portail)\\b(?: (?:vous|aussi|egalement))* "
                    + "(?:collecte|recueille|enregistre|demande|conserve|note)\\b"
                    + "|\\b(?:est|sont|sera|seront) (?:aussi |egalement )?(?:collecte|recueilli|enregistre|demande|note)e?s? ?:?");

    private static final Words AFTER = Words.of(
            "sensitive-data/after",
            "\\b(?:est|sont|sera|seront) (?:aussi |egalement )?(?:collecte|recueilli|enregistre|demande|conserve|note)e?s?\\b(?! par\\b)");
    private static final Words NOT_SO = Words.of(
            "sensitive-data/not-so",
            "\\bn'|\\b(?:ne|ni|pas|jamais|aucune?|sans|sauf|si|s'il|lorsque|quand|interdi\\w+|statisti\\w+|anonym\\w+|ouvertes"
                    + "|jeux? de donnees|evitez)\\b");

    private SensitiveData() {}

    /** The sentences of {@code passage} that record such data of a kind of which {@code record}, in French, names nothing. */
    public static Stream<String> in(Passage passage, String record) {
        if (!isNamedIn(passage) || !Assertions.isSpoken(passage)) return Stream.empty();
        var declared = VisibleText.fold(record);
        return KINDS.stream()
                .filter(kind ->
                        kind.isIn(passage) && !kind.spoken(Language.FRENCH).isIn(declared))
                .flatMap(kind -> Sentence.saying(kind, passage).filter(sentence -> isRecorded(kind, sentence)))
                .map(Sentence::text)
                .distinct();
    }

    /** Whether {@code passage} names such data, whatever it says of them. */
    public static boolean isNamedIn(Passage passage) {
        for (var kind : KINDS) if (kind.isIn(passage)) return true;
        return false;
    }

    private static boolean isRecorded(Words kind, Sentence sentence) {
        if (sentence.text().endsWith("?") || sentence.says(NOT_SO)) return false;
        var named = kind.on(sentence.passage()).matcher(sentence.folded());
        return named.find()
                && (BEFORE.on(sentence.passage()).isIn(sentence.folded().substring(0, named.start()))
                        || AFTER.on(sentence.passage()).isIn(sentence.folded().substring(named.end())));
    }
}
