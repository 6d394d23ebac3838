package org.parvis.rules.accessibility;

import static org.parvis.compliance.Law.DECREE_2019_768;
import static org.parvis.compliance.Law.LAW_2005_102;
import static org.parvis.compliance.Severity.ERROR;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Outline;
import org.parvis.evidence.Reach;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/** The accessibility statement is reached from every page and has every section that the decree asks for. */
public final class StatementStructure implements Rule {

    private static final Reach STATEMENT = new Reach("accessibility", "accessib", "déclaration d’accessibilité");

    private static final Map<String, Expression> SECTIONS = sections();
    private static final Expression BURDEN = Expression.of("charge disproportionnee");
    private static final Expression NOTHING = Expression.of(
            "\\b(?:neant|sans objet|aucune?|rien|non applicable|non concerne|pas (?:de|d'|demandee?)|ne\\b.* pas|n'.* pas|none|nothing|no)\\b");
    private static final int LONGEST_NAME = 8;

    @Override
    public Requirement requirement() {
        return new Requirement(
                "La déclaration d’accessibilité est complète et à un clic de chaque page",
                ERROR,
                List.of(LAW_2005_102.at("article 47"), DECREE_2019_768.at("")),
                "Elle dit à une personne handicapée ce qui lui reste fermé, pourquoi, et à qui le signaler.",
                "Gardez les sections de la page dont le type est « accessibility », avec « Néant » là où il n’y a rien à "
                        + "dire, et un lien vers elle dans le pied de page du gabarit.");
    }

    @Override
    public String applicability() {
        return Statements.CONCERNED;
    }

    @Override
    public Stream<Target> targets(Site site) {
        if (!Statements.areOwedBy(site)) return Stream.empty();
        return Stream.concat(STATEMENT.targets(site), site.mainOf("accessibility"));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (!target.part().normalName().equals("main"))
            return STATEMENT.objection(target, site).flatMap(Objection::because);
        var headings = new LinkedHashMap<Element, String>();
        Outline.headings(target.part())
                .forEach(heading -> headings.put(heading, VisibleText.fold(VisibleText.of(heading))));
        var missing = SECTIONS.entrySet().stream()
                .filter(section -> !isFilled(section.getValue(), headings))
                .map(section -> Phrase.of("la section « {} » manque ou est vide", section.getKey()));
        var untold = site.tenant().accessibility().nonConformities().stream()
                .filter(text -> !Wording.of(target.part(), site).states(text))
                .map(text -> Phrase.of("la non-conformité « {} » manque", text));
        return Objection.listing(Stream.of(scope(target.part(), site), missing, untold, unreasoned(headings))
                .flatMap(phrases -> phrases)
                .toList());
    }

    /** A burden that is claimed has to be told with its reason, which takes more than a name. */
    private static Stream<Phrase> unreasoned(Map<Element, String> headings) {
        return headings.entrySet().stream()
                .filter(heading -> BURDEN.isIn(heading.getValue()))
                .map(heading -> Outline.textUnder(heading.getKey()))
                .filter(text -> !text.isEmpty() && !NOTHING.isIn(VisibleText.fold(text)))
                .filter(text -> text.split(" ").length <= LONGEST_NAME)
                .map(text -> Phrase.of("la dérogation « {} » n’est pas motivée", text));
    }

    private static Stream<Phrase> scope(Element statement, Site site) {
        return Wording.of(statement, site).states(site.tenant().organisation().legalName())
                ? Stream.empty()
                : Stream.of(Phrase.of("la déclaration ne nomme pas l’entité qui la fait"));
    }

    private static boolean isFilled(Expression title, Map<Element, String> headings) {
        return headings.entrySet().stream()
                .filter(heading -> title.isIn(heading.getValue()))
                .anyMatch(heading -> !Outline.textUnder(heading.getKey()).isEmpty());
    }

    private static Map<String, Expression> sections() {
        var sections = new LinkedHashMap<String, Expression>();
        sections.put("État de conformité", Expression.of("etat de conformite"));
        sections.put("Résultats des tests", Expression.of("resultats"));
        sections.put("Contenus non accessibles", Expression.of("contenus non accessibles"));
        sections.put("Non-conformités", Expression.of("non-conformites"));
        sections.put("Dérogations pour charge disproportionnée", Expression.of("charge disproportionnee"));
        sections.put("Contenus non soumis à l’obligation", Expression.of("non soumis|hors obligation"));
        sections.put("Établissement de la déclaration", Expression.of("etablissement"));
        sections.put("Technologies", Expression.of("technologies"));
        sections.put("Environnement de test", Expression.of("environnement"));
        sections.put("Outils", Expression.of("outils"));
        sections.put("Pages vérifiées", Expression.of("pages"));
        sections.put("Retour d’information et contact", Expression.of("contact"));
        sections.put("Voies de recours", Expression.of("recours"));
        return Collections.unmodifiableMap(sections);
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var statement = "accessibilite/index.html";
        return List.of(
                Example.passed("la déclaration a toutes ses sections"),
                Example.failed(
                        "une section manque",
                        Edit.remove(statement, "#outils, #outils + p"),
                        "la section « Outils » manque ou est vide"),
                Example.failed(
                        "une section est vide",
                        Edit.remove(statement, "#charge-disproportionnee + p"),
                        "la section « Dérogations pour charge disproportionnée » manque ou est vide"),
                Example.passed(
                        "aucune dérogation n’est demandée",
                        Edit.text(statement, "#charge-disproportionnee + p", "Aucune dérogation n’est demandée.")),
                Example.passed(
                        "une dérogation est motivée",
                        Edit.text(
                                statement,
                                "#charge-disproportionnee + p",
                                "Plans cadastraux anciens : les décrire un à un demanderait deux ans à un agent.")),
                Example.failed(
                        "une dérogation n’est pas motivée",
                        Edit.text(statement, "#charge-disproportionnee + p", "Cartes et plans."),
                        "la dérogation « Cartes et plans. » n’est pas motivée"),
                Example.failed(
                        "une non-conformité connue est tue",
                        Edit.text(statement, "#non-conformites + ul li", "Néant."),
                        "la non-conformité « Certaines cartes"),
                Example.failed(
                        "le pied d’une page n’y mène pas",
                        Edit.remove("404.html", "footer li:has(a[href*=accessibilite])"),
                        "aucun lien du pied de page ne mène à la déclaration d’accessibilité"),
                Example.failed(
                                "la déclaration n’existe pas",
                                Edit.withoutPage(statement),
                                "le site n’a pas de déclaration d’accessibilité")
                        .alsoBreaking("links/internal-resolve"),
                Example.inapplicable(
                                "une société qui ne publie pas de déclaration n’y est pas tenue",
                                Statements.withoutAny())
                        .alsoBreaking("links/internal-resolve"));
    }
}
