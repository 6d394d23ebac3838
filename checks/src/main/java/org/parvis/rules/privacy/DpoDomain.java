package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

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
import org.parvis.evidence.Email;
import org.parvis.evidence.Emails;
import org.parvis.evidence.RegistrableDomain;
import org.parvis.evidence.Wording;
import org.parvis.site.Belongings;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;
import org.parvis.tenant.Tenant;

/**
 * Each mailbox for requests about personal data is on a domain of the tenant, or of the officer it declares to share. An address
 * in the officer's, the exercise or a joint controller's block that the record does not know is the matter of those blocks' rules.
 */
public final class DpoDomain implements Rule {

    private static final Expression MAILBOX =
            Expression.of("^(?:dp[od]|rgpd|gdpr|donnees-?personnelles|protection-?donnees)\\b");
    private static final Words SUBJECT = Words.of(
            "dpo-domain/subject",
            "\\bdp[od]\\b|\\brgpd\\b|protection des donnees|deleguee? a la protection|exercer vos droits");
    private static final String BLOCKS = "[data-fact=dpo], [data-fact=exercise], [data-fact=joint]";

    @Override
    public Requirement requirement() {
        return new Requirement(
                "La boîte du délégué est sur un domaine de l’organisme ou du délégué qu’il déclare",
                ERROR,
                List.of(RGPD.at("article 13, 1, b"), RGPD.at("article 5, 1, d"), RGPD.at("article 5, 1, f")),
                "Une demande envoyée à la mauvaise boîte est perdue, et révélée à un tiers.",
                "Corrigez data-protection.officer.email dans tenant.yaml ou, si le délégué est partagé avec d’autres "
                        + "organismes, déclarez son domaine dans data-protection.officer.domains.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.versionsOf("privacy")
                .flatMap(page -> page.main().stream()
                        .flatMap(main -> Emails.in(page).stream().map(email -> Emails.where(email, main)))
                        .distinct()
                        .filter(part -> mailboxes(part, site).findAny().isPresent())
                        .map(part -> Target.of(page, part)));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return mailboxes(target.part(), site)
                .filter(email -> !isAtHome(email, site.tenant()))
                .findFirst()
                .flatMap(email -> ownerOf(email, site)
                        .map(owner -> Objection.because(
                                "la boîte du délégué est sur un domaine d’un autre organisme, {}", owner))
                        .orElseGet(() -> Objection.because("la boîte du délégué est sur un domaine inconnu")
                                .map(objection -> objection.weighing(WARNING)))
                        .map(objection -> objection.quoting(email.toString()).orInRecord()));
    }

    /** The officer's mailboxes on {@code page} that are on no domain of the body. */
    public static Stream<Email> away(Page page, Site site) {
        return page.main().stream()
                .flatMap(main -> Emails.in(main).stream().map(email -> Emails.where(email, main)))
                .distinct()
                .flatMap(part -> mailboxes(part, site))
                .filter(email -> !isAtHome(email, site.tenant()));
    }

    /** The addresses in {@code part} that are for requests about personal data. */
    private static Stream<Email> mailboxes(Element part, Site site) {
        var officers = site.tenant().dataProtection().officer().email().flatMap(Email::of);
        var inBlock = Css.isWithin(part, BLOCKS);
        var onSubject = Wording.around(part).say(SUBJECT);
        return Emails.in(part).stream()
                .filter(email -> officers.filter(email::equals).isPresent()
                        || !inBlock && (onSubject || MAILBOX.isIn(email.mailbox())));
    }

    private static boolean isAtHome(Email email, Tenant tenant) {
        return isOn(tenant.portal().domains(), email)
                || isOn(tenant.dataProtection().officer().domains(), email);
    }

    private static Optional<String> ownerOf(Email email, Site site) {
        return email.domain()
                .flatMap(domain -> site.others().below(domain.name()))
                .filter(other -> isOn(other.domains(), email))
                .map(Belongings::legalName);
    }

    private static boolean isOn(List<String> domains, Email email) {
        return domains.stream()
                .flatMap(domain -> RegistrableDomain.of(domain).stream())
                .anyMatch(domain -> email.domain().filter(domain::equals).isPresent());
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.DOMAINS);
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("la boîte est sur le domaine de la commune"),
                Example.passed(
                        "le domaine d’un délégué mutualisé est déclaré",
                        officer("dpo@cdg.example").and(domains("cdg.example"))),
                Example.passed(
                        "un domaine accentué est écrit de deux façons",
                        officer("dpo@centre-évreux.example").and(domains("xn--centre-vreux-heb.example"))),
                Example.failed(
                                "la boîte est celle d’une autre commune",
                                officer("dpo@rivebelle.example"),
                                "sur un domaine d’un autre organisme, Commune de Rivebelle")
                        .alsoBreaking("tenant/foreign-contact"),
                Example.failed(
                        "la boîte est chez un fournisseur que personne n’a déclaré",
                        officer("mairie.dpo@messagerie.example"),
                        "sur un domaine inconnu"),
                Example.failed(
                        "une autre adresse est donnée ailleurs pour les données personnelles",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Un doute sur la protection des données ? alerte [at] guichet.example.</p>"),
                        "sur un domaine inconnu"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la boîte que donne la politique en anglais est ailleurs",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#cookies",
                                "<p>Our data protection officer: <a href=\"mailto:privacy@ailleurs.example\">privacy@ailleurs.example</a>.</p>"),
                        "the officer’s mailbox is on an unknown domain"));
    }

    private static Edit officer(String email) {
        return Edit.field("data-protection.officer.email", email)
                .and(Edit.words("confidentialite/index.html", "dpo@valmont.example", email));
    }

    private static Edit domains(String domain) {
        return Edit.field("data-protection.officer.domains", List.of(domain));
    }
}
