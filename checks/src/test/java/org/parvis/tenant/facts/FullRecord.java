package org.parvis.tenant.facts;

import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.legal.Mediator;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.opendata.Fee;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.opendata.OtherLicence;
import org.parvis.tenant.organisation.CompanyRegister;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.UserContent;
import org.parvis.tenant.privacy.Audience;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.DataSource;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.Recipient;

/** A record that states all that one may. */
final class FullRecord {

    private static final Tenant SAMPLE = SampleSite.tenant();

    private static final URI PAGE = URI.create("https://www.valmont.example/page/");

    private FullRecord() {}

    /** The sample, with all that a record may state beside. */
    static Tenant tenant() {
        var licence = new Licence("odbl-1.0", "ODbL 1.0", URI.create("https://licences.example/odbl/"));
        var seat = new PostalAddress("9 rue du Lac", "99555", "Lacville");
        var tenant = Fields.with(
                SAMPLE,
                "organisation.register",
                new CompanyRegister(
                        "SAS",
                        "50 000 €",
                        "123 456 782",
                        "Datacité",
                        Optional.of("FR 12 123456782"),
                        Optional.of(true)));
        tenant = Fields.with(
                tenant,
                "portal.user-content",
                new UserContent("des avis", "avis@valmont.example", Optional.of(PAGE), true));
        tenant = Fields.with(tenant, "portal.online-procedures[0].identification", "un compte de la commune");
        tenant = Fields.with(tenant, "portal.services.offers", true);
        tenant = Fields.with(tenant, "legal-notice.data-storage", new Provider("Silo", seat, "01 99 00 44 55"));
        tenant = Fields.with(tenant, "legal-notice.sells-to-consumers", true);
        tenant = Fields.with(
                tenant,
                "legal-notice.mediator",
                new Mediator("Médiation du Lys", seat, URI.create("https://mediation.example/saisir/")));
        tenant = Fields.with(tenant, "data-protection.officer.form", URI.create("https://www.valmont.example/dpo/"));
        tenant = Fields.with(tenant, "data-protection.audience", Audience.MINORS);
        tenant = Fields.with(tenant, "data-protection.data-subjects", List.of("les parents d’élèves"));
        tenant = Fields.with(tenant, "data-protection.activities[0].source", new DataSource("le cadastre", true));
        tenant = Fields.with(tenant, "data-protection.activities[2].source", new DataSource("le rectorat", false));
        tenant = Fields.with(tenant, "data-protection.activities[1].consent-act", "vous cochez la case");
        tenant = Fields.with(tenant, "data-protection.activities[1].retention.criterion", "tant que vous lisez");
        tenant = Fields.with(
                tenant,
                "data-protection.recipients[1]",
                new Recipient(
                        "host",
                        "Nuage",
                        "hébergement",
                        true,
                        "IN",
                        Optional.of("clauses types"),
                        List.of("tuiles.example", "é.example", "a b")));
        tenant = Fields.with(
                tenant,
                "data-protection.joint-controllers",
                List.of(new JointController("Région", "l’annuaire", "elle répond", Optional.of("r@region.example"))));
        tenant = Fields.with(
                tenant,
                "data-protection.automated-decisions",
                List.of(new AutomatedDecision("draw", "une place", "un tirage", "un refus", Optional.of(PAGE))));
        tenant = Fields.with(
                tenant,
                "trackers",
                List.of(
                        SAMPLE.trackers().get(1),
                        new Tracker(
                                "choix",
                                "la ville",
                                "retenir votre choix",
                                Period.ofMonths(6),
                                "nul",
                                true,
                                false,
                                Optional.empty(),
                                Optional.of(true),
                                List.of()),
                        new Tracker("loupe", "un tiers", "suivre", Period.ofYears(1), "un tiers", false, true)));
        tenant = Fields.with(
                tenant,
                "open-data.licences",
                List.of(new OtherLicence("les arbres", licence, Optional.of("décret du 2 mai"), false)));
        return Fields.with(
                tenant, "open-data.fees", List.of(new Fee("les plans", "10 €", "les frais de copie", licence)));
    }
}
