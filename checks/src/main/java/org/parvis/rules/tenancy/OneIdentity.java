package org.parvis.rules.tenancy;

import static org.parvis.compliance.Law.LCEN;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Email;
import org.parvis.evidence.Emails;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.NameWords;
import org.parvis.evidence.Office;
import org.parvis.evidence.OwnContact;
import org.parvis.evidence.OwnRegistration;
import org.parvis.evidence.RegistrableDomain;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Knowledge;
import org.parvis.site.Passage;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tenant.Kind;

/**
 * Beside the blocks that give the record's director of publication, host, controller and ways to reach the body, no sentence gives
 * others. It is an error where the portal speaks of itself; elsewhere, and after a sentence that may speak of another site, a
 * warning.
 */
public final class OneIdentity implements Rule {

    private static final Set<String> OF_ITSELF =
            Set.of("home", "legal", "privacy", "cookies", "accessibility", "terms", "reuse", "algorithms", "error");

    /** Blocks in which their own rules let no other mailbox and number stand. */
    private static final String CLOSED =
            "[data-fact=dpo], [data-fact=exercise], [data-fact=controller], [data-fact=joint]";

    private static final Map<Kind, Expression> OF_ONE_KIND = Map.of(
            Kind.COMMUNE, Expression.of("^(?:ville|commune|mairie) d"),
            Kind.EPCI, Expression.of("^(?:metropole|communaute)\\b"),
            Kind.DEPARTMENT, Expression.of("^departement d"),
            Kind.REGION, Expression.of("^region\\b"));

