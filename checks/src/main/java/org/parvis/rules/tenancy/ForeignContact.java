package org.parvis.rules.tenancy;

import static org.parvis.compliance.Law.LCEN;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Emails;
import org.parvis.evidence.SpelledNumber;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Knowledge;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.PhoneNumber;

/**
 * No mailbox, telephone number, postal address or register number of another tenant is on the pages, their code included; and the
 * tenant's own telephone number is no copy of another's.
 */
public final class ForeignContact implements Rule {

    private static final Expression PHONE = Expression.of(
            "(?<![\\d+])(?:(?:\\+|00)33[ .-]?(?:\\(0\\)[ .-]?)?|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)|\\+\\d{8,15}(?!\\d)");
    private static final Expression MAYBE_EMAIL = Expression.of("(?i)@|robase|[\\[({<]\\s*at\\s*[\\])}>]");
    private static final Expression SIREN =
            Expression.of("(?<!\\d)\\d{3}[ .]?\\d{3}[ .]?\\d{3}(?=(?:[ .]?\\d{5})?(?!\\d))");

    /** How a number begins that is dialled to another country. */
    private static final Expression ABROAD = Expression.of("^00");

    private static final Reading<List<String>> PHONES = found(PHONE);
    private static final Reading<List<String>> SIRENS = found(SIREN);

    /** Every number of a telephone, of a register and of a postal address has five digits or more. */
    private static final Expression NUMBER = Expression.of("\\d(?:[ .()-]{0,3}\\d){4}");

