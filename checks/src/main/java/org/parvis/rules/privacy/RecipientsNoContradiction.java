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
import org.parvis.evidence.DisclosureDenial;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.SocialNetworks;
import org.parvis.site.Language;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** The policy does not deny that data are passed on while the record declares who receives them. */
public final class RecipientsNoContradiction implements Rule {

    private static final Words SOLD = Words.of(
            "recipients-no-contradiction/sold",
            "\\b(?:donnees|coordonnees|informations)\\b[^,;:]{0,40}\\b(?:sont|seront|etre|sont aussi|sont egalement) "
                    + "(?:re)?(?:vendues|louees)\\b(?! par (?!nous|la (?:commune|societe)))"
                    + "|\\b(?:donnees|coordonnees|informations)\\b[^,;:]{0,40}\\b(?:sont|seront|etre) (?:cedees|vendues|louees)"
                    + " a (?:des|nos) (?:tiers|partenaires)\\b[^,;:]{0,20}\\b(?:commercia|publicit)"
                    + "|\\b(?:nous|la societe|l'association|la commune) (?:vendons|vend|louons|loue|cedons|cede) (?:(?:vos|les|des|votre|notre|nos|le|son) |l')"
                    + "(?:donnees|coordonnees|informations|adresses? (?:electroniques?|postales?|de courriel)"
                    + "|(?:fichiers?|listes?) (?:de |d'|des |de nos )?(?:clients?|adherents?|abonnes?|contacts|membres))\\b(?! a (?:jour|disposition))");
    private static final Words PARTNERS = Words.of(
            "recipients-no-contradiction/partners",
            "\\b(?:donnees|coordonnees|informations|adresses?)\\b[^,;:]{0,40}\\b(?:sont|seront|est|sera|etre) (?:aussi |egalement )?"
                    + "(?:communiquee?s?|transmise?s?|cedee?s?|partagee?s?|confiee?s?) (?:a|avec) (?:nos partenaires (?:commerciaux|publicitaires)"
                    + "|(?:nos|des) partenaires a des fins (?:de prospection|commerciales|publicitaires)"
                    + "|(?:les|aux) autres (?:societes|entites|filiales) (?:du|de notre) groupe)\\b"
                    + "|\\bnous (?:communiquons|transmettons|cedons|partageons|confions) (?:vos|votre|les|l')[^,;:]{0,40}\\b(?:a|aux?|avec)"
                    + " (?:nos partenaires (?:commerciaux|publicitaires)|(?:les |)autres (?:societes|entites|filiales) (?:du|de notre) groupe)\\b");
    private static final Words AGREED = Words.of(
            "recipients-no-contradiction/agreed",
            "^(?:si|lorsque|quand|en cas) |\\b(?:avec votre accord|si vous|sous reserve|ci-dessus|ci-dessous|suivants)\\b");
    private static final Words PARTNER =
            Words.of("recipients-no-contradiction/partner", "partenaire|filiale|\\bgroupe\\b");
    private static final Words TRADE =
            Words.of("recipients-no-contradiction/trade", "vente|vend|locat|commerc|publicit|marketing");
    private static final Words OPEN = Words.of(
            "recipients-no-contradiction/open",
            "\\bdonnees (?:ouvertes|publiques|anonym)|\\bjeux? de donnees|\\banonym");
    private static final Words RECIPIENT = Words.of(
            "recipients-no-contradiction/recipient",
            "\\bsous-traitants?\\b|\\bprestataires?\\b|\\bhebergeurs?\\b|\\bheberge(?:e?s?) par\\b");
    private static final Words NO_FILE = Words.of(
            "recipients-no-contradiction/no-file",
            "\\bn(?:e |')\\w+.{0,40}\\baucune? (?:base|fichier|donnee|information|exploitation)");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "La politique ne nie pas que des destinataires reçoivent les données",
                ERROR,
                RGPD.at("article 5, 1, a"),
                "Dire que rien n’est communiqué, puis nommer un prestataire, c’est tromper ceux qui s’arrêtent à la "
                        + "première phrase.",
                "Retirez la phrase ou limitez-la : « hors les destinataires nommés ci-dessus ».");
    }

    @Override
    public String applicability() {
        return "Aux portails dont un destinataire est un sous-traitant.";
    }

    /** Each passage of a policy beside which somebody receives data: by the record, or by its own words. */
    @Override
    public Stream<Target> targets(Site site) {
        var isDeclared = site.tenant().dataProtection().recipients().stream()
                .anyMatch(
                        recipient -> recipient.processor() || !recipient.hosts().isEmpty());
        return site.versionsOf("privacy")
                .filter(page -> isDeclared || namesRecipient(page) || readsProfiles(page))
                .flatMap(page -> Sentence.prose(page).map(passage -> Target.of(page, passage)));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var passage = target.passage().orElseThrow();
        return DisclosureDenial.in(passage)
                .flatMap(sentence -> Objection.because(
                                "la phrase nie toute communication, alors que des sous-traitants sont déclarés")
                        .map(objection -> objection.quoting(sentence.text())))
                .or(() -> sale(passage, site)
                        .flatMap(sentence -> Objection.because(
                                        "la phrase vend ou cède les données, et la fiche ne déclare personne qui les achète")
                                .map(objection -> objection.quoting(sentence.text()))))
                .or(() -> partners(passage, site)
                        .flatMap(sentence -> Objection.because(
                                        "la phrase remet les données à des partenaires commerciaux que la fiche ne déclare pas")
                                .map(objection -> objection.quoting(sentence.text()))))
                .or(() -> Sentence.saying(NO_FILE, passage)
                        .filter(sentence -> SocialNetworks.areNamedIn(sentence))
                        .filter(sentence -> readsProfiles(target.onPage()))
                        .findFirst()
                        .flatMap(sentence -> Objection.because(
                                        "la phrase nie que rien soit tiré des réseaux sociaux, et une autre l’affirme")
                                .map(objection ->
                                        objection.quoting(sentence.text()).weighing(WARNING))));
    }

    /** The sentence of {@code passage} that sells personal data, unless the record declares whoever trades in them. */
    private static Optional<Sentence> sale(Passage passage, Site site) {
        var isTraded = site.tenant().dataProtection().recipients().stream()
                .anyMatch(recipient -> TRADE.spoken(Language.FRENCH).isIn(VisibleText.fold(recipient.role())));
        return isTraded
                ? Optional.empty()
                : Sentence.saying(SOLD, passage)
                        .filter(sentence -> !sentence.isNegative() && !sentence.says(OPEN))
                        .filter(sentence -> !sentence.text().endsWith("?"))
                        .findFirst();
    }

    /** The sentence of {@code passage} that gives data to partners in trade, unless the record declares any. */
    private static Optional<Sentence> partners(Passage passage, Site site) {
        var isDeclared = site.tenant().dataProtection().recipients().stream()
                .map(recipient -> VisibleText.fold(recipient.name() + " " + recipient.role()))
                .anyMatch(words -> PARTNER.spoken(Language.FRENCH).isIn(words)
                        || TRADE.spoken(Language.FRENCH).isIn(words));
        return isDeclared
                ? Optional.empty()
                : Sentence.saying(PARTNERS, passage)
                        .filter(sentence -> sentence.asserts(PARTNERS) && !sentence.isNegative())
                        .filter(sentence -> !sentence.says(OPEN) && !sentence.says(AGREED))
                        .filter(sentence -> !sentence.text().endsWith("?"))
                        .findFirst();
    }

    private static boolean namesRecipient(Page page) {
        return Sentence.in(page).anyMatch(sentence -> sentence.asserts(RECIPIENT));
    }

    private static boolean readsProfiles(Page page) {
        return Sentence.prose(page)
                .anyMatch(passage -> SocialNetworks.access(passage).isPresent());
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("les données ne sont pas vendues"),
                Example.passed(
                        "elles ne sont ni vendues ni cédées",
                        Edit.append(policy, "#destinataires", "<p>Vos données ne sont ni vendues, ni cédées.</p>")),
                Example.passed(
                        "la phrase excepte les sous-traitants",
                        Edit.append(
                                policy,
                                "#destinataires",
                                "<p>Vos données ne sont communiquées à personne d’autre, hors nos sous-traitants.</p>")),
                Example.passed(
                        "un sous-traitant n’est pas un tiers",
                        Edit.append(
                                policy,
                                "#destinataires",
                                "<p>Vos données ne sont pas communiquées à des tiers sans votre accord.</p>")),
                Example.failed(
                        "l’accord de la personne n’excepte pas les sous-traitants",
                        Edit.append(
                                policy,
                                "#destinataires",
                                "<p>Vos données ne sont ni échangées, ni communiquées sans votre accord préalable.</p>"),
                        "la phrase nie toute communication"),
                Example.failed(
                                "rien ne serait tiré des profils que l’on dit lire",
                                Edit.append(
                                        policy,
                                        "#destinataires",
                                        "<p>Ce que montrent vos profils Instagram est accessible à la commune.</p>"
                                                + "<p>La commune ne constitue aucun fichier à partir d’Instagram.</p>"),
                                "et une autre l’affirme")
                        .alsoBreaking("privacy/joint-controllers"),
                Example.failed(
                        "rien ne serait communiqué à quiconque",
                        Edit.append(
                                policy,
                                "#destinataires",
                                "<p>Vos données ne sont jamais communiquées à quiconque.</p>"),
                        "la phrase nie toute communication"),
                Example.failed(
                        "rien ne serait cédé à un tiers",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Aucune information vous concernant n’est cédée à des tiers.</p>"),
                        "la phrase nie toute communication"),
                Example.passed(
                        "des données ouvertes peuvent se vendre",
                        Edit.append(
                                policy,
                                "#destinataires",
                                "<p>Des coordonnées volées peuvent être vendues par des pirates. Vos coordonnées sont vendues ? Elles ne le seront jamais. Des données anonymes peuvent être vendues.</p>")),
                Example.failed(
                        "des données seraient vendues",
                        Edit.append(
                                policy, "#destinataires", "<p>Vos coordonnées seront vendues à des annonceurs.</p>"),
                        "la phrase vend ou cède les données"),
                Example.passed(
                        "nier d’une sorte de données, d’un destinataire ou d’un cas n’est pas nier tout",
                        saying(
                                "Les informations de votre carte bancaire ne nous sont jamais communiquées. Vos données ne sont pas communiquées à la "
                                        + "presse, ni transmises à aucun annonceur. Si vous refusez, vos données ne sont transmises à personne. "
                                        + "Aucune donnée de paiement n’est partagée avec le transporteur. Les données ne sont jamais "
                                        + "communiquées par téléphone. Aucun autre prestataire n’intervient. Aucun prestataire n’a accès à votre "
                                        + "mot de passe. Nous ne faisons appel à aucun sous-traitant situé hors de l’Union européenne. Ne "
                                        + "communiquez vos données à personne. Nous ne communiquons vos données à personne d’autre.")),
                Example.failed(
                        "la commune ne donnerait rien à personne",
                        saying("Nous ne partageons vos données avec personne."),
                        "la phrase nie toute communication"),
                Example.failed(
                        "personne n’aiderait la commune",
                        saying("Nous ne faisons appel à aucun sous-traitant."),
                        "la phrase nie toute communication"),
                Example.failed(
                        "un hébergeur garde ce qui ne sortirait pas de la mairie",
                        saying("Vos données ne quittent jamais nos locaux."),
                        "la phrase nie toute communication"),
                Example.failed(
                        "un fichier serait loué",
                        saying("Nous louons notre fichier d’abonnés à d’autres collectivités."),
                        "la phrase vend ou cède les données"),
                Example.passed(
                        "des partenaires ne reçoivent rien, ou avec un accord",
                        saying(
                                "Vos coordonnées ne sont pas transmises à nos partenaires commerciaux. Si vous l’acceptez, votre adresse est "
                                        + "transmise à nos partenaires commerciaux. Nous louons des vélos à nos abonnés.")),
                Example.failed(
                        "des partenaires que la fiche ne déclare pas reçoivent des données",
                        saying("Vos coordonnées sont transmises à nos partenaires commerciaux."),
                        "à des partenaires commerciaux que la fiche ne déclare pas"),
                Example.passedInEnglish(
                        "la politique en anglais nie d’un destinataire, ou d’une sorte de données",
                        inEnglish(
                                "Your data are not shared with the press. Payment data are never shared with us. With your consent, we share "
                                        + "your data with our commercial partners.")),
                Example.failedInEnglish(
                        "la politique en anglais donne les données à des partenaires",
                        inEnglish("We share your data with our commercial partners."),
                        "hands the data to commercial partners that the record does not declare"),
                Example.failedInEnglish(
                        "en anglais, les données ne quitteraient pas la mairie",
                        inEnglish("Your data never leave our premises."),
                        "the sentence denies all disclosure"),
                Example.passedInEnglish(
                        "la politique en anglais limite ce qu’elle nie",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#destinataires",
                                "<p>Your data are not shared with others than the recipients named above.</p>")),
                Example.failedInEnglish(
                        "la politique en anglais nie toute communication",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#destinataires",
                                "<p>Your data are never shared with third parties.</p>"),
                        "the sentence denies all disclosure"),
                Example.failedInEnglish(
                        "la politique en anglais vend les données",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#destinataires",
                                "<p>Your data may be sold to advertisers.</p>"),
                        "the sentence sells or hands over the data"),
                Example.passedInEnglish(
                        "la politique en anglais nie la vente",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#destinataires",
                                "<p>Your data are neither sold nor rented.</p>")));
    }

    private static Edit saying(String sentences) {
        return Edit.append("confidentialite/index.html", "#destinataires", "<p>" + sentences + "</p>");
    }

    private static Edit inEnglish(String sentences) {
        return Edit.append("en/confidentialite/index.html", "#destinataires", "<p>" + sentences + "</p>");
    }
}
