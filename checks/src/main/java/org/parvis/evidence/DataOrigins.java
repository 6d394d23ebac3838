package org.parvis.evidence;

import java.util.Optional;
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

    /** The definitions of {@code page} that name a kind of user of whom the page never speaks again. */
    public static Stream<Passage> forgottenUsers(Page page) {
        var sections = Section.of(page);
        var definitions = DEFINITIONS.spoken(page.language());
        return sections.stream()
                .filter(section -> definitions.isIn(section.title()))
                .flatMap(section -> section.passages().stream())
                .filter(passage -> KIND.in(passage)
                        .anyMatch(kind -> sections.stream()
                                .filter(other -> !definitions.isIn(other.title()))
                                .flatMap(other -> other.passages().stream())
                                .noneMatch(other -> other.folded().contains(stem(kind.group())))));
    }

    private static String stem(String kind) {
        return kind.replaceAll("(?:·?trice)?s?$", "");
    }
}
