package org.parvis.rules.tenancy;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;

/**
 * A portal whose facts are examples says so to readers and to search engines, on every page; a real one never does. Values from
 * the ranges reserved for examples are always declared as such.
 */
public final class Demonstration implements Rule {

    private static final String FIELD = "demonstration";
    private static final Expression BANNER = Expression.of("site de demonstration");
    private static final Expression RESERVED_HOST =
            Expression.of("(?i)(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}-]+\\.(?:example|test|invalid)(?![\\p{L}\\p{N}-])");
    private static final Expression RESERVED_PHONE =
            Expression.of("(?:(?<!\\d)0|\\+33 ?)1[ .-]?99[ .-]?00(?:[ .-]?\\d{2}){2}(?!\\d)");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Un portail de démonstration le dit, et lui seul",
                ERROR,
                GOOD_PRACTICE.at(""),
                "Personne ne doit prendre des coordonnées d’exemple pour celles d’une administration.",
                "Dans tenant.yaml, mettez demonstration: true et dans example-data les chemins des valeurs d’exemple ; pour un vrai "
                        + "portail, remplacez-les et retirez les deux clés.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        var tenant = site.tenant();
        if (contradictsItself(tenant)) return Stream.of(Target.field(FIELD));
        return Stream.concat(doubtful(site).map(Target::field), site.everyPage());
    }

    /** Paths that declare nothing, and values from reserved ranges that nothing declares. */
    private static Stream<String> doubtful(Site site) {
        var fields = site.values();
        var declared = site.tenant().exampleData();
        var empty = IntStream.range(0, declared.size())
                .filter(i -> fields.keySet().stream().noneMatch(path -> covers(declared.get(i), path)))
                .mapToObj(i -> "example-data[" + i + "]");
        var undeclared = fields.entrySet().stream()
                .filter(field -> isReserved(field.getValue()))
                .map(Map.Entry::getKey)
                .filter(path -> declared.stream().noneMatch(example -> covers(example, path)));
        return Stream.concat(empty, undeclared);
    }

    private static boolean contradictsItself(Tenant tenant) {
        return tenant.demonstration() == tenant.exampleData().isEmpty();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return target.field().map(path -> inRecord(path, site)).orElseGet(() -> onPage(target.onPage(), site.tenant()));
    }

    private static Optional<Objection> inRecord(String path, Site site) {
        if (path.equals(FIELD))
            return site.tenant().demonstration()
                    ? Objection.because("le portail est dit de démonstration sans valeur d’exemple")
                    : Objection.because("le portail a des valeurs d’exemple et n’est pas dit de démonstration");
        var fault = path.startsWith("example-data[")
                ? "aucune valeur de la fiche n’est à ce chemin"
                : "la valeur vient d’une plage réservée aux exemples et n’est pas déclarée comme exemple";
        return Objection.because(fault)
                .map(objection -> objection.quoting(String.valueOf(site.values().get(path))));
    }

    private static Optional<Objection> onPage(Page page, Tenant tenant) {
        var banner = page.visible("[data-fact=demonstration]")
                .anyMatch(element -> BANNER.isIn(VisibleText.fold(VisibleText.of(element))));
        var noindex = page.select("meta[name=robots]").stream()
                .map(meta -> meta.attr("content"))
                .anyMatch(content -> VisibleText.fold(content).contains("noindex"));
        if (tenant.demonstration()) {
            if (!banner) return Objection.because("la page ne dit pas que le site est une démonstration");
            return noindex
                    ? Objection.none()
                    : Objection.because("la page de démonstration n’écarte pas les moteurs de recherche (noindex)");
        }
        if (!page.select("[data-fact=demonstration]").isEmpty())
            return Objection.because("la page d’un vrai portail se dit de démonstration");
        return noindex
                ? Objection.because("la page d’un vrai portail écarte les moteurs de recherche (noindex)")
                : Objection.none();
    }

    private static boolean isReserved(Object value) {
        var text = String.valueOf(value);
        return RESERVED_HOST.isIn(text) || RESERVED_PHONE.isIn(text);
    }

    private static boolean covers(String declared, String path) {
        return path.equals(declared) || path.startsWith(declared + ".") || path.startsWith(declared + "[");
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("chaque page porte le bandeau et noindex"),
                Example.failed(
                        "des valeurs d’exemple sans le dire",
                        Edit.field(FIELD, false),
                        "n’est pas dit de démonstration"),
                Example.failed(
                        "une démonstration sans valeur d’exemple",
                        Edit.field("example-data", List.of()),
                        "sans valeur d’exemple"),
                Example.failed(
                        "une page n’a pas le bandeau",
                        Edit.remove("cookies/index.html", "[data-fact=demonstration]"),
                        "la page ne dit pas que le site est une démonstration"),
                Example.failed(
                        "le bandeau est caché",
                        Edit.attribute("404.html", "[data-fact=demonstration]", "style", "display:none"),
                        "la page ne dit pas que le site est une démonstration"),
                Example.failed("une page se laisse indexer", Edit.remove("index.html", "meta[name=robots]"), "noindex"),
                Example.failed(
                        "un chemin n’est pas celui d’une valeur",
                        Edit.record(tenant -> Fields.with(
                                tenant,
                                "example-data",
                                Stream.concat(tenant.exampleData().stream(), Stream.of("portail"))
                                        .toList())),
                        "aucune valeur de la fiche n’est à ce chemin"),
                Example.failed(
                        "un téléphone d’exemple n’est pas déclaré",
                        Edit.field("example-data[2]", "legal-notice.publication-director"),
                        "la valeur vient d’une plage réservée aux exemples"));
    }
}
