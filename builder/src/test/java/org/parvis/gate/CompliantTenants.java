package org.parvis.gate;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.tenant.Accessibility;
import org.parvis.tenant.ConformanceStatus;
import org.parvis.tenant.Policies;
import org.parvis.tenant.Relations;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.legal.LegalNotice;
import org.parvis.tenant.legal.Mediator;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.legal.PublicationDirector;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.organisation.CompanyRegister;
import org.parvis.tenant.organisation.Organisation;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.OnlineProcedure;
import org.parvis.tenant.portal.Portal;
import org.parvis.tenant.portal.Services;
import org.parvis.tenant.portal.SocialNetwork;
import org.parvis.tenant.portal.Theme;
import org.parvis.tenant.portal.UserContent;

/** Tenants that obey every rule: of all kinds, with and without each service, and with names that are hard to print. */
public final class CompliantTenants {

    private static final List<String> NAMES = List.of(
            "L'Haÿ-en-Plaine",
            "Saint-Jean & Sœurs",
            "Œuilly-l’Étang",
            "Les Deux-Rives",
            "Vaux-sur-Ô",
            "Roc'h-Trevezel",
            "Çà-et-Là",
            "Bourg \"le Haut\"",
            "Ville-ès-Nonais",
            "Grand-Plan-d’Eau");

    private static final List<Kind> KINDS =
            Stream.of(Kind.values()).filter(kind -> kind != Kind.UNKNOWN).toList();

    private final Chance chance;

    private CompliantTenants(int number) {
        this.chance = new Chance(number);
    }

