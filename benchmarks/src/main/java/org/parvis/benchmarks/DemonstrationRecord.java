package org.parvis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The {@code tenant.yaml} of a demonstration: whatever is not known of a body is an example, from reserved values, and the record
 * says so.
 *
 * @param id the tenant's id, of which its {@code .example} domain is made
 * @param number tells one tenant's example values from another's
 * @param edition another edition has another telephone number and street: every page that states one changes
 * @param body what it is
 * @param legalName as {@code Commune de Valmont-sur-Lys}
 * @param shortName as {@code Valmont-sur-Lys}
 * @param siren empty where it is not known
 * @param postcode empty where it is not known
 * @param census the population; empty where it is not known
 * @param parents ids of the bodies above it
 * @param services what the portal offers, on which paragraphs, rows and cookies depend
 */
record DemonstrationRecord(
        String id,
        int number,
        int edition,
        Body body,
        String legalName,
        String shortName,
        String siren,
        String postcode,
        OptionalInt census,
        List<String> parents,
        Services services) {

    /** Of the numbers that the regulator (ARCEP) keeps for fiction, ten thousand each. */
    private static final List<String> PHONE_PREFIXES = List.of("01 99 00", "02 61 91", "03 53 01", "04 65 71");

    private static final String OTHER_PHONE_PREFIX = "05 36 49";

    /** What a portal offers. */
    record Services(boolean accounts, boolean newsletter, boolean measured, boolean offers) {

        /** Nothing but pages to read. */
        static final Services NONE = new Services(false, false, false, false);

        /** The {@code number}th of the sixteen combinations. */
        static Services of(int number) {
            return new Services((number & 1) != 0, (number & 2) != 0, (number & 4) != 0, (number & 8) != 0);
        }
    }

    private static final String EXAMPLE_POSTCODE = "99000";
    private static final int EXAMPLE_POPULATION = 1_000;
    private static final int ACCESS_OFFICER_FROM = 10_000;

    /** The logo of every demonstration. */
    static final String LOGO = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
              <rect width="64" height="64" rx="8" fill="#1d5c4d"/>
              <path d="M12 46h40M16 42V28h8v14M28 42V28h8v14M40 42V28h8v14M12 24l20-12 20 12z" fill="none" stroke="#fff" stroke-width="3"/>
            </svg>
            """;

    /** The record as a file. */
    String yaml() {
        return header() + organisation() + portal() + legalNotice() + dataProtection() + trackers() + rest();
    }

    private String header() {
        var examples = new ArrayList<>(List.of(
                "organisation.seat.street",
                "organisation.phone",
                "organisation.email",
                "portal",
                "legal-notice",
                "data-protection",
                "accessibility",
                "policies",
                "open-data"));
        if (postcode.isEmpty()) examples.add("organisation.seat.postcode");
        if (census.isEmpty()) examples.add("organisation.population");
        if (services.accounts() || services.measured()) examples.add("trackers");
        return """
                # Une démonstration : ce que liste example-data est un exemple, tiré de valeurs réservées.
                id: %s
                kind: %s
                demonstration: true
                example-data: %s
                """.formatted(id, body.kind(), quotedList(examples));
    }

    private String organisation() {
        return """
                organisation:
                  legal-name: %s
                  short-name: %s
                  aliases: []
                  seat: %s
                  phone: %s
                  email: %s@%s
                  population: %d
                %s""".formatted(
                        quoted(legalName),
                        quoted(shortName),
                        seat(),
                        phone(),
                        body.mailbox(),
                        domain(),
                        population(),
                        siren.isEmpty() ? "" : "  siren: " + quoted(siren) + "\n");
    }

    private String portal() {
        return """
                portal:
                  home: https://data.%1$s/
                  domains: [%1$s]
                  services: {accounts: %2$b, newsletter: %3$b, audience-measurement: %4$b, offers: %5$b}
                  social-networks: []
                  licence:
                    id: etalab-2.0
                    name: Licence Ouverte 2.0
                    url: https://www.etalab.gouv.fr/licence-ouverte-open-licence/
                  theme: {accent: "#1d5c4d", logo: assets/logo.svg}
                """.formatted(
                        domain(), services.accounts(), services.newsletter(), services.measured(), services.offers());
    }

    private String legalNotice() {
        return """
                legal-notice:
                  publication-director: {first-name: Sacha, last-name: Exemple, title: %s}
                  hosting:
                    name: Baie Ouverte SCOP
                    address: {street: 3 chemin des Baies, postcode: "99220", city: Serveurs-le-Haut}
                    phone: 01 99 00 50 10
                """.formatted(body.head());
    }

    private String dataProtection() {
        var subjects = new ArrayList<>(List.of("les visiteurs du portail"));
        var recipients = new ArrayList<>(List.of(
                recipient(
                        "town-hall", "Les agents " + body.staff() + " chargés du portail", "gestion du portail", false),
                recipient("hosting", "Baie Ouverte SCOP", "hébergement du portail", true)));
        if (services.accounts()) subjects.add("les titulaires d’un compte");
        if (services.newsletter()) {
            subjects.add("les abonnés à la lettre d’information");
            recipients.add(recipient("mailing", "Lettre Claire SCOP", "envoi de la lettre d’information", true));
        }
        if (services.offers()) subjects.add("les personnes qui souscrivent une offre");
        return """
                data-protection:
                  officer:
                    email: dpo@%s
                    postal: {recipient: %s, address: %s}
                  data-subjects: %s
                  activities:
                %s  recipients:
                %s""".formatted(
                        domain(),
                        quoted("Délégué à la protection des données, " + legalName),
                        seat(),
                        quotedList(subjects),
                        activities(),
                        String.join("", recipients));
    }

    private String activities() {
        var task = "basis: public-task, foundation: article L. 312-1-1 du CRPA";
        var duty = "basis: legal-obligation, foundation: ";
        var all = new StringBuilder();
        if (services.accounts())
            all.append(activity(
                    "account",
                    "Ouvrir et gérer votre compte sur le portail",
                    "nom, prénom, adresse électronique, mot de passe chiffré",
                    task,
                    "period: P24M, from: votre dernière connexion"));
        if (services.newsletter())
            all.append(activity(
                    "newsletter",
                    "Vous envoyer la lettre d’information du portail",
                    "adresse électronique, date de votre inscription",
                    "basis: consent, consent-act: vous cochez la case prévue",
                    "criterion: jusqu’à votre désinscription"));
        if (services.measured())
            all.append(activity(
                    "audience",
                    "Compter les visites, pour améliorer le portail",
                    "pages consultées, date et heure, type d’appareil, adresse IP tronquée",
                    task,
                    "period: P25M, from: votre visite"));
        if (services.offers())
            all.append(activity(
                    "offers",
                    "Gérer les offres payantes auxquelles vous souscrivez",
                    "nom, coordonnées, offre choisie, factures et paiements",
                    "basis: contract",
                    "period: P5Y, from: la fin de votre contrat"));
        all.append(activity(
                "messages",
                "Répondre à vos messages et à vos signalements",
                "nom, adresse électronique, contenu de nos échanges",
                task,
                "period: P1Y, from: la fin de nos échanges"));
        all.append(activity(
                "rights",
                "Traiter les demandes que vous faites au titre de vos droits",
                "nom, coordonnées, contenu de la demande et de la réponse",
                duty + "articles 12 et 15 à 22 du RGPD",
                "period: P5Y, from: la clôture de la demande"));
        all.append(activity(
                "security",
                "Protéger le portail contre les intrusions et les pannes",
                "adresse IP, date et heure, page demandée",
                duty + "article 32 du RGPD",
                "period: P6M, from: leur enregistrement"));
        return all.toString();
    }

    private static String activity(String id, String purpose, String data, String basis, String retention) {
        return "    - {id: %s, purpose: %s, data: %s, %s, retention: {%s}}\n"
                .formatted(id, quoted(purpose), quoted(data), basis, retention);
    }

    private static String recipient(String id, String name, String role, boolean processor) {
        return "    - {id: %s, name: %s, role: %s, processor: %b, country: FR}\n"
                .formatted(id, quoted(name), quoted(role), processor);
    }

    private String trackers() {
        var all = new ArrayList<String>();
        var common = "set-by: " + quoted(legalName) + ", access: aucun tiers, exempt: true, ";
        if (services.accounts())
            all.add("{name: session, purpose: garder ouverte la session de votre compte, lifetime: P0D, " + common
                    + "measurement: false}");
        if (services.measured())
            all.add("{name: _pk_id.*, purpose: mesurer l’audience du portail, lifetime: P13M, " + common
                    + "measurement: true, retention: P25M}");
        return "trackers: [" + String.join(", ", all) + "]\n";
    }

    private String rest() {
        return """
                accessibility:
                  status: none
                  declared-on: 2026-05-04
                  email: accessibilite@%1$s
                  non-conformities: []
                  scheme-years: 2026-2028
                  scheme-url: https://www.%1$s/accessibilite/schema-2026-2028/
                  plan-url: https://www.%1$s/accessibilite/plan-2026/
                policies: {version: "1", published: 2026-09-01, effective: 2026-10-01, review-by: 2027-09-01}
                relations: {parents: %2$s, partners: [], homonyms: []}
                open-data:
                  directory: {url: "https://www.%1$s/repertoire/", updated-on: 2026-03-09}
                %3$s""".formatted(domain(), quotedList(parents), accessOfficer());
    }

    /** Whom the law asks of a commune of this size to name. */
    private String accessOfficer() {
        if (population() < ACCESS_OFFICER_FROM) return "";
        return "  access-officer: {first-name: Dominique, last-name: Modèle, profession: archiviste, appointed-by: le "
                + body.head() + ", email: acces@" + domain() + ", phone: " + phone() + "}\n";
    }

    private int population() {
        return census.orElse(EXAMPLE_POPULATION);
    }

    private String domain() {
        return id + ".example";
    }

    private String seat() {
        return "{street: %s, postcode: %s, city: %s}"
                .formatted(
                        quoted((number + edition - 1) + " rue de l’Exemple"),
                        quoted(postcode.isEmpty() ? EXAMPLE_POSTCODE : postcode),
                        quoted(shortName));
    }

    /** Nobody else's: two tenants with one number would each be told so. */
    private String phone() {
        var line = (number + 5_000 * (edition - 1)) % 10_000;
        var prefix = edition == 1 ? PHONE_PREFIXES.get(number / 10_000 % PHONE_PREFIXES.size()) : OTHER_PHONE_PREFIX;
        return String.format("%s %02d %02d", prefix, line / 100, line % 100);
    }

    private static String quotedList(List<String> texts) {
        return texts.stream().map(DemonstrationRecord::quoted).toList().toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The files of the tenant's folder, by path below it. */
    Map<String, String> files() {
        return new TreeMap<>(Map.of("tenant.yaml", yaml(), "assets/logo.svg", LOGO));
    }
}