    private static final Ground GROUND =
            Ground.of(Sign.inEverything(Expression.any(MAYBE_EMAIL, NUMBER, SpelledNumber.SIGN)));

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Aucune coordonnée d’un autre organisme n’est sur les pages",
                ERROR,
                List.of(RGPD.at("article 5, 1, d"), RGPD.at("article 13, 1"), LCEN.at("article 1-1")),
                "Une demande adressée au mauvais organisme n’arrive jamais à celui qui en répond.",
                "Remplacez la coordonnée par celle de l’organisme, ou déclarez l’autre dans relations.partners ou relations.parents.");
    }

    @Override
    public String applicability() {
        return "À tous les portails, dès que le même prestataire en tient plusieurs.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.everyPassage();
    }

    @Override
    public Optional<Ground> ground() {
        return Optional.of(GROUND);
    }

    /** A map may name any town, but not say where another is written to. */
    @Override
    public boolean readsDrawings() {
        return true;
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        for (var text : target.passage().orElseThrow().texts()) {
            var foreign = foreign(SpelledNumber.inDigits(text), site).findFirst();
            if (foreign.isPresent()) return foreign;
        }
        return Objection.none();
    }

    private static Stream<Objection> foreign(String text, Site site) {
        var emails = !MAYBE_EMAIL.isIn(text)
                ? Stream.<Objection>empty()
                : Emails.in(text).stream().flatMap(email -> foreignEmail(email.toString(), site));
        if (!NUMBER.isIn(text)) return emails;
        var phones = PHONES.from(text).stream().flatMap(phone -> foreignPhone(phone, site));
        var numbers = SIRENS.from(text).stream().flatMap(siren -> foreignNumber(siren, site));
        var addresses = site.others().addresses(text).stream()
                .map(mention -> Foreign.found("une adresse", mention.words(), mention.owner()));
        return Stream.of(emails, phones, numbers, addresses).flatMap(objections -> objections);
    }

    private static Stream<Objection> foreignEmail(String email, Site site) {
        return site
                .others()
                .atMailbox(email)
                .map(owner -> Foreign.found("une adresse électronique", email, owner))
                .stream();
    }

    private static Stream<Objection> foreignPhone(String phone, Site site) {
        var dialled = dialled(phone);
        return site
                .others()
                .atPhone(dialled)
                .map(owner -> Foreign.found("un téléphone", phone, owner))
                .or(() -> site.others().alsoAtPhone(dialled).map(other -> Foreign.copied(phone, other)))
                .stream();
    }

    private static Stream<Objection> foreignNumber(String siren, Site site) {
        var others = site.others();
        return others
                .withSiren(siren)
                .map(owner -> Foreign.found("un numéro SIREN", siren, owner))
                .or(() -> others.alsoWithSiren(siren).map(other -> Foreign.ofTwo(siren, other)))
                .stream();
    }

    private static Reading<List<String>> found(Expression pattern) {
        return Reading.of(text -> pattern.in(text).map(MatchResult::group).toList());
    }

    private static String dialled(String phone) {
        return PhoneNumber.international(
                ABROAD.matcher(phone.replace("(0)", "")).replaceFirst("+"));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.DOMAINS);
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("seules les coordonnées de la commune sont là"),
                Example.passed(
                        "la commune voisine est un partenaire déclaré",
                        Edit.field("relations.partners", List.of("rivebelle"))
                                .and(adding("Appelez aussi le <a href=\"tel:+33199000200\">01 99 00 02 00</a>."))),
                Example.failed(
                        "le courriel du délégué d’une autre commune",
                        adding("Écrivez à <a href=\"mailto:dpo@rivebelle.example\">dpo@rivebelle.example</a>."),
                        "une adresse électronique de Commune de Rivebelle"),
                Example.failed(
                                "un courriel au domaine d’une autre commune",
                                adding("Écrivez à rgpd@rivebelle.example."),
                                "une adresse électronique de Commune de Rivebelle")
                        .alsoBreaking("links/visible-url-matches"),
                Example.failed(
                                "le téléphone d’une autre commune",
                                adding("Appelez le 01.99.00.02.00."),
                                "un téléphone de Commune de Rivebelle")
                        .alsoBreaking("links/visible-url-matches"),
                Example.failed(
                        "le téléphone d’une autre commune est en chiffres pleine chasse",
                        adding("Appelez le ０１ ９９ ００ ０２ ００."),
                        "un téléphone de Commune de Rivebelle"),
                Example.failed(
                        "le téléphone d’une autre commune est en toutes lettres",
                        adding("Appelez le zéro un, quatre-vingt-dix-neuf, zéro zéro, zéro deux, zéro zéro."),
                        "un téléphone de Commune de Rivebelle"),
                Example.failed(
                        "le courriel d’une autre commune est en toutes lettres",
                        adding("Écrivez à mairie arobase rivebelle point example."),
                        "une adresse électronique de Commune de Rivebelle"),
                Example.passed(
                        "la commune dit ses propres coordonnées en toutes lettres, et d’autres nombres",
                        adding(
                                "Appelez le zéro un, quatre-vingt-dix-neuf, zéro zéro, zéro un, zéro zéro ou écrivez à contact arobase "
                                        + "valmont point example. Objectif zéro déchet : un bac, deux sacs, trois tris. Étapes ① à ⑤.")),
                Example.failed(
                        "la fiche donne le téléphone d’une autre commune",
                        Edit.field("organisation.phone", "01 99 00 02 00")
                                .and(onPage("mentions-legales/index.html"))
                                .and(onPage(policy)),
                        "le téléphone est aussi celui de Commune de Rivebelle"),
                Example.failed(
                        "le numéro SIREN d’une autre commune, dans son numéro SIRET",
                        adding("SIRET 111 222 337 00014."),
                        "un numéro SIREN de Commune de Rivebelle"),
                Example.failed(
                        "la fiche donne le numéro SIREN d’une autre commune",
                        Edit.field("organisation.siren", "111222337").and(adding("SIREN : 111 222 337.")),
                        "le numéro SIREN est aussi celui de Commune de Rivebelle"),
                Example.passed(
                        "la fiche et la page donnent le numéro SIREN de la commune",
                        Edit.field("organisation.siren", "123 456 782").and(adding("SIREN : 123 456 782."))),
                Example.failed(
                        "l’adresse d’une autre commune",
                        adding("Venez au 12, quai du Port, 99300 Rivebelle."),
                        "une adresse de Commune de Rivebelle"),
                Example.failed(
                        "le courriel d’une autre commune reste dans un commentaire",
                        Edit.append(
                                policy, "#securite", "<p>Tout est en ordre.<!-- voir mairie@rivebelle.example --></p>"),
                        "une adresse électronique de Commune de Rivebelle"),
                Example.failed(
                        "le courriel d’une autre commune est une donnée de la page, que prend un outil",
                        Edit.append(
                                policy, "#securite", "<p data-contact=\"mairie@rivebelle.example\">Écrivez-nous.</p>"),
                        "une adresse électronique de Commune de Rivebelle"),
                Example.passed(
                        "le courriel de la commune est une donnée de la page",
                        Edit.append(
                                policy, "#securite", "<p data-contact=\"mairie@valmont.example\">Écrivez-nous.</p>")));
    }

    /** The number that the record gives now. */
    private static Edit onPage(String page) {
        return Edit.words(page, "01 99 00 01 00", "01 99 00 02 00")
                .and(Edit.words(page, "+33199000100", "+33199000200"));
    }

    private static Edit adding(String sentence) {
        return Edit.append("cookies/index.html", "#choix", "<p>" + sentence + "</p>");
    }
}
