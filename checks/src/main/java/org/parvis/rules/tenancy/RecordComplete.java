package org.parvis.rules.tenancy;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Severity.ERROR;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.SiteLookup;
import org.parvis.site.Target;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.organisation.CompanyRegister;
import org.parvis.tenant.privacy.Recipient;

/** The tenant's record holds every fact that the pages owe their readers, and each has the shape of what it claims to be. */
public final class RecordComplete implements Rule {

    private static final SiteLookup<Map<String, Objection>> FAULTS = SiteLookup.of(RecordFaults::in);
    private static final String WHOLE = "";

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "La fiche de l’organisme est complète et plausible",
                ERROR,
                GOOD_PRACTICE.at(""),
                "Toutes les pages disent ce que dit la fiche : une valeur fausse l’est partout.",
                "Donnez dans tenant.yaml, sous la clé que nomme le constat, la valeur qui convient ; le guide des éditeurs dit "
                        + "ce qu’on y met.");
    }

    /** The record as a whole, and the fields in which something is wrong. */
    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(Stream.of(WHOLE), FAULTS.on(site).keySet().stream())
                .map(Target::field);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return target.field()
                .filter(path -> !path.equals(WHOLE))
                .map(path -> FAULTS.on(site).get(path));
    }

    /** Every other rule takes the record at its word. */
    @Override
    public boolean isWaivable() {
        return false;
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("la fiche est complète"),
                Example.passed("une commune a un numéro SIREN", Edit.field("organisation.siren", "123456782")),
                Example.failed(
                        "le numéro SIREN de la commune est faux",
                        Edit.field("organisation.siren", "111 222 338"),
                        "n’est pas un numéro SIREN"),
                Example.failed(
                        "une société donne deux fois son numéro",
                        Edit.field("organisation.register", register("123 456 782"))
                                .and(Edit.field("organisation.siren", "123 456 782")),
                        "une société donne son numéro avec son immatriculation"),
                Example.passed(
                        "une société a un numéro SIREN", Edit.field("organisation.register", register("123 456 782"))),
                Example.failed(
                        "le numéro SIREN est faux",
                        Edit.field("organisation.register", register("123 456 788")),
                        "n’est pas un numéro SIREN"),
                Example.failed(
                        "une société n’est pas immatriculée",
                        Edit.field("kind", Kind.COMPANY),
                        "l’immatriculation de la société manque"),
                Example.failed(
                        "une durée de conservation manque",
                        Edit.field("data-protection.activities[2].retention.period", null)
                                .and(Edit.withoutAttribute(
                                        "confidentialite/index.html",
                                        "[data-fact=retention][data-purpose=audience]",
                                        "data-period")),
                        "ni durée ni critère de conservation"),
                Example.failed(
                                "deux traceurs portent le même nom",
                                Edit.field("trackers[1].name", "session"),
                                "est déjà pris")
                        .alsoBreaking("cookies/inventory-complete", "cookies/measurement-durations"),
                Example.failed(
                                "un pays n’existe pas",
                                Edit.field("data-protection.recipients[1].country", "ZZ"),
                                "n’est pas le code d’un pays")
                        .alsoBreaking("privacy/transfers-declared"),
                Example.failed(
                        "un domaine est celui du portail d’une autre commune",
                        Edit.field("portal.domains", List.of("valmont.example", "rivebelle.example")),
                        "ce domaine est celui du portail de Commune de Rivebelle"),
                Example.failed(
                        "l’accueil du portail est sur celui d’une autre commune",
                        Edit.field("portal.home", URI.create("https://data.rivebelle.example/valmont/"))
                                .and(Edit.everywhere(page -> movedTo(page, "https://data.rivebelle.example/valmont/"))),
                        "empiète sur celle du portail de Commune de Rivebelle"),
                Example.failed(
                                "le plan d’accessibilité est sur le portail d’une autre commune",
                                Edit.field(
                                        "accessibility.plan-url", URI.create("https://data.rivebelle.example/plan/")),
                                "l’adresse mène au site de Commune de Rivebelle")
                        .alsoBreaking("accessibility/scheme-and-plan"),
                Example.failed(
                        "un organisme se dit une partie de lui-même",
                        Edit.field("relations.parents", List.of("valmont-sur-lys")),
                        "une partie de lui-même"),
                Example.failed(
                        "un partenaire n’existe pas",
                        Edit.field("relations.partners", List.of("nulle-part")),
                        "aucun organisme n’a cet identifiant"),
                Example.failed(
                        "la couleur ne porte pas de texte blanc lisible",
                        Edit.field("portal.theme.accent", "#ffcc00"),
                        "contraste"),
                Example.failed(
                        "une valeur reste à compléter",
                        Edit.field("organisation.aliases[0]", "[à compléter]"),
                        "« à compléter » n’a pas été remplacé"),
                Example.failed(
                                "un destinataire hors de l’Espace économique européen n’a pas de garantie",
                                Edit.field(
                                        "data-protection.recipients[0]",
                                        new Recipient(
                                                "service",
                                                "Service des données de la commune",
                                                "gestion du portail",
                                                false,
                                                "US",
                                                Optional.empty(),
                                                List.of())),
                                "la garantie du transfert manque")
                        .alsoBreaking("privacy/transfers-declared"),
                Example.failed(
                                "une adresse n’est pas un courriel",
                                Edit.field("accessibility.email", "accessibilite.valmont.example")
                                        .and(Edit.words(
                                                "accessibilite/index.html",
                                                "accessibilite@valmont.example",
                                                "accessibilite.valmont.example")),
                                "n’est pas une adresse électronique")
                        .alsoBreaking("accessibility/feedback-contact"));
    }

    private static Edit movedTo(String page, String home) {
        return draft -> Edit.words(page, "https://data.valmont.example/", home).apply(draft);
    }

    private static CompanyRegister register(String siren) {
        return new CompanyRegister("SAS", "50 000 €", siren, "Datacité");
    }
}
