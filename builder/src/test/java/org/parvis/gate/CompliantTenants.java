package org.parvis.gate;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.parvis.tenant.opendata.AccessOfficer;
import org.parvis.tenant.opendata.Algorithm;
import org.parvis.tenant.opendata.Directory;
import org.parvis.tenant.opendata.Fee;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.opendata.OpenData;
import org.parvis.tenant.opendata.OtherLicence;
import org.parvis.tenant.organisation.CompanyRegister;
import org.parvis.tenant.organisation.Organisation;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.OnlineProcedure;
import org.parvis.tenant.portal.Portal;
import org.parvis.tenant.portal.Services;
import org.parvis.tenant.portal.SocialNetwork;
import org.parvis.tenant.portal.Theme;
import org.parvis.tenant.portal.UserContent;
import org.parvis.tenant.privacy.Audience;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.DataProtection;
import org.parvis.tenant.privacy.DataProtectionOfficer;
import org.parvis.tenant.privacy.DataSource;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.LegalBasis;
import org.parvis.tenant.privacy.PostalLine;
import org.parvis.tenant.privacy.ProcessingActivity;
import org.parvis.tenant.privacy.Recipient;
import org.parvis.tenant.privacy.RetentionPeriod;

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

    private final Random random;
    private final int number;

    private CompliantTenants(int number) {
        this.number = number;
        this.random = new Random(number);
    }

    /** {@code count} tenants, always the same. */
    public static List<Tenant> several(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new CompliantTenants(number).tenant())
                .toList();
    }

    private boolean perhaps() {
        return random.nextBoolean();
    }

    private String phone(int line) {
        return String.format("01 99 00 %02d %02d", number % 100, line);
    }

    private Tenant tenant() {
        var kind = KINDS.get(number % KINDS.size());
        var place = NAMES.get(number % NAMES.size()) + " " + roman(number / NAMES.size() + 1);
        var slug = "essai-" + number;
        var domain = slug + ".example";
        var services = new Services(perhaps(), perhaps(), perhaps(), perhaps());
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
                new Organisation(
                        legalName(kind, place),
                        place,
                        List.of(),
                        seat,
                        phone(1),
                        perhaps() ? Optional.of("contact@" + domain) : Optional.empty(),
                        kind == Kind.COMPANY ? Optional.empty() : Optional.of(500 + random.nextInt(200_000)),
                        Optional.of(random.nextInt(400)),
                        kind == Kind.COMPANY
                                ? Optional.of(new CompanyRegister(
                                        "SAS",
                                        "50 000 €",
                                        "123 456 782",
                                        "Datacité",
                                        perhaps() ? Optional.of("FR11 123 456 782") : Optional.empty(),
                                        Optional.of(perhaps())))
                                : Optional.empty()),
                new Portal(
                        URI.create("https://donnees." + domain + "/"),
                        List.of(domain),
                        services,
                        perhaps()
                                ? List.of(new SocialNetwork("Mastodon", URI.create("https://reseau.example/@" + slug)))
                                : List.of(),
                        new Licence(
                                "etalab-2.0",
                                "Licence Ouverte 2.0",
                                URI.create("https://www.etalab.gouv.fr/licence-ouverte-open-licence/")),
                        new Theme("#1a4d7a", "assets/logo.svg"),
                        perhaps() ? List.of(procedure(domain)) : List.of(),
                        perhaps() ? Optional.of(userContent(domain)) : Optional.empty()),
                new LegalNotice(
                        new PublicationDirector("Camille", "Exemple-Dupré", title(kind)),
                        new Provider(
                                "Nuage Public SAS",
                                new PostalAddress("1 rue des Serveurs", "99200", "Datacité"),
                                "01 99 00 99 99"),
                        perhaps()
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
                                : Optional.empty()),
                dataProtection(kind, services, officer(kind, domain, seat, place), domain),
                trackers(services),
                accessibility(domain),
                new Policies(
                        String.valueOf(1 + random.nextInt(9)),
                        LocalDate.of(2026, 1 + random.nextInt(6), 1),
                        LocalDate.of(2026, 7, 1 + random.nextInt(27)),
                        Optional.of(LocalDate.of(2027, 6, 1))),
                new Relations(List.of(), List.of(), List.of()),
                openData(domain));
    }

    private OnlineProcedure procedure(String domain) {
        return new OnlineProcedure(
                "Guichet en ligne",
                URI.create("https://www." + domain + "/guichet/"),
                "poser une question, demander un document",
                perhaps() ? Optional.of("FranceConnect") : Optional.empty());
    }

    private UserContent userContent(String domain) {
        return new UserContent(
                "les réutilisations que vous voulez montrer",
                "moderation@" + domain,
                perhaps() ? Optional.of(URI.create("https://www." + domain + "/signaler/")) : Optional.empty(),
                perhaps());
    }

    private OpenData openData(String domain) {
        var phone = perhaps();
        var officer = new AccessOfficer(
                "Dominique",
                "Exemple-L’Hôte",
                "juriste",
                phone && perhaps() ? Optional.empty() : Optional.of("documents@" + domain),
                phone ? Optional.of(phone(7)) : Optional.empty(),
                "la personne qui préside",
                List.of());
        return new OpenData(
                Optional.of(officer),
                Optional.of(new Directory(
                        URI.create("https://www." + domain + "/repertoire/"),
                        LocalDate.of(2026, 1 + random.nextInt(10), 9))),
                perhaps()
                        ? List.of(new OtherLicence(
                                "l’inventaire des arbres",
                                new Licence(
                                        "ODbL-1.0",
                                        "Licence ODbL 1.0",
                                        URI.create("https://opendatacommons.org/licenses/odbl/1-0/")),
                                Optional.empty(),
                                false))
                        : List.of(),
                perhaps()
                        ? List.of(new Fee(
                                "les plans à grande échelle",
                                "120 € par an & par poste",
                                "le coût de leur diffusion",
                                new Licence(
                                        "LicenseRef-plans",
                                        "licence des plans",
                                        URI.create("https://www." + domain + "/licence-des-plans/"))))
                        : List.of(),
                perhaps()
                        ? List.of(new Algorithm(
                                "nursery",
                                "Attribution des places en crèche",
                                "l’admission d’un enfant",
                                "le dossier de la famille",
                                "revenus : 60 points ; fratrie : 40 points",
                                "il classe les demandes ; une commission décide",
                                "un courrier dans les deux mois"))
                        : List.of());
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

    private DataProtectionOfficer officer(Kind kind, String domain, PostalAddress seat, String place) {
        var channel = random.nextInt(4);
        var email = Optional.of("dpo@" + domain);
        var form = Optional.of(URI.create("https://donnees." + domain + "/contact-dpo/"));
        var postal = Optional.of(new PostalLine("Délégué à la protection des données, " + place, seat));
        return switch (channel) {
            case 0 -> new DataProtectionOfficer(email, Optional.empty(), Optional.empty(), List.of());
            case 1 -> new DataProtectionOfficer(Optional.empty(), Optional.empty(), postal, List.of());
            case 2 ->
                new DataProtectionOfficer(
                        Optional.of("dpo@cdg-essai.example"), Optional.empty(), postal, List.of("cdg-essai.example"));
            default -> new DataProtectionOfficer(email, Optional.empty(), postal, List.of());
        };
    }

    /** Each sort of audience, and now and then what few have: another controller, a machine that decides, data from elsewhere. */
    private DataProtection dataProtection(Kind kind, Services services, DataProtectionOfficer officer, String domain) {
        var audience = Audience.values()[number % Audience.values().length];
        var activities = activities(kind, services);
        if (number % 4 == 1) activities.add(fromElsewhere(kind));
        if (number % 7 == 5 && kind.isPublic()) activities.add(letting());
        return new DataProtection(
                officer,
                number % 2 == 0 ? Optional.of(audience) : Optional.empty(),
                number % 2 == 0 ? List.of() : List.of("les visiteurs du portail", "les agents qui publient"),
                activities,
                recipients(domain),
                number % 4 == 1
                        ? List.of(
                                new JointController(
                                        "Syndicat Exemple du Numérique",
                                        "le choix des outils du portail",
                                        "le syndicat tient les comptes, nous répondons à vos demandes",
                                        Optional.of("guichet@" + domain)),
                                new JointController(
                                        "Réseau d'Essai & Cie",
                                        "la lettre commune",
                                        "chacun répond de ses envois",
                                        Optional.empty()))
                        : List.of(),
                number % 4 == 1
                        ? List.of(new AutomatedDecision(
                                "places",
                                "L’attribution des places en atelier",
                                "un tirage au sort parmi les demandes reçues à temps",
                                "vous êtes admis ou placé sur la liste d’attente",
                                Optional.of(URI.create("https://www." + domain + "/tirage/"))))
                        : List.of());
    }

    private static ProcessingActivity fromElsewhere(Kind kind) {
        return new ProcessingActivity(
                "officials",
                "Présenter les élus et les dirigeants",
                "nom, fonction",
                kind.isPublic() ? LegalBasis.PUBLIC_TASK : LegalBasis.LEGITIMATE_INTEREST,
                Optional.of(kind.isPublic() ? "article L. 312-1-1 du CRPA" : "dire qui dirige la société"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new DataSource("le répertoire national d’essai", true)),
                new RetentionPeriod(
                        Optional.of(Period.ofYears(6)), Optional.of("la prise de fonction"), Optional.empty()));
    }

    private static ProcessingActivity letting() {
        return new ProcessingActivity(
                "letting",
                "Louer les salles à des entreprises",
                "nom, adresse électronique",
                LegalBasis.LEGITIMATE_INTEREST,
                Optional.of("tirer un revenu des salles libres"),
                Optional.of(true),
                Optional.empty(),
                Optional.of(new DataSource("un fichier d’annonces professionnelles", false)),
                new RetentionPeriod(Optional.of(Period.ofYears(1)), Optional.of("la demande"), Optional.empty()));
    }

    private List<ProcessingActivity> activities(Kind kind, Services services) {
        var activities = new ArrayList<ProcessingActivity>();
        var task = kind.isPublic() ? LegalBasis.PUBLIC_TASK : LegalBasis.LEGITIMATE_INTEREST;
        var foundation = Optional.of(
                kind.isPublic() ? "article L. 312-1-1 du CRPA" : "faire connaître les données de la société");
        activities.add(activity(
                "messages", "Répondre aux messages que vous nous écrivez", task, foundation, "P1Y", "la réponse"));
        activities.add(activity(
                "logs", "Garder le portail en bon état de marche", task, foundation, "P6M", "l’enregistrement"));
        if (services.accounts())
            activities.add(activity(
                    "account", "Tenir votre compte d’usager", task, foundation, "P24M", "votre dernière connexion"));
        if (services.newsletter()) activities.add(newsletter());
        if (services.audienceMeasurement())
            activities.add(activity(
                    "audience", "Compter les visites pour améliorer les pages", task, foundation, "P25M", "la visite"));
        if (services.offers())
            activities.add(new ProcessingActivity(
                    "offers",
                    "Tenir les offres que vous avez souscrites",
                    "nom, adresse, factures",
                    LegalBasis.CONTRACT,
                    Optional.empty(),
                    new RetentionPeriod(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("jusqu’à la fin du contrat, puis le délai de prescription"))));
        return activities;
    }

    private static ProcessingActivity newsletter() {
        return new ProcessingActivity(
                "newsletter",
                "Vous envoyer la lettre d’information",
                "adresse électronique, date",
                LegalBasis.CONSENT,
                Optional.empty(),
                Optional.empty(),
                Optional.of("vous cochez la case prévue"),
                Optional.empty(),
                new RetentionPeriod(
                        Optional.of(Period.ofYears(3)), Optional.of("votre dernier clic"), Optional.empty()));
    }

    private static ProcessingActivity activity(
            String id, String purpose, LegalBasis basis, Optional<String> foundation, String period, String from) {
        return new ProcessingActivity(
                id,
                purpose,
                "adresse électronique, date",
                basis,
                foundation,
                new RetentionPeriod(Optional.of(Period.parse(period)), Optional.of(from), Optional.empty()));
    }

    private List<Recipient> recipients(String domain) {
        var inside = new Recipient(
                "team", "Équipe chargée du portail", "gestion des demandes", false, "FR", Optional.empty(), List.of());
        var host = new Recipient(
                "host", "Nuage Public SAS", "hébergement du portail", true, "FR", Optional.empty(), List.of());
        var abroad = new Recipient(
                "mailing",
                "Postale Exemple Inc.",
                "envoi des courriels",
                true,
                perhaps() ? "US" : "CA",
                Optional.of("clauses contractuelles types de la Commission européenne"),
                List.of());
        return (perhaps() ? Stream.of(inside, host) : Stream.of(inside, host, abroad)).toList();
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
                    perhaps() ? Optional.of(Period.ofMonths(25)) : Optional.empty(),
                    Optional.empty(),
                    List.of()));
        return trackers;
    }

    private Accessibility accessibility(String domain) {
        var email = "accessibilite@" + domain;
        var scheme = URI.create("https://www." + domain + "/schema/");
        var plan = URI.create("https://www." + domain + "/plan-2026/");
        var declared = LocalDate.of(2026, 3, 1 + random.nextInt(28));
        var rate = random.nextInt(101);
        if (perhaps())
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
