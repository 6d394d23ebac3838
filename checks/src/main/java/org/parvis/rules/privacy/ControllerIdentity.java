package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.ContactDetails;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Section;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.Wording;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;
import org.parvis.tenant.Tenant;

/** The controller is named, with its address and each direct channel that its record declares. */
public final class ControllerIdentity implements Rule {

    private static final Expression TITLE = Expression.of("\\bresponsable (?:de|du|des) traitements?\\.?$");
    private static final Words IS_NOT = Words.of(
            "controller-identity/is-not",
            "\\bresponsables? (?:du|de|des) traitements?\\b[^,;:]{0,30}\\bn'est (?:pas|plus) ");
    private static final Words IS_NOT_RESPONSIBLE = Words.of(
            "controller-identity/is-not-responsible",
            " n'est (?:pas|plus) (?:le |la )?responsable (?:du|de|des) traitements?\\b");
    private static final Expression BY_LAW = Expression.of("\\bau sens d[eu]\\b");
    private static final Expression CONTACT =
            Expression.of("(?<!\\d)\\d{5} \\p{Lu}|@|(?<!\\d)0[1-9](?:[ .-]?\\d{2}){4}");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Le responsable du traitement donne son nom exact, son adresse et les moyens de le joindre",
                ERROR,
                RGPD.at("article 13, 1, a"),
                "Chacun doit savoir qui répond de l’usage de ses données, et où s’adresser.",
                "Dans la politique de confidentialité, composez un bloc [.fact.controller] à partir d’organisation "
                        + "dans tenant.yaml : nom, rue, code postal, ville, téléphone, courriel.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(
                        BareNotice.or(
                                Item.CONTROLLER_IDENTITY,
                                Blocks.sought("privacy", "[data-fact=controller]", site),
                                site),
                        unreachable(site))
                .distinct();
    }

    @Override
    public Optional<Objection> objection(Target block, Site site) {
        if (BareNotice.has(block, site))
            return unreachable(site).anyMatch(block::equals)
                    ? Objection.because("ce qui porte le titre du responsable ne dit ni où ni comment le joindre")
                            .map(objection -> objection.quoting(block.text()).weighing(WARNING))
                    : BareNotice.objection(
                            Item.CONTROLLER_IDENTITY, block, site, "le responsable du traitement n’est pas indiqué");
        if (Blocks.isWhole(block))
            return Unmarked.or(
                    Objection.because("le responsable du traitement n’est pas indiqué"),
                    Item.CONTROLLER_IDENTITY,
                    "controller",
                    block,
                    site);
        var organisation = site.tenant().organisation();
        var details = ContactDetails.in(block.part(), site);
        if (!Wording.of(block.part(), site).states(organisation.legalName()))
            return because("le nom exact du responsable du traitement manque", block, organisation.legalName());
        var denial = denial(block.part(), site.tenant());
        if (denial.isPresent())
            return because("la phrase nie que le responsable du traitement le soit", block, organisation.legalName())
                    .map(objection -> objection.quoting(denial.get()));
        if (!details.giveAddress(organisation.seat())) {
            var seat = organisation.seat();
            return because(
                    "l’adresse du responsable du traitement manque ou n’est pas la sienne",
                    block,
                    seat.street() + ", " + seat.postcode() + " " + seat.city());
        }
        if (!details.givePhone(organisation.phone()))
            return because("le téléphone du responsable du traitement manque", block, organisation.phone());
        var unwritten = organisation.email().filter(email -> !details.giveEmail(email));
        if (unwritten.isPresent())
            return because("le courriel du responsable du traitement manque", block, unwritten.get());
        return details.stray()
                .flatMap(stray -> Objection.because("une coordonnée n’est pas celle du responsable du traitement")
                        .map(objection -> objection.quoting(stray)));
    }

    /** The sentence of {@code block} that says of the controller that it is none; others may be none. */
    private static Optional<String> denial(Element block, Tenant tenant) {
        var names = Stream.of(tenant.kind().noun(), tenant.organisation().legalName())
                .map(VisibleText::fold)
                .toList();
        return Sentence.in(VisibleText.of(block))
                .filter(sentence -> {
                    var folded = VisibleText.fold(sentence);
                    return IS_NOT.on(block)
                                    .in(folded)
                                    .anyMatch(match ->
                                            names.stream().anyMatch(name -> folded.startsWith(name, match.end())))
                            || IS_NOT_RESPONSIBLE
                                    .on(block)
                                    .in(folded)
                                    .anyMatch(match ->
                                            names.stream().anyMatch(folded.substring(0, match.start())::endsWith));
                })
                .findFirst();
    }

    /**
     * What stands first under the heading of the controller on bare notices, if nothing there gives a way to reach one. What a law
     * means by the word tells nobody who it is, and does not stand for it.
     */
    private static Stream<Target> unreachable(Site site) {
        return site.pagesOf("privacy")
                .flatMap(page -> Section.of(page).stream()
                        .filter(section -> TITLE.isIn(section.title()) && isUnreachable(section, page))
                        .map(section -> section.passages().stream()
                                .filter(passage -> !BY_LAW.isIn(passage.folded()))
                                .findFirst()
                                .orElse(section.passages().get(0)))
                        .map(passage -> Target.of(page, passage.block())))
                .filter(target -> BareNotice.has(target, site));
    }

    /** Whether neither the section nor what stands under headings below its own gives a contact. */
    private static boolean isUnreachable(Section section, Page page) {
        return !section.passages().isEmpty()
                && Section.of(page).stream()
                        .filter(part -> part.title().startsWith(section.title()))
                        .flatMap(part -> part.passages().stream())
                        .noneMatch(ControllerIdentity::givesContact);
    }

    private static boolean givesContact(Passage passage) {
        return CONTACT.isIn(passage.text()) || passage.block().selectFirst(Css.of("a[href]")) != null;
    }

    private static Optional<Objection> because(String message, Target block, String expected) {
        return Objection.because(message)
                .map(objection -> objection.quoting(block.text()).expecting(expected));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var block = "[data-fact=controller]";
        return List.of(
                Example.passed("le nom, l’adresse, le téléphone et le courriel sont ceux de la fiche"),
                Example.failed(
                        "le bloc manque", Edit.remove(policy, block), "le responsable du traitement n’est pas indiqué"),
                Example.failed(
                        "le bloc est caché",
                        Edit.attribute(policy, block, "style", "display: none"),
                        "le responsable du traitement n’est pas indiqué"),
                Example.failed(
                        "le responsable est nommé hors du bloc que la fiche remplit",
                        Edit.replace(
                                policy,
                                block,
                                "<p>La Commune de Valmont-sur-Lys, 4 place du Marché, 99123 Valmont-sur-Lys, est responsable du traitement.</p>"),
                        "la page en parle en texte libre"),
                Example.failed(
                        "un surnom tient lieu de nom",
                        Edit.html(
                                policy,
                                block,
                                "<p>Vos données sont traitées par la Collectivité, 4 place du Marché, "
                                        + "99123 Valmont-sur-Lys, 01 99 00 01 00.</p>"),
                        "le nom exact du responsable du traitement manque"),
                Example.failed(
                        "l’adresse est incomplète",
                        Edit.html(
                                policy,
                                block,
                                "<p>Commune de Valmont-sur-Lys, 99123 Valmont-sur-Lys, 01 99 00 01 00.</p>"),
                        "l’adresse du responsable du traitement manque"),
                Example.failed(
                        "ni téléphone ni courriel",
                        Edit.remove(policy, block + " a"),
                        "le téléphone du responsable du traitement manque"),
                Example.failed(
                        "le courriel est caché",
                        Edit.attribute(policy, block + " a[href^=mailto]", "hidden", ""),
                        "le courriel du responsable du traitement manque"),
                Example.failed(
                        "le téléphone imprimé n’est pas celui qui est composé",
                        Edit.attribute(policy, block + " a[href^=tel]", "href", "tel:+33199000999"),
                        "le téléphone du responsable du traitement manque"),
                Example.failed(
                        "une boîte que la fiche ne connaît pas s’ajoute",
                        Edit.append(policy, block, "<p>ou accueil@valmont.example</p>"),
                        "une coordonnée n’est pas celle du responsable"),
                Example.passed(
                        "un autre n’est pas responsable du traitement",
                        Edit.append(
                                policy,
                                block,
                                "<p>L’hébergeur n’est pas responsable du traitement. Le responsable du traitement n’est "
                                        + "pas l’hébergeur.</p>")),
                Example.failed(
                        "l’organisme ne le serait pas",
                        Edit.append(
                                policy,
                                block,
                                "<p>La commune n’est plus responsable du traitement depuis que tout est confié à son "
                                        + "prestataire.</p>"),
                        "la phrase nie que le responsable du traitement le soit"),
                Example.failed(
                        "un autre le serait à sa place",
                        Edit.append(
                                policy,
                                block,
                                "<p>Le responsable du traitement n’est pas la Commune de Valmont-sur-Lys, mais son hébergeur.</p>"),
                        "la phrase nie que le responsable du traitement le soit"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais ne dit pas qui est responsable",
                        Edit.remove("en/confidentialite/index.html", "[data-fact=controller]"),
                        "the controller is not stated"),
                Example.failedInEnglish(
                        "la politique en anglais nie que l’organisme le soit",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "[data-fact=controller]",
                                "<p>Commune de Valmont-sur-Lys is not the controller.</p>"),
                        "the sentence denies that the controller is the controller"),
                Example.passedInEnglish(
                        "en anglais, un autre n’est pas responsable du traitement",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "[data-fact=controller]",
                                "<p>Its host is not the controller.</p>")));
    }
}
