package org.parvis.rules.legal;

import static org.parvis.compliance.Law.LCEN;
import static org.parvis.compliance.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.ContactDetails;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.privacy.Recipient;

/** Whoever stores the service's data and is not the host is named with its address, and a processor that does is not forgotten. */
public final class DataStorageProvider implements Rule {

    private static final String RECIPIENTS = "data-protection.recipients[";
    private static final Expression STORAGE =
            Expression.of("\\b(?:stock(?:age|e|er|ent)|base de donnees|bases de donnees)\\b");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Qui stocke les données sans être l’hébergeur est nommé, avec son adresse",
                WARNING,
                LCEN.at("article 1-1, I, 5°"),
                "Les données peuvent être ailleurs que les pages : on doit pouvoir savoir chez qui.",
                "Dans tenant.yaml, nommez le prestataire sous legal-notice.data-storage ; dans les mentions légales, un bloc "
                        + "[.fact.storage] donne son nom et son adresse.");
    }

    @Override
    public String applicability() {
        return "Aux portails dont un prestataire autre que l’hébergeur garde les données.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        var recipients = site.tenant().dataProtection().recipients();
        var storing = IntStream.range(0, recipients.size())
                .filter(i -> stores(recipients.get(i)))
                .mapToObj(i -> Target.field(RECIPIENTS + i + "].role"));
        return site.tenant().legalNotice().dataStorage().isEmpty()
                ? storing
                : Stream.concat(storing, Blocks.sought("legal", "[data-fact=storage]", site));
    }

    private static boolean stores(Recipient recipient) {
        return recipient.processor() && STORAGE.isIn(VisibleText.fold(recipient.role()));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.field().isPresent()) return processor(target.field().get(), site);
        var provider = site.tenant().legalNotice().dataStorage().orElseThrow();
        if (Blocks.isWhole(target))
            return Objection.because("le prestataire qui stocke les données n’est pas nommé")
                    .map(objection -> objection.expecting(provider.name()));
        return Objection.listing(missing(provider, target.part(), site))
                .map(objection -> objection.quoting(target.text()));
    }

    private static Optional<Objection> processor(String field, Site site) {
        var tenant = site.tenant();
        var recipient = tenant.dataProtection().recipients().get(Integer.parseInt(field.replaceAll("\\D", "")));
        var notice = tenant.legalNotice();
        return Stream.concat(Stream.of(notice.hosting()), notice.dataStorage().stream())
                        .map(Provider::name)
                        .anyMatch(name -> VisibleText.fold(name).equals(VisibleText.fold(recipient.name())))
                ? Objection.none()
                : Objection.because("un sous-traitant stocke les données et les mentions légales ne le nomment pas")
                        .map(objection -> objection.quoting(recipient.name()));
    }

    private static List<Phrase> missing(Provider provider, Element block, Site site) {
        var missing = new ArrayList<Phrase>();
        if (!Wording.of(block, site).states(provider.name()))
            missing.add(Phrase.of("le nom du prestataire de stockage manque"));
        if (!ContactDetails.in(block, site).giveAddress(provider.address()))
            missing.add(Phrase.of("l’adresse du prestataire de stockage manque"));
        return missing;
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var notice = "mentions-legales/index.html";
        return List.of(
                Example.passed(
                        "le prestataire est nommé avec son adresse",
                        storing("Base Services SA, 2 quai des Données, 99300 Rivebasse.")),
                Example.passed(
                        "le sous-traitant qui stocke les données est l’hébergeur",
                        Edit.field("data-protection.recipients[1].role", "hébergement et stockage des comptes")
                                .and(Edit.words(
                                        "confidentialite/index.html",
                                        "pour l’hébergement",
                                        "pour l’hébergement et stockage des comptes"))),
                Example.failed(
                        "le prestataire n’est pas nommé",
                        storing("x").and(Edit.remove(notice, "#stockage")),
                        "le prestataire qui stocke les données n’est pas nommé"),
                Example.failed(
                        "l’adresse du prestataire manque",
                        storing("Les comptes sont chez Base Services SA."),
                        "l’adresse du prestataire de stockage manque"),
                Example.failed(
                        "un autre prestataire est nommé",
                        storing("Coffre Exemple SA, 2 quai des Données, 99300 Rivebasse."),
                        "le nom du prestataire de stockage manque"),
                Example.failed(
                        "un sous-traitant qui stocke les données est oublié",
                        Edit.field("data-protection.recipients[1].name", "Base Services SA")
                                .and(Edit.field("data-protection.recipients[1].role", "stockage des comptes"))
                                .and(Edit.words(
                                        "confidentialite/index.html",
                                        "Nuage Public SAS</span>, sous-traitant, pour l’hébergement",
                                        "Base Services SA</span>, sous-traitant, pour le stockage des comptes")),
                        "un sous-traitant stocke les données et les mentions légales ne le nomment pas"),
                Example.inapplicable("les données sont chez l’hébergeur", Edit.none()));
    }

    private static Edit storing(String words) {
        return Edit.field(
                        "legal-notice.data-storage",
                        new Provider(
                                "Base Services SA",
                                new PostalAddress("2 quai des Données", "99300", "Rivebasse"),
                                "01 99 00 99 98"))
                .and(Edit.append(
                        "mentions-legales/index.html",
                        "main",
                        "<section id=\"stockage\"><h2>Stockage des données</h2><p data-fact=\"storage\">" + words
                                + "</p></section>"));
    }
}
