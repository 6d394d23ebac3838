package org.parvis.rules.tenancy;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.INFO;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.FactWords;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Knowledge;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.Tenant.Kind;

/**
 * A body is called what it is: a public body is no company and has no clients, a company is no local authority. What gives a
 * wrong noun away is its use as the body's own name: defined by "ci-après", or with a capital and nothing after it.
 */
public final class RoleNoun implements Rule {

    private static final String DEFINED_AS = "ci-après(?: (?:dénommée?|désignée?|appelée?))? ?(?:[«\"] ?)?";
    private static final String NO_NAME_AFTER =
            "(?! ?(?:\\p{Lu}|anonyme|publique|civile|d'économie|par actions|coopérative|savante|nationale|générale))";

    private static final Expression COMPANY_NOUN = Expression.of("(?iu:" + DEFINED_AS
            + "(?:la société|le client|l'entreprise|le prestataire|l'éditeur de la solution)(?!\\p{L}))"
            + "|(?<!\\p{L})(?:[Ll]a Société|[Ll]e Client|[Ll]'Entreprise)(?!\\p{L})" + NO_NAME_AFTER
            + "|(?iu:(?<!\\p{L})(?:nos clients|notre clientèle|notre société|notre entreprise)(?!\\p{L}))");
    private static final Expression COMMERCIAL =
            Expression.of("(?iu)(?<!\\p{L})(?:relation (?:commerciale|client)|gestion commerciale)(?!\\p{L})");
    private static final Expression PRIVATE_ARCHIVES =
            Expression.of("(?iu)(?<!\\p{L})(?:archiv|conserv)[^.]*code (?:de commerce|de la consommation)(?!\\p{L})");
    private static final Expression AUTHORITY_NOUN = Expression.of(
            "(?iu:" + DEFINED_AS + "(?:la (?:collectivité|commune|ville|métropole|région)|le département)(?!\\p{L}))"
                    + "|(?<!\\p{L})[Ll]a Collectivité(?!\\p{L})(?! ?\\p{Lu})"
                    + "|(?iu:(?<!\\p{L})notre (?:collectivité|commune|métropole)(?!\\p{L}))");

    private static final Ground GROUND =
            Ground.of(Sign.inWords(Expression.any(COMPANY_NOUN, COMMERCIAL, PRIVATE_ARCHIVES, AUTHORITY_NOUN)));

    @Override
    public Requirement requirement() {
        return new Requirement(
                "L’organisme est appelé par ce qu’il est",
                ERROR,
                List.of(RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Une commune appelée « la Société » laisse le lecteur se demander qui lui parle.",
                "Écrivez {org-noun}, {org-noun-of} ou « nous ».");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.prose();
    }

    @Override
    public Optional<Ground> ground() {
        return Optional.of(GROUND);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var passage = target.passage().orElseThrow();
        var text = passage.text();
        if (site.tenant().kind() == Kind.COMPANY)
            return found(AUTHORITY_NOUN, text, site)
                    .flatMap(words -> objection("une société est appelée comme une collectivité", words));
        return found(COMPANY_NOUN, text, site)
                .flatMap(words -> objection("un organisme public est appelé comme une société", words))
                .or(() -> found(COMMERCIAL, text, site)
                        .flatMap(words -> objection("un organisme public parle de commerce", words))
                        .map(objection -> objection.weighing(WARNING)))
                .or(() -> found(PRIVATE_ARCHIVES, text, site)
                        .flatMap(words -> objection("un organisme public archive comme une société", words))
                        .map(objection -> objection
                                .expecting("les règles des archives publiques : code du patrimoine, livre II")
                                .weighing(INFO)));
    }

    private static Optional<String> found(Expression pattern, String text, Site site) {
        return pattern.in(text)
                .filter(match -> !FactWords.cover(site, text, match.start(), match.end()))
                .map(MatchResult::group)
                .findFirst();
    }

    private static Optional<Objection> objection(String message, String words) {
        return Objection.because(message).map(objection -> objection.quoting(words));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.KIND);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("la commune s’appelle la commune"),
                Example.passed(
                        "une société tierce peut être nommée",
                        adding("La société qui héberge le portail suit nos instructions.")),
                Example.passed(
                        "une Société publique locale est un nom", adding("La Société publique locale gère le musée.")),
                Example.failed(
                        "la commune est définie comme une société",
                        adding("La ville (ci-après « la société ») publie ce portail."),
                        "un organisme public est appelé comme une société"),
                Example.failed(
                        "la commune est appelée la Société",
                        adding("Vos données sont traitées par la Société."),
                        "un organisme public est appelé comme une société"),
                Example.failed(
                        "la commune aurait des clients",
                        adding("Le portail vérifie l’identité de nos clients."),
                        "un organisme public est appelé comme une société"),
                Example.failed(
                        "la commune suivrait une relation commerciale",
                        adding("Ces données servent au suivi de la relation commerciale."),
                        "un organisme public parle de commerce"),
                Example.failed(
                        "la commune archiverait comme un commerçant",
                        adding("Ces pièces sont archivées comme le veut le code de commerce."),
                        "un organisme public archive comme une société"));
    }

    private static Edit adding(String sentence) {
        return Edit.append("confidentialite/index.html", "#securite", "<p>" + sentence + "</p>");
    }
}
