package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Locale;
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
import org.parvis.evidence.Request;
import org.parvis.evidence.Reversal;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.Wording;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** The policy says that one may complain to the CNIL, and how to reach it, by post and on its site. */
public final class ComplaintAuthority implements Rule {

    private static final String BLOCK = "[data-fact=complaint]";
    private static final Words AUTHORITY = Words.of(
            "complaint-authority/authority", "\\bcnil\\b|commission nationale de l'informatique et des libertes");
    private static final Words COMPLAINT =
            Words.of("complaint-authority/complaint", "\\b(?:reclamation|plainte|saisir)");
    private static final Words DENIED = Words.of(
            "complaint-authority/denied",
            "(?<!\\b(?:si|lorsque|quand) )\\b(?:vous ne (?:pouvez|pourrez) (?:pas|plus|jamais)|(?:nul|personne) ne peut"
                    + "|il n'est (?:pas|plus)) "
                    + "(?:possible (?:de |d')|permis (?:de |d')|)(?:adresser|deposer|faire|former|porter|introduire|presenter|saisir)\\b"
                    + "(?:(?!\\b(?:par|via|sans|que|en ligne)\\b)[^,;:]){0,40}\\b(?:reclamation|plainte|cnil|commission nationale)\\b"
                    + "(?! (?:par|via|que|sans|en ligne)\\b)(?! (?:a|aupres de) la (?:cnil|commission nationale)(?: \\p{L}+){0,6}? (?:par|via|sans|en ligne)\\b)"
                    + "|\\bvous n'avez (?:pas|plus|aucunement) le droit (?:de |d')[^,;:]{0,40}\\b(?:reclamation|plainte|saisir)");
    private static final Words LATE = Words.of(
            "complaint-authority/late",
            "\\bne (?:pouvez|pourrez|peut|pourra|peuvent) (?:pas )?(?:etre )?(?:adresse|depose|forme|introdui|presente|saisi|porte)\\p{L}*\\b"
                    + "[^,;:]{0,60}(?<=reclamation|plainte|cnil|libertes) (?:qu'(?:apres|une fois|a l'issue|au terme|a defaut)|sans (?:nous )?avoir)"
                    + "|\\b(?:reclamation|plainte|saisine)\\b[^,;:]{0,40}\\bcnil\\b (?:n'est (?:possible|recevable|admise) qu'(?:apres|une fois|a l'issue|a defaut)"
                    + "|doit (?:obligatoirement )?etre precedee)"
                    + "|\\bcnil ne (?:peut|pourra) etre saisie qu'(?:apres|une fois|a l'issue|a defaut)"
                    + "|\\baucune (?:reclamation|plainte)\\b[^.;:]{0,60}\\bcnil\\b[^.;:]{0,12} avant\\b"
                    + "|\\bvous devez (?:d'abord|prealablement|au prealable|obligatoirement)\\b[^.;:]{0,80}\\bavant (?:de saisir|d'adresser"
                    + "|de deposer|toute)\\b[^.;:]{0,40}\\bcnil\\b"
                    + "|\\bavant (?:de saisir la cnil|(?:toute|d'adresser une|de deposer une) (?:plainte|reclamation)[^,;:]{0,20}\\bcnil),? "
                    + "(?:vous (?:devez|etes tenue?s?)|il faut)\\b");
    private static final Expression STREET = Expression.of("\\b3,? place de fontenoy\\b");
    private static final Expression TOWN = Expression.of("\\b75334 paris cedex 0?7\\b");
    private static final Expression BOX = Expression.of("\\btsa 80715\\b");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Le droit de se plaindre à la CNIL est dit, avec les moyens de la joindre",
                ERROR,
                List.of(RGPD.at("article 13, 2, d"), RGPD.at("article 77")),
                "Qui n’obtient pas de réponse doit savoir à qui s’adresser ensuite.",
                "Dans la politique de confidentialité, écrivez un bloc [.fact.complaint] qui nomme la CNIL et donne son "
                        + "adresse (3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07) et un lien vers "
                        + "https://www.cnil.fr/fr/plaintes.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(
                BareNotice.or(Item.COMPLAINT_AUTHORITY, Blocks.sought("privacy", BLOCK, site), site),
                site.versionsOf("privacy")
                        .flatMap(page -> Sentence.prose(page).map(passage -> Target.of(page, passage)))
                        .filter(target -> !Css.isWithin(target.part(), BLOCK)
                                && hurdle(target.part()).isPresent()));
    }

    /** What says, beside the block or in it, that one may not complain, or not yet. */
    private static Optional<Objection> hurdle(Element part) {
        return said(DENIED, part)
                .flatMap(sentence -> Objection.because("la phrase nie que l’on puisse adresser une réclamation")
                        .map(objection -> objection.quoting(sentence).expecting("une réclamation")))
                .or(() -> said(LATE, part)
                        .flatMap(sentence -> Objection.because(
                                        "une réclamation à la CNIL dépendrait d’une démarche préalable")
                                .map(objection -> objection
                                        .quoting(sentence)
                                        .expecting("une réclamation, à tout moment")
                                        .weighing(WARNING))));
    }

    private static Optional<String> said(Words words, Element part) {
        return Reversal.of(part, words).filter(sentence -> !sentence.endsWith("?"));
    }

    @Override
    public Optional<Objection> objection(Target block, Site site) {
        if (block.page().isPresent()
                && !Blocks.isWhole(block)
                && !block.part().is(Css.of(BLOCK))
                && hurdle(block.part()).isPresent()) return hurdle(block.part());
        if (BareNotice.has(block, site))
            return BareNotice.objection(
                    Item.COMPLAINT_AUTHORITY, block, site, "le droit de se plaindre à la CNIL n’est pas dit");
        if (Blocks.isWhole(block))
            return Unmarked.or(
                    Objection.because("le droit de se plaindre à la CNIL n’est pas dit"),
                    Item.COMPLAINT_AUTHORITY,
                    "complaint",
                    block,
                    site);
        var words = Wording.of(block.part(), site);
        if (!words.say(AUTHORITY)) return because("l’autorité de contrôle n’est pas nommée", block, "la CNIL");
        if (!words.say(COMPLAINT))
            return because("rien ne dit que l’on peut adresser une réclamation", block, "une réclamation");
        var hurdle = hurdle(block.part());
        if (hurdle.isPresent()) return hurdle;
        var links = block.part().select("a[href]");
        var misleading = links.stream()
                .filter(link -> !isOnItsSite(link) || VisibleText.of(link).isEmpty())
                .findFirst();
        if (misleading.isPresent())
            return because("un lien ne mène pas à la CNIL", block, "https://www.cnil.fr/fr/plaintes")
                    .map(objection -> objection.quoting(misleading.get().outerHtml()));
        if (links.isEmpty()) return because("aucun lien ne mène à la CNIL", block, "https://www.cnil.fr/fr/plaintes");
        return Stream.of(STREET, BOX, TOWN).allMatch(words::say)
                ? Objection.none()
                : because(
                        "l’adresse de la CNIL manque ou est incomplète",
                        block,
                        "3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07");
    }

    private static boolean isOnItsSite(Element link) {
        var url = link.attr("href").strip();
        return url.toLowerCase(Locale.ROOT).startsWith("https://")
                && new Request(link, url)
                        .host()
                        .filter(host -> host.equals("cnil.fr") || host.endsWith(".cnil.fr"))
                        .isPresent();
    }

    private static Optional<Objection> because(String message, Target block, String expected) {
        return Objection.because(message)
                .map(objection -> objection.quoting(block.text()).expecting(expected));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var block = BLOCK;
        return List.of(
                Example.passed("la CNIL est nommée, avec son adresse et son service de plaintes"),
                Example.failed(
                        "la réclamation n’est pas dite",
                        Edit.remove(policy, block),
                        "le droit de se plaindre à la CNIL n’est pas dit"),
                Example.failed(
                        "le bloc renvoie aux services",
                        Edit.html(policy, block, "<p>En cas de difficulté, contactez nos services.</p>"),
                        "l’autorité de contrôle n’est pas nommée"),
                Example.failed(
                        "la CNIL est nommée sans moyen de la joindre",
                        Edit.html(policy, block, "<p>Vous pouvez adresser une réclamation à la CNIL.</p>"),
                        "aucun lien ne mène à la CNIL"),
                Example.failed(
                        "le lien est caché",
                        Edit.attribute(policy, block + " a", "hidden", ""),
                        "un lien ne mène pas à la CNIL"),
                Example.failed(
                        "le lien mène ailleurs",
                        Edit.attribute(policy, block + " a", "href", "https://www.cnil.fr.plaintes.example/"),
                        "un lien ne mène pas à la CNIL"),
                Example.failed(
                        "l’adresse est tronquée",
                        Edit.html(
                                policy,
                                block,
                                "<p>Vous pouvez saisir la CNIL, TSA 80715, 75334 Paris Cedex 07, ou <a "
                                        + "href=\"https://www.cnil.fr/fr/plaintes\">sur son site</a>.</p>"),
                        "l’adresse de la CNIL manque ou est incomplète"),
                Example.passed(
                        "qui ne peut écrire en ligne écrit par la poste",
                        Edit.append(
                                policy,
                                block,
                                "<p>Si vous ne pouvez pas déposer votre plainte en ligne, un courrier suffit. "
                                        + "Vous ne pouvez pas saisir la CNIL par téléphone. Vous ne pouvez pas adresser de "
                                        + "plainte par courriel à la CNIL, ni adresser une plainte à la CNIL par courriel.</p>")),
                Example.passed(
                        "on est invité à écrire d’abord, sans y être tenu",
                        beside("Avant de saisir la CNIL, vous pouvez nous écrire. Si notre réponse tarde, vous pouvez "
                                + "saisir la CNIL. Faut-il une démarche avant de saisir la CNIL ? Non.")),
                Example.failed(
                        "une phrase nie le droit à côté du bloc",
                        beside("Vous ne pouvez pas porter plainte auprès de la CNIL."),
                        "la phrase nie que l’on puisse adresser une réclamation"),
                Example.failed(
                        "une démarche serait due avant la plainte",
                        beside("Vous ne pouvez saisir la CNIL qu’après avoir saisi notre médiateur."),
                        "une réclamation à la CNIL dépendrait d’une démarche préalable"),
                Example.failed(
                        "des recours internes seraient à épuiser d’abord",
                        beside(
                                "Aucune réclamation ne peut être adressée à la CNIL avant l’épuisement des recours internes."),
                        "une réclamation à la CNIL dépendrait d’une démarche préalable"),
                Example.failed(
                        "une phrase du bloc nie le droit",
                        Edit.append(policy, block, "<p>Vous ne pouvez pas déposer de plainte auprès de la CNIL.</p>"),
                        "la phrase nie que l’on puisse adresser une réclamation"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais ne parle pas de réclamation",
                        Edit.remove("en/confidentialite/index.html", "[data-fact=complaint]"),
                        "the right to complain to the CNIL is not stated"),
                Example.failedInEnglish(
                        "la politique en anglais nie le droit",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "[data-fact=complaint]",
                                "<p>You cannot lodge a complaint with the CNIL.</p>"),
                        "the sentence denies that one may complain"),
                Example.passedInEnglish(
                        "la politique en anglais dit que faire si l’on est empêché",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "[data-fact=complaint]",
                                "<p>If you cannot lodge a complaint with the CNIL online, write to it.</p>")));
    }

    private static Edit beside(String sentences) {
        return Edit.append("confidentialite/index.html", "#reclamation", "<p>" + sentences + "</p>");
    }
}