    private static final Ground GROUND = Ground.of(Sign.inFolded(Expression.any(
            Expression.of("\\bpublication\\b|\\bheberge|responsable d(?:u|e|es) (?:vos )?(?:traitement|donnees)"),
            OwnRegistration.NUMBER,
            OwnContact.ANNOUNCED)));

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les pages ne donnent à l’organisme qu’une identité, celle de sa fiche",
                ERROR,
                List.of(LCEN.at("article 1-1"), RGPD.at("article 13, 1, a"), RGPD.at("article 5, 1, d")),
                "Entre deux noms ou deux numéros, le lecteur ne sait pas qui répond du site et de ses données.",
                "Retirez l’autre nom ou l’autre coordonnée, ou corrigez la fiche si c’est elle qui est ancienne ; de ce qui fut, "
                        + "dites jusqu’à quand, et du numéro d’un service, de quel service.");
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
        var isOfItself = OF_ITSELF.contains(target.onPage().type());
        return director(passage, site)
                .or(() -> host(passage, site))
                .or(() -> controller(passage, site))
                .or(() -> contact(passage, site))
                .or(() -> target.onPage().type().equals("legal") ? number(passage, site) : Objection.none())
                .map(objection -> isOfItself ? objection : objection.weighing(WARNING));
    }

    private static Optional<Objection> director(Passage passage, Site site) {
        var director = site.tenant().legalNotice().publicationDirector();
        return other(
                Office.PUBLICATION_DIRECTOR,
                passage,
                name -> NameWords.of(name).containsAll(NameWords.of(director.lastName()))
                        || NameWords.of(director.fullName()).containsAll(NameWords.of(name)),
                "un autre que celui de la fiche est dit directeur de la publication",
                director.fullName());
    }

    private static Optional<Objection> host(Passage passage, Site site) {
        var host = site.tenant().legalNotice().hosting();
        return other(
                Office.HOST,
                passage,
                name -> NameWords.areAlike(name, host.name()) || FactWords.cover(site, name, 0, name.length()),
                "un autre que celui de la fiche est dit hébergeur",
                host.name());
    }

    private static Optional<Objection> controller(Passage passage, Site site) {
        var tenant = site.tenant();
        var sameKind = Optional.ofNullable(OF_ONE_KIND.get(tenant.kind()));
        return other(
                        Office.CONTROLLER,
                        passage,
                        name -> names(tenant).anyMatch(own -> NameWords.areAlike(name, own))
                                || FactWords.cover(site, name, 0, name.length()) && !isSupplier(name, tenant),
                        "un autre que l’organisme est dit responsable du traitement",
                        tenant.organisation().legalName())
                .map(objection -> sameKind.filter(kind -> Office.CONTROLLER
                                        .holders(passage)
                                        .anyMatch(holder -> kind.isIn(VisibleText.fold(holder.name()))))
                                .isPresent()
                        ? objection
                        : objection.weighing(WARNING));
    }

    private static Optional<Objection> other(
            Office office, Passage passage, Predicate<String> isKnown, String fault, String expected) {
        return office.holders(passage)
                .filter(holder -> !isKnown.test(holder.name()))
                .findFirst()
                .flatMap(holder -> Objection.because(fault)
                        .map(objection -> objection.quoting(holder.sentence()).expecting(expected))
                        .map(objection -> holder.isFirst() ? objection : objection.weighing(WARNING)));
    }

    private static Optional<Objection> contact(Passage passage, Site site) {
        if (passage.isWithin(CLOSED)) return Objection.none();
        var organisation = site.tenant().organisation();
        return OwnContact.phones(passage)
                .filter(phone -> !OwnContact.isOfRecord(phone, site))
                .findFirst()
                .flatMap(phone -> Objection.because("la page donne à l’organisme un téléphone que sa fiche n’a pas")
                        .map(objection -> objection.quoting(phone).expecting(organisation.phone())))
                .or(() -> OwnContact.emails(passage)
                        .filter(email -> !isKnown(email, site))
                        .findFirst()
                        .flatMap(email -> Objection.because(
                                        "la page donne à l’organisme une adresse électronique qui n’est ni à lui ni dans sa fiche")
                                .map(objection -> objection.quoting(email.toString()))
                                .map(objection -> organisation
                                        .email()
                                        .map(objection::expecting)
                                        .orElse(objection))));
    }

    /** A company's number is held against its registration by another rule. */
    private static Optional<Objection> number(Passage passage, Site site) {
        var organisation = site.tenant().organisation();
        return organisation.siren().stream()
                .flatMap(siren -> OwnRegistration.in(passage, organisation)
                        .filter(sentence -> OwnRegistration.isAnother(sentence, siren))
                        .flatMap(sentence -> Objection.because(
                                "la page donne à l’organisme un numéro SIREN qui n’est pas celui de sa fiche")
                                .map(objection ->
                                        objection.quoting(sentence.text()).expecting(siren))
                                .stream()))
                .findFirst();
    }

    private static boolean isKnown(Email email, Site site) {
        var tenant = site.tenant();
        return Stream.concat(tenant.portal().domains().stream(), tenant.dataProtection().officer().domains().stream())
                        .flatMap(domain -> RegistrableDomain.of(domain).stream())
                        .anyMatch(
                                domain -> email.domain().filter(domain::equals).isPresent())
                || site.factTexts().stream().anyMatch(text -> Emails.in(text).contains(email));
    }

    /** Who only keeps the data of {@code tenant} answers for none. */
    private static boolean isSupplier(String name, Tenant tenant) {
        var notice = tenant.legalNotice();
        return Stream.concat(Stream.of(notice.hosting()), notice.dataStorage().stream())
                        .anyMatch(supplier -> VisibleText.fold(name).contains(VisibleText.fold(supplier.name())))
                && tenant.dataProtection().jointControllers().stream()
                        .noneMatch(joint -> NameWords.areAlike(name, joint.name()));
    }

    private static Stream<String> names(Tenant tenant) {
        var organisation = tenant.organisation();
        return Stream.concat(
                Stream.of(organisation.legalName(), organisation.shortName()), organisation.aliases().stream());
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var director = "un autre que celui de la fiche est dit directeur";
        var host = "un autre que celui de la fiche est dit hébergeur";
        return List.of(
                Example.passed("chaque page donne les noms de la fiche"),
                Example.passed(
                        "les noms de la fiche sont redits",
                        adding(
                                "Directrice de la publication : Mme Anne Dupré, maire. Le site est hébergé par Nuage Public. "
                                        + "Le responsable du traitement est la Commune de Valmont-sur-Lys. Pour nous joindre : 01 99 00 01 00.")),
                Example.passed(
                        "ce qui fut est dit comme tel",
                        adding(
                                "M. Paul Durand, directeur de la publication jusqu’en 2020, a ouvert ce portail. Avant 2024, le "
                                        + "site était hébergé par Alizé. Jusqu’en 2022, pour nous joindre : <a href=\"tel:+33199005555\">01 99 00 55 55</a>.")),
                Example.passed(
                        "une autre publication a un autre directeur",
                        adding("Directeur de la publication du bulletin municipal : M. Paul Durand.")),
                Example.passed(
                        "un service lié a un autre hébergeur et un autre numéro",
                        adding(
                                "La billetterie est hébergée par Alizé ; le service des sports répond au <a href=\"tel:+33199007777\">01 99 00 77 77</a>.")),
                Example.passed(
                        "une boîte est à un domaine de l’organisme",
                        adding(
                                "Écrivez-nous à <a href=\"mailto:accueil@services.valmont.example\">accueil@services.valmont.example</a>.")),
                Example.failed(
                        "un autre directeur est nommé",
                        adding("Directeur de la publication : M. Paul Durand."),
                        director),
                Example.failed(
                        "une apposition nomme un autre directeur",
                        adding("Ces pages sont tenues par Paul Durand, directeur de la publication."),
                        director),
                Example.failed("un autre hébergeur est nommé", adding("Le site est hébergé par OVH."), host),
                Example.failed(
                        "un titre annonce un autre hébergeur",
                        Edit.append("cookies/index.html", "#choix", "<dl><dt>Hébergeur</dt><dd>OVH SAS</dd></dl>"),
                        host),
                Example.failed(
                        "une autre commune serait responsable du traitement",
                        adding("Le responsable du traitement est la Ville de Bordeaux."),
                        "un autre que l’organisme est dit responsable du traitement"),
                Example.failed(
                        "l’hébergeur de la fiche serait responsable du traitement",
                        adding("Le responsable du traitement est Nuage Public SAS."),
                        "un autre que l’organisme est dit responsable du traitement"),
                Example.passed(
                        "l’hébergeur de la fiche est nommé à côté du responsable",
                        adding(
                                "Le responsable du traitement est la commune, et non Nuage Public SAS. Nuage Public SAS n’est pas "
                                        + "responsable du traitement. Pour ses propres factures, Nuage Public SAS est responsable du traitement.")),
                Example.failed(
                        "un autre numéro est donné",
                        adding("Pour nous joindre : <a href=\"tel:+33199005555\">01 99 00 55 55</a>."),
                        "un téléphone que sa fiche n’a pas"),
                Example.passed(
                        "le numéro SIREN de la fiche est redit, et d’autres ont le leur",
                        Edit.field("organisation.siren", "123 456 782")
                                .and(adding(
                                        "SIRET : 123 456 782 00017. La commune de Valmont-sur-Lys porte le numéro SIREN 123456782. Le site est "
                                                + "conçu par une agence, SIREN 987 654 321. Jusqu’en 2015, SIREN 555 666 779. Le CCAS de Valmont-sur-Lys a le SIREN 261 400 123. L’hébergeur a le "
                                                + "SIREN 987 654 321."))),
                Example.passed("la fiche n’a pas de numéro SIREN", adding("SIREN : 987 654 321.")),
                Example.failed(
                        "un autre numéro SIREN est donné, dans un numéro SIRET",
                        Edit.field("organisation.siren", "123 456 782").and(adding("N° SIRET : 987 654 321 00015.")),
                        "un numéro SIREN qui n’est pas celui de sa fiche"),
                Example.failed(
                        "un autre numéro est donné en toutes lettres",
                        adding(
                                "Pour nous joindre : zéro un, quatre-vingt-dix-neuf, zéro zéro, cinquante-cinq, cinquante-cinq."),
                        "un téléphone que sa fiche n’a pas"),
                Example.failed(
                        "une autre boîte est donnée en toutes lettres",
                        adding("Écrivez-nous à contact arobase autre point example."),
                        "une adresse électronique qui n’est ni à lui ni dans sa fiche"),
                Example.failed(
                        "une autre boîte est donnée",
                        adding("Écrivez-nous à contact[at]autre.example."),
                        "une adresse électronique qui n’est ni à lui ni dans sa fiche"));
    }

    private static Edit adding(String sentences) {
        return Edit.append("mentions-legales/index.html", "#editeur", "<p>" + sentences + "</p>");
    }
}
