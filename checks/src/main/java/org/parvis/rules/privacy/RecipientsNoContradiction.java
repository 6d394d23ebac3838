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

    private static final Words DENIAL = Words.of(
            "recipients-no-contradiction/denial",
            "\\b(?:ne (?:sont|seront|font)|n'est|aucune?|jamais)\\b.{0,60}\\b(?:communiqu|transmis|partag|divulgu)");
    private static final Words CESSION = Words.of(
            "recipients-no-contradiction/cession", "\\b(?:ne (?:sont|seront)|n'est|aucune?|jamais)\\b.{0,40}\\bcede");
    private static final Words SALE =
            Words.of("recipients-no-contradiction/sale", "\\b(?:vend|vente|lou(?:e|er|ee|es|ees)\\b)");
    private static final Words SOLD = Words.of(
            "recipients-no-contradiction/sold",
            "\\b(?:donnees|coordonnees|informations)\\b[^,;:]{0,40}\\b(?:sont|seront|etre|sont aussi|sont egalement) "
                    + "(?:re)?(?:vendues|louees)\\b"
                    + "|\\b(?:donnees|coordonnees|informations)\\b[^,;:]{0,40}\\b(?:sont|seront|etre) (?:cedees|vendues|louees)"
                    + " a (?:des|nos) (?:tiers|partenaires)\\b[^,;:]{0,20}\\b(?:commercia|publicit)"
                    + "|\\bnous (?:vendons|louons|cedons) (?:vos|les|des) (?:donnees|coordonnees|informations)\\b");
    private static final Words TRADE =
            Words.of("recipients-no-contradiction/trade", "vente|vend|locat|commerc|publicit|marketing");
    private static final Words OPEN = Words.of(
            "recipients-no-contradiction/open",
            "\\bdonnees (?:ouvertes|publiques|anonym)|\\bjeux? de donnees|\\banonym");
    private static final Words DATA = Words.of("recipients-no-contradiction/data", "\\b(?:donnee|information)");
    private static final Words LIMIT = Words.of(
            "recipients-no-contradiction/limit",
            "\\b(?:except|exclusi|autres? que|sous-traitant|prestataire|destinataire|seule|uniquement"
                    + "|(?:hors|sauf|en dehors|au-dela|ci-dessus|ci-dessous|ci-apres|seuls?"
                    + "|qu'(?:aux?|a|en)|que (?:aux?|si|dans|pour|lorsque)|a des fins|fins (?:commerciales|publicitaires))\\b)");

    private static final Words CONSENT =
            Words.of("recipients-no-contradiction/consent", "\\bsans (?:votre|son|leur)\\b");
    private static final Words THIRD_PARTY = Words.of("recipients-no-contradiction/third-party", "\\btiers\\b");
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
        return denial(passage)
                .flatMap(sentence -> Objection.because(
                                "la phrase nie toute communication, alors que des sous-traitants sont déclarés")
                        .map(objection -> objection.quoting(sentence.text())))
                .or(() -> sale(passage, site)
                        .flatMap(sentence -> Objection.because(
                                        "la phrase vend ou cède les données, et la fiche ne déclare personne qui les achète")
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

    /** The sentence of {@code passage} that denies that anybody receives data. */
    static Optional<Sentence> denial(Passage passage) {
        return DENIAL.isIn(passage) || CESSION.isIn(passage)
                ? Sentence.in(passage)
                        .filter(RecipientsNoContradiction::deniesAll)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean namesRecipient(Page page) {
        return Sentence.in(page).anyMatch(sentence -> sentence.asserts(RECIPIENT));
    }

    private static boolean readsProfiles(Page page) {
        return Sentence.prose(page)
                .anyMatch(passage -> SocialNetworks.access(passage).isPresent());
    }

    // A processor is no third party, but whoever denies all communication without consent denies the processor too.
    private static boolean deniesAll(Sentence sentence) {
        var denies = sentence.says(DENIAL) || sentence.says(CESSION) && !sentence.says(SALE);
        return denies
                && sentence.says(DATA)
                && !sentence.says(LIMIT)
                && !(sentence.says(CONSENT) && sentence.says(THIRD_PARTY));
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
                                "<p>Vos coordonnées sont vendues ? Elles ne le seront jamais. Des données anonymes peuvent être vendues.</p>")),
                Example.failed(
                        "des données seraient vendues",
                        Edit.append(
                                policy, "#destinataires", "<p>Vos coordonnées seront vendues à des annonceurs.</p>"),
                        "la phrase vend ou cède les données"),
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
}
