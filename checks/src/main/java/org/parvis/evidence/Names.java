package org.parvis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** The names of bodies in a text: "Ville de Brindille", "la société Alizé", "SAMU". */
final class Names {

    private static final Words OF = Words.of("names/of", "^ (?:(?:de |du |des |d')(?:la |l'|les )?|aux? )$");

    private static final Words APPOSITION = Words.of("names/apposition", "^(?:,| est) une? $");

    private static final Expression ALIAS = Expression.of(
            "^([^.;:()«\"“]{2,80}) ?\\((?:ci-après[^«\"“)]{0,30}|désignée?[^«\"“)]{0,20}|dénommée?[^«\"“)]{0,20})?[«\"“]? ?([^)]+)\\)");
    private static final Expression PLACE = Expression.of(
            "(?i:\\d{1,4}(?:,? ?(?:bis|ter|quater))?[ ,-]{1,3}(?:rue|avenue|av\\.|boulevard|bd|place|quai|chemin|allées?|route|impasse|cours"
                    + "|square|esplanade|parvis|faubourg|passage|promenade)\\b)[^,;:.()–—\\d]*"
                    + "|(?<!\\d)\\d{2} ?\\d{3},? \\p{Lu}[\\p{L}'-]*(?:[ -](?:sur|les|lès|en|la|le|de|du|sous|cedex|\\p{Lu}[\\p{L}'-]*)(?![\\p{L}])){0,3}");
    private static final Expression BLANK = Expression.of("^[Xx]{3,}$");

    /** "Article 6, III": what numbers the parts of a text. */
    private static final Expression ROMAN = Expression.of("^[IVX]{2,5}$");

    private static final Expression TITLE = Expression.of(
            "^(\\p{Lu}{2,}(?:[ ']\\p{Lu}+)+) (?:Si|Vous|Nous|Vos|Votre|Nos|Notre|Pour|Afin|Conformément|Lorsque|Dans)\\b");

    /** "Entrée B02": which of several. */
    private static final Expression DOOR = Expression.of("^\\p{Lu}\\d{2,}$");

    private static final Words SPEAKER = Words.of("names/speaker", "^(?:nous|societe|association|editeur|entreprise)$");
    private static final Words CIVILITY = Words.of("names/civility", "^(?:maitre|monsieur|madame|mme|docteur|mr)$");
    private static final Set<Notion> NOBODY = Set.of(
            Notion.NOTICE, Notion.DATA, Notion.LAW, Notion.COOKIE, Notion.RIGHTS, Notion.PROCESSING, Notion.NOT_A_NAME);

    private Names() {}

    /** Where the names in {@code terms} begin, in reading order, each as the rank of a word. */
    static List<Integer> in(Terms terms, String language) {
        var found = new ArrayList<Integer>();
        var places = places(terms.text());
        var shouts = isShouted(terms.text());
        for (int i = 0; i < terms.words().size(); i++) {
            if (terms.nameAt(i, Notion.NOT_A_NAME, Notion.OUTSIDER)) continue;
            if (isOutsiders(terms, i)) continue;
            var at = terms.words().get(i).start();
            if (places.stream().anyMatch(place -> place.start() <= at && at < place.end())) continue;
            if (isTitled(terms, i, language)
                    || isIntroduced(terms, i, language)
                    || isAliased(terms, i, language)
                    || !shouts && isProper(terms, i, language)) found.add(i);
        }
        return found;
    }

    /** The streets and towns of the addresses in {@code text}. */
    private static List<MatchResult> places(String text) {
        return text.chars().anyMatch(Character::isDigit) ? PLACE.in(text).toList() : List.of();
    }

    /** "Google Vélin Registre (GVR)": a further word of the name of a known supplier or of its product, or its letters. */
    private static boolean isOutsiders(Terms terms, int i) {
        if (i == 0 || !isCapital(terms, i) || !isCapital(terms, i - 1)) return false;
        var gap = between(terms, i - 1, i);
        var isFurther =
                gap.length() == 1 || gap.equals(" (") && isShouted(word(terms, i)) && isLastInBrackets(terms, i);
        return isFurther && (terms.nameAt(i - 1, Notion.OUTSIDER) || isOutsiders(terms, i - 1));
    }

    private static boolean isLastInBrackets(Terms terms, int i) {
        return terms.text().startsWith(")", terms.words().get(i).end());
    }

    private static String between(Terms terms, int one, int next) {
        return terms.text()
                .substring(terms.words().get(one).end(), terms.words().get(next).start());
    }

    /** "La commune de Brindille", "la direction des sports": a kind of body and which one; "la commune" alone is nobody. */
    private static boolean isTitled(Terms terms, int i, String language) {
        return terms.of(Notion.ORGANISATION).stream().anyMatch(kind -> {
            if (kind.start() != i || kind.end() >= terms.words().size()) return false;
            var next = terms.words().get(kind.end());
            var gap = terms.text().substring(terms.words().get(kind.end() - 1).end(), next.start());
            if (terms.nameAt(i, Notion.OUTSIDER) || terms.nameAt(kind.end(), Notion.DATA)) return false;
            if (gap.matches("[ -]+(?:\"|« ?)?(?:L[ae]s? |L')?"))
                return isCapital(terms, kind.end()) || isWhose(terms, kind.end(), language);
            return OF.spoken(language).isIn(gap);
        });
    }

