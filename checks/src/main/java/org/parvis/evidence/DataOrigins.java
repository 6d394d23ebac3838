package org.parvis.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Words;

/** Where data come from and whose they are, as a policy says it. */
public final class DataOrigins {

    private static final Words ORIGIN = Words.of(
            "data-origins/origin",
            "\\b(?:provien(?:t|nent)|provenant|issue?s? d|viennent de|vient de|sources?"
                    + "|aupres de (?:vous|la personne)|que vous nous (?:donnez|confiez|transmettez|communiquez)|directement aupres)\\b");
    private static final Words ELSEWHERE = Words.of(
            "data-origins/elsewhere",
            "\\b(?:obten|recueil|collect|recev|recu|provien|provenant|issue?s?)\\w*.{0,60}\\b(?:autres sources|sources? (?:externes?|tierces?)"
                    + "|tiers|nos partenaires|des partenaires)\\b");
    private static final Words PUBLIC = Words.of("data-origins/public", "\\b(?:publique?s?|public)\\b");
    private static final Words DEFINITIONS =
            Words.of("data-origins/definitions", "\\bdefinitions?\\b|\\blexique\\b|\\bglossaire\\b");
    private static final Words KIND = Words.of(
            "data-origins/kind", "\\b(?:producteur|contributeur|reutilisateur|moderateur|abonne)(?:·?trice)?s?\\b");
    private static final Words OF_WHOM = Words.of(
            "data-origins/of-whom",
            "\\b(?:collect|recueill|trait|utilis)(?:er?|ons|ent|ees?)\\b.{0,40}\\bdonnees (?:a caractere personnel |personnelles )?"
                    + "(?:relatives? aux?|concernant|des|de (?:nos|ses))\\b");

    private DataOrigins() {}

    /** Whether {@code page} says where data come from. */
    public static boolean areStatedOn(Page page) {
        return Sentence.in(page).anyMatch(sentence -> sentence.says(ORIGIN));
    }

    /** The sentence of {@code passage} that takes data from elsewhere and does not say from where. */
    public static Optional<Sentence> unnamed(Passage passage) {
        return Sentence.in(passage)
                .filter(sentence -> sentence.asserts(ELSEWHERE) && !sentence.isNegative() && !sentence.says(PUBLIC))
                .findFirst();
    }

    /**
     * Where {@code page} says of whom it uses data, if it defines a kind of user of whom it never speaks again; the definitions, if
     * it says that nowhere.
     */
    public static Stream<Passage> forgettingUsers(Page page) {
        var definitions = DEFINITIONS.spoken(page.language());
        var defined = passages(page, definitions::isIn);
        var others = passages(page, title -> !definitions.isIn(title));
        var forgotten = defined.stream()
                .filter(passage -> KIND.in(passage)
                        .map(kind -> stem(kind.group()))
                        .anyMatch(kind -> others.stream()
                                .noneMatch(other -> other.folded().contains(kind))))
                .toList();
        if (forgotten.isEmpty()) return Stream.empty();
        return others.stream().filter(OF_WHOM::isIn).findFirst().map(Stream::of).orElseGet(forgotten::stream);
    }

    private static List<Passage> passages(Page page, Predicate<String> title) {
        return Section.of(page).stream()
                .filter(section -> title.test(section.title()))
                .flatMap(section -> section.passages().stream())
                .toList();
    }

    private static String stem(String kind) {
        return kind.replaceAll("(?:·?trice)?s?$", "");
    }
}
