package org.parvis.rules.tenancy;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.Suppliers;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Knowledge;
import org.parvis.site.Passage;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * The body speaks, not its supplier: no text that sells the supplier's service, claims ownership for it or tells its customers how
 * to subscribe and connect. The supplier may be named, with what it does for the body; who offers subscriptions of its own may
 * speak of them.
 */
public final class VendorVoice implements Rule {

    private static final Expression SUPPLY = Expression.of(
            " (?:vous )?(?:met(?:tent)? à (?:votre |la )?disposition|met(?:tent)? en œuvre|propose(?:nt)?|offre(?:nt)?|édite(?:nt)?|commercialise(?:nt)?|développe(?:nt)?|révolutionne(?:nt)?)(?!\\p{L})");
    private static final Expression ON_BEHALF =
            Expression.of("(?:pour le compte|sur instruction|à la demande) (?:de |d')|sous-traitant");

    private static final Expression SELLING = Expression.of(
            "(?<!\\p{L})(?:en mode saas|(?:solution|plateforme|offre|service) saas|software as a service|places? de marches?(?! publics?)"
                    + "|marketplace|commercialiser (?:directement )?(?:vos|ses|leurs|les|des) donnees)(?!\\p{L})");
    private static final Expression SUBSCRIBING = Expression.of(
            "(?<!\\p{L})(?:offres?|abonnements?|formules?|contrats?) (?:souscrite?s?|choisie?s? par (?:le client|la societe|la collectivite))(?!\\p{L})");
    private static final Expression CONNECTING = Expression.of(
            "(?<!\\p{L})(?:transm|fourni|envo|communiqu|remet|remis|depos)\\p{L}*(?: \\p{L}+){0,4}? (?:certificats? (?:https|ssl|tls)|cles? privees?)(?!\\p{L})");
    private static final Expression OWNING = Expression.of(
            "(?iu:propriété exclusive) (?:de la société |de l'entreprise |de |d')(\\p{Lu}[\\p{L}\\p{N}&.-]*(?: \\p{Lu}[\\p{L}\\p{N}&.-]*)*)");

    private static final Ground GROUND = Ground.of(
            Sign.inFolded(Expression.any(SELLING, SUBSCRIBING, CONNECTING)),
            Sign.inWords(Expression.any(OWNING, SUPPLY)));

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Le fournisseur ne parle pas à la place de l’organisme",
                WARNING,
                List.of(RGPD.at("article 12, 1"), RGPD.at("article 28"), GOOD_PRACTICE.at("")),
                "Un texte de vente ou un mode d’emploi pour clients ne dit pas au lecteur qui répond de ses données.",
                "Dites ce que l’organisme fait, et nommez le fournisseur pour ce qu’il fait pour lui.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.mainProse();
    }

    @Override
    public Optional<Ground> ground() {
        return Optional.of(GROUND);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var passage = target.passage().orElseThrow();
        return Stream.of(
                        folded(SELLING, passage, site, "le texte vend un service"),
                        sells(site)
                                ? Optional.<String>empty()
                                : folded(
                                        SUBSCRIBING,
                                        passage,
                                        site,
                                        "le texte parle de l’offre à laquelle un client souscrit"),
                        folded(CONNECTING, passage, site, "le texte explique à un client comment se raccorder"),
                        owner(passage, site),
                        speaker(passage, site))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(Objection::because)
                .map(objection -> objection.quoting(passage.text()));
    }

    private static boolean sells(Site site) {
        return !site.tenant().kind().isPublic()
                || site.tenant().portal().services().offers();
    }

    private static Optional<String> folded(Expression pattern, Passage passage, Site site, String fault) {
        return pattern.in(passage.folded())
                .filter(match -> !FactWords.coverFolded(site, passage.folded(), match.start(), match.end()))
                .findFirst()
                .map(match -> fault);
    }

    private static Optional<String> owner(Passage passage, Site site) {
        return OWNING.in(passage.text())
                .map(match -> match.group(1))
                .filter(owner -> !Suppliers.isBody(owner, site))
                .findFirst()
                .map(owner -> "le texte défend la propriété d’un fournisseur");
    }

    private static Optional<String> speaker(Passage passage, Site site) {
        var text = passage.text();
        if (!SUPPLY.isIn(text) || ON_BEHALF.isIn(text)) return Optional.empty();
        return Suppliers.of(site)
                .filter(name ->
                        SUPPLY.in(text).anyMatch(supply -> text.startsWith(name, supply.start() - name.length())))
                .findFirst()
                .map(name -> "un fournisseur parle à la place de l’organisme");
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.NAMES);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed(
                        "le fournisseur est nommé pour ce qu’il fait",
                        adding("Nuage Public SAS héberge le portail pour le compte de la commune.")),
                Example.passed(
                        "les propriétés de la commune sont à elle",
                        adding("Le logo est la propriété exclusive de Valmont-sur-Lys.")),
                Example.failed(
                        "le fournisseur offre le service",
                        adding("Nuage Public SAS met à disposition une plateforme puissante."),
                        "un fournisseur parle à la place de l’organisme"),
                Example.failed(
                        "le service est vendu",
                        adding("Ce service en mode SaaS ouvre tous les usages."),
                        "le texte vend un service"),
                Example.failed(
                        "l’offre est souscrite",
                        adding("Les données dépendent de l’offre souscrite."),
                        "l’offre à laquelle un client souscrit"),
                Example.passed(
                        "qui a des offres peut en parler",
                        Edit.field("portal.services.offers", true)
                                .and(Edit.append(
                                        "conditions-utilisation/index.html",
                                        "#reutilisation",
                                        "<p>Le prix est celui de l’offre souscrite.</p>"))),
                Example.failed(
                        "un client doit donner une clé",
                        adding("Un sous-domaine s’ouvre après transmission du certificat TLS et de la clé privée."),
                        "comment se raccorder"),
                Example.failed(
                        "le fournisseur est propriétaire",
                        adding("Cette interface est la propriété exclusive de Cartodonnées."),
                        "la propriété d’un fournisseur"));
    }

    private static Edit adding(String sentence) {
        return Edit.append("conditions-utilisation/index.html", "#reutilisation", "<p>" + sentence + "</p>");
    }
}
