package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.INFO;
import static org.parvis.compliance.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.PlainLanguage;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.Audience;
import org.parvis.tenant.privacy.LegalBasis;

/** The policy says what is, in sentences one can read, and speaks to minors where they may come. */
public final class ClearLanguage implements Rule {

    private static final Words MINORS = Words.of(
            "clear-language/minors",
            "\\b(?:mineure?s?|enfants?|autorite parentale|(?:moins d|avant).{0,10}(?:15|quinze|18|dix-huit) ans)\\b");
    private static final Words FAMILIAR = Words.of(
            "clear-language/familiar",
            "\\b(?:tu|te|toi|ton|ta|tes)\\b|\\bsi vous avez moins de\\b|\\bvous etes (?:jeune|mineure?)\\b");
    private static final Words PARENTS =
            Words.of("clear-language/parents", "\\b(?:parents?|autorite parentale|responsables? lega(?:l|ux))\\b");
    private static final Words FIFTEEN = Words.of("clear-language/fifteen", "\\b(?:15|quinze) ans\\b");
    private static final Words CONSENT = Words.of("clear-language/consent", "\\bconsent");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "La politique parle clair, aux enfants aussi",
                INFO,
                List.of(RGPD.at("article 12, 1"), RGPD.at("article 8"), LIL.at("article 45")),
                "Ce qui « peut, le cas échéant » arriver n’informe de rien, et un enfant doit comprendre ce qu’il accepte.",
                "Dites ce que vous faites (« nous enregistrons votre adresse pour vous répondre »), finissez les listes, coupez "
                        + "les longues phrases, et dites aux mineurs ce qui change avant quinze ans.");
    }

    /** The policy as a whole, and each passage of it. */
    @Override
    public Stream<Target> targets(Site site) {
        return site.versionsOf("privacy")
                .flatMap(page -> Stream.concat(
                        Stream.of(Target.of(page)),
                        Sentence.prose(page)
                                .filter(passage ->
                                        passage.block() != Target.of(page).part())
                                .map(passage -> Target.of(page, passage))));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (!Blocks.isWhole(target)) return fog(target.passage().orElseThrow(), site);
        var faults = new ArrayList<Phrase>();
        PlainLanguage.heaviness(target.onPage()).ifPresent(faults::add);
        minors(target.onPage(), site).ifPresent(faults::add);
        return Objection.listing(faults).map(objection -> objection.weighing(WARNING));
    }

    private static Optional<Objection> fog(Passage passage, Site site) {
        return Sentence.in(passage)
                .flatMap(sentence -> PlainLanguage.fog(sentence, site)
                        .flatMap(Objection::because)
                        .map(objection -> objection.quoting(sentence.text()))
                        .stream())
                .findFirst();
    }

    /** What a minor is not told on {@code page}. */
    private static Optional<Phrase> minors(Page page, Site site) {
        var audience = site.tenant().dataProtection().audience().orElse(Audience.EVERYONE);
        if (audience == Audience.PROFESSIONALS) return Optional.empty();
        var asksConsent = asksConsent(page, site);
        if (audience == Audience.EVERYONE && !asksConsent) return Optional.empty();
        var spoken =
                Sentence.prose(page).filter(passage -> MINORS.isIn(passage)).toList();
        if (spoken.isEmpty()) return Optional.of(Phrase.of("rien n’est dit aux mineurs"));
        if (audience == Audience.MINORS && !speaksToMinors(page, site))
            return Optional.of(Phrase.of("le portail s’adresse à des mineurs, et rien n’est écrit pour eux"));
        return !asksConsent || spoken.stream().anyMatch(ClearLanguage::explainsJointConsent)
                ? Optional.empty()
                : Optional.of(Phrase.of("rien ne dit qu’avant quinze ans l’accord se donne avec celui d’un parent"));
    }

    private static boolean speaksToMinors(Page page, Site site) {
        return page.visible("main [data-fact=minors]")
                .anyMatch(block -> Wording.of(block, site).say(FAMILIAR));
    }

    private static boolean asksConsent(Page page, Site site) {
        var protection = site.tenant().dataProtection();
        return protection.activities().isEmpty()
                ? Sentence.in(page).anyMatch(sentence -> sentence.asserts(CONSENT))
                : protection.bases().anyMatch(basis -> basis == LegalBasis.CONSENT);
    }

    private static boolean explainsJointConsent(Passage passage) {
        return PARENTS.isIn(passage) && FIFTEEN.isIn(passage);
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var uncertain = "Vos messages sont susceptibles d’être, selon leur objet, transmis à un autre service. ";
        return List.of(
                Example.passed("la politique dit ce qui est"),
                Example.passed(
                        "vous pouvez, voilà qui n’est pas une réserve",
                        saying("Vous pouvez nous demander à tout moment quelles données nous traitons.")),
                Example.passed(
                        "le portail ne s’adresse qu’à des professionnels",
                        Edit.field("data-protection.audience", Audience.PROFESSIONALS)
                                .and(Edit.remove(policy, "[data-fact=minors]"))),
                Example.failed("une phrase ne s’engage à rien", saying(uncertain), "ce qui pourrait être fait"),
                Example.failed(
                        "une énumération reste ouverte",
                        saying("Nous protégeons les locaux, les accès, les échanges, etc."),
                        "une énumération n’est pas finie"),
                Example.failed(
                        "une phrase se félicite",
                        saying("Nos fichiers ont fait l’objet d’un recensement par nos services."),
                        "ne peut pas vérifier"),
                Example.failed(
                        "les réserves l’emportent",
                        saying("Notamment, parfois, certaines pages le disent, éventuellement. ".repeat(6)),
                        "trop de réserves"),
                Example.failed(
                        "rien n’est dit aux mineurs",
                        Edit.remove(policy, "[data-fact=minors]"),
                        "rien n’est dit aux mineurs"),
                Example.passed(
                        "le portail parle aux mineurs à qui il s’adresse",
                        Edit.field("data-protection.audience", Audience.MINORS)
                                .and(Edit.append(
                                        policy,
                                        "[data-fact=minors]",
                                        "<p>Tu peux nous demander ce que nous savons de toi.</p>"))),
                Example.failed(
                        "le portail s’adresse à des mineurs et ne leur parle pas",
                        Edit.field("data-protection.audience", Audience.MINORS),
                        "rien n’est écrit pour eux"),
                Example.failed(
                        "l’accord d’un parent n’est pas dit",
                        Edit.text(policy, "[data-fact=minors]", "Ce portail est aussi ouvert aux enfants."),
                        "avant quinze ans l’accord"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "une phrase en anglais dit ce qui pourrait être fait",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#finalites",
                                "<p>Your answers may also be processed to plan our services.</p>"),
                        "the sentence says what might be done"));
    }

    private static Edit saying(String sentence) {
        return Edit.append("confidentialite/index.html", "#securite", "<p>" + sentence.strip() + "</p>");
    }
}
