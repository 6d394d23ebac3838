package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Entries;
import org.parvis.evidence.NamedRecipient;
import org.parvis.evidence.Suppliers;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.Recipient;

/** Every recipient that the record declares is named, with what it does, and processors are called so. */
public final class RecipientsComplete implements Rule {

    private static final Words PROCESSOR = Words.of("recipients-complete/processor", "\\bsous-traitant");

    private static final String MARKED = "[data-fact]";

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Chaque destinataire des données est nommé, sous-traitants compris",
                ERROR,
                List.of(RGPD.at("article 13, 1, e"), RGPD.at("article 4, 9")),
                "Chacun doit pouvoir savoir dans quelles mains passent ses données.",
                "Dans la politique de confidentialité, donnez une ligne à chaque entrée de data-protection.recipients : "
                        + "son nom dans [.fact.recipient,recipient=…], son rôle, et le mot sous-traitant s’il en est un.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.of(
                        BareNotice.or(Item.RECIPIENTS, Blocks.listed("privacy", "[data-fact=recipient]", site), site),
                        undesignated(site),
                        undeclared(site))
                .flatMap(targets -> targets)
                .distinct();
    }

    /** The passages, of whatever page, that name a company to which data go and that the record does not know. */
    private static Stream<Target> undeclared(Site site) {
        return site.knows(Set.of(Knowledge.RECORD))
                ? site.proseOutside(MARKED)
                        .filter(target -> NamedRecipient.notOfRecord(
                                        target.passage().orElseThrow(), site)
                                .isPresent())
                : Stream.empty();
    }

    private static Optional<Objection> undeclared(Target target, Site site) {
        return target.passage()
                .filter(passage -> !passage.isWithin(MARKED) && site.knows(Set.of(Knowledge.RECORD)))
                .flatMap(passage -> NamedRecipient.notOfRecord(passage, site))
                .flatMap(recipient -> Objection.because(
                                "les données vont à {}, que la fiche ne déclare pas comme destinataire",
                                recipient.name())
                        .map(objection -> objection.quoting(recipient.sentence())));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var undeclared = undeclared(target, site);
        if (undeclared.isPresent()) return undeclared;
        if (BareNotice.has(target, site) && isUndesignated(target, site))
            return Objection.because(
                            "un fournisseur est nommé, et rien ne dit qu’il traite les données comme sous-traitant")
                    .map(objection -> objection.quoting(target.text()).weighing(WARNING));
        if (BareNotice.has(target, site))
            return BareNotice.objection(Item.RECIPIENTS, target, site, "aucun destinataire n’est nommé");
        if (Blocks.isWhole(target))
            return site.tenant().dataProtection().recipients().isEmpty()
                    ? list(target, site)
                    : Unmarked.or(list(target, site), Item.RECIPIENTS, "recipient", target, site);
        return recipient(target.part().attr("data-recipient"), site)
                .flatMap(recipient -> entry(recipient, target, site));
    }

    /** Where a bare notice names who supplies the service, if it calls nobody its processor by name. */
    private static Stream<Target> undesignated(Site site) {
        return site.versionsOf("privacy")
                .flatMap(page -> page.mainProse().map(passage -> Target.of(page, passage)))
                .filter(target -> BareNotice.has(target, site) && isUndesignated(target, site));
    }

    private static boolean isUndesignated(Target target, Site site) {
        return site.knows(Set.of(Knowledge.NAMES))
                && Suppliers.serving(target.text()).anyMatch(name -> !Suppliers.isBody(name, site))
                && target.onPage()
                        .mainProse()
                        .allMatch(passage ->
                                Suppliers.processors(passage.text()).findAny().isEmpty());
    }

    private static Optional<Objection> list(Target policy, Site site) {
        var ids = site.tenant().dataProtection().recipients().stream()
                .map(Recipient::id)
                .toList();
        var entries = Entries.on(policy.onPage(), "recipient", "data-recipient");
        if (ids.isEmpty() && entries.byId().isEmpty()) return Objection.because("aucun destinataire n’est nommé");
        return entries.missing(ids, id -> recipient(id, site).orElseThrow().name())
                .map(names -> Phrase.of("la liste des destinataires ne contient pas {}", names))
                .or(() -> entries.unknown(ids)
                        .map(names -> Phrase.of(
                                "la liste des destinataires contient {}, qui n’est pas dans la fiche", names)))
                .flatMap(Objection::because)
                .map(objection -> objection.on(entries.amiss(ids)));
    }

    private static Optional<Objection> entry(Recipient recipient, Target entry, Site site) {
        var row = Wording.around(entry.part());
        if (!Wording.of(entry.part(), site).states(recipient.name()))
            return because("les mots ne nomment pas le destinataire déclaré", row, recipient.name());
        if (!row.tell(recipient.role()))
            return because("la ligne ne dit pas ce que fait le destinataire", row, recipient.role());
        return recipient.processor() && !row.say(PROCESSOR)
                ? because("la ligne ne dit pas que le destinataire est un sous-traitant", row, "sous-traitant")
                : Objection.none();
    }

    private static Optional<Objection> because(String message, Wording quoted, String expected) {
        return Objection.because(message)
                .map(objection -> objection.quoting(quoted.toString()).expecting(expected));
    }

    private static Optional<Recipient> recipient(String id, Site site) {
        return site.tenant().dataProtection().recipients().stream()
                .filter(recipient -> recipient.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var entry = "[data-fact=recipient][data-recipient=host]";
        return List.of(
                Example.passed("chaque destinataire de la fiche a sa ligne"),
                Example.failed(
                        "l’hébergeur manque",
                        Edit.remove(policy, "li:has(" + entry + ")"),
                        "la liste des destinataires ne contient pas « Nuage Public SAS »"),
                Example.failed(
                        "l’hébergeur est dans un volet fermé",
                        Edit.replace(
                                policy,
                                "li:has(" + entry + ")",
                                "<li><details><summary>Prestataires</summary><p><span data-fact=\"recipient\" "
                                        + "data-recipient=\"host\">Nuage Public SAS</span>, sous-traitant, pour "
                                        + "l’hébergement.</p></details></li>"),
                        "la liste des destinataires ne contient pas « Nuage Public SAS »"),
                Example.failed(
                        "un destinataire s’ajoute à ceux de la fiche",
                        Edit.append(
                                policy,
                                "#destinataires ul",
                                "<li><span data-fact=\"recipient\" data-recipient=\"broker\">Courtage SA</span></li>"),
                        "contient « broker », qui n’est pas dans la fiche"),
                Example.failed(
                        "une phrase envoie les données à une société que la fiche ne connaît pas",
                        beside("Vos données sont transmises à la société Alizé Courrier, qui envoie nos lettres."),
                        "que la fiche ne déclare pas comme destinataire"),
                Example.passed(
                        "une phrase redit un destinataire de la fiche, nie, suppose ou raconte",
                        beside(
                                "Vos données sont transmises à la société Nuage Public SAS. Vos données ne sont jamais transmises à la "
                                        + "société Alizé SAS. Jusqu’en 2023, vos données étaient confiées à la société Alizé SAS. Lorsque vous "
                                        + "ouvrez la vidéo, la société Tube SAS reçoit votre adresse. Vos données sont-elles transmises à la "
                                        + "société Alizé SAS ? Non. Vos données sont transmises à notre prestataire d’hébergement.")),
                Example.failed(
                        "le nom est un autre",
                        Edit.text(policy, entry, "notre prestataire"),
                        "les mots ne nomment pas le destinataire déclaré"),
                Example.failed(
                        "une lettre du nom vient d’un autre alphabet",
                        Edit.text(policy, entry, "Nu\u0430ge Public SAS"),
                        "les mots ne nomment pas le destinataire déclaré"),
                Example.failed(
                        "le rôle manque",
                        Edit.replace(
                                policy,
                                "li:has(" + entry + ")",
                                "<li><span data-fact=\"recipient\" data-recipient=\"host\">Nuage Public SAS</span>, "
                                        + "sous-traitant.</li>"),
                        "la ligne ne dit pas ce que fait le destinataire"),
                Example.failed(
                        "le sous-traitant n’est pas appelé ainsi",
                        Edit.replace(
                                policy,
                                "li:has(" + entry + ")",
                                "<li><span data-fact=\"recipient\" data-recipient=\"host\">Nuage Public SAS</span>, "
                                        + "pour l’hébergement.</li>"),
                        "la ligne ne dit pas que le destinataire est un sous-traitant"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais ne dit pas qu’il est sous-traitant",
                        Edit.words("en/confidentialite/index.html", "processor, for hosting", "for hosting"),
                        "the row does not say that the recipient is a processor"));
    }

    private static Edit beside(String sentences) {
        return Edit.append("confidentialite/index.html", "#destinataires", "<p>" + sentences + "</p>");
    }
}
