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
        return header()
                + organisation()
                + portal()
                + legalNotice()
                + processing().yaml()
                + rest();
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
                """.formatted(id, body.kind(), Quoted.list(examples));
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
                        Quoted.text(legalName),
                        Quoted.text(shortName),
                        seat(),
                        phone(),
                        body.mailbox(),
                        domain(),
                        population(),
                        siren.isEmpty() ? "" : "  siren: " + Quoted.text(siren) + "\n");
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

    private DemonstrationProcessing processing() {
        return new DemonstrationProcessing(body, legalName, domain(), seat(), services);
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
                %3$s""".formatted(domain(), Quoted.list(parents), accessOfficer());
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
                        Quoted.text((number + edition - 1) + " rue de l’Exemple"),
                        Quoted.text(postcode.isEmpty() ? EXAMPLE_POSTCODE : postcode),
                        Quoted.text(shortName));
    }

    /** Nobody else's: two tenants with one number would each be told so. */
    private String phone() {
        var line = (number + 5_000 * (edition - 1)) % 10_000;
        var prefix = edition == 1 ? PHONE_PREFIXES.get(number / 10_000 % PHONE_PREFIXES.size()) : OTHER_PHONE_PREFIX;
        return String.format("%s %02d %02d", prefix, line / 100, line % 100);
    }

    /** The files of the tenant's folder, by path below it. */
    Map<String, String> files() {
        return new TreeMap<>(Map.of("tenant.yaml", yaml(), "assets/logo.svg", LOGO));
    }
}
