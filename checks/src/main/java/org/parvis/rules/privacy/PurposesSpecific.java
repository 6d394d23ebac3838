package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Entries;
import org.parvis.evidence.Section;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.ProcessingActivity;

/** Each purpose is announced, with the data it needs, in words that are specific. */
public final class PurposesSpecific implements Rule {

    private static final Expression TITLE = Expression.of("\\bfinalites?\\b|\\bpourquoi\\b");
    private static final Expression OPEN_ENDED = Expression.of(
            "\\.\\.\\. ?\\)|… ?\\)|\\b(?:a des|pour des|pour toutes) fins (?:legales|diverses|reglementaires|internes)");
    private static final Expression PAYMENT = Expression.of("\\b(?:paiements?|impayes?|facturation)\\b");
    private static final Expression MEANS_OF_PAYMENT = Expression.of(
            "\\b(?:bancaires?|iban|carte de (?:credit|paiement)|moyens? de paiement|donnees de (?:facturation|paiement))\\b");
    private static final Words OPEN = Words.of(
            "purposes-specific/open",
            "\\betc\\b|\\.\\.\\.|…|toutes? (?:autres? )?fins?\\b|fins? legales?|fins? (?:legales? )?ou reglementaires?"
                    + "|finalites? diverses?|amelioration de nos services|notamment");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Chaque finalité est annoncée avec ses données, en termes précis",
                ERROR,
                List.of(RGPD.at("article 13, 1, c"), RGPD.at("article 5, 1, b")),
                "Qui confie ses données doit savoir à quoi elles servent, et à rien d’autre.",
                "Dans la politique de confidentialité, donnez une ligne à chaque entrée de data-protection.activities, "
                        + "avec [.fact.purpose,purpose=…] autour de la finalité et les données sur la même ligne.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(
                        BareNotice.or(Item.PURPOSES, Blocks.listed("privacy", "[data-fact=purpose]", site), site),
                        loose(site))
                .distinct();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (BareNotice.has(target, site))
            return target.passage()
                    .flatMap(passage -> looseness(passage, target.onPage()))
                    .or(() -> BareNotice.tells(Item.PURPOSES, target, site)
                            ? BareNotice.objection(Item.PURPOSES, target, site, "aucune finalité n’est annoncée")
                            : Objection.none());
        if (Blocks.isWhole(target)) return Unmarked.or(list(target, site), Item.PURPOSES, "purpose", target, site);
        return site.tenant()
                .dataProtection()
                .activity(target.part().attr("data-purpose"))
                .flatMap(activity -> entry(activity, target, site));
    }

    /** What bare notices list under the heading of their purposes and that is none. */
    private static Stream<Target> loose(Site site) {
        return site.pagesOf("privacy")
                .flatMap(page -> Section.of(page).stream()
                        .filter(section -> TITLE.isIn(section.title()))
                        .flatMap(section -> section.passages().stream())
                        .filter(passage -> looseness(passage, page).isPresent())
                        .map(passage -> Target.of(page, passage))
                        .filter(target -> BareNotice.has(target, site)));
    }

    private static Optional<Objection> looseness(Passage passage, Page page) {
        if (OPEN_ENDED.isIn(passage.folded()))
            return Objection.because("la finalité est vague ou laissée ouverte")
                    .map(objection -> objection.quoting(passage.text()).weighing(WARNING));
        return PAYMENT.isIn(passage.folded())
                        && page.mainProse().noneMatch(other -> MEANS_OF_PAYMENT.isIn(other.folded()))
                ? Objection.because("la finalité parle de paiements, et aucune donnée de paiement n’est traitée")
                        .map(objection -> objection.quoting(passage.text()).weighing(WARNING))
                : Objection.none();
    }

    private static Optional<Objection> list(Target policy, Site site) {
        var purposes = site.tenant().dataProtection().purposes();
        var entries = Entries.on(policy.onPage(), "purpose", "data-purpose");
        if (purposes.isEmpty() && entries.byId().isEmpty()) return Objection.because("aucune finalité n’est annoncée");
        return entries.missing(purposes.keySet(), purposes::get)
                .map(names -> Phrase.of("la liste des finalités ne contient pas {}", names))
                .or(() -> entries.unknown(purposes.keySet())
                        .map(names ->
                                Phrase.of("la liste des finalités contient {}, qui n’est pas dans la fiche", names)))
                .flatMap(Objection::because)
                .map(objection -> objection.on(entries.amiss(purposes.keySet())));
    }

    private static Optional<Objection> entry(ProcessingActivity activity, Target entry, Site site) {
        var words = Wording.of(entry.part(), site);
        if (!words.tell(activity.purpose()))
            return Objection.because("les mots ne disent pas la finalité déclarée")
                    .map(objection -> objection.quoting(words.toString()).expecting(activity.purpose()));
        if (!Wording.around(entry.part()).tell(activity.data()))
            return Objection.because("la ligne ne dit pas quelles données servent à cette finalité")
                    .map(objection -> objection.quoting(words.toString()).expecting(activity.data()));
        if (words.say(OPEN) || words.toString().split(" ").length < 3)
            return Objection.because("la finalité est vague ou laissée ouverte")
                    .map(objection -> objection.quoting(words.toString()).weighing(WARNING));
        return Objection.none();
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var entry = "[data-fact=purpose][data-purpose=account]";
        var purpose = "Gérer votre compte sur le portail";
        var vague = "Gérer nos usagers (suivi, enquêtes, etc.)";
        return List.of(
                Example.passed("chaque finalité de la fiche a sa ligne"),
                Example.failed(
                        "une finalité manque",
                        Edit.withoutAttribute(policy, entry, "data-fact"),
                        "la liste des finalités ne contient pas « " + purpose + " »"),
                Example.failed(
                        "une finalité est repliée",
                        Edit.html(policy, entry, "").and(Edit.attribute(policy, entry, "hidden", "")),
                        "la liste des finalités ne contient pas « " + purpose + " »"),
                Example.failed(
                        "une finalité s’ajoute à celles de la fiche",
                        Edit.append(
                                policy,
                                "#finalites",
                                "<p data-fact=\"purpose\" data-purpose=\"resale\">Revendre vos adresses</p>"),
                        "contient « resale », qui n’est pas dans la fiche"),
                Example.failed(
                        "les mots disent autre chose",
                        Edit.text(policy, entry, "Mieux vous connaître"),
                        "les mots ne disent pas la finalité déclarée"),
                Example.failed(
                        "les données manquent",
                        Edit.text(policy, "#finalites tr:has(" + entry + ") td:nth-child(2)", "diverses"),
                        "la ligne ne dit pas quelles données"),
                Example.failed(
                        "la finalité est laissée ouverte",
                        Edit.field("data-protection.activities[0].purpose", vague)
                                .and(Edit.words(policy, purpose, vague)),
                        "la finalité est vague ou laissée ouverte"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "une finalité est vague en anglais",
                        Edit.text(
                                "en/confidentialite/index.html",
                                "[data-fact=purpose][data-purpose=newsletter]",
                                "Any other purpose of ours"),
                        "the purpose is vague or left open"));
    }
}
