package org.parvis.evidence;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Grammar;
import org.parvis.site.Language;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/**
 * An office of which each portal has one holder, and whom sentences in French call so: "Directeur de la publication : M. Paul
 * Durand", "le site est hébergé par Alizé". What is history, a question, a supposition or a quotation calls nobody so.
 */
public enum Office {
    /** The director of publication, a person. */
    PUBLICATION_DIRECTOR("director", "called", "apposed", "acting", "direction", "directed"),
    /** Who hosts the portal. */
    HOST("host", "hosted", "called", "hosting", "charged"),
    /** Who answers for the data. */
    CONTROLLER("controller", "called", "acting"),
    /** To whom consumers turn who got no answer. */
    MEDIATOR("mediator", "called", "turned-to", "joined", "acting");

    /** A constant of an enumeration is made before its other constants are. */
    private static final class Said {
        static final Grammar GRAMMAR = Grammar.of(Office.class, "office.fr.tsv");

        private Said() {}
    }

    private static final Expression NOT_NOW = Said.GRAMMAR.expression("not-now");

    /** "Si votre réclamation n’aboutit pas": what a mediator is for, and no supposition. */
    private static final Expression UNANSWERED = Said.GRAMMAR.expression("unanswered");

    private static final Expression FOLLOWED = Said.GRAMMAR.expression("followed");
    private static final List<String> LABELS = List.of("dt", "th", "td", "h2", "h3", "h4", "h5", "h6");

    private final Expression mention;
    private final Expression label;
    private final Expression elsewhere;
    private final Expression nobody;
    private final List<Expression> forms;

    /**
     * @param name how the grammar calls it: it has what stands in every passage that names it, the label that names it alone, what shows that
     *     another office is meant, and what looks like a name and is none
     * @param forms how it calls the sentences, in which a group is the name
     */
    Office(String name, String... forms) {
        this.mention = Said.GRAMMAR.expression(name + "-mention");
        this.label = Said.GRAMMAR.expression(name + "-label");
        this.elsewhere = Said.GRAMMAR.expression(name + "-elsewhere");
        this.nobody = Said.GRAMMAR.expression(name + "-nobody");
        this.forms = Stream.of(forms)
                .map(form -> Said.GRAMMAR.expression(name + "-" + form))
                .toList();
    }

    /**
     * Who is said to hold an office.
     *
     * @param name the name, as it is written
     * @param sentence the words that say so
     * @param isFirst whether they stand first in their passage: no sentence before them speaks of another site
     */
    public record Holder(String name, String sentence, boolean isFirst) {}

    /** Those whom {@code passage} calls its holder. */
    public Stream<Holder> holders(Passage passage) {
        if (!mention.isIn(passage.folded())
                || !passage.language().equals(Language.FRENCH)
                || Assertions.isQuotedOrHistory(passage)) return Stream.empty();
        var sentences = Sentence.in(told(passage)).toList();
        if (Outline.over(passage.block()).stream()
                .anyMatch(heading -> elsewhere.isIn(VisibleText.fold(VisibleText.of(heading))))) return Stream.empty();
        return IntStream.range(0, sentences.size())
                .boxed()
                .flatMap(i -> named(sentences.get(i)).map(name -> new Holder(name, sentences.get(i), i == 0)));
    }

    /** The words of {@code passage}; after a label that names the office alone, what stands beside it or below. */
    private String told(Passage passage) {
        var block = passage.block();
        var next = block.nextElementSibling();
        return LABELS.contains(block.normalName()) && next != null && label.isIn(passage.folded())
                ? passage.text().replaceFirst(" ?:?$", " : ") + VisibleText.of(next)
                : passage.text();
    }

    private Stream<String> named(String words) {
        var sentence = UNANSWERED.matcher(words).replaceAll("");
        var found = forms.stream().flatMap(form -> form.in(sentence)).toList();
        if (found.isEmpty()) return Stream.empty();
        var folded = VisibleText.fold(sentence);
        if (NOT_NOW.isIn(folded) || elsewhere.isIn(VisibleText.fold(words))) return Stream.empty();
        return found.stream()
                .filter(match -> isOwn(sentence, match))
                .map(match -> Stream.of(1, 2)
                        .filter(group -> group <= match.groupCount() && match.group(group) != null)
                        .map(match::group)
                        .findFirst()
                        .orElseThrow())
                .filter(name -> !nobody.isIn(VisibleText.fold(name)));
    }

    /** Whether the page says so itself, and of nobody whom another follows. */
    private static boolean isOwn(String sentence, MatchResult found) {
        var before = VisibleText.fold(sentence.substring(0, found.start()));
        return !FOLLOWED.isIn(before) && Assertions.isOwn(VisibleText.fold(sentence), before.length());
    }
}
