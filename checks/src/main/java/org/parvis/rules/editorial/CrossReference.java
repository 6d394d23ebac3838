package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.Outline;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * "Article 5" of the page itself is there, is where its link leads, and speaks of what the sentence says. Only pages with
 * numbered headings are looked at, and articles of a law are left alone.
 */
public final class CrossReference implements Rule {

    private static final Expression REFERENCE =
            Expression.of("(?<![\\p{L}\\p{N}])(?:article|section|rubrique|point) (\\d{1,2})(?![\\p{N}-]|[.,]\\d)");
    private static final Expression LAW = Expression.of(
            "(?<![\\p{L}\\p{N}])(?:loi|lois|code|rgpd|reglement|decret|directive|ordonnance|lcen|crpa|constitution|convention|traite|arrete|deliberation|act|acts|law|regulation|decree|gdpr|treaty)(?!\\p{L})");
    private static final Expression SENTENCE_END = Expression.of("[.;!?] ");
    private static final List<Expression> SUBJECTS = Stream.of(
                    "cookies?|traceurs?",
                    "finalites?",
                    "droits?(?! de la)",
                    "durees?|conservation",
                    "destinataires?",
                    "transferts?",
                    "reclamations?",
                    "securite",
                    "definitions?",
                    "reseaux sociaux",
                    "delegue")
            .map(words -> Expression.of("(?<!\\p{L})(?:" + words + ")(?!\\p{L})"))
            .toList();
    private static final Expression GOING_WITH = Expression.of(
            " (?:(?:sont |est )?(?:vise|decrit|mentionne|enonce|enumere|indique|expose|precise|presente|liste)e?s?|prevue?s?|definie?s?) (?:a l'|a la |au |dans l'|dans la |en )");
    private static final int REACH = 60;

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Un renvoi interne mène au bon article",
                ERROR,
                List.of(RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Un renvoi faux fait chercher au mauvais endroit ce que l’on a le droit de savoir.",
                "Écrivez le renvoi comme un lien, <<ancre,article 10>>, et vérifiez le numéro et le sujet de l’article visé.");
    }

    @Override
    public String applicability() {
        return "Aux pages qui renvoient à un de leurs articles numérotés.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .filter(page -> Outline.headings(page)
                        .anyMatch(heading -> Outline.number(heading).isPresent()))
                .flatMap(page -> page.mainProse()
                        .filter(passage -> !Outline.isHeading(passage.block()))
                        .filter(passage -> references(passage, site).findAny().isPresent())
                        .map(passage -> Target.of(page, passage)));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var passage = target.passage().orElseThrow();
        return references(passage, site)
                .flatMap(reference -> fault(reference, passage, target.onPage()).stream())
                .findFirst()
                .map(objection -> objection.quoting(passage.text()));
    }

    private static Optional<Objection> fault(MatchResult reference, Passage passage, Page page) {
        var number = Integer.parseInt(reference.group(1));
        var article = Outline.headings(page)
                .filter(heading ->
                        Outline.number(heading).filter(found -> found == number).isPresent())
                .findFirst();
        if (article.isEmpty()) return Objection.because("la page n’a pas d’article {}", number);
        var linked = linkedHeading(reference.group(), passage.block(), page);
        if (linked.filter(heading -> heading != article.get()).isPresent())
            return Objection.because("le lien « article {} » mène à un autre article", number)
                    .map(objection -> objection.expecting(VisibleText.of(linked.get())));
        return strayFrom(reference, passage.folded(), article.get(), page);
    }

    private static Optional<Element> linkedHeading(String words, Element block, Page page) {
        return block.select("a[href^=#]").stream()
                .filter(link -> VisibleText.fold(VisibleText.of(link)).contains(words))
                .flatMap(link ->
                        Optional.ofNullable(
                                page.document().getElementById(link.attr("href").substring(1)))
                                .stream())
                .flatMap(anchor -> Outline.headingAt(anchor).stream())
                .findFirst();
    }

    /**
     * The nearest subject named before the reference, when another article has it in its title and the reference goes with it
     * ("cookies visés à l'article 8"), or when the article that is meant does not speak of it at all.
     */
    private static Optional<Objection> strayFrom(MatchResult reference, String text, Element article, Page page) {
        var before = text.substring(Math.max(0, reference.start() - REACH), reference.start());
        return SUBJECTS.stream()
                .flatMap(subject -> subject.in(before).map(match -> new Subject(subject, match)))
                .max(Comparator.comparingInt(subject -> subject.match().end()))
                .filter(subject -> !subject.isIn(VisibleText.of(article)))
                .flatMap(subject -> {
                    var titled = GOING_WITH
                                    .matcher(before.substring(subject.match().end()))
                                    .matches()
                            ? titled(subject, page)
                            : Optional.<Element>empty();
                    return titled.isEmpty() && subject.isIn(Outline.textUnder(article))
                            ? Objection.none()
                            : Objection.because(
                                            "l’article {} ne traite pas de « {} »",
                                            reference.group(1),
                                            subject.match().group())
                                    .map(objection -> titled.map(
                                                    heading -> objection.expecting(VisibleText.of(heading)))
                                            .orElse(objection)
                                            .weighing(WARNING));
                });
    }

    private static Optional<Element> titled(Subject subject, Page page) {
        return Outline.headings(page)
                .filter(heading -> Outline.number(heading).isPresent() && subject.isIn(VisibleText.of(heading)))
                .findFirst();
    }

    private record Subject(Expression pattern, MatchResult match) {
        boolean isIn(String text) {
            return pattern.isIn(VisibleText.fold(text));
        }
    }

    private static Stream<MatchResult> references(Passage passage, Site site) {
        var text = passage.folded();
        return REFERENCE
                .in(text)
                .filter(match -> !LAW.isIn(sentenceAround(text, match)))
                .filter(match -> !FactWords.coverFolded(site, text, match.start(), match.end()));
    }

    private static String sentenceAround(String text, MatchResult match) {
        var start = SENTENCE_END
                .in(text.substring(0, match.start()))
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
        var end = SENTENCE_END
                .in(text.substring(match.end()))
                .mapToInt(MatchResult::start)
                .min()
                .orElse(text.length() - match.end());
        return text.substring(start, match.end() + end);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed(
                        "le renvoi mène à l’article sur les cookies",
                        adding("Les cookies sont visés à l’<a href=\"#cookies\">article 10</a>.")),
                Example.inapplicable(
                        "l’article est celui d’un règlement",
                        adding("La sécurité est exigée par l’article 32 du RGPD.")),
                Example.failed(
                        "l’article n’existe pas",
                        adding("Les accès sont décrits à l’article 14."),
                        "la page n’a pas d’article 14"),
                Example.failed(
                        "le lien mène à un autre article",
                        adding("Les cookies sont visés à l’<a href=\"#droits\">article 10</a>."),
                        "mène à un autre article"),
                Example.failed(
                        "l’article parle d’autre chose",
                        adding("Pour les cookies visés à l’article 9, écrivez-nous."),
                        "l’article 9 ne traite pas de « cookies »"),
                Example.failed(
                        "un autre article a ce sujet pour titre",
                        adding("Les finalités décrites à l’article 7 sont les seules."),
                        "l’article 7 ne traite pas de « finalites »"),
                Example.inapplicable("aucun renvoi à un article du document", Edit.none()));
    }

    private static Edit adding(String sentence) {
        return Edit.append("confidentialite/index.html", "#securite", "<p>" + sentence + "</p>");
    }
}
