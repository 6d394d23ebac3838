package org.parvis.rules.opendata;

import static org.parvis.compliance.Law.CRPA;
import static org.parvis.compliance.Law.HIGH_VALUE_DATA;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleCompany;
import org.parvis.evidence.ReuseLicence;
import org.parvis.evidence.ReuseLicence.Standing;
import org.parvis.evidence.Wording;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.opendata.OtherLicence;

/**
 * A public body offers its data under a licence of the closed list, or under one that the State has approved for them, and says
 * which. The texts and pictures of its pages are not its data.
 */
public final class LicenceApproved implements Rule {

    private static final String PORTAL = "portal.licence";
    private static final String OTHERS = "open-data.licences";
    private static final String SHOWN = "main [data-fact=licence]";

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les données sont sous une licence de la liste du CRPA",
                ERROR,
                List.of(
                        CRPA.at("article L. 323-2"),
                        CRPA.at("articles D. 323-2-1 et D. 323-2-2"),
                        HIGH_VALUE_DATA.at("")),
                "Une liste courte de licences permet de croiser les données de tous les organismes sans y perdre son droit.",
                "Dans tenant.yaml, choisissez la Licence Ouverte 2.0 (etalab-2.0) ou l’ODbL 1.0 (ODbL-1.0), ou donnez sous "
                        + "approval la décision d’homologation ; la page dont le type est « reuse » nomme la licence par "
                        + "link:{licence-url}[{licence-name},role=fact licence licence={licence-id}].");
    }

    @Override
    public String applicability() {
        return "Aux organismes publics.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        if (!site.tenant().kind().isPublic()) return Stream.empty();
        var others = IntStream.range(0, site.tenant().openData().licences().size())
                .mapToObj(i -> Target.field(OTHERS + "[" + i + "]"));
        return Stream.of(
                        Stream.of(Target.field(PORTAL)),
                        others,
                        site.mainOf("reuse"),
                        site.pages().stream().flatMap(LicenceApproved::claims),
                        site.pages().stream().flatMap(LicenceApproved::misled),
                        AnotherLicence.targets(site))
                .flatMap(targets -> targets)
                .distinct();
    }

    /** The passages that put data under a licence which is not on the list. */
    private static Stream<Target> claims(Page page) {
        return page.prose()
                .filter(passage -> UnlistedLicence.claimedIn(passage).isPresent())
                .map(passage -> Target.of(page, passage));
    }

    /** The links that bear the name of one licence and lead to the text of another; those that are marked are held to the record. */
    private static Stream<Target> misled(Page page) {
        return page.visible("a[href]")
                .filter(link -> link.attr("href").contains("licen") && !link.hasAttr("data-fact"))
                .filter(link -> ReuseLicence.isNoneOfThose(VisibleText.fold(VisibleText.of(link)), link.attr("href")))
                .map(link -> Target.of(page, link));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.field().isPresent()) return inRecord(target.field().get(), site);
        if (target.part().normalName().equals("a"))
            return Objection.because("le lien nomme une licence et mène au texte d’une autre")
                    .map(objection -> objection.quoting(
                            target.text() + " → " + target.part().attr("href")));
        if (!target.part().normalName().equals("main")) return inWords(target, site);
        return missing(target.onPage(), site)
                .findFirst()
                .flatMap(licence -> Objection.because("la licence des données n’est pas dite, ou pas celle de la fiche")
                        .map(objection -> objection
                                .on(target.onPage().visible(SHOWN).findFirst())
                                .expecting(licence.name() + ", " + licence.url())));
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=licence]");
    }

    private static Optional<Objection> inRecord(String path, Site site) {
        if (path.equals(PORTAL)) return unfit(site.tenant().portal().licence(), Optional.empty(), false);
        var index = Integer.parseInt(path.replaceAll("\\D", ""));
        var other = site.tenant().openData().licences().get(index);
        return unfit(other.licence(), other.approval(), other.highValue());
    }

    private static Optional<Objection> unfit(Licence licence, Optional<String> approval, boolean highValue) {
        var standing = ReuseLicence.standingOf(licence.id());
        if (highValue && licence.id().equals("CC-BY-4.0")) return Objection.none();
        if (!standing.isApproved() && approval.isEmpty())
            return Objection.because("la licence n’est pas sur la liste du CRPA et n’est pas homologuée")
                    .map(objection -> objection.quoting(licence.name()));
        if (ReuseLicence.isOfAnother(licence.url().toString(), licence.id()))
            return Objection.because("l’adresse de la licence est celle du texte d’une autre")
                    .map(objection -> objection.quoting(licence.name() + " → " + licence.url()));
        if (standing == Standing.SUPERSEDED)
            return Objection.because("la licence a une version plus récente")
                    .map(objection -> objection
                            .quoting(licence.name())
                            .expecting("Licence Ouverte 2.0")
                            .weighing(WARNING));
        return highValue && licence.id().startsWith("ODbL")
                ? Objection.because("l’ODbL est plus stricte que ce qui est permis pour des données de forte valeur")
                        .map(objection -> objection.quoting(licence.name()).weighing(WARNING))
                : Objection.none();
    }

    private static Stream<Licence> missing(Page page, Site site) {
        return Stream.concat(
                        Stream.of(site.tenant().portal().licence()),
                        site.tenant().openData().licences().stream().map(OtherLicence::licence))
                .filter(licence -> page.visible(SHOWN)
                        .noneMatch(link -> link.attr("data-licence").equals(licence.id())
                                && link.attr("href").equals(licence.url().toString())
                                && Wording.of(link, site).states(licence.name())));
    }

    private static Optional<Objection> inWords(Target target, Site site) {
        var another = AnotherLicence.in(target, site);
        return UnlistedLicence.claimedIn(target.passage().orElseThrow())
                .flatMap(sentence -> Objection.because(
                                "des données sont dites sous une licence qui n’est pas sur la liste du CRPA")
                        .map(objection -> objection
                                .quoting(sentence)
                                .weighing(another.map(AnotherLicence::severity).orElse(WARNING))))
                .or(() -> another.flatMap(AnotherLicence::objection));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var reuse = "reutilisation/index.html";
        return List.of(
                Example.passed("les données sont sous Licence Ouverte 2.0"),
                Example.passed(
                        "des données ont une autre licence, homologuée pour elles",
                        other("CC-BY-SA-4.0", "CC BY-SA 4.0", "décision du 4 mai 2026")),
                Example.passed(
                        "les photos ne sont pas des données",
                        Edit.append(reuse, "#licence", "<p>Nos photos sont sous CC BY-NC 4.0.</p>")),
                Example.failed(
                        "la licence du portail n’est pas sur la liste",
                        Edit.field(PORTAL + ".id", "CC-BY-NC-4.0")
                                .and(Edit.attribute(reuse, "[data-fact=licence]", "data-licence", "CC-BY-NC-4.0")),
                        "la licence n’est pas sur la liste du CRPA"),
                Example.failed(
                        "un lien nomme une licence et mène à une autre",
                        Edit.append(
                                reuse,
                                "#licence",
                                "<p>Voyez la <a href=\"https://opendatacommons.org/licenses/odbl/1-0/\">Licence Ouverte 2.0</a>.</p>"),
                        "le lien nomme une licence et mène au texte d’une autre"),
                Example.passed(
                        "un lien mène au texte de la licence qu’il nomme, fût-elle une autre",
                        Edit.append(
                                reuse,
                                "#licence",
                                "<p>Elle est compatible avec l’<a href=\"https://opendatacommons.org/licenses/odbl/1-0/\">ODbL</a>, "
                                        + "dit <a href=\"https://opendatacommons.org/licenses/odbl/1-0/\">son texte</a>.</p>")),
                Example.failed(
                        "l’adresse de la licence est celle d’une autre",
                        Edit.field(PORTAL + ".url", URI.create("https://opendatacommons.org/licenses/odbl/1-0/"))
                                .and(Edit.attribute(
                                        reuse,
                                        "[data-fact=licence]",
                                        "href",
                                        "https://opendatacommons.org/licenses/odbl/1-0/")),
                        "l’adresse de la licence est celle du texte d’une autre"),
                Example.failed(
                        "une autre licence n’est pas homologuée",
                        other("CC-BY-SA-4.0", "CC BY-SA 4.0", null),
                        "la licence n’est pas sur la liste du CRPA"),
                Example.failed(
                        "la licence a une version plus récente",
                        Edit.field(PORTAL + ".id", "etalab-1.0")
                                .and(Edit.attribute(reuse, "[data-fact=licence]", "data-licence", "etalab-1.0")),
                        "la licence a une version plus récente"),
                Example.failed(
                        "des données de forte valeur sont sous ODbL",
                        other("ODbL-1.0", "ODbL 1.0", null).and(Edit.field(OTHERS + "[0].high-value", true)),
                        "l’ODbL est plus stricte"),
                Example.failed(
                        "la page ne nomme pas la licence de la fiche",
                        Edit.text(reuse, "[data-fact=licence]", "licence ouverte à tous"),
                        "la licence des données n’est pas dite"),
                Example.failed(
                        "une phrase met les données sous une autre licence",
                        Edit.append(
                                "conditions-utilisation/index.html",
                                "#reutilisation",
                                "<p>Nos données sont publiées sous CC BY-NC 4.0.</p>"),
                        "des données sont dites sous une licence qui n’est pas sur la liste"),
                Example.failed(
                        "une phrase met toutes les données sous une autre licence que celle de la fiche",
                        saying("Les données de la commune sont publiées sous licence ODbL."),
                        "sous une autre licence que celle de la fiche"),
                Example.failed(
                        "une ligne sans verbe met les données du portail sous une autre licence",
                        saying("Portail de Valmont-sur-Lys, données sous licence ODbL."),
                        "sous une autre licence que celle de la fiche"),
                Example.passed(
                        "une ligne sans verbe dit la licence d’autres données, ou celle de la fiche",
                        saying(
                                "© OpenStreetMap, données sous licence ODbL. Nous dessinons la carte avec OpenStreetMap, données sous "
                                        + "licence ODbL. Fond de carte : données sous licence ODbL. Portail de Valmont-sur-Lys, données sous "
                                        + "Licence Ouverte 2.0.")),
                Example.failed(
                        "un lien met toutes les données sous une licence qui restreint",
                        saying(
                                "Nos données sont sous <a href=\"https://creativecommons.org/licenses/by-nc/4.0/\">cette "
                                        + "licence</a>."),
                        "sous une autre licence que celle de la fiche"),
                Example.passed(
                        "les données des autres, celles d’autrefois et les mélanges ont leur licence",
                        saying(
                                "Les données d’OpenStreetMap sont sous licence ODbL. Jusqu’en 2021, nos données étaient sous "
                                        + "licence ODbL. Si vous mêlez nos données à une base sous ODbL, suivez aussi cette licence. La "
                                        + "métropole publie ses données sous ODbL. Nos données ne sont pas sous ODbL. La Licence "
                                        + "Ouverte 2.0 est compatible avec l’ODbL. Nos données sont-elles sous ODbL ?")),
                Example.passed(
                        "les données d’OpenStreetMap, dites par leur seul nom, ont leur licence",
                        saying("Données OpenStreetMap sous licence ODbL.")),
                Example.passed(
                        "une autre phrase dit la licence de la fiche",
                        saying("Les données sont sous Licence Ouverte d’Etalab.")),
                Example.inapplicable("une société choisit sa licence", SampleCompany.edit()));
    }

    private static Edit saying(String sentences) {
        return Edit.append("conditions-utilisation/index.html", "#reutilisation", "<p>" + sentences + "</p>");
    }

    private static Edit other(String id, String name, String approval) {
        var url = "https://licences.example/" + id + "/";
        return Edit.field(
                        OTHERS,
                        List.of(new OtherLicence(
                                "l’inventaire des arbres",
                                new Licence(id, name, URI.create(url)),
                                Optional.ofNullable(approval),
                                false)))
                .and(Edit.append(
                        "reutilisation/index.html",
                        "#licence",
                        "<p>L’inventaire des arbres : <a href=\"" + url + "\" data-fact=\"licence\" data-licence=\""
                                + id + "\">" + name + "</a>.</p>"));
    }
}
