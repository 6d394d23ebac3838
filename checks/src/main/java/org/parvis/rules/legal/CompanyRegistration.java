package org.parvis.rules.legal;

import static org.parvis.compliance.Law.COMMERCIAL_CODE;
import static org.parvis.compliance.Law.LCEN;
import static org.parvis.compliance.Severity.ERROR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.organisation.CompanyRegister;

/**
 * A company gives its legal form, its share capital and its number in the companies' register with the registry's town, or in
 * the national register of firms for a craft; that it is being wound up, and its VAT number, where the record says so.
 */
public final class CompanyRegistration implements Rule {

    private static final Expression LIQUIDATION = Expression.of("\\ben liquidation\\b");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Une société donne sa forme, son capital et son immatriculation",
                ERROR,
                List.of(LCEN.at("article 1-1, I, 2°"), COMMERCIAL_CODE.at("article R. 123-237")),
                "Le numéro au registre permet de vérifier que la société existe et qui la dirige.",
                "Dans les mentions légales, écrivez, dans un bloc [.fact.register], {register-legal-form}, {register-capital} et "
                        + "« RCS {register-town} {register-siren} », à partir d’organisation.register dans tenant.yaml.");
    }

    @Override
    public String applicability() {
        return "Aux sociétés.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        var isCompany = site.tenant().kind() == Kind.COMPANY
                && site.tenant().organisation().register().isPresent();
        return isCompany
                ? site.mainOf("legal")
                        .flatMap(notice -> Stream.concat(Stream.of(notice), StatedRegistration.on(notice, site)))
                : Stream.empty();
    }

    @Override
    public Optional<Objection> objection(Target notice, Site site) {
        if (!Blocks.isWhole(notice))
            return notice.passage().flatMap(passage -> StatedRegistration.fault(passage, site));
        var register = site.tenant().organisation().register().orElseThrow();
        var block = notice.onPage().visible("main [data-fact=register]").findFirst();
        if (block.isEmpty()) return Objection.because("l’immatriculation de la société est absente");
        var words = Wording.of(block.get(), site);
        var faults = new ArrayList<Phrase>();
        if (!words.states(register.legalForm())) faults.add(Phrase.of("la forme de la société manque"));
        if (!words.states(register.capital())) faults.add(Phrase.of("le capital social manque"));
        if (!givesRegistration(VisibleText.of(block.get()), register))
            faults.add(Phrase.of("le numéro et la ville d’immatriculation au RCS manquent"));
        if (register.isInLiquidation() && !words.say(LIQUIDATION))
            faults.add(Phrase.of("la mention « en liquidation » manque"));
        register.vat()
                .filter(vat -> !words.states(vat))
                .ifPresent(vat -> faults.add(Phrase.of("le numéro de TVA n’est pas celui de la fiche")));
        return Objection.listing(faults).map(objection -> objection.quoting(VisibleText.of(block.get())));
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=register]");
    }

    private static boolean givesRegistration(String text, CompanyRegister register) {
        return Expression.passing("(?iu)\\b(?:RCS (?:de |d')?" + quoted(register.registryTown())
                        + "|RNE)(?![\\p{L}\\p{N}]).{0,30}?(?<!\\d)" + quoted(register.siren()) + "(?!\\d)")
                .isIn(text);
    }

    private static String quoted(String value) {
        return Pattern.quote(VisibleText.normalise(value));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var notice = "mentions-legales/index.html";
        return List.of(
                Example.passed("la société est immatriculée", company("123 456 782", REGISTRATION)),
                Example.passed(
                        "une entreprise artisanale est au registre national des entreprises",
                        company("123 456 782", "SAS au capital de 50 000 €, RNE 123 456 782.")),
                Example.passed(
                        "la liquidation et le numéro de TVA sont dits",
                        company(
                                        "123 456 782",
                                        "SAS en liquidation, au capital de 50 000 €, RCS Datacité 123 456 782, TVA FR11 "
                                                + "123 456 782.")
                                .and(LIQUIDATED)),
                Example.failed(
                        "la liquidation et le numéro de TVA sont tus",
                        company("123 456 782", REGISTRATION).and(LIQUIDATED),
                        "la mention « en liquidation » manque ; le numéro de TVA n’est pas celui de la fiche"),
                Example.failed(
                        "l’immatriculation manque",
                        company("123 456 782", REGISTRATION).and(Edit.remove(notice, "[data-fact=register]")),
                        "l’immatriculation de la société est absente"),
                Example.failed(
                        "le numéro d’immatriculation manque",
                        company("123 456 782", "SAS au capital de 50 000 €."),
                        "le numéro et la ville d’immatriculation au RCS manquent"),
                Example.failed(
                        "la forme et le capital manquent",
                        company("123 456 782", "RCS Datacité 123 456 782."),
                        "la forme de la société manque ; le capital social manque"),
                Example.passed(
                        "une phrase redit l’immatriculation, et d’autres sociétés ont la leur",
                        saying(
                                "Valmont-sur-Lys, SAS au capital social de 50 000 euros, est immatriculée au RCS de Datacité sous le "
                                        + "numéro 123 456 782, SIRET 123 456 782 00017. Le capital a été porté de 10 000 à 50 000 euros en 2024. "
                                        + "Le site a été conçu par une agence, RCS Lyon 987 654 321. Jusqu’en 2020, SARL au capital de 10 000 euros.")),
                Example.passed(
                        "une autre société est nommée",
                        saying("Pixel Clair SARL, RCS Lyon 987 654 321, dessine nos pages.")),
                Example.failed(
                        "une phrase donne un autre numéro",
                        saying("RCS Lyon 987 654 321."),
                        "la page donne à la société un autre numéro"),
                Example.failed(
                        "une phrase donne un autre numéro de TVA",
                        saying("Numéro de TVA intracommunautaire : FR 40 987 654 321."),
                        "la page donne à la société un autre numéro"),
                Example.failed(
                        "une phrase donne un autre capital",
                        saying("La société a un capital social de 10 000 euros."),
                        "la page donne à la société un autre capital"),
                Example.failed(
                        "une phrase donne une autre forme",
                        saying("Valmont-sur-Lys est une SARL au capital de 50 000 euros."),
                        "la page donne à la société une autre forme"),
                Example.passed(
                                "la clé du numéro SIREN est fausse, et la fiche en est cause",
                                company("123 456 789", REGISTRATION.replace("782", "789")))
                        .alsoBreaking("tenant/record-complete"),
                Example.inapplicable("une commune n’est pas au registre des sociétés", Edit.none()),
                Example.inapplicable(
                                "le site n’a pas de mentions légales",
                                company("123 456 782", REGISTRATION).and(Edit.withoutPage(notice)))
                        .alsoBreaking("legal/page-reachable", "links/internal-resolve"));
    }

    private static Edit saying(String sentences) {
        return company("123 456 782", REGISTRATION)
                .and(Edit.append("mentions-legales/index.html", "#editeur", "<p>" + sentences + "</p>"));
    }

    private static final String REGISTRATION = "SAS au capital de 50 000 €, RCS Datacité 123 456 782.";

    private static final Edit LIQUIDATED = Edit.field("organisation.register.liquidation", true)
            .and(Edit.field("organisation.register.vat", "FR11 123 456 782"));

    private static Edit company(String siren, String words) {
        return Edit.field("kind", Kind.COMPANY)
                .and(Edit.field("organisation.register", new CompanyRegister("SAS", "50 000 €", siren, "Datacité")))
                .and(Edit.append(
                        "mentions-legales/index.html",
                        "[data-fact=publisher]",
                        "<p data-fact=register>" + words + "</p>"));
    }
}
