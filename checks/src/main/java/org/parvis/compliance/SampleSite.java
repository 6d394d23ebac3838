package org.parvis.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Registry;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
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

/** One complete, compliant site of a commune that does not exist, which examples edit. Its pages lie beside this class. */
public final class SampleSite {

    /** The pages, and the source that a finding on each would name. */
    private static final Map<String, String> SOURCES = sources();

    private static final List<String> ASSETS =
            List.of("assets/parvis.css", "assets/theme.css", "assets/logo.svg", "robots.txt", "sitemap.xml");

    private static final Edit.Draft DRAFT = new Edit.Draft(tenant(), pages());

    private static final Map<String, Page> UNTOUCHED = DRAFT.pages().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, page -> Page.parse(page.getKey(), page.getValue(), sourceOf(page.getKey()))));

    private SampleSite() {}

    /** The sample site after {@code edit}, judged on 2 November 2026 beside a neighbour that has a portal too. */
    public static Site after(Edit edit) {
        return after(edit, LocalDate.of(2026, 11, 2));
    }

    /** The same, judged on {@code day}. */
    public static Site after(Edit edit, LocalDate day) {
        var draft = edit.apply(DRAFT);
        var files = new HashSet<>(draft.pages().keySet());
        files.addAll(ASSETS);
        return new Site(
                draft.tenant(),
                Map.of("", Place.of("tenants/valmont-sur-lys/tenant.yaml", 1)),
                Registry.of(List.of(draft.tenant(), neighbour())),
                day,
                draft.pages().entrySet().stream()
                        .map(page -> parsed(page.getKey(), page.getValue()))
                        .toList(),
                files);
    }

    /** The site with the privacy policy and the cookie charter in English too. */
    public static Edit inEnglish() {
        return translated("confidentialite/index.html", "en/confidentialite.html")
                .and(translated("cookies/index.html", "en/cookies.html"));
    }

    private static Edit translated(String french, String resource) {
        var folder = french.replace("index.html", "");
        return Edit.withPage(
                        "en/" + french,
                        read("en/layout.html").replace("@main@", read(resource)).replace("@path@", folder))
                .and(Edit.append(
                        french,
                        "head",
                        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://data.valmont.example/en/" + folder
                                + "\">"));
    }

    /** The record and the pages before any edit. */
    static Edit.Draft draft() {
        return DRAFT;
    }

    /** An example edits a page or two: the others are parsed once for all examples. */
    private static Page parsed(String path, String html) {
        return html.equals(DRAFT.pages().get(path)) && !Boolean.getBoolean("parvis.forget")
                ? UNTOUCHED.get(path)
                : Page.parse(path, html, sourceOf(path));
    }

    /** The commune of Valmont-sur-Lys, which does not exist: every fact is an example. */
    public static Tenant tenant() {
        var seat = new PostalAddress("4 place du Marché", "99123", "Valmont-sur-Lys");
        return new Tenant(
                "valmont-sur-lys",
                Kind.COMMUNE,
                true,
                List.of("organisation", "portal", "legal-notice", "data-protection", "accessibility", "open-data"),
                new Organisation(
                        "Commune de Valmont-sur-Lys",
                        "Valmont-sur-Lys",
                        List.of("Ville de Valmont-sur-Lys"),
                        seat,
                        "01 99 00 01 00",
                        Optional.of("contact@valmont.example"),
                        Optional.of(6_200),
                        Optional.of(74),
                        Optional.empty()),
                new Portal(
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
                        Optional.empty()),
                new LegalNotice(
                        new PublicationDirector("Anne", "Dupré", "maire"),
                        new Provider(
                                "Nuage Public SAS",
                                new PostalAddress("1 rue des Serveurs", "99200", "Datacité"),
                                "01 99 00 11 22"),
                        Optional.empty()),
                new DataProtection(
                        new DataProtectionOfficer(
                                Optional.of("dpo@valmont.example"),
                                Optional.empty(),
                                Optional.of(new PostalLine("Délégué à la protection des données", seat)),
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
                                        "host",
                                        "Nuage Public SAS",
                                        "hébergement",
                                        true,
                                        "FR",
                                        Optional.empty(),
                                        List.of()))),
                List.of(
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
                                List.of())),
                new Accessibility(
                        ConformanceStatus.PARTIAL,
                        Optional.of(62),
                        Optional.of(LocalDate.of(2026, 2, 16)),
                        Optional.of("Regards Égaux SARL"),
                        LocalDate.of(2026, 3, 2),
                        "accessibilite@valmont.example",
                        List.of("Certaines cartes n’ont pas d’alternative textuelle."),
                        "2025-2027",
                        URI.create("https://www.valmont.example/schema-accessibilite/"),
                        URI.create("https://www.valmont.example/plan-accessibilite-2026/")),
                new Policies(
                        "3", LocalDate.of(2026, 5, 2), LocalDate.of(2026, 6, 1), Optional.of(LocalDate.of(2027, 5, 2))),
                new Relations(List.of(), List.of(), List.of()),
                openData());
    }

    /** Another tenant of the same provider, nothing of which belongs on the sample's pages. */
    static Tenant neighbour() {
        var seat = new PostalAddress("12 quai du Port", "99300", "Rivebelle");
        var sample = tenant();
        return new Tenant(
                "rivebelle",
                Kind.COMMUNE,
                true,
                sample.exampleData(),
                new Organisation(
                        "Commune de Rivebelle",
                        "Rivebelle",
                        List.of(),
                        seat,
                        "01 99 00 02 00",
                        Optional.of("mairie@rivebelle.example"),
                        Optional.of(15_400),
                        Optional.empty(),
                        Optional.empty()),
                new Portal(
                        URI.create("https://data.rivebelle.example/"),
                        List.of("rivebelle.example"),
                        sample.portal().services(),
                        List.of(),
                        sample.portal().licence(),
                        sample.portal().theme(),
                        List.of(),
                        Optional.empty()),
                new LegalNotice(
                        new PublicationDirector("Luc", "Martin", "maire"),
                        sample.legalNotice().hosting(),
                        Optional.empty()),
                new DataProtection(
                        new DataProtectionOfficer(
                                Optional.of("dpo@rivebelle.example"), Optional.empty(), Optional.empty(), List.of()),
                        sample.dataProtection().activities(),
                        sample.dataProtection().recipients()),
                sample.trackers(),
                sample.accessibility(),
                sample.policies(),
                new Relations(List.of(), List.of(), List.of()),
                OpenData.none());
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

    private static Map<String, String> sources() {
        var sources = new LinkedHashMap<String, String>();
        sources.put("index.html", "index.adoc");
        sources.put("confidentialite/index.html", "confidentialite.adoc");
        sources.put("cookies/index.html", "cookies.adoc");
        sources.put("mentions-legales/index.html", "mentions-legales.adoc");
        sources.put("conditions-utilisation/index.html", "conditions-utilisation.adoc");
        sources.put("accessibilite/index.html", "accessibilite.adoc");
        sources.put("reutilisation/index.html", "reutilisation.adoc");
        sources.put("algorithmes/index.html", "algorithmes.adoc");
        sources.put("404.html", "404.adoc");
        return sources;
    }

    private static SourceMap sourceOf(String page) {
        return SourceMap.ofPage(Place.of("site-src/pages/" + SOURCES.getOrDefault(page, page), 1));
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        SOURCES.forEach((path, source) -> pages.put(path, layout(path, read(source.replace(".adoc", ".html")))));
        return pages;
    }

    private static String layout(String path, String main) {
        var root = path.equals("404.html") ? "https://data.valmont.example/" : path.contains("/") ? "../" : "";
        return read("layout.html")
                .replace("@main@", main)
                .replace("@root@", root)
                .replace("@path@", path.replace("index.html", ""));
    }

    private static String read(String name) {
        try (var resource = SampleSite.class.getResourceAsStream("sample/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths of the sample's pages. */
    public static Set<String> paths() {
        return SOURCES.keySet();
    }
}
