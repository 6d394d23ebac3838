package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.INFO;
import static org.parvis.compliance.Severity.WARNING;

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
import org.parvis.evidence.CollectingForm;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.Wording;
import org.parvis.site.Css;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;

/**
 * Each form says which fields it needs, and the policy says what a refusal leads to. That a form stands beside a link to the
 * policy is the matter of security/form-targets.
 */
public final class MandatoryOrOptional implements Rule {

    private static final Words NEED = Words.of(
            "mandatory-or-optional/need",
            "\\b(?:obligatoires?|facultati(?:f|ve)s?|optionnel(?:le)?s?|asterisque|indispensables?|necessaires?|requise?s?)\\b");
    private static final Words OPTIONAL = Words.of(
            "mandatory-or-optional/optional",
            "\\b(?:facultati(?:f|ve)s?|optionnel(?:le)?s?|aucun(?: des)? champs? n'est|rien n'est obligatoire)\\b");
    private static final Words REQUIRED = Words.of(
            "mandatory-or-optional/required",
            "\\b(?:obligatoires?|necessaires?|indispensables?|requise?s?|exigee?s?|ne demande aucun)\\b");
    private static final Words SUPPLY = Words.of(
            "mandatory-or-optional/supply",
            "\\b(?:donnees?|renseignements?|informations?|champs?|reponses?|adresse)\\b");
    private static final Words PROMISE = Words.of(
            "mandatory-or-optional/promise",
            "\\b(?:s'engage\\w* a (?:vous )?(?:informer|indiquer|preciser)|(?:informera|informerons|indiquera|indiquerons"
                    + "|precisera|preciserons|serez informee?s?))\\b.{0,160}\\b(?:obligatoire|facultati(?:f|ve))s?\\b");
    private static final int ADJACENT = 2;

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "On sait quelles réponses sont obligatoires, et ce qui arrive sinon",
                ERROR,
                RGPD.at("article 13, 2, e"),
                "Qui ignore ce qu’il peut taire en dit toujours trop.",
                "Marquez les champs nécessaires (required) et écrivez à côté du formulaire, dans [.fact.mandatory], à quoi "
                        + "servent les champs suivis d’un astérisque ; dites-en les conséquences dans la politique.");
    }

    /** The forms that ask a person something, the policy as a whole, and the sentences that put the answer off. */
    @Override
    public Stream<Target> targets(Site site) {
        var forms = site.pages().stream()
                .flatMap(page ->
                        page.visible("form").filter(MandatoryOrOptional::asks).map(form -> Target.of(page, form)));
        var promises = site.versionsOf("privacy")
                .flatMap(page -> Sentence.prose(page)
                        .filter(passage -> promise(passage).isPresent())
                        .map(passage -> Target.of(page, passage)));
        return Stream.of(forms, Blocks.whole("privacy", site), promises, belied(site))
                .flatMap(targets -> targets)
                .distinct();
    }

    /** What the policy says of the fields of the portal's forms, and all of them belie. */
    private static Stream<Target> belied(Site site) {
        var forms = forms(site);
        return site.pagesOf("privacy")
                .flatMap(page -> Sentence.prose(page)
                        .filter(passage -> RequiredFields.belie(passage, forms).isPresent())
                        .map(passage -> Target.of(page, passage)));
    }

    private static List<Element> forms(Site site) {
        return site.pages().stream()
                .flatMap(page -> page.visible("form").filter(MandatoryOrOptional::asks))
                .toList();
    }

    private static boolean asks(Element element) {
        var form = new CollectingForm(element);
        return form.asksWhoYouAre() && !form.isSearch();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.part().normalName().equals("form")) return form(target, site);
        if (Blocks.isWhole(target))
            return isSaidOn(target.onPage())
                    ? Objection.none()
                    : Objection.because("rien ne dit quelles données sont obligatoires, ni ce qui arrive sans elles")
                            .map(objection -> objection.weighing(INFO));
        var passage = target.passage().orElseThrow();
        return RequiredFields.belie(passage, forms(site)).or(() -> promised(passage));
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=mandatory]");
    }

    private static Optional<Objection> promised(Passage passage) {
        return promise(passage)
                .flatMap(sentence -> Objection.because(
                                "le caractère obligatoire des réponses est promis au lieu d’être dit")
                        .map(objection -> objection.quoting(sentence.text()).weighing(WARNING)));
    }

    private static Optional<Objection> form(Target form, Site site) {
        var note = said(form.part(), site).findFirst();
        if (note.isEmpty()) return Objection.because("le formulaire ne dit pas quels champs sont obligatoires");
        var belied = said(form.part(), site)
                .flatMap(words -> RequiredFields.belie(words.toString(), form.part()).stream())
                .findFirst();
        if (belied.isPresent()) return belied;
        var isMarked = !form.part().select("[required], [aria-required=true]").isEmpty();
        return isMarked || note.get().say(OPTIONAL)
                ? Objection.none()
                : Objection.because("aucun champ du formulaire n’est marqué comme obligatoire")
                        .map(objection -> objection.quoting(note.get().toString()));
    }

    /** The words in {@code form} or right beside it that speak of what it needs. */
    private static Stream<Wording> said(Element form, Site site) {
        var parent = form.parent();
        var beside = parent == null
                ? Stream.<Element>empty()
                : parent.children().stream()
                        .filter(sibling ->
                                Math.abs(sibling.elementSiblingIndex() - form.elementSiblingIndex()) <= ADJACENT)
                        .filter(sibling -> sibling != form && sibling.selectFirst(Css.of("form")) == null);
        return Stream.concat(Stream.of(form), beside)
                .map(part -> Wording.of(part, site))
                .filter(words -> words.say(NEED));
    }

    /** Whether the policy says of some data that they are needed or left to one's choice. */
    private static boolean isSaidOn(Page page) {
        return Sentence.in(page)
                .filter(sentence -> !sentence.says(PROMISE))
                .anyMatch(sentence -> sentence.says(SUPPLY) && (sentence.says(REQUIRED) || sentence.says(OPTIONAL)));
    }

    /** The sentence of {@code passage} that says only that one will be told. */
    static Optional<Sentence> promise(Passage passage) {
        return Sentence.in(passage).filter(sentence -> sentence.says(PROMISE)).findFirst();
    }

    @Override
    public List<Example> examples() {
        var note = "<p>Les champs suivis d’un astérisque sont indispensables pour vous répondre.</p>";
        return List.of(
                Example.passed("la politique dit ce qui est obligatoire"),
                Example.passed("le formulaire dit à quoi servent les champs obligatoires", form(note, "required")),
                Example.passed(
                        "une recherche ne demande rien à personne",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<form action=\"https://data.valmont.example/\"><label for=\"q\">Chercher"
                                        + "</label><input id=\"q\" name=\"q\"></form>")),
                Example.failed(
                        "le formulaire ne dit rien",
                        form("", "required"),
                        "le formulaire ne dit pas quels champs sont obligatoires"),
                Example.failed(
                        "aucun champ n’est marqué",
                        form(note, ""),
                        "aucun champ du formulaire n’est marqué comme obligatoire"),
                Example.failed(
                        "tous les champs sont dits obligatoires, et aucun ne l’est",
                        form("<p>Tous les champs sont obligatoires.</p>", ""),
                        "le formulaire en laisse de facultatifs"),
                Example.failed(
                        "aucun champ n’est dit obligatoire, et l’un d’eux l’est",
                        form("<p>Aucun champ n’est obligatoire.</p>", "required"),
                        "le formulaire en exige"),
                Example.failed(
                        "la politique dit obligatoires des champs qui ne le sont pas",
                        form(note, "required><input id=\"t\" name=\"tel\" type=\"tel\" aria-label=\"Téléphone\"")
                                .and(Edit.append(
                                        "confidentialite/index.html",
                                        "#finalites",
                                        "<p>Tous les champs du formulaire sont obligatoires.</p>")),
                        "le formulaire en laisse de facultatifs"),
                Example.passed(
                        "tous les champs sont dits obligatoires, et le sont",
                        form("<p>Tous les champs sont obligatoires.</p>", "required")),
                Example.passed(
                        "tous les champs marqués sont obligatoires, ou tous sauf un",
                        form(
                                "<p>Tous les champs marqués d’un astérisque sont obligatoires. Tous les champs sont "
                                        + "obligatoires, sauf le téléphone.</p>",
                                "required><input id=\"t\" name=\"tel\" type=\"tel\" aria-label=\"Téléphone\"")),
                Example.passed(
                        "une exception est dite avant, ou dans la phrase qui suit",
                        form(
                                "<p>Sauf mention contraire, tous les champs sont obligatoires. Aucun champ n’est facultatif, hormis le "
                                        + "téléphone. Toutes les réponses sont nécessaires. Seul le téléphone est facultatif.</p>",
                                "required><input id=\"t\" name=\"tel\" type=\"tel\" aria-label=\"Téléphone\"")),
                Example.failed(
                        "la politique n’en dit rien",
                        Edit.remove("confidentialite/index.html", "[data-fact=mandatory]"),
                        "rien ne dit quelles données sont obligatoires"),
                Example.failed(
                        "l’information est remise à plus tard",
                        Edit.append(
                                "confidentialite/index.html",
                                "#finalites",
                                "<p>La commune s’engage à vous indiquer si chaque réponse est obligatoire ou facultative.</p>"),
                        "promis au lieu d’être dit"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais n’en dit rien",
                        Edit.remove("en/confidentialite/index.html", "[data-fact=mandatory]"),
                        "nothing says which data are mandatory"));
    }

    private static Edit form(String note, String attribute) {
        return Edit.field("data-protection.recipients[1].hosts", List.of("formulaires.example"))
                .and(Edit.append(
                        "index.html",
                        "#offre",
                        "<form method=\"post\" action=\"https://formulaires.example/question\">" + note
                                + "<label for=\"c\">Votre courriel *</label><input id=\"c\" name=\"courriel\" type=\"email\" "
                                + attribute
                                + "><button type=\"submit\">Envoyer</button><p>Vos réponses servent à vous répondre : voyez la <a href=\"confidentialite/\">"
                                + "politique de confidentialité</a>.</p></form>"));
    }
}
