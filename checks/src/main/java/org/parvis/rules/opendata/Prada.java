package org.parvis.rules.opendata;

import static org.parvis.compliance.Law.CRPA;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.INFO;

import java.util.ArrayList;
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
import org.parvis.compliance.SampleCompany;
import org.parvis.compliance.Severity;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.ContactDetails;
import org.parvis.evidence.Email;
import org.parvis.evidence.Outline;
import org.parvis.evidence.RegistrableDomain;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.Duty;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.opendata.AccessOfficer;

/**
 * A public body of some size publishes who answers for access to its documents, and who appointed that person. One below the
 * threshold is free to; what it publishes should be whole.
 */
public final class Prada implements Rule {

    private static final String FIELD = "open-data.access-officer";
    private static final Expression FUNCTION =
            Expression.of("\\bprada\\b|responsable de l'acces aux (?:documents|informations)"
                    + "|acces aux documents administratifs");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "La personne responsable de l’accès aux documents est publiée",
                ERROR,
                List.of(CRPA.at("article L. 330-1"), CRPA.at("articles R. 330-2 et R. 330-3")),
                "Qui demande un document ou une licence doit savoir à qui s’adresser, par son nom.",
                "Donnez sous open-data.access-officer dans tenant.yaml les nom, prénom, profession et coordonnées de la personne "
                        + "et l’autorité qui l’a désignée ; la page dont le type est « reuse » les écrit dans un bloc [.fact.prada].");
    }

    @Override
    public String applicability() {
        return "Aux organismes publics qui doivent désigner un responsable de l’accès aux documents, ou qui en ont un.";
    }

    /** The field, where it is missing; else the block that names the person, or the page where it is sought in vain. */
    @Override
    public Stream<Target> targets(Site site) {
        if (!site.tenant().kind().isPublic()) return Stream.empty();
        if (site.tenant().openData().accessOfficer().isPresent())
            return site.pagesOf("reuse").findAny().isPresent()
                    ? Blocks.sought("reuse", "[data-fact=prada]", site)
                    : Stream.of(
                            inWords(site).orElseGet(() -> Target.of(site.pages().get(0))));
        return Duty.toAppointAccessOfficer(site.tenant()) == Duty.NOT_OWED
                ? Stream.empty()
                : Stream.of(Target.field(FIELD));
    }

    private static Optional<Target> inWords(Site site) {
        return site.pages().stream()
                .flatMap(page -> block(page).map(part -> Target.of(page, part)).stream())
                .findFirst();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.field().isPresent())
            return isOwed(site)
                    ? Objection.because("la personne responsable de l’accès aux documents n’est pas dans la fiche")
                    : Objection.because(
                                    "la fiche ne dit ni la population ni l’effectif, dont dépend le devoir de nommer "
                                            + "une personne responsable de l’accès aux documents")
                            .map(objection -> objection.weighing(INFO));
        if (Blocks.isWhole(target))
            return Objection.because("la page ne dit pas qui répond de l’accès aux documents")
                    .map(objection -> objection.weighing(weight(site)));
        return faults(target.part(), site)
                .map(objection -> objection.quoting(target.text()).weighing(weight(site)));
    }

    private static boolean isOwed(Site site) {
        return Duty.toAppointAccessOfficer(site.tenant()) == Duty.OWED;
    }

    private static Severity weight(Site site) {
        return isOwed(site) ? ERROR : INFO;
    }

    private static Optional<Objection> faults(Element block, Site site) {
        var officer = site.tenant().openData().accessOfficer().orElseThrow();
        var organisation = site.tenant().organisation();
        var words = Wording.of(block, site);
        var details = ContactDetails.in(block, site);
        var missing = new ArrayList<Phrase>();
        if (!words.say(FUNCTION)) missing.add(Phrase.of("la fonction n’est pas dite"));
        if (!words.states(officer.fullName())) missing.add(Phrase.of("le prénom et le nom manquent"));
        if (!words.states(officer.profession())) missing.add(Phrase.of("la profession manque"));
        if (officer.email().filter(email -> !details.giveEmail(email)).isPresent())
            missing.add(Phrase.of("le courriel manque ou n’est pas celui de la fiche"));
        if (officer.phone().filter(phone -> !details.givePhone(phone)).isPresent())
            missing.add(Phrase.of("le téléphone manque ou n’est pas celui de la fiche"));
        if (!words.states(officer.appointedBy())) missing.add(Phrase.of("l’autorité qui l’a désignée manque"));
        if (!details.giveAddress(organisation.seat()))
            missing.add(Phrase.of("les coordonnées de cette autorité manquent"));
        if (missing.isEmpty() && !isAtHome(officer, site))
            missing.add(Phrase.of("le courriel est sur un domaine inconnu"));
        return Objection.listing(missing);
    }

    private static boolean isAtHome(AccessOfficer officer, Site site) {
        return officer.email()
                .flatMap(Email::of)
                .map(email -> Stream.concat(site.tenant().portal().domains().stream(), officer.domains().stream())
                        .flatMap(domain -> RegistrableDomain.of(domain).stream())
                        .anyMatch(
                                domain -> email.domain().filter(domain::equals).isPresent()))
                .orElse(true);
    }

    /** Where the words of {@code page} say who answers for access to documents. */
    static Optional<Element> block(Page page) {
        return page.prose()
                .filter(passage -> FUNCTION.isIn(passage.folded()))
                .map(Passage::block)
                .filter(block -> !Outline.isHeading(block))
                .findFirst();
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var reuse = "reutilisation/index.html";
        var block = "[data-fact=prada]";
        var large = Edit.field("organisation.population", 24_000);
        return List.of(
                Example.passed("une grande commune la nomme", large),
                Example.passed("une petite commune la nomme de son gré"),
                Example.failed(
                        "une grande commune n’en a pas", large.and(Edit.field(FIELD, null)), "n’est pas dans la fiche"),
                Example.failed(
                        "un département n’en a pas, quelle que soit sa taille",
                        Edit.field("kind", Kind.DEPARTMENT).and(Edit.field(FIELD, null)),
                        "n’est pas dans la fiche"),
                Example.failed(
                        "la taille d’une commune n’est pas connue",
                        Edit.field("organisation.population", null).and(Edit.field(FIELD, null)),
                        "la fiche ne dit ni la population ni l’effectif"),
                Example.failed(
                        "la page renvoie aux services",
                        large.and(Edit.replace(reuse, block, "<p>Pour toute demande, contactez nos services.</p>")),
                        "la page ne dit pas qui répond de l’accès aux documents"),
                Example.failed(
                        "sa profession et l’autorité qui l’a désignée manquent",
                        large.and(Edit.words(reuse, "juriste, ", "")).and(Edit.words(reuse, "la maire, ", "")),
                        "la profession manque ; l’autorité qui l’a désignée manque"),
                Example.failed(
                        "le lien du courriel mène ailleurs",
                        large.and(Edit.attribute(reuse, block + " a", "href", "mailto:accueil@valmont.example")),
                        "le courriel manque"),
                Example.failed(
                        "sa boîte est sur un domaine que personne ne déclare",
                        large.and(Edit.field(FIELD + ".email", "marchand@messagerie.example"))
                                .and(Edit.words(reuse, "documents@valmont.example", "marchand@messagerie.example")),
                        "sur un domaine inconnu"),
                Example.inapplicable(
                        "une petite commune peut s’en passer",
                        Edit.field(FIELD, null).and(Edit.remove(reuse, block))),
                Example.inapplicable("une société n’y est pas tenue", SampleCompany.edit()));
    }
}