    /** "Kaolin est une société", "Orange SA": a word of the language that is said to be the name of a body. */
    private static boolean isIntroduced(Terms terms, int i, String language) {
        return isCapital(terms, i)
                && terms.of(Notion.ORGANISATION).stream()
                        .filter(kind -> kind.start() > i)
                        .anyMatch(kind -> {
                            var gap =
                                    terms.text().substring(terms.words().get(i).end(), terms.at(kind));
                            return APPOSITION.spoken(language).isIn(gap)
                                    || (gap.equals(" ") || gap.equals(" ("))
                                            && isShouted(word(terms, kind.start()))
                                            && !isShouted(terms.text());
                        });
    }

    /** "La Gazette (ci-après « nous »)": what a notice gives a short name under which a body speaks. */
    private static boolean isAliased(Terms terms, int i, String language) {
        if (!isCapital(terms, i)) return false;
        var start = terms.words().get(i).start();
        var alias = ALIAS.matcher(terms.text().substring(start));
        if (!alias.find()) return false;
        var name = List.of(alias.group(1).split("[^\\p{L}\\p{N}]+"));
        return IntStream.range(i, terms.words().size())
                        .filter(at -> terms.words().get(at).start() >= start + alias.start(2)
                                && terms.words().get(at).end() <= start + alias.end(2))
                        .noneMatch(at -> NOBODY.stream().anyMatch(notion -> terms.nameAt(at, notion)))
                && Pattern.compile("[^\\p{L}\\p{N}]+")
                        .splitAsStream(alias.group(2))
                        .anyMatch(word -> SPEAKER.spoken(language).isIn(VisibleText.fold(word))
                                || Character.isUpperCase(word.codePointAt(0))
                                        && word.length() > 2
                                        && name.contains(word));
    }

    /** Whether the word {@code i} says what kind of a body it is, and another of what: "mixte du Val d’Orle". */
    private static boolean isWhose(Terms terms, int i, String language) {
        if (i + 1 >= terms.words().size()) return false;
        var gap = terms.text()
                .substring(terms.words().get(i).end(), terms.words().get(i + 1).start());
        return OF.spoken(language).isIn(gap)
                && FrenchLexicon.readings(word(terms, i)).stream().anyMatch(FrenchLexicon.Reading::isQualifier);
    }

    private static boolean isProper(Terms terms, int i, String language) {
        if (!isCapital(terms, i)) return false;
        var word = word(terms, i);
        if (word.length() < 2 || BLANK.isIn(word) || ROMAN.isIn(word) || DOOR.isIn(word)) return false;
        var civility = CIVILITY.spoken(language);
        if (civility.isIn(terms.words().get(i).word())) return false;
        if (i > 0 && civility.isIn(terms.words().get(i - 1).word())) return true;
        if (word.equals(word.toUpperCase(Locale.FRENCH))) return !isOfTitle(terms, i);
        if (word.chars().anyMatch(Character::isDigit)) return false;
        if (language.equals(Language.FRENCH) && isFirstName(terms, i)) return true;
        return !language.equals(Language.FRENCH)
                ? i > 0
                : FrenchLexicon.readings(word.toLowerCase(Locale.FRENCH)).stream()
                        .allMatch(reading -> reading.tag().startsWith("Z")
                                || Character.isUpperCase(reading.form().charAt(0)));
    }

    /** "QUESTIONS ET DEMANDES Si vous…": a title without a block of its own names nobody. */
    private static boolean isOfTitle(Terms terms, int i) {
        return TITLE.in(terms.text()).anyMatch(title -> terms.words().get(i).end() <= title.end(1));
    }

    /** "Pierre Marchand", "Rose Page": a first name that is a word too, and what follows it with a capital. */
    private static boolean isFirstName(Terms terms, int i) {
        return i + 1 < terms.words().size()
                && isCapital(terms, i + 1)
                && !terms.nameAt(i + 1, Notion.NOT_A_NAME, Notion.DATA)
                && terms.words().get(i + 1).start() - terms.words().get(i).end() == 1
                && FrenchLexicon.readings(word(terms, i).toLowerCase(Locale.FRENCH)).stream()
                        .anyMatch(FrenchLexicon.Reading::isFirstName);
    }

    private static boolean isCapital(Terms terms, int i) {
        return Character.isUpperCase(word(terms, i).charAt(0));
    }

    private static String word(Terms terms, int i) {
        var term = terms.words().get(i);
        return terms.text().substring(term.start(), term.end());
    }

    private static boolean isShouted(String text) {
        return text.equals(text.toUpperCase(Locale.FRENCH));
    }
}
