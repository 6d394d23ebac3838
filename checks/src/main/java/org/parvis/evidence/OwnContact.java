package org.parvis.evidence;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.SiteLookup;
import org.parvis.site.VisibleText;
import org.parvis.tenant.PhoneNumber;

/** The numbers and mailboxes by which sentences in French tell readers to reach the body itself: "Pour nous joindre : 01 99…". */
public final class OwnContact {

    private static final String PHONE = "(?:(?:\\+|00)33[ .-]?(?:\\(0\\)[ .-]?)?|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)";
    private static final Expression PHONES = Expression.of("(?<![\\d+])" + PHONE);

    private static final Expression ABROAD = Expression.of("^00");

    private static final String ANNOUNCEMENT = "\\b(?:pour nous (?:joindre|contacter|appeler|telephoner|ecrire)"
            + "|(?:contactez|appelez|joignez|ecrivez|telephonez)[ -]nous|vous pouvez nous (?:joindre|contacter|appeler|ecrire)"
            + "|(?:notre|nos) (?:standard|numero|telephone|adresse electronique|courriel|boite aux lettres electronique))";

    /** What announces one, in folded text, and stands in every passage that gives one. */
    public static final Expression ANNOUNCED = Expression.of(ANNOUNCEMENT);

    /** Between the two stands nothing that could be the name of a service: that one has a number of its own. */
    private static final Expression LEAD = Expression.of(ANNOUNCEMENT
            + "(?:[ ,:(]|\\b(?:par|telephone|tel|courriel|mail|e-mail|message|electronique|l'adresse|est|suivante?|numero|du lundi au"
            + "|vendredi|samedi|une|un|seule?|adresse|sur|la|ou|de|au|a|le)\\b\\.?){0,16}"
            + "(?=" + PHONE + "|[^\\s@\\[]+ ?(?:@|\\[(?:at|arobase)\\]|\\(at\\)|arr?obase\\b))");

    /** "Jusqu'en 2020": what was, and is so no more; "jusqu'à 18 heures" is now. */
    private static final Expression HISTORY = Expression.of(
            "\\bjusqu'(?:en|au|a)(?: (?!et\\b)[\\p{L}\\d]+){0,4}? (?:19|20)\\d{2}\\b|\\b(?:avant|entre) (?:\\p{L}+ )?(?:19|20)\\d{2}\\b"
                    + "|\\b(?:jadis|naguere|autrefois|anciennement)\\b");

    private static final SiteLookup<Set<String>> OF_RECORD = SiteLookup.of(
            site -> site.factTexts().stream().flatMap(OwnContact::dialledIn).collect(Collectors.toUnmodifiableSet()));

    private OwnContact() {}

    /** The numbers that {@code passage} gives so, as they are written. */
    public static Stream<String> phones(Passage passage) {
        return told(passage)
                .flatMap(words -> PHONES.in(words)
                        .filter(number -> number.start() == 0)
                        .map(number -> number.group().strip()));
    }

    /** The mailboxes that {@code passage} gives so. */
    public static Stream<Email> emails(Passage passage) {
        return told(passage)
                .filter(words -> !PHONES.matcher(words).lookingAt())
                .flatMap(words -> Emails.in(words).stream().limit(1));
    }

    /** Whether the record of {@code site} has the number {@code printed}, however either is written. */
    public static boolean isOfRecord(String printed, Site site) {
        return OF_RECORD.on(site).contains(dialled(printed));
    }

    /** The number {@code printed} as it is dialled from everywhere. */
    static String dialled(String printed) {
        return PhoneNumber.international(
                ABROAD.matcher(printed.replace("(0)", "")).replaceFirst("+"));
    }

    /** The numbers in {@code words}, as they are dialled from everywhere. */
    private static Stream<String> dialledIn(String words) {
        return PHONES.in(words).map(number -> dialled(number.group()));
    }

    /** What each sentence gives after it has said that it is the body's own, folded. */
    private static Stream<String> told(Passage passage) {
        if (!ANNOUNCED.isIn(passage.folded())
                || !passage.language().equals(Language.FRENCH)
                || Assertions.isQuotedOrHistory(passage)) return Stream.empty();
        return Sentence.in(passage.text())
                .map(VisibleText::fold)
                .map(SpelledNumber::inDigits)
                .filter(sentence -> !HISTORY.isIn(sentence))
                .flatMap(sentence -> LEAD.in(sentence)
                        .filter(lead -> Assertions.isOwn(sentence, lead.start()))
                        .map(lead -> sentence.substring(lead.end())));
    }
}
