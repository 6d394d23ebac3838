package org.parvis.compliance;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.parvis.tenant.Accessibility;
import org.parvis.tenant.ConformanceStatus;
import org.parvis.tenant.Policies;
import org.parvis.tenant.Relations;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.legal.LegalNotice;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.legal.PublicationDirector;
import org.parvis.tenant.opendata.AccessOfficer;
import org.parvis.tenant.opendata.Algorithm;
import org.parvis.tenant.opendata.Directory;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.opendata.OpenData;
import org.parvis.tenant.organisation.Organisation;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.OnlineProcedure;
import org.parvis.tenant.portal.Portal;
import org.parvis.tenant.portal.Services;
import org.parvis.tenant.portal.SocialNetwork;
import org.parvis.tenant.portal.Theme;
import org.parvis.tenant.privacy.DataProtection;
import org.parvis.tenant.privacy.DataProtectionOfficer;
import org.parvis.tenant.privacy.LegalBasis;
import org.parvis.tenant.privacy.PostalLine;
import org.parvis.tenant.privacy.ProcessingActivity;
import org.parvis.tenant.privacy.Recipient;
import org.parvis.tenant.privacy.RetentionPeriod;

/** The commune of Valmont-sur-Lys, which has the sample site and does not exist: every fact is an example. */
final class SampleCommune {

    private static final PostalAddress SEAT = new PostalAddress("4 place du Marché", "99123", "Valmont-sur-Lys");

    private SampleCommune() {}

    static Tenant tenant() {
        return new Tenant(
                "valmont-sur-lys",
                Kind.COMMUNE,
                true,
                List.of("organisation", "portal", "legal-notice", "data-protection", "accessibility", "open-data"),
                organisation(),
                portal(),
                legalNotice(),
                dataProtection(),
                trackers(),
                accessibility(),
                new Policies(
                        "3", LocalDate.of(2026, 5, 2), LocalDate.of(2026, 6, 1), Optional.of(LocalDate.of(2027, 5, 2))),
                new Relations(List.of(), List.of(), List.of()),
                openData());
    }

    private static Organisation organisation() {
        return new Organisation(
                "Commune de Valmont-sur-Lys",
                "Valmont-sur-Lys",
                List.of("Ville de Valmont-sur-Lys"),
                SEAT,
                "01 99 00 01 00",
                Optional.of("contact@valmont.example"),
                Optional.of(6_200),
                Optional.of(74),
                Optional.empty(),
                Optional.empty());
    }

    private static Portal portal() {
        return new Portal(
                URI.create("https://data.valmont.example/"),
                List.of("valmont.example"),
                new Services(true, true, true, false),
                List.of(new SocialNetwork("Mastodon", URI.create("https://reseau.example/@valmont"))),
                new Licence(
                        "etalab-2.0",
                        "Licence Ouverte 2.0",
                        URI.create("https://www.etalab.gouv.fr/licence-ouverte-open-licence/")),
                new Theme("#1a4d7a", "assets/logo.svg"),
                List.of(new OnlineProcedure(
                        "Formulaire de contact",
                        URI.create("https://www.valmont.example/contact/"),
                        "poser une question, demander un document",
                        Optional.empty())),
                Optional.empty());
    }

    private static LegalNotice legalNotice() {
        return new LegalNotice(
                new PublicationDirector("Anne", "Dupré", "maire"),
                new Provider(
                        "Nuage Public SAS",
                        new PostalAddress("1 rue des Serveurs", "99200", "Datacité"),
                        "01 99 00 11 22"),
                Optional.empty());
    }

    private static DataProtection dataProtection() {
        return new DataProtection(
                new DataProtectionOfficer(
                        Optional.of("dpo@valmont.example"),
                        Optional.empty(),
                        Optional.of(new PostalLine("Délégué à la protection des données", SEAT)),
                        List.of()),
                List.of(
                        activity(
                                "account",
                                "Gérer votre compte sur le portail",
                                "nom, adresse électronique",
                                LegalBasis.PUBLIC_TASK,
                                "article L. 312-1-1 du CRPA",
                                "P24M",
                                "votre dernière connexion"),
                        activity(
                                "newsletter",
                                "Vous envoyer la lettre d’information",
                                "adresse électronique",
                                LegalBasis.CONSENT,
                                null,
                                "P3Y",
                                "votre dernier clic dans une lettre"),
                        activity(
                                "audience",
                                "Compter les visites pour améliorer le portail",
                                "pages vues, appareil",
                                LegalBasis.PUBLIC_TASK,
                                "article L. 312-1-1 du CRPA",
                                "P25M",
                                "la visite")),
                List.of(
                        new Recipient(
                                "service",
                                "Service des données de la commune",
                                "gestion du portail",
                                false,
                                "FR",
                                Optional.empty(),
                                List.of()),
                        new Recipient(
                                "host", "Nuage Public SAS", "hébergement", true, "FR", Optional.empty(), List.of())));
    }

    private static ProcessingActivity activity(
            String id, String purpose, String data, LegalBasis basis, String foundation, String period, String from) {
        return new ProcessingActivity(
                id,
                purpose,
                data,
                basis,
                Optional.ofNullable(foundation),
                new RetentionPeriod(Optional.of(Period.parse(period)), Optional.of(from), Optional.empty()));
    }

    private static List<Tracker> trackers() {
        return List.of(
                new Tracker(
                        "session",
                        "la commune",
                        "garder votre session ouverte",
                        Period.ZERO,
                        "aucun tiers",
                        true,
                        false),
                new Tracker(
                        "_pk_id.*",
                        "la commune",
                        "mesurer l’audience",
                        Period.ofMonths(13),
                        "aucun tiers",
                        true,
                        true,
                        Optional.of(Period.ofMonths(25)),
                        Optional.empty(),
                        List.of()));
    }

    private static Accessibility accessibility() {
        return new Accessibility(
                ConformanceStatus.PARTIAL,
                Optional.of(62),
                Optional.of(LocalDate.of(2026, 2, 16)),
                Optional.of("Regards Égaux SARL"),
                LocalDate.of(2026, 3, 2),
                "accessibilite@valmont.example",
                List.of("Certaines cartes n’ont pas d’alternative textuelle."),
                "2025-2027",
                URI.create("https://www.valmont.example/schema-accessibilite/"),
                URI.create("https://www.valmont.example/plan-accessibilite-2026/"));
    }

    private static OpenData openData() {
        return new OpenData(
                Optional.of(new AccessOfficer(
                        "Lou",
                        "Marchand",
                        "juriste",
                        Optional.of("documents@valmont.example"),
                        Optional.of("01 99 00 01 10"),
                        "la maire",
                        List.of())),
                Optional.of(new Directory(
                        URI.create("https://www.valmont.example/repertoire/"), LocalDate.of(2026, 3, 16))),
                List.of(),
                List.of(),
                List.of(new Algorithm(
                        "nursery",
                        "Attribution des places en crèche",
                        "l’admission d’un enfant dans une crèche de la commune",
                        "le dossier que remplit la famille",
                        "revenus : 40 points ; fratrie : 30 points ; date de la demande : 30 points",
                        "il classe les demandes ; une commission décide",
                        "un courrier à la maire dans les deux mois")));
    }
}
