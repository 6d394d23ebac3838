package org.parvis.rules.accessibility;

import static org.parvis.compliance.Law.LAW_2005_102;
import static org.parvis.compliance.Law.RGAA;
import static org.parvis.compliance.Severity.ERROR;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/** The statement links to a multi-year scheme that covers today and to this year's plan. */
public final class SchemeAndPlan implements Rule {

    private static final String FIELD = "accessibility.scheme-years";
    private static final Expression YEARS = Expression.of("(\\d{4}) ?[-–] ?(\\d{4})");
    private static final int LONGEST = 3;

    private static final String IN_RECORD =
            "Donnez dans tenant.yaml, sous accessibility, le schéma en vigueur : ses années (scheme-years), trois au plus, et son adresse (scheme-url).";

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Le schéma pluriannuel et le plan d’actions d’accessibilité sont liés",
                ERROR,
                List.of(LAW_2005_102.at("article 47, III"), RGAA.at("schéma pluriannuel")),
                "Ils disent ce que l’organisme s’engage à rendre accessible, et quand.",
                "Dans la déclaration d’accessibilité, gardez un lien [.fact.scheme,doc=scheme] vers {a11y-scheme-url}, avec les "
                        + "années, et un lien [.fact.plan,doc=plan] vers {a11y-plan-url} ; un schéma dure trois ans au plus.");
    }

    @Override
    public String applicability() {
        return Statements.CONCERNED;
    }

    @Override
    public Stream<Target> targets(Site site) {
        if (!Statements.areOwedBy(site)) return Stream.empty();
        return Stream.concat(Stream.of(Target.field(FIELD)), site.mainOf("accessibility"));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return target.field().isPresent()
                ? outdated(site).map(objection -> objection.mendedBy(IN_RECORD))
                : unlinked(target.onPage(), site);
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=scheme]");
    }

    private static Optional<Objection> outdated(Site site) {
        var written = site.tenant().accessibility().schemeYears();
        var years = YEARS.matcher(written.strip());
        if (!years.matches())
            return Objection.because("les années du schéma pluriannuel ne se lisent pas")
                    .map(objection -> objection.quoting(written).expecting("2025-2027, par exemple"));
        var first = Integer.parseInt(years.group(1));
        var last = Integer.parseInt(years.group(2));
        var today = site.asOf().year();
        if (last < first || last - first >= LONGEST)
            return Objection.because("le schéma pluriannuel ne dure pas trois ans au plus")
                    .map(objection -> objection.quoting(written));
        return first <= today && today <= last
                ? Objection.none()
                // Without the year in what is wrong, so that the finding is the same one after New Year.
                : Objection.because("le schéma pluriannuel ne couvre pas l’année en cours")
                        .map(objection -> objection
                                .quoting(written)
                                .expecting(Phrase.of("des années dont {} fait partie", today)));
    }

    private static Optional<Objection> unlinked(Page page, Site site) {
        var accessibility = site.tenant().accessibility();
        var missing = new ArrayList<Phrase>();
        if (!leads(page, "scheme", accessibility.schemeUrl(), List.of("schéma", accessibility.schemeYears()), site))
            missing.add(Phrase.of(
                    "le lien vers le schéma pluriannuel manque, ne mène pas où dit la fiche ou ne dit pas ses années"));
        if (!leads(page, "plan", accessibility.planUrl(), List.of("plan d’actions"), site))
            missing.add(Phrase.of("le lien vers le plan d’actions manque ou ne mène pas où dit la fiche"));
        return Objection.listing(missing)
                .map(objection -> objection.on(page.visible("main [data-fact=scheme], main [data-fact=plan]")
                        .findFirst()));
    }

    private static boolean leads(Page page, String document, URI to, List<String> words, Site site) {
        var marked = "[data-fact=" + document + "][data-doc=" + document + "]";
        return page.visible("main a" + marked + ", main " + marked + " a")
                .anyMatch(link -> leads(link, to) && words.stream().allMatch(Wording.of(link, site)::states));
    }

    private static boolean leads(Element link, URI to) {
        return link.attr("href").equals(to.toString()) && !VisibleText.of(link).isEmpty();
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var statement = "accessibilite/index.html";
        return List.of(
                Example.passed("un schéma 2025-2027 et le plan de l’année sont liés"),
                Example.failed(
                        "le lien vers le plan manque",
                        Edit.remove(statement, "[data-doc=plan]"),
                        "le lien vers le plan d’actions manque"),
                Example.failed(
                        "le lien vers le schéma mène ailleurs",
                        Edit.attribute(statement, "[data-doc=scheme]", "href", "https://ailleurs.example/"),
                        "le lien vers le schéma pluriannuel manque, ne mène pas où dit la fiche"),
                Example.failed(
                        "le schéma est échu",
                        years("2022-2024"),
                        "le schéma pluriannuel ne couvre pas l’année en cours"),
                Example.failed(
                        "le schéma est trop long",
                        years("2025-2029"),
                        "le schéma pluriannuel ne dure pas trois ans au plus"),
                Example.failed(
                        "les années ne se lisent pas",
                        years("en cours"),
                        "les années du schéma pluriannuel ne se lisent pas"),
                Example.inapplicable(
                                "une société qui ne publie pas de déclaration n’y est pas tenue",
                                Statements.withoutAny())
                        .alsoBreaking("links/internal-resolve"));
    }

    private static Edit years(String years) {
        return Edit.field(FIELD, years).and(Edit.words("accessibilite/index.html", "2025-2027", years));
    }
}
