package org.parvis.evidence;

import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;

/** Where data come from and whose they are, as a policy says it. */
public final class DataOrigins {

    private static final Expression ORIGIN = Expression.of(
            "\\b(?:provien(?:t|nent)|provenant|issue?s? d|viennent de|vient de|sources?"
                    + "|aupres de (?:vous|la personne)|que vous nous (?:donnez|confiez|transmettez|communiquez)|directement aupres)\\b");
    private static final Expression ELSEWHERE = Expression.of(
            "\\b(?:obten|recueil|collect|recev|recu|provien|provenant|issue?s?)\\w*.{0,60}\\b(?:autres sources|sources? (?:externes?|tierces?)"
                    + "|tiers|nos partenaires|des partenaires)\\b");
    private static final Expression PUBLIC = Expression.of("\\b(?:publique?s?|public)\\b");
    private static final Expression DEFINITIONS = Expression.of("\\bdefinitions?\\b|\\blexique\\b|\\bglossaire\\b");
    private static final Expression KIND =
            Expression.of("\\b(?:producteur|contributeur|reutilisateur|moderateur|abonne)(?:·?trice)?s?\\b");

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
        return sections.stream()
                .filter(section -> DEFINITIONS.isIn(section.title()))
                .flatMap(section -> section.passages().stream())
                .filter(passage -> KIND.in(passage.folded())
                        .anyMatch(kind -> sections.stream()
                                .filter(other -> !DEFINITIONS.isIn(other.title()))
                                .flatMap(other -> other.passages().stream())
                                .noneMatch(other -> other.folded().contains(stem(kind.group())))));
    }

    private static String stem(String kind) {
        return kind.replaceAll("(?:·?trice)?s?$", "");
    }
}
