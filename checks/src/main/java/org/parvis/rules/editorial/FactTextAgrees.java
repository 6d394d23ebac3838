package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.FrenchDate;
import org.parvis.evidence.FrenchDuration;
import org.parvis.evidence.PeriodLength;
import org.parvis.evidence.Wording;
import org.parvis.rules.privacy.BareNotice;
import org.parvis.rules.privacy.DpoDomain;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.ConformanceStatus;
import org.parvis.tenant.Fields;
import org.parvis.tenant.privacy.DataSubjectRight;
import org.parvis.tenant.privacy.LegalBasis;

/** Double entry: what an element says as data, a reader reads in its words, on the pages in French. */
public final class FactTextAgrees implements Rule {

    private static final Map<String, BiPredicate<String, String>> AGREEMENTS = Map.of(
            "data-period", FactTextAgrees::period,
            "data-date", FactTextAgrees::date,
            "datetime", FactTextAgrees::date,
            "data-rate", FactTextAgrees::rate,
            "data-status", FactTextAgrees::status,
            "data-basis", FactTextAgrees::basis,
            "data-right", FactTextAgrees::right,
            "data-consent", FactTextAgrees::consent,
            "data-country", FactTextAgrees::country);

    private static final String CLAIMING = Stream.concat(AGREEMENTS.keySet().stream(), Stream.of("data-fact"))
            .map(data -> "[" + data + "]")
            .sorted()
            .collect(Collectors.joining(", "));

