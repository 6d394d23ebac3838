package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.time.DateTimeException;
import java.time.Period;
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
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Durations;
import org.parvis.evidence.Entries;
import org.parvis.evidence.PeriodLength;
import org.parvis.evidence.StatedRetention;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.ProcessingActivity;

/** Each purpose has its retention period, with what it is counted from, or a criterion that can be computed. */
public final class RetentionPerPurpose implements Rule {

    private static final Words TAUTOLOGY = Words.of(
            "retention-per-purpose/tautology",
            "\\b(?:duree|temps|periode)s? (?:qui est |strictement )?(?:necessaire|utile|requise?)s?"
                    + "(?:\\W*$| (?:a|aux?|pour) (?:(?:la|ces|ses|leurs?|les|nos) |l')?"
                    + "(?:finalite|realisation|accomplissement|objectif|but|besoin|traitement)s?\\b)");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Chaque finalité a sa durée de conservation, ou un critère que l’on peut calculer",
                ERROR,
                RGPD.at("article 13, 2, a"),
                "Sans durée, nul ne sait quand ses données auront disparu.",
                "Dans la politique de confidentialité, donnez à chaque entrée de data-protection.activities une ligne avec "
                        + "sa finalité et [.fact.retention,purpose=…,period=…] : la durée et son point de départ, ou le "
                        + "critère.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(
                BareNotice.or(Item.RETENTION_PERIOD, Blocks.listed("privacy", "[data-fact=retention]", site), site),
                site.versionsOf("privacy")
                        .flatMap(page -> page.mainProse().map(passage -> Target.of(page, passage)))
                        .filter(target -> stated(target, site).findAny().isPresent()));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (BareNotice.has(target, site))
            return BareNotice.objection(
                    Item.RETENTION_PERIOD, target, site, "aucune durée de conservation n’est donnée");
        if (Blocks.isWhole(target))
            return Unmarked.or(list(target, site), Item.RETENTION_PERIOD, "retention", target, site);
        if (!target.part().attr("data-fact").equals("retention")) return otherPeriod(target, site);
        return site.tenant()
                .dataProtection()
                .activity(target.part().attr("data-purpose"))
                .flatMap(activity -> entry(activity, target, site));
    }

    /** What a passage says of an activity of the record, beside its entry. */
    private static Stream<StatedRetention> stated(Target target, Site site) {
        return target.passage().stream()
                .flatMap(passage -> StatedRetention.in(
                        passage, site.tenant().dataProtection().activities()));
    }

    private static Optional<Objection> otherPeriod(Target target, Site site) {
        return stated(target, site)
                .flatMap(said -> said
                        .activity()
                        .retention()
                        .period()
                        .filter(period -> !PeriodLength.same(period, said.period()))
                        .flatMap(period -> Objection.because(
                                        "une autre durée que celle de la fiche est donnée pour {}",
                                        Phrase.quoted(List.of(said.activity().purpose())))
                                .map(objection ->
                                        objection.quoting(said.words()).expecting(Phrase.of(period))))
                        .stream())
                .findFirst();
    }

    private static Optional<Objection> list(Target policy, Site site) {
        var purposes = site.tenant().dataProtection().purposes();
        var entries = Entries.on(policy.onPage(), "retention", "data-purpose");
        return entries.missing(purposes.keySet(), purposes::get)
                .map(names -> Phrase.of("aucune durée de conservation n’est donnée pour {}", names))
                .or(() -> entries.unknown(purposes.keySet())
                        .map(names -> Phrase.of(
                                "une durée de conservation est donnée pour {}, qui n’est pas dans la fiche", names)))
                .flatMap(Objection::because)
                .map(objection -> objection.on(entries.amiss(purposes.keySet())));
    }

    private static Optional<Objection> entry(ProcessingActivity activity, Target entry, Site site) {
        var words = Wording.of(entry.part(), site);
        var retention = activity.retention();
        if (!isMarked(entry.part(), retention.period()))
            return because(
                    "la durée de conservation n’est pas celle de la fiche",
                    words,
                    retention.period().map(Period::toString).orElse("un critère"));
        if (!words.tell(retention.from().orElse("")))
            return because(
                    "les mots ne disent pas à partir de quand la durée est comptée",
                    words,
                    retention.from().orElse(""));
        var criterion = retention.criterion().orElse("");
        if (!words.tell(criterion) || !isMarked(entry.part(), criterion))
            return because("les mots ne disent pas le critère de conservation", words, criterion);
        if (words.say(TAUTOLOGY) && Durations.in(words.toString(), entry.part()).isEmpty())
            return because("« la durée nécessaire » n’est ni une durée ni un critère", words, "une durée");
        return namesPurpose(activity, entry.part(), site)
                ? Objection.none()
                : because(
                        "la ligne ne dit pas quelle finalité a cette durée",
                        Wording.around(entry.part()),
                        activity.purpose());
    }

    private static boolean isMarked(Element entry, Optional<Period> declared) {
        var marked = entry.attr("data-period");
        if (marked.isEmpty()) return declared.isEmpty();
        try {
            return declared.filter(period ->
                            period.normalized().equals(Period.parse(marked).normalized()))
                    .isPresent();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMarked(Element entry, String criterion) {
        var marked = entry.attr("data-criterion");
        return marked.isEmpty() || VisibleText.normalise(marked).equals(VisibleText.normalise(criterion));
    }

    // A row that holds the purpose as a fact is the matter of privacy/purposes-specific.
    private static boolean namesPurpose(ProcessingActivity activity, Element entry, Site site) {
        return Wording.around(entry).tell(activity.purpose())
                || Wording.row(entry).select("[data-fact=purpose]").stream()
                        .anyMatch(purpose -> purpose.attr("data-purpose").equals(activity.id()));
    }

    private static Optional<Objection> because(String message, Wording quoted, String expected) {
        return Objection.because(message)
                .map(objection -> objection.quoting(quoted.toString()).expecting(expected));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var entry = "[data-fact=retention][data-purpose=account]";
        var retention = "data-protection.activities[0].retention";
        return List.of(
                Example.passed("chaque finalité a sa durée et son point de départ"),
                Example.passed(
                        "un critère tient lieu de durée",
                        Edit.field(retention + ".period", null)
                                .and(Edit.field(retention + ".from", null))
                                .and(Edit.field(retention + ".criterion", "jusqu’à la clôture de votre compte"))
                                .and(Edit.withoutAttribute(policy, entry, "data-period"))
                                .and(Edit.text(policy, entry, "jusqu’à la clôture de votre compte"))),
                Example.failed(
                        "une ligne manque",
                        Edit.remove(policy, "tr:has(" + entry + ")"),
                        "aucune durée de conservation n’est donnée pour « Gérer votre compte sur le portail »"),
                Example.failed(
                        "une ligne est cachée",
                        Edit.attribute(policy, "tr:has(" + entry + ")", "hidden", ""),
                        "aucune durée de conservation n’est donnée pour « Gérer votre compte sur le portail »"),
                Example.failed(
                        "une autre durée que celle de la fiche",
                        Edit.attribute(policy, entry, "data-period", "P5Y")
                                .and(Edit.text(policy, entry, "5 ans à compter de : votre dernière connexion")),
                        "la durée de conservation n’est pas celle de la fiche"),
                Example.failed(
                        "le point de départ manque",
                        Edit.text(policy, entry, "24 mois"),
                        "à partir de quand la durée est comptée"),
                Example.failed(
                        "la ligne ne nomme plus la finalité",
                        Edit.text(policy, "tr:has(" + entry + ") td:first-child", "Divers"),
                        "la ligne ne dit pas quelle finalité a cette durée"),
                Example.failed(
                        "la durée nécessaire tient lieu de critère",
                        Edit.field(retention + ".period", null)
                                .and(Edit.field(retention + ".from", null))
                                .and(Edit.field(retention + ".criterion", "pendant la durée strictement nécessaire"))
                                .and(Edit.withoutAttribute(policy, entry, "data-period"))
                                .and(Edit.text(policy, entry, "pendant la durée strictement nécessaire")),
                        "n’est ni une durée ni un critère"),
                Example.passed(
                        "une phrase redit la durée de la fiche, ou donne celle d’autre chose",
                        saying(
                                "<p>Les données de votre compte sont conservées deux ans. Les factures sont conservées dix "
                                        + "ans. Le journal des connexions à votre compte est conservé six mois.</p>")),
                Example.failed(
                        "une phrase donne une autre durée que la fiche",
                        saying("<p>Les données de votre compte sont conservées dix ans.</p>"),
                        "une autre durée que celle de la fiche est donnée pour « Gérer votre compte sur le portail »"),
                Example.failed(
                        "un second tableau donne une autre durée",
                        saying("<table><caption>Durées</caption><thead><tr><th scope=\"col\">Finalité</th><th "
                                + "scope=\"col\">Durée</th></tr></thead><tbody><tr><td>Vous envoyer la lettre "
                                + "d’information</td><td>10 ans</td></tr></tbody></table>"),
                        "une autre durée que celle de la fiche est donnée"),
                Example.passedInEnglish(
                        "la politique en anglais redit la durée de la fiche, ou celle d’autre chose",
                        inEnglish(
                                "Your account is deleted 24 months after your last login. Invoices are kept for ten years. If you write to "
                                        + "us, your account is kept for five years.")),
                Example.failedInEnglish(
                        "une phrase en anglais donne une autre durée que la fiche",
                        inEnglish("We keep your account for five years after your last login."),
                        "another period than that of the record is given"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais donne une autre durée",
                        Edit.attribute(
                                "en/confidentialite/index.html",
                                "[data-fact=retention][data-purpose=account]",
                                "data-period",
                                "P12M"),
                        "the retention period is not that of the record"));
    }

    private static Edit saying(String html) {
        return Edit.append("confidentialite/index.html", "#durees", html);
    }

    private static Edit inEnglish(String sentences) {
        return Edit.append("en/confidentialite/index.html", "#durees", "<p>" + sentences + "</p>");
    }
}