    /** {@code count} tenants, always the same. */
    public static List<Tenant> several(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new CompliantTenants(number).tenant())
                .toList();
    }

    private Tenant tenant() {
        var number = chance.number();
        var kind = KINDS.get(number % KINDS.size());
        var place = NAMES.get(number % NAMES.size()) + " " + roman(number / NAMES.size() + 1);
        var slug = "essai-" + number;
        var domain = slug + ".example";
        var services = new Services(chance.perhaps(), chance.perhaps(), chance.perhaps(), chance.perhaps());
        var seat = new PostalAddress((number + 1) + " place de l’Essai", String.format("99%03d", number), place);
        return new Tenant(
                slug,
                kind,
                true,
                List.of(
                        "organisation",
                        "portal",
                        "legal-notice",
                        "data-protection",
                        "trackers",
                        "accessibility",
                        "open-data"),
                organisation(kind, seat, domain),
                portal(services, domain),
                legalNotice(kind, services),
                new CompliantPrivacy(chance, kind, services, seat, domain).stated(),
                trackers(services),
                accessibility(domain),
                new Policies(
                        String.valueOf(1 + chance.below(9)),
                        LocalDate.of(2026, 1 + chance.below(6), 1),
                        LocalDate.of(2026, 7, 1 + chance.below(27)),
                        Optional.of(LocalDate.of(2027, 6, 1))),
                new Relations(List.of(), List.of(), List.of()),
                CompliantOpenData.of(chance, domain));
    }

    private Organisation organisation(Kind kind, PostalAddress seat, String domain) {
        return new Organisation(
                legalName(kind, seat.city()),
                seat.city(),
                List.of(),
                seat,
                chance.phone(1),
                chance.perhaps() ? Optional.of("contact@" + domain) : Optional.empty(),
                kind == Kind.COMPANY ? Optional.empty() : Optional.of(500 + chance.below(200_000)),
                Optional.of(chance.below(400)),
                kind != Kind.COMPANY && chance.perhaps() ? Optional.of("123 456 782") : Optional.empty(),
                kind == Kind.COMPANY
                        ? Optional.of(new CompanyRegister(
                                "SAS",
                                "50 000 €",
                                "123 456 782",
                                "Datacité",
                                chance.perhaps() ? Optional.of("FR11 123 456 782") : Optional.empty(),
                                Optional.of(chance.perhaps())))
                        : Optional.empty());
    }

    private Portal portal(Services services, String domain) {
        return new Portal(
                URI.create("https://donnees." + domain + "/"),
                List.of(domain),
                services,
                chance.perhaps()
                        ? List.of(new SocialNetwork(
                                "Mastodon", URI.create("https://reseau.example/@essai-" + chance.number())))
                        : List.of(),
                new Licence(
                        "etalab-2.0",
                        "Licence Ouverte 2.0",
                        URI.create("https://www.etalab.gouv.fr/licence-ouverte-open-licence/")),
                new Theme("#1a4d7a", "assets/logo.svg"),
                chance.perhaps() ? List.of(procedure(domain)) : List.of(),
                chance.perhaps() ? Optional.of(userContent(domain)) : Optional.empty());
    }

    private LegalNotice legalNotice(Kind kind, Services services) {
        return new LegalNotice(
                new PublicationDirector("Camille", "Exemple-Dupré", title(kind)),
                new Provider(
                        "Nuage Public SAS",
                        new PostalAddress("1 rue des Serveurs", "99200", "Datacité"),
                        "01 99 00 99 99"),
                chance.perhaps()
                        ? Optional.of(new Provider(
                                "Base Services SA",
                                new PostalAddress("2 quai des Données", "99300", "Rivebasse"),
                                "01 99 00 99 98"))
                        : Optional.empty(),
                Optional.of(sellsToConsumers(kind, services)),
                sellsToConsumers(kind, services)
                        ? Optional.of(new Mediator(
                                "Médiation Exemple",
                                new PostalAddress("3 rue du Calme", "99000", "Paisible"),
                                URI.create("https://mediation.example/")))
                        : Optional.empty());
    }

    private OnlineProcedure procedure(String domain) {
        return new OnlineProcedure(
                "Guichet en ligne",
                URI.create("https://www." + domain + "/guichet/"),
                "poser une question, demander un document",
                chance.perhaps() ? Optional.of("FranceConnect") : Optional.empty());
    }

    private UserContent userContent(String domain) {
        return new UserContent(
                "les réutilisations que vous voulez montrer",
                "moderation@" + domain,
                chance.perhaps() ? Optional.of(URI.create("https://www." + domain + "/signaler/")) : Optional.empty(),
                chance.perhaps());
    }

    private static boolean sellsToConsumers(Kind kind, Services services) {
        return kind == Kind.COMPANY && services.offers();
    }

    private static String roman(int number) {
        return List.of("Un", "Deux", "Trois", "Quatre", "Cinq", "Six").get((number - 1) % 6);
    }

    private static String legalName(Kind kind, String place) {
        return switch (kind) {
            case COMMUNE -> "Commune de " + place;
            case EPCI -> "Communauté de communes " + place;
            case DEPARTMENT -> "Département " + place;
            case REGION -> "Région " + place;
            case OTHER_PUBLIC -> "Syndicat mixte " + place;
            case COMPANY -> "Cartodonnées " + place;
            case UNKNOWN -> throw new IllegalArgumentException("no tenant is of an unknown kind");
        };
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case COMMUNE -> "maire";
            case COMPANY -> "présidente";
            default -> "président";
        };
    }

    private List<Tracker> trackers(Services services) {
        var trackers = new ArrayList<Tracker>();
        if (services.accounts())
            trackers.add(new Tracker(
                    "session", "le portail", "garder votre session ouverte", Period.ZERO, "aucun tiers", true, false));
        if (services.audienceMeasurement())
            trackers.add(new Tracker(
                    "_pk_id.*",
                    "le portail",
                    "mesurer l’audience",
                    Period.ofMonths(13),
                    "aucun tiers",
                    true,
                    true,
                    chance.perhaps() ? Optional.of(Period.ofMonths(25)) : Optional.empty(),
                    Optional.empty(),
                    List.of()));
        return trackers;
    }

    private Accessibility accessibility(String domain) {
        var email = "accessibilite@" + domain;
        var scheme = URI.create("https://www." + domain + "/schema/");
        var plan = URI.create("https://www." + domain + "/plan-2026/");
        var declared = LocalDate.of(2026, 3, 1 + chance.below(28));
        var rate = chance.below(101);
        if (chance.perhaps())
            return new Accessibility(
                    ConformanceStatus.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    declared,
                    email,
                    List.of(),
                    "2025-2027",
                    scheme,
                    plan);
        var status =
                rate == 100 ? ConformanceStatus.FULL : rate >= 50 ? ConformanceStatus.PARTIAL : ConformanceStatus.NONE;
        return new Accessibility(
                status,
                Optional.of(rate),
                Optional.of(LocalDate.of(2026, 2, 2)),
                Optional.of("Regards Égaux SARL"),
                declared,
                email,
                List.of("Certaines cartes n’ont pas d’alternative textuelle."),
                "2025-2027",
                scheme,
                plan);
    }
}