    private static final Expression OFFICER =
            Expression.of("\\bdelegue a la protection des donnees\\b|\\b(?:dpo|dpd)\\b");
    private static final Expression POSTAL = Expression.of("(?<!\\d)\\d{5} \\p{Lu}");
    private static final Expression NONE =
            Expression.of("(?<!\\p{L})(?:aucune?|ne (?:sont|est) pas|n'est pas)(?!\\p{L})");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les données et les mots d’un fait disent la même chose",
                ERROR,
                List.of(RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Les contrôles lisent les données, les citoyens lisent les mots : les deux doivent être vrais.",
                "Écrivez la donnée et les mots à partir du même fait de tenant.yaml : sa valeur, {nom-du-fait}, dans la marque [.fact…], et ses mots, {nom-du-fait-text}, entre les #.");
    }

    /** Where there is no record, nobody wrote the data from it: {@code datetime} and its like are somebody else's. */
    @Override
    public Stream<Target> targets(Site site) {
        if (!site.knows(Set.of(Knowledge.RECORD))) return officersByPost(site);
        return Stream.concat(
                site.pages().stream()
                        .filter(page -> !page.isTranslation())
                        .flatMap(page -> page.select(CLAIMING).stream()
                                .filter(element -> AGREEMENTS.keySet().stream().anyMatch(data -> claims(element, data))
                                        || MarkedValue.isPromisedBy(element, site))
                                .filter(element -> !VisibleText.isHidden(element))
                                .map(element -> Target.of(page, element))),
                officersByPost(site));
    }

    /** Where a bare notice gives the officer a postal address. */
    private static Stream<Target> officersByPost(Site site) {
        return site.pagesOf("privacy")
                .flatMap(page -> page.mainProse()
                        .filter(passage -> OFFICER.isIn(passage.folded()) && POSTAL.isIn(passage.text()))
                        .map(passage -> Target.of(page, passage))
                        .filter(target -> site.knows(Set.of(Knowledge.DOMAINS)) && BareNotice.has(target, site)));
    }

    /** The officer has one office: a mailbox with another body and an address here cannot both be right. */
    private static Optional<Objection> otherOfficer(Target post, Site site) {
        return DpoDomain.away(post.onPage(), site)
                .filter(mailbox -> !post.text().contains(mailbox.toString()))
                .findFirst()
                .flatMap(mailbox -> Objection.because(
                                "le courriel et l’adresse postale du délégué ne sont pas du même organisme")
                        .map(objection -> objection.quoting(post.text() + " – " + mailbox)));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var element = target.part();
        if (BareNotice.has(target, site)) return otherOfficer(target, site);
        var words = target.text();
        if (!Wording.of(element, site).areLegible())
            return Objection.because("les mots du fait contiennent des caractères invisibles ou trompeurs")
                    .map(objection -> objection.quoting(words));
        var missing = MarkedValue.missingIn(element, words, site);
        if (missing.isPresent())
            return Objection.because("les mots ne sont pas la valeur du fait {}", element.attr("data-fact"))
                    .map(objection -> objection.quoting(words).expecting(missing.get()));
        return AGREEMENTS.entrySet().stream()
                .filter(agreement -> claims(element, agreement.getKey()))
                .filter(agreement -> !agreement.getValue().test(element.attr(agreement.getKey()), words))
                .sorted(Map.Entry.comparingByKey())
                .findFirst()
                .flatMap(agreement -> Objection.because(
                                "les mots ne disent pas ce que dit la donnée {}", agreement.getKey())
                        .map(objection -> objection.quoting(words).expecting(element.attr(agreement.getKey()))));
    }

    /** Besides the charter's rows, {@code data-consent} is on the controls of a banner and on what waits for consent. */
    private static boolean claims(Element element, String data) {
        return element.hasAttr(data)
                && (!data.equals("data-consent") || element.attr("data-fact").equals("consent"));
    }

    private static boolean period(String data, String words) {
        try {
            var period = Period.parse(data);
            return FrenchDuration.in(words)
                    .filter(read -> read.isZero() == period.isZero() && PeriodLength.same(read, period))
                    .isPresent();
        } catch (DateTimeException notAPeriod) {
            return false;
        }
    }

    private static boolean date(String data, String words) {
        try {
            return FrenchDate.parse(words).filter(LocalDate.parse(data)::equals).isPresent();
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static boolean rate(String data, String words) {
        return Expression.passing("(?<![\\d,.])" + Pattern.quote(data) + " ?%").isIn(words);
    }

    private static boolean status(String data, String words) {
        return constant(ConformanceStatus.class, data)
                .filter(status -> says(words, status.inFrench()))
                .isPresent();
    }

    private static boolean basis(String data, String words) {
        return constant(LegalBasis.class, data)
                .filter(basis -> says(words, basis.inFrench()))
                .isPresent();
    }

    private static boolean right(String data, String words) {
        return constant(DataSubjectRight.class, data)
                .filter(right -> says(words, right == DataSubjectRight.WITHDRAWAL ? "retrait" : right.inFrench()))
                .isPresent();
    }

    private static boolean consent(String data, String words) {
        return switch (data) {
            case "exempt" -> says(words, "exempté");
            case "required" -> says(words, "soumis à votre accord");
            default -> false;
        };
    }

    private static boolean country(String data, String words) {
        return data.equals("none")
                ? NONE.isIn(VisibleText.fold(words))
                : says(words, new Locale("", data).getDisplayCountry(Locale.FRENCH));
    }

    private static boolean says(String words, String expected) {
        return VisibleText.fold(words).contains(VisibleText.fold(expected));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> Fields.kebab(constant).equals(code))
                .findFirst();
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("les données et les mots concordent partout"),
                Example.passed(
                        "un an et douze mois sont la même durée",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Les journaux sont gardés <span data-period=\"P12M\">un an</span>.</p>")),
                Example.passed(
                        "un fait marqué par son nom est dit, ou le lien y mène",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Le délégué : <span data-fact=\"dpo-email\">dpo@valmont.example</span> : <span"
                                        + " data-fact=\"dpo-email\"><a href=\"mailto:dpo@valmont.example\">écrivez-nous</a></span>.</p>")),
                Example.passed(
                        "une marque qui n’est le nom d’aucun fait ne promet rien",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Les serveurs sont <span data-fact=\"salle\">sous clé</span>.</p>")),
                Example.failed(
                        "un fait marqué par son nom est remplacé par d’autres mots",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Le nom est <span data-fact=\"org-short-name\">Rivemont</span>.</p>"),
                        "la valeur du fait"),
                Example.failed(
                        "la durée lue n’est pas celle de la donnée",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Les journaux sont gardés <span data-period=\"P12M\">vingt-quatre mois</span>.</p>"),
                        "ce que dit la donnée data-period"),
                Example.failed(
                        "la date lue n’est pas celle de la donnée",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Contrôlé le <time datetime=\"2026-03-02\">3 mars 2026</time>.</p>"),
                        "ce que dit la donnée datetime"),
                Example.failed(
                        "le droit lu n’est pas celui de la donnée",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Vous avez <span data-right=\"erasure\">un droit d’accès</span>.</p>"),
                        "ce que dit la donnée data-right"));
    }
}
