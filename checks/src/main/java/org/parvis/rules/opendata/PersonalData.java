package org.parvis.rules.opendata;

import static org.parvis.compliance.Law.CRPA;
import static org.parvis.compliance.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleCompany;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * A public body says that its data are published anonymised unless the law or consent allows otherwise, that whoever reuses
 * personal data obeys the GDPR, and how to ask for removal. One whose data hold none may say just that.
 */
public final class PersonalData implements Rule {

    private static final String MARK = "main [data-fact=published-personal-data]";
    private static final Set<String> READ = Set.of("reuse", "privacy", "terms", "");
    private static final Expression SUBJECT =
            Expression.of("jeux? de donnees|informations publiques|donnees (?:publiees|ouvertes)");
    private static final Expression NONE = Expression.of(
            "\\bau(?:cun|x)\\b.{0,60}\\bdonnees? (?:personnelle|a caractere personnel)"
                    + "|ne (?:contien|comport)\\p{L}+ (?:pas|aucune) .{0,40}donnees? (?:personnelle|a caractere personnel)");
    private static final Expression ANONYMOUS = Expression.of("\\banonym");
    private static final Expression LAW =
            Expression.of("\\brgpd\\b|2016/679|protection des donnees|6 janvier 1978|informatique et libertes");
    private static final Expression REUSER = Expression.of("\\breutilis");
    private static final Expression REMOVAL = Expression.of("\\b(?:retrait\\b|(?:retir|suppr|effac|signal)\\p{L})");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "La règle des données personnelles dans les jeux de données est dite",
                WARNING,
                List.of(CRPA.at("article L. 312-1-2"), CRPA.at("article D. 312-1-3"), CRPA.at("article L. 322-2")),
                "Qui se reconnaît dans un jeu de données doit savoir pourquoi, et comment en sortir.",
                "Dans la page dont le type est « reuse », dites dans un bloc [.fact.published-personal-data] que les données sont "
                        + "rendues anonymes sauf si la loi ou les personnes le permettent, que leur réutilisation relève du RGPD, "
                        + "et donnez un lien pour demander un retrait.");
    }

    @Override
    public String applicability() {
        return "Aux organismes publics.";
    }

    /** Each block that is marked; or, where none is, the first page whose words say any of it; or one that should. */
    @Override
    public Stream<Target> targets(Site site) {
        if (!site.tenant().kind().isPublic()) return Stream.empty();
        var marked = site.pages().stream()
                .flatMap(page -> page.visible(MARK).map(block -> Target.of(page, block)))
                .toList();
        if (!marked.isEmpty()) return marked.stream();
        return Stream.concat(
                        site.pages().stream()
                                .filter(page -> READ.contains(page.type()))
                                .filter(page -> !statement(page).isEmpty()),
                        Stream.of("reuse", "terms").flatMap(site::pagesOf))
                .limit(1)
                .map(Target::of);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var isMarked = target.part().hasAttr("data-fact");
        var words = isMarked ? VisibleText.fold(target.text()) : statement(target.onPage());
        if (words.isEmpty() || isMarked && !Wording.of(target.part(), site).areLegible())
            return Objection.because("rien n’est dit des données personnelles dans les jeux de données");
        if (NONE.isIn(words) && !ANONYMOUS.isIn(words)) return Objection.none();
        var missing = untold(words);
        if (target.part().select("a[href]").stream()
                .allMatch(link -> VisibleText.of(link).isEmpty()))
            missing.add(Phrase.of("aucun lien ne permet de demander un retrait"));
        return Objection.listing(missing).map(objection -> objection.quoting(isMarked ? target.text() : words));
    }

    private static List<Phrase> untold(String words) {
        var missing = new ArrayList<Phrase>();
        if (!ANONYMOUS.isIn(words)) missing.add(Phrase.of("il n’est pas dit que les données sont rendues anonymes"));
        if (!LAW.isIn(words) || !REUSER.isIn(words))
            missing.add(Phrase.of("il n’est pas dit que la réutilisation de données personnelles relève du RGPD"));
        if (!REMOVAL.isIn(words)) missing.add(Phrase.of("il n’est pas dit comment demander un retrait"));
        return missing;
    }

    /** What {@code page} says, in folded words, of personal data in datasets; empty if nothing. */
    static String statement(Page page) {
        return page.prose()
                .map(Passage::folded)
                .filter(words -> SUBJECT.isIn(words) || REUSER.isIn(words))
                .filter(words -> ANONYMOUS.isIn(words)
                        || NONE.isIn(words)
                        || LAW.isIn(words)
                        || words.contains("personnel") && REMOVAL.isIn(words))
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<Example> examples() {
        var reuse = "reutilisation/index.html";
        var block = "[data-fact=published-personal-data]";
        var link = "<a href=\"mailto:dpo@valmont.example\">dpo@valmont.example</a>";
        return List.of(
                Example.passed("anonymat, RGPD, retrait : tout est dit"),
                Example.passed(
                        "le portail n’a pas de données personnelles",
                        Edit.html(reuse, block, "<p>Aucun jeu de données ne contient de données personnelles.</p>")),
                Example.passed(
                        "tout est dit sans que rien ne le marque", Edit.withoutAttribute(reuse, block, "data-fact")),
                Example.failed("la page se tait", Edit.remove(reuse, block), "rien n’est dit des données personnelles"),
                Example.failed(
                        "le retrait n’est pas expliqué",
                        Edit.html(
                                reuse,
                                block,
                                "<p>Les jeux de données sont anonymes ; leur réutilisation relève du RGPD. " + link
                                        + "</p>"),
                        "il n’est pas dit comment demander un retrait"),
                Example.failed(
                        "rien ne mène à qui peut retirer une donnée",
                        Edit.html(
                                reuse,
                                block,
                                "<p>Les jeux de données sont anonymes ; leur réutilisation relève du RGPD. "
                                        + "Demandez un retrait en mairie.</p>"),
                        "aucun lien ne permet de demander un retrait"),
                Example.inapplicable("une société n’est pas tenue de le dire ici", SampleCompany.edit()));
    }
}
