package org.parvis.rules.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Objection;
import org.parvis.evidence.Assertions;
import org.parvis.evidence.Sentence;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/** What a text says of the fields of a form, all or none of them required, against the form. */
final class RequiredFields {

    private static final String FIELDS = "(?:champs|renseignements|informations|donnees|reponses|questions|rubriques)";
    private static final String OPTIONAL = "(?:facultati|optionnel)\\p{L}+";
    private static final Expression ALL = Expression.of("\\btou(?:te)?s les " + FIELDS
            + "(?: (?:demande|collecte|saisi)e?s| de (?:ce|notre) formulaire| (?:du|de chaque) formulaire(?: de \\p{L}+)?| ci-dessous| ci-apres| suivante?s)*"
            + " sont (?:tous |toutes )?(?:obligatoires?|requise?s?|necessaires?|indispensables?|a remplir)\\b");
    private static final Expression NONE = Expression.of(
            "\\baucun(?:e|s)?(?: des)? (?:champs?|renseignements?|reponses?) n'est (?:obligatoire|requise?|necessaire)\\b"
                    + "|\\btou(?:te)?s les " + FIELDS
                    + " sont " + OPTIONAL + "|\\brien n'est obligatoire\\b");
    /** "Sauf mention contraire": what a sentence leaves out, or supposes. */
    private static final Expression EXCEPTED = Expression.of(
            "\\b(?:sauf|hormis|hors|excepte\\p{L}*|exception|a part|en dehors|a moins|autres? que|pres que|contraire)\\b"
                    + "|\\bsi (?:tous|toutes|aucune?|rien)\\b|\\bs'(?:ils?|elles?)\\b|\\b(?:obligatoire|requise?|necessaire) que\\b"
                    + "|\\b(?:mais|seule?s?)\\b.*\\b(?:" + OPTIONAL + "|obligatoires?|requise?s?|necessaires?)\\b");

    /** "Seul le téléphone est facultatif": what the sentence before left out. */
    private static final Expression CORRECTED =
            Expression.of("^(?:seule?s?|sauf|hormis|excepte|a l'exception|toutefois|cependant|neanmoins|mais)\\b"
                    + "|\\b(?:est|sont|reste|restent) (?:\\p{L}+ )?" + OPTIONAL);

    private static final Expression FORM = Expression.of("\\b(?:formulaire|champ)s?\\b");
    private static final Set<String> NO_FIELDS =
            Set.of("hidden", "submit", "button", "reset", "image", "checkbox", "radio");
    private static final String REQUIRED = "[required], [aria-required=true]";

    private RequiredFields() {}

    /** The sentence of {@code passage} that says of forms what the fields of each of {@code forms} belie. */
    static Optional<Objection> belie(Passage passage, List<Element> forms) {
        var speaksOfForms = FORM.isIn(passage.folded()) && (ALL.isIn(passage.folded()) || NONE.isIn(passage.folded()));
        if (forms.isEmpty() || !speaksOfForms || !Assertions.isSpoken(passage)) return Objection.none();
        var belied = forms.stream().map(form -> belie(passage.text(), form)).toList();
        return belied.stream().allMatch(Optional::isPresent) ? belied.get(0) : Objection.none();
    }

    /** The sentence of {@code text} that says of {@code form} what its fields belie. */
    static Optional<Objection> belie(String text, Element form) {
        var sentences = Sentence.in(text).toList();
        return IntStream.range(0, sentences.size())
                .filter(i -> !isLimited(sentences, i))
                .mapToObj(sentences::get)
                .flatMap(sentence ->
                        fault(VisibleText.fold(sentence), form).map(objection -> objection.quoting(sentence)).stream())
                .findFirst();
    }

    /** Whether sentence {@code i} asks, supposes or leaves something out, or the next one does for it. */
    private static boolean isLimited(List<String> sentences, int i) {
        var sentence = sentences.get(i);
        return sentence.endsWith("?")
                || EXCEPTED.isIn(VisibleText.fold(sentence))
                || i + 1 < sentences.size() && CORRECTED.isIn(VisibleText.fold(sentences.get(i + 1)));
    }

    private static Optional<Objection> fault(String sentence, Element form) {
        if (ALL.isIn(sentence) && fields(form).anyMatch(field -> !field.is(Css.of(REQUIRED))))
            return Objection.because(
                    "tous les champs sont dits obligatoires, et le formulaire en laisse de facultatifs");
        return NONE.isIn(sentence) && fields(form).anyMatch(field -> field.is(Css.of(REQUIRED)))
                ? Objection.because("aucun champ n’est dit obligatoire, et le formulaire en exige")
                : Objection.none();
    }

    private static Stream<Element> fields(Element form) {
        return form.select(Css.of("input, select, textarea")).stream()
                .filter(field -> !NO_FIELDS.contains(field.attr("type").toLowerCase(Locale.ROOT)))
                .filter(field -> !field.hasAttr("disabled")
                        && !field.hasAttr("readonly")
                        && !field.attr("tabindex").equals("-1")
                        && field.closest(Css.of("fieldset[disabled]")) == null
                        && !VisibleText.isHidden(field));
    }
}
