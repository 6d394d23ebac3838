package org.parvis.rules.change;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.time.LocalDate;
import java.time.Period;
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
import org.parvis.evidence.Blocks;
import org.parvis.evidence.DatedFact;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.rules.privacy.BareNotice;
import org.parvis.rules.privacy.Unmarked;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.InFrench;

/** A policy says which version it is, when it was published and when it takes effect, in this order. */
public final class VersionAndDates implements Rule {

    private static final String FIELD = "policies.effective";
    private static final List<String> POLICIES = List.of("privacy", "cookies", "terms");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Chaque politique porte sa version, sa date de publication et sa date d’effet",
                ERROR,
                List.of(RGPD.at("article 5, 2"), RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Le lecteur doit savoir quelles règles s’appliquent à lui, et depuis quand.",
                "Sur la page, écrivez {policy-version}, {policy-published-text} et {policy-effective-text} dans des blocs "
                        + "[.fact.version], [.fact.published] et [.fact.effective] ; dans tenant.yaml, publiez avant de mettre en vigueur.");
    }

    @Override
    public String applicability() {
        return "À la politique de confidentialité, à la charte des cookies et aux conditions d’utilisation.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return BareNotice.or(
                Item.EFFECTIVE_DATE_OR_VERSION,
                Stream.concat(
                        Stream.of(Target.field(FIELD)),
                        POLICIES.stream()
                                .flatMap(site::mainOf)
                                .flatMap(policy -> Stream.concat(Stream.of(policy), stated(policy, site)))),
                site);
    }

    private static Stream<Target> stated(Target policy, Site site) {
        return site.knows(Set.of(Knowledge.RECORD)) ? StatedVersion.on(policy, site) : Stream.empty();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (BareNotice.has(target, site))
            return BareNotice.objection(Item.EFFECTIVE_DATE_OR_VERSION, target, site, "la page n’a ni version ni date");
        if (target.field().isPresent()) return outOfOrder(site);
        return Blocks.isWhole(target)
                ? Unmarked.or(undated(target, site), Item.EFFECTIVE_DATE_OR_VERSION, "version", target, site)
                : StatedVersion.fault(target.passage().orElseThrow(), site);
    }

    private static Optional<Objection> outOfOrder(Site site) {
        var policies = site.tenant().policies();
        if (policies.effective().isBefore(policies.published()))
            return Objection.because("la date d’effet précède la date de publication")
                    .map(objection -> objection.quoting(InFrench.date(policies.effective())));
        if (isFarAhead(policies.published(), site) || isFarAhead(policies.effective(), site))
            return Objection.because("une date des politiques est à plus d’un an d’ici")
                    .map(objection -> objection.quoting(InFrench.date(policies.effective())));
        return site.asOf().isBefore(policies.published())
                ? Objection.because("la date de publication n’est pas encore venue")
                        .map(objection -> objection
                                .quoting(InFrench.date(policies.published()))
                                .weighing(WARNING)
                                .mendedBy("Donnez dans policies.published le jour où les politiques paraissent, "
                                        + "ou ne publiez ces pages que ce jour-là."))
                : Objection.none();
    }

    private static boolean isFarAhead(LocalDate day, Site site) {
        return site.asOf().isBefore(day, Period.ofYears(1));
    }

    private static Optional<Objection> undated(Target policy, Site site) {
        var policies = site.tenant().policies();
        var page = policy.onPage();
        var missing = new ArrayList<Phrase>();
        var isVersioned = page.visible("main [data-fact=version]")
                .anyMatch(element -> VisibleText.of(element).equals(VisibleText.normalise(policies.version())));
        if (!isVersioned) missing.add(Phrase.of("la version manque ou n’est pas celle de la fiche"));
        if (!DatedFact.stands("published", policies.published(), page, site))
            missing.add(Phrase.of("la date de publication manque ou n’est pas celle de la fiche"));
        if (!DatedFact.stands("effective", policies.effective(), page, site))
            missing.add(Phrase.of("la date d’effet manque ou n’est pas celle de la fiche"));
        return Objection.listing(missing).map(objection -> objection.quoting(given(page)));
    }

    /** What {@code page} says of its version and dates, whether it is right or not. */
    private static Optional<Element> given(Page page) {
        return page.visible("main [data-fact=version], main [data-fact=published], main [data-fact=effective]")
                .findFirst()
                .map(Wording::row);
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("version 3, publiée puis mise en vigueur"),
                Example.failed("la version manque", Edit.remove(policy, "[data-fact=version]"), "la version manque"),
                Example.failed(
                                "la date d’effet affichée n’est pas celle de la fiche",
                                Edit.text(policy, "[data-fact=effective]", "1er juillet 2026"),
                                "la date d’effet manque ou n’est pas celle de la fiche")
                        .alsoBreaking("editorial/fact-text-agrees"),
                Example.failed(
                                "la donnée de la date de publication est fausse",
                                Edit.attribute(
                                        "conditions-utilisation/index.html",
                                        "[data-fact=published]",
                                        "data-date",
                                        "2026-05-03"),
                                "la date de publication manque ou n’est pas celle de la fiche")
                        .alsoBreaking("editorial/fact-text-agrees"),
                Example.failed(
                        "la version et les dates ne sont dites qu’en texte libre",
                        Edit.html(
                                policy,
                                "#version",
                                "<p>Version 3, publiée le 2 mai 2026, en vigueur le 1er juin 2026.</p>"),
                        "la page en parle en texte libre"),
                Example.failed(
                        "une phrase donne une autre version",
                        Edit.append(policy, "#version", "<p>Cette politique est en version 2.</p>"),
                        "la page donne une autre version que celle de la fiche"),
                Example.failed(
                        "une phrase donne une autre date",
                        Edit.append(policy, "#version", "<p>Dernière mise à jour : 4 mars 2024.</p>"),
                        "la page donne une autre date que celles de la fiche"),
                Example.passed(
                        "l’histoire de la politique, ce qui en viendra et ce qu’elle applique ont leurs versions et leurs dates",
                        Edit.append(
                                policy,
                                "#version",
                                "<p>La version précédente du 1er mars 2024 reste consultable. Cette politique, dont la version 2 "
                                        + "était en vigueur jusqu’au 31 mai 2026, en est à la version 3. Elle sera revue le 1er mars "
                                        + "2027. Cette politique est en vigueur depuis le 1er juin 2026. Cette politique suit le "
                                        + "RGPD, applicable depuis le 25 mai 2018. Version 2.0 de la licence.</p>")),
                Example.failed(
                        "la politique s’applique avant d’être publiée",
                        effective(LocalDate.of(2026, 5, 1)),
                        "précède la date de publication"),
                Example.failed(
                        "la politique se dit publiée à une date qui n’est pas venue",
                        published(LocalDate.of(2026, 12, 24)).and(effective(LocalDate.of(2027, 1, 1))),
                        "la date de publication n’est pas encore venue"),
                Example.failed(
                        "la date d’effet est bien trop lointaine",
                        effective(LocalDate.of(2036, 6, 1)),
                        "à plus d’un an d’ici"));
    }

    private static Edit effective(LocalDate day) {
        return dated("effective", FIELD, day);
    }

    private static Edit published(LocalDate day) {
        return dated("published", "policies.published", day);
    }

    private static Edit dated(String fact, String field, LocalDate day) {
        var shown = "[data-fact=" + fact + "]";
        Edit edit = Edit.field(field, day);
        for (var page :
                List.of("confidentialite/index.html", "cookies/index.html", "conditions-utilisation/index.html"))
            edit = edit.and(Edit.attribute(page, shown, "data-date", day.toString()))
                    .and(Edit.text(page, shown, InFrench.date(day)));
        return edit;
    }
}
