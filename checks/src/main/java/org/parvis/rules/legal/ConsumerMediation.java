package org.parvis.rules.legal;

import static org.parvis.compliance.Law.CONSUMER_CODE;
import static org.parvis.compliance.Law.REGULATION_2024_3228;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Assertions;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.ContactDetails;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.NameWords;
import org.parvis.evidence.Office;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.legal.Mediator;
import org.parvis.tenant.organisation.PostalAddress;

/**
 * Who sells to consumers names the mediator to whom they may turn, and nobody sends them to the European platform, which is
 * closed. Words on the platform that are in the table of stale law are the matter of editorial/stale-law.
 */
public final class ConsumerMediation implements Rule {

    private static final String BLOCK = "[data-fact=mediator]";
    private static final LocalDate CLOSED_ON = LocalDate.of(2025, 7, 20);
    private static final Expression PLATFORM = Expression.of("^(?:https?:)?//(?:ec\\.europa\\.eu/consumers/odr|"
            + "webgate\\.(?:acceptance\\.)?ec\\.europa\\.eu/(?:[^/]+/)?odr)(?![a-z]).*");
    private static final Expression ONLINE_DISPUTES =
            Expression.of("reglement (?:extrajudiciaire )?en ligne des litiges");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Qui vend à des consommateurs nomme son médiateur, et ne renvoie pas à la plateforme européenne fermée",
                ERROR,
                List.of(CONSUMER_CODE.at("articles L. 616-1 et R. 616-1"), REGULATION_2024_3228.at("")),
                "Un consommateur qui n’obtient pas réponse doit savoir à qui s’adresser gratuitement, et que cela existe.",
                "Déclarez legal-notice.mediator dans tenant.yaml : les mentions légales en donnent le nom, l’adresse et le site "
                        + "dans un bloc [.fact.mediator]. Retirez tout renvoi à la plateforme européenne de règlement des litiges.");
    }

    @Override
    public String applicability() {
        return "Aux sociétés qui vendent à des consommateurs ; à tous les portails pour le renvoi à la plateforme européenne fermée.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        var mediator = site.tenant().legalNotice().hasConsumers()
                ? Blocks.sought("legal", BLOCK, site)
                : Stream.<Target>empty();
        return Stream.of(mediator, another(site), site.pages().stream().flatMap(ConsumerMediation::onPlatform))
                .flatMap(targets -> targets)
                .distinct();
    }

    /** The passages beside the block that name another mediator than the record's. */
    private static Stream<Target> another(Site site) {
        return site.tenant().legalNotice().hasConsumers()
                ? site.proseOutside(BLOCK)
                        .filter(target -> another(target, site).isPresent())
                : Stream.empty();
    }

    private static Optional<Objection> another(Target target, Site site) {
        return site.tenant()
                .legalNotice()
                .mediator()
                .flatMap(mediator -> target.passage().stream()
                        .flatMap(Office.MEDIATOR::holders)
                        .filter(holder -> !NameWords.of(holder.name()).isEmpty()
                                && !NameWords.areAlike(holder.name(), mediator.name())
                                && !FactWords.cover(
                                        site, holder.name(), 0, holder.name().length()))
                        .findFirst()
                        .flatMap(holder -> Objection.because(
                                        "la page nomme un autre médiateur de la consommation que celui de la fiche")
                                .map(objection -> objection
                                        .quoting(holder.sentence())
                                        .expecting(mediator.name())
                                        .weighing(holder.isFirst() ? ERROR : WARNING))));
    }

    private static Stream<Target> onPlatform(Page page) {
        var links = page.select("a[href], area[href]").stream()
                .filter(link -> PLATFORM.matcher(link.attr("href").strip().toLowerCase())
                        .matches());
        var words = page.prose()
                .filter(passage -> ONLINE_DISPUTES.isIn(passage.folded()))
                .map(Passage::block);
        return Stream.concat(links, words).map(part -> Target.of(page, part));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.part().is(Css.of(BLOCK))) return mediator(target, site);
        var another = another(target, site);
        if (another.isPresent() && site.tenant().legalNotice().hasConsumers()) return another;
        if (target.part().hasAttr("href")) return link(target, site);
        return Blocks.isWhole(target)
                ? Objection.because("le médiateur de la consommation n’est pas nommé")
                : target.passage().flatMap(passage -> words(passage, site));
    }

    private static Optional<Objection> mediator(Target block, Site site) {
        return site.tenant()
                .legalNotice()
                .mediator()
                .map(mediator -> Objection.listing(missing(mediator, block.part(), site)))
                .orElseGet(() -> Objection.because("le médiateur nommé n’est pas dans la fiche"))
                .map(objection -> objection.quoting(block.text()));
    }

    private static List<Phrase> missing(Mediator mediator, Element block, Site site) {
        var details = ContactDetails.in(block, site);
        var missing = new ArrayList<Phrase>();
        if (!Wording.of(block, site).states(mediator.name())) missing.add(Phrase.of("le nom du médiateur manque"));
        if (!details.giveAddress(mediator.address())) missing.add(Phrase.of("l’adresse du médiateur manque"));
        if (!details.giveForm(mediator.site().toString()))
            missing.add(Phrase.of("le lien vers le site du médiateur manque"));
        return missing;
    }

    private static Optional<Objection> link(Target link, Site site) {
        return site.asOf().isBefore(CLOSED_ON)
                ? Objection.none()
                : Objection.because("un lien mène à la plateforme européenne de règlement des litiges, fermée")
                        .map(objection -> objection.quoting(link.part().attr("href")));
    }

    private static Optional<Objection> words(Passage passage, Site site) {
        if (isStaleLaw(passage, site) || site.asOf().isBefore(CLOSED_ON)) return Objection.none();
        return Assertions.saying(ONLINE_DISPUTES, passage)
                .findFirst()
                .flatMap(
                        sentence -> Objection.because("la page parle du règlement en ligne des litiges, qui a pris fin")
                                .map(objection -> objection.quoting(sentence).weighing(WARNING)));
    }

    private static boolean isStaleLaw(Passage passage, Site site) {
        var words = ONLINE_DISPUTES.in(passage.folded()).toList();
        return ClosedTable.STALE_LAW
                .in(passage.folded(), site.asOf())
                .anyMatch(stale ->
                        words.stream().anyMatch(match -> stale.start() < match.end() && match.start() < stale.end()));
    }

    @Override
    public List<Example> examples() {
        var notice = "mentions-legales/index.html";
        var platform = "<p>En cas de litige, <a href=\"https://ec.europa.eu/consumers/odr\">une plateforme</a>.</p>";
        return List.of(
                Example.passed("le médiateur est nommé, avec son adresse et son site", selling(MEDIATOR)),
                Example.failed(
                        "le médiateur n’est pas nommé",
                        selling(MEDIATOR).and(Edit.remove(notice, "#mediation")),
                        "le médiateur de la consommation n’est pas nommé"),
                Example.failed(
                        "le site du médiateur manque",
                        selling("Médiation Exemple, 3 rue du Calme, 99000 Paisible, mediation.example."),
                        "le lien vers le site du médiateur manque"),
                Example.failed(
                        "l’adresse du médiateur manque",
                        selling("<a href=\"https://mediation.example/\">Médiation Exemple</a>."),
                        "l’adresse du médiateur manque"),
                Example.failed(
                        "un lien mène à la plateforme européenne",
                        Edit.append("conditions-utilisation/index.html", "#reutilisation", platform),
                        "un lien mène à la plateforme européenne"),
                Example.failed(
                        "la page renvoie au règlement en ligne des litiges",
                        Edit.append(
                                notice,
                                "#editeur",
                                "<p>Vous pouvez saisir le service de règlement en ligne des litiges.</p>"),
                        "qui a pris fin"),
                Example.failed(
                                "la plateforme européenne est nommée",
                                Edit.append(
                                                notice,
                                                "#editeur",
                                                "<p>Voyez la plateforme européenne de règlement en ligne des litiges.</p>")
                                        .and(Edit.append(notice, "#editeur", platform)),
                                "un lien mène à la plateforme européenne")
                        .alsoBreaking("editorial/stale-law"),
                Example.failed(
                        "une phrase nomme un autre médiateur que celui de la fiche",
                        selling(MEDIATOR)
                                .and(
                                        beside(
                                                "Vous pouvez saisir gratuitement le médiateur de la consommation Arbitra Conso.")),
                        "un autre médiateur de la consommation"),
                Example.failed(
                        "qui n’obtient pas réponse est envoyé à un autre médiateur que celui de la fiche",
                        selling(MEDIATOR)
                                .and(
                                        beside(
                                                "Si votre réclamation n’aboutit pas, vous pouvez saisir le médiateur de la consommation Arbitra Conso.")),
                        "un autre médiateur de la consommation"),
                Example.passed(
                        "qui n’obtient pas réponse est envoyé au médiateur de la fiche, ou d’un autre à celui d’un autre",
                        selling(MEDIATOR)
                                .and(beside(
                                        "Si votre réclamation n’aboutit pas, saisissez le médiateur Médiation Exemple. Si vous n’obtenez pas de "
                                                + "réponse de votre opérateur, saisissez le médiateur Arbitra Télécoms. Si votre litige avec votre banque "
                                                + "persiste, le médiateur est Arbitra Banque. Si nous changions de médiateur, notre médiateur serait "
                                                + "Arbitra Conso."))),
                Example.passed(
                        "le médiateur est redit, et les phrases sur d’autres et sur le passé ne le contredisent pas",
                        selling(MEDIATOR)
                                .and(beside(
                                        "Notre médiateur est Médiation Exemple. Jusqu’en 2024, notre médiateur était Arbitra Conso. "
                                                + "Médiateur numérique : Paul Durand. Le médiateur de la consommation est gratuit. Pour un "
                                                + "contrat d’énergie, saisissez le Médiateur national de l’énergie."))),
                Example.inapplicable("rien n’est vendu à des consommateurs", Edit.none()));
    }

    private static final String MEDIATOR = "Médiation Exemple, 3 rue du Calme, 99000 Paisible : "
            + "<a href=\"https://mediation.example/\">mediation.example</a>.";

    private static Edit beside(String sentences) {
        return Edit.append("conditions-utilisation/index.html", "#reutilisation", "<p>" + sentences + "</p>");
    }

    private static Edit selling(String words) {
        return Edit.field("legal-notice.sells-to-consumers", true)
                .and(Edit.field(
                        "legal-notice.mediator",
                        new Mediator(
                                "Médiation Exemple",
                                new PostalAddress("3 rue du Calme", "99000", "Paisible"),
                                URI.create("https://mediation.example/"))))
                .and(Edit.append(
                        "mentions-legales/index.html",
                        "main",
                        "<section id=\"mediation\"><h2>Médiation de la consommation</h2><p data-fact=\"mediator\">"
                                + words + "</p></section>"));
    }
}
