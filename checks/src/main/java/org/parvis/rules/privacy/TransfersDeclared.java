package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

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
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.Recipient;

/**
 * The policy says that no data leave the European Economic Area or, for each recipient elsewhere, in which country it is and
 * what safeguard allows the transfer. That the words name the country is the matter of editorial/fact-text-agrees;
 * that the record gives a safeguard, of tenant/record-complete.
 */
public final class TransfersDeclared implements Rule {

    private static final String NONE = "none";
    private static final Words NO_TRANSFER = Words.of(
            "transfers-declared/no-transfer",
            "(?:\\baucun|\\bne\\b.{0,60}\\b(?:pas|jamais)\\b|\\bn'.{0,60}\\b(?:pas|jamais)\\b).*"
                    + "\\b(?:hors|en dehors|a l'exterieur)\\b.{0,10}\\b(?:espace economique europeen|eee|union europeenne)\\b");
    private static final Words INSTRUMENT = Words.of(
            "transfers-declared/instrument",
            "adequation|clauses? (?:contractuelles? )?types?|regles? d'entreprise contraignantes?|code de conduite"
                    + "|certification|derogation|article 4[5679]|cadre de protection|data privacy framework"
                    + "|instrument juridique");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les transferts hors de l’Espace économique européen sont dits, ou leur absence",
                ERROR,
                List.of(RGPD.at("article 13, 1, f"), RGPD.at("articles 44 à 49")),
                "Hors d’Europe, la protection des données dépend d’une garantie que chacun doit pouvoir connaître.",
                "Dans la politique de confidentialité, écrivez [.fact.transfer,country=none] si aucun destinataire n’est "
                        + "hors de l’Espace économique européen ; sinon, un [.fact.transfer,country=…] par destinataire, "
                        + "avec son nom, son pays et sa garantie.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(
                BareNotice.or(Item.TRANSFERS_OUTSIDE_EU, Blocks.listed("privacy", "[data-fact=transfer]", site), site),
                site.knows(Set.of(Knowledge.RECORD)) ? TransferProse.targets(site) : Stream.empty());
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (BareNotice.has(target, site))
            return BareNotice.objection(
                    Item.TRANSFERS_OUTSIDE_EU,
                    target,
                    site,
                    "rien n’est dit des transferts hors de l’Espace économique européen");
        if (Blocks.isWhole(target))
            return Unmarked.or(list(target, site), Item.TRANSFERS_OUTSIDE_EU, "transfer", target, site);
        if (!target.part().hasAttr("data-country")) return TransferProse.objection(target, site);
        var country = target.part().attr("data-country");
        return country.equals(NONE)
                ? absence(Wording.of(target.part(), site), site)
                : abroad(site)
                        .filter(recipient -> isAbout(recipient, target.part(), site))
                        .findFirst()
                        .flatMap(recipient -> transfer(recipient, Wording.of(target.part(), site)));
    }

    private static Optional<Objection> list(Target policy, Site site) {
        var entries = policy.onPage().visible("main [data-fact=transfer]").toList();
        var missing = abroad(site)
                .filter(recipient -> entries.stream().noneMatch(entry -> isAbout(recipient, entry, site)))
                .map(Recipient::name)
                .toList();
        if (!missing.isEmpty()) return Objection.because("le transfert vers {} n’est pas dit", Phrase.quoted(missing));
        var denials = entries.stream().filter(TransfersDeclared::isDenial).count();
        if (denials == 0 && abroad(site).findAny().isEmpty())
            return Objection.because(
                    "rien ne dit qu’aucune donnée n’est transférée hors de l’Espace économique européen");
        return entries.stream()
                .filter(entry ->
                        !isDenial(entry) && abroad(site).noneMatch(recipient -> isAbout(recipient, entry, site)))
                .findFirst()
                .flatMap(entry -> Objection.because("un transfert est annoncé que la fiche ne déclare pas")
                        .map(objection -> objection.quoting(Optional.of(entry)).expecting("aucun")));
    }

    private static Optional<Objection> absence(Wording words, Site site) {
        var recipient = abroad(site).findFirst();
        if (recipient.isPresent())
            return because(
                    "l’absence de transfert est affirmée, alors qu’un destinataire est hors de l’Espace économique européen",
                    words,
                    recipient.get().name());
        return words.say(NO_TRANSFER)
                ? Objection.none()
                : because(
                        "les mots ne disent pas qu’aucune donnée n’est transférée",
                        words,
                        "Aucune donnée n’est transférée hors de l’Espace économique européen.");
    }

    private static Optional<Objection> transfer(Recipient recipient, Wording words) {
        if (!words.states(recipient.name()))
            return because("les mots ne nomment pas le destinataire", words, recipient.name());
        var safeguard = recipient.safeguard().orElse("");
        if (safeguard.isBlank()) return Objection.none();
        if (!words.tell(safeguard))
            return because("les mots ne disent pas la garantie qui permet le transfert", words, safeguard);
        return words.say(INSTRUMENT)
                ? Objection.none()
                : because("la garantie n’est pas un instrument du RGPD", words, "clauses contractuelles types")
                        .map(objection -> objection.weighing(WARNING));
    }

    /** The recipients of the record that are outside the Area. */
    static Stream<Recipient> abroad(Site site) {
        return site.tenant().dataProtection().recipients().stream().filter(Recipient::isOutsideEea);
    }

    private static boolean isDenial(Element entry) {
        return entry.attr("data-country").equals(NONE);
    }

    /** By its id if the entry gives one, else by its country and, where several are in one country, its name. */
    private static boolean isAbout(Recipient recipient, Element entry, Site site) {
        if (!entry.attr("data-country").equals(recipient.country())) return false;
        if (entry.hasAttr("data-recipient")) return entry.attr("data-recipient").equals(recipient.id());
        var isAlone = abroad(site)
                        .filter(other -> other.country().equals(recipient.country()))
                        .count()
                == 1;
        return isAlone || Wording.of(entry, site).states(recipient.name());
    }

    private static Optional<Objection> because(String message, Wording quoted, String expected) {
        return Objection.because(message)
                .map(objection -> objection.quoting(quoted.toString()).expecting(expected));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var entry = "[data-fact=transfer]";
        return List.of(
                Example.passed("aucune donnée ne quitte l’Espace économique européen"),
                Example.passed(
                        "le destinataire lointain est nommé, avec son pays et sa garantie",
                        abroad("Nuage Public SAS, États-Unis : clauses contractuelles types")),
                Example.passed(
                                "la garantie manque à la fiche, et c’est là qu’elle est à mettre",
                                abroad("Nuage Public SAS, États-Unis")
                                        .and(Edit.field("data-protection.recipients[1].safeguard", null)))
                        .alsoBreaking("tenant/record-complete"),
                Example.failed(
                        "rien n’est dit des transferts",
                        Edit.remove(policy, entry),
                        "rien ne dit qu’aucune donnée n’est transférée"),
                Example.failed(
                        "la phrase est en commentaire",
                        Edit.html(
                                policy,
                                "#transferts",
                                "<h2>6. Transferts</h2><!-- <p data-fact=\"transfer\" "
                                        + "data-country=\"none\">Aucun transfert hors de l’Union européenne.</p> -->"),
                        "rien ne dit qu’aucune donnée n’est transférée"),
                Example.failed(
                        "les mots ne disent pas hors de quoi",
                        Edit.text(policy, entry, "Aucune donnée n’est transférée."),
                        "les mots ne disent pas qu’aucune donnée n’est transférée"),
                Example.failed(
                        "un pays est annoncé que la fiche ne connaît pas",
                        Edit.append(
                                policy, "#transferts", "<p data-fact=\"transfer\" data-country=\"US\">États-Unis</p>"),
                        "un transfert est annoncé que la fiche ne déclare pas"),
                Example.failed(
                        "le destinataire lointain est tu",
                        abroad("").and(Edit.remove(policy, entry)),
                        "le transfert vers « Nuage Public SAS » n’est pas dit"),
                Example.failed(
                        "l’absence de transfert est affirmée à tort",
                        abroad("Nuage Public SAS, États-Unis : clauses contractuelles types")
                                .and(Edit.append(
                                        policy,
                                        "#transferts",
                                        "<p data-fact=\"transfer\" data-country=\"none\">Aucun transfert.</p>")),
                        "l’absence de transfert est affirmée"),
                Example.failed(
                        "la garantie n’est pas dite",
                        abroad("Nuage Public SAS, États-Unis"),
                        "les mots ne disent pas la garantie"),
                Example.passed(
                        "la phrase nie, demande, ou parle de ce que font les réseaux sociaux",
                        saying("Vos données ne sont pas transférées aux États-Unis. Sont-elles hébergées en Inde ? "
                                + "Facebook peut transférer aux États-Unis les données de qui suit le lien.")),
                Example.passed(
                        "les données du portail sont à tout le monde",
                        saying(
                                "Nos données ouvertes sont transmises à qui les demande, aux États-Unis comme ailleurs.")),
                Example.passed(
                        "le transfert dont parle la phrase est dans la fiche",
                        abroad("Nuage Public SAS, États-Unis : clauses contractuelles types")
                                .and(saying("Vos données sont hébergées aux États-Unis."))),
                Example.failed(
                        "une phrase dit un transfert que la fiche ne déclare pas",
                        saying("Vos données sont transférées aux États-Unis (Mailchimp)."),
                        "la phrase dit un transfert hors de l’Espace économique européen que la fiche ne déclare pas"),
                Example.failed(
                        "le transfert suit ce que fait le lecteur",
                        saying("Si vous vous abonnez à la lettre, vos données sont transférées aux États-Unis."),
                        "que la fiche ne déclare pas"),
                Example.failed(
                        "un prestataire lit les données d’ailleurs",
                        saying("Notre prestataire indien y accède."),
                        "que la fiche ne déclare pas"),
                Example.failed(
                        "la fiche déclare un autre pays",
                        abroad("Nuage Public SAS, États-Unis : clauses contractuelles types")
                                .and(saying("Vos messages sont stockés en Tunisie.")),
                        "que la fiche ne déclare pas"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais dit un transfert que la fiche ne déclare pas",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#transferts",
                                "<p>Your data are stored in the United States.</p>"),
                        "the sentence tells of a transfer outside the European Economic Area that the record does not declare"),
                Example.failedInEnglish(
                        "les mots anglais ne nient rien",
                        Edit.text(
                                "en/confidentialite/index.html",
                                "[data-fact=transfer] p",
                                "Your data are in good hands."),
                        "the words do not say that no data are transferred"));
    }

    private static Edit saying(String sentences) {
        return Edit.append("confidentialite/index.html", "#transferts", "<p>" + sentences + "</p>");
    }

    /** The host of the sample is in the United States, and the policy says {@code words} about it. */
    private static Edit abroad(String words) {
        return Edit.field("data-protection.recipients[1].country", "US")
                .and(Edit.field("data-protection.recipients[1].safeguard", "clauses contractuelles types"))
                .and(Edit.replace(
                        "confidentialite/index.html",
                        "[data-fact=transfer]",
                        "<p data-fact=\"transfer\" data-country=\"US\">" + words + "</p>"));
    }
}
