package org.parvis.source;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * A mistake that authors make in YAML, in words that help them.
 *
 * @param problem how the parser begins to speak about it
 * @param whereItBegins whether to show where the broken part begins, rather than where the parser gave up
 */
record SyntaxMistake(String problem, boolean whereItBegins, String message, String remedy) {

    private static final SyntaxMistake UNKNOWN = new SyntaxMistake(
            "",
            false,
            "La syntaxe YAML n’est pas correcte ici.",
            "Vérifiez, ici et à la ligne d’avant, le décalage (deux espaces par niveau), les guillemets et les « : ».");

    private static final List<SyntaxMistake> KNOWN = List.of(
            new SyntaxMistake(
                    "mapping values are not allowed here",
                    false,
                    "Un « : » est de trop ici, ou la ligne est trop décalée.",
                    "Mettez entre guillemets une valeur qui contient « : » ; alignez sinon la clé sur ses voisines."),
            new SyntaxMistake(
                    "could not find expected ':'",
                    false,
                    "Il manque « : » et une espace après une clé, à la ligne d’avant ou ici.",
                    "Écrivez « clé: valeur »."),
            new SyntaxMistake(
                    "found character '\\t(TAB)'",
                    false,
                    "Une tabulation sert de décalage.",
                    "Remplacez la tabulation par des espaces, deux par niveau."),
            new SyntaxMistake(
                    "found character '",
                    false,
                    "Une valeur sans guillemets ne peut pas commencer par ce signe.",
                    "Mettez la valeur entre guillemets."),
            new SyntaxMistake(
                    "found unexpected end of stream",
                    true,
                    "Un guillemet ouvert ici n’est jamais fermé.",
                    "Fermez le guillemet ; l’apostrophe d’un texte entre apostrophes s’écrit deux fois."),
            new SyntaxMistake(
                    "expected <block end>",
                    false,
                    "Cette ligne n’est pas alignée avec ce qui l’entoure, ou suit une valeur déjà finie.",
                    "Alignez les clés d’un même groupe, ou mettez toute la valeur entre guillemets."),
            new SyntaxMistake(
                    "expected ',' or",
                    true,
                    "Un crochet ou une accolade ouverts ici ne sont jamais fermés.",
                    "Fermez-les, ou mettez entre guillemets un texte qui commence par « [ » ou « { »."),
            new SyntaxMistake(
                    "found unknown escape character",
                    false,
                    "Un « \\ » est suivi d’un signe que YAML ne connaît pas.",
                    "Écrivez « \\\\ » pour un « \\ », ou mettez le texte entre apostrophes."));

    /** The mistake that {@code e} is about. */
    static SyntaxMistake of(MarkedYamlEngineException e) {
        return KNOWN.stream()
                .filter(known -> String.valueOf(e.getProblem()).startsWith(known.problem()))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Where to look. */
    Optional<Mark> mark(MarkedYamlEngineException e) {
        return whereItBegins ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark();
    }
}
