package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.Flow;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** What announces a value is followed by one: no label, cell or pair of brackets is left empty. */
public final class BlankValue implements Rule {

    private static final String LABELS =
            "telephone|tel\\.?|courriel|e-?mail|mel|adresse(?: postale| electronique)?|siren|siret|rcs"
                    + "|capital(?: social)?|version|hebergeur|editeur|contact|directeur de la publication|directrice de la publication";

    /** A label, then nothing: the end, a full stop, or the next label. Group 1 is where the value should stand. */
    private static final Expression EMPTY_LABEL =
            Expression.of("(?<![\\p{L}\\p{N}])(?:" + LABELS + ") ?:( ?(?=[.,;]|(?:" + LABELS + ") ?:))");

    private static final Expression LABEL_AT_END = Expression.of("(?<![\\p{L}\\p{N}])(?:" + LABELS + ") ?:()$");

    private static final Expression NUMBER_WITHOUT_DIGIT =
            Expression.of("sous le (?:numero|n°)(?![\\p{L}\\p{N}])()(?!.{0,40}[\\d\\uFFFC])");

    private static final Expression DATE_WITHOUT_DAY = Expression.of(
            "(?:en date du|(?:etablie?|publiee?|modifiee?|mise? a jour|en vigueur(?: depuis)?) le|a compter du)()(?= ?(?:[.,;)]|$))");

    private static final Expression ADDRESS_ELSEWHERE =
            Expression.of("a l'adresse (?:figurant|indiquee|mentionnee) (?:au sein d|sur le|dans le)()");

    private static final Expression EMPTY_PAIR =
            Expression.of("(\\( ?\\)|« ?»|\\[ ?\\]|, ?,|, ?\\.(?!\\.)|: ?\\.(?!\\.))");

    private static final List<Expression> BLANKS =
            List.of(EMPTY_LABEL, NUMBER_WITHOUT_DIGIT, DATE_WITHOUT_DAY, ADDRESS_ELSEWHERE, EMPTY_PAIR);

    private static final Ground GROUND = Ground.of(Sign.inFolded(Expression.any(
            Stream.concat(BLANKS.stream(), Stream.of(LABEL_AT_END)).toArray(Expression[]::new))));

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Ce qui annonce une valeur est suivi de cette valeur",
                ERROR,
                GOOD_PRACTICE.at(""),
                "Un téléphone, un numéro ou une date annoncés et absents ne renseignent personne.",
                "Écrivez la valeur après ce qui l’annonce, ou retirez l’annonce.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.prose().map(passage -> Target.of(page, passage)),
                        page.visible("td, dd")
                                .filter(cell -> cell.text().isBlank())
                                .map(cell -> Target.of(page, cell))));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var passage = target.passage().filter(block -> !block.text().isEmpty());
        if (passage.isEmpty())
            return target.part().children().isEmpty()
                    ? Objection.because("une case ou une définition est vide")
                    : Objection.none();
        if (!GROUND.isIn(passage.get())) return Objection.none();
        var text = passage.get().folded();
        var isBlank = BLANKS.stream().anyMatch(blank -> isFound(blank, text, site))
                || isFound(LABEL_AT_END, text, site)
                        && Flow.after(target.part()).isEmpty();
        return isBlank
                ? Objection.because("une valeur est annoncée et manque")
                        .map(objection -> objection.quoting(passage.get().text()))
                : Objection.none();
    }

    /** Whether the folded {@code text} ends with a label that announces a value, not a list. */
    static boolean isLabel(String text) {
        return LABEL_AT_END.isIn(text);
    }

    /** What a fact holds is text as its author wrote it, and so is the end of a label that a fact brings. */
    private static boolean isFound(Expression blank, String text, Site site) {
        return blank.in(text)
                .anyMatch(match -> !FactWords.coverFolded(
                        site,
                        text,
                        Math.max(match.start(), match.start(1) - 1),
                        Math.max(match.end(1), match.start(1))));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("toutes les valeurs annoncées sont là"),
                Example.passed(
                        "la valeur est dans le bloc suivant",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Adresse :</p><address>4 place du Marché, 99123 Valmont-sur-Lys</address>")),
                Example.failed(
                        "le numéro manque",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Le fichier est inscrit sous le numéro préalablement à l’ouverture.</p>"),
                        "une valeur est annoncée et manque"),
                Example.failed(
                        "le téléphone manque",
                        Edit.append(policy, "#securite", "<p>Téléphone : . Nous répondons chaque matin.</p>"),
                        "une valeur est annoncée et manque"),
                Example.failed(
                        "la date manque",
                        Edit.append(policy, "#securite", "<p>Ce contrôle a été établi le .</p>"),
                        "une valeur est annoncée et manque"),
                Example.failed(
                        "les parenthèses sont vides",
                        Edit.append(policy, "#securite", "<p>Le registre ( ) est tenu à jour.</p>"),
                        "une valeur est annoncée et manque"),
                Example.failed(
                                "une case du tableau est vide",
                                Edit.text("cookies/index.html", "tbody tr:first-child td:nth-child(3)", ""),
                                "une case ou une définition est vide")
                        .alsoBreaking("cookies/inventory-complete"));
    }
}
