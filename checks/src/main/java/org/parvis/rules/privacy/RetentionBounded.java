package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Durations;
import org.parvis.evidence.PeriodLength;
import org.parvis.evidence.Section;
import org.parvis.evidence.Sentence;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;

/** Periods are ceilings, are written in one way, and the same thing has the same period on every page. */
public final class RetentionBounded implements Rule {

    private static final String LENGTH = "(?:\\d{1,4}|\\p{L}+)(?:[- ]\\p{L}+){0,2}?(?: ?\\( ?[\\p{L}\\d]+ ?\\))?"
            + " ?(?:ans?|annees?|mois|semaines?|jours?)\\b";
    private static final String AT_LEAST =
            "(?:au moins|au minimum|a minima|pas moins de|minimales? de|minimum(?: de)?)";
    private static final Words FLOOR = Words.of(
            "retention-bounded/floor",
            "\\b" + AT_LEAST + " (?:pendant |durant |de )?" + LENGTH + "|(?<!\\p{L})" + LENGTH + " " + AT_LEAST
                    + "(?!\\p{L})");
    private static final Words CEILING = Words.of(
            "retention-bounded/ceiling", "\\b(?:au plus|maxim|n'exced|exceder|jusqu'a|au-dela|entre|puis|avant d)");
    private static final Words ENDLESS = Words.of(
            "retention-bounded/endless",
            "\\bindefiniment\\b|\\bduree (?:illimitee|indefinie|indeterminee)\\b"
                    + "|\\bsans (?:limite|limitation) (?:de (?:duree|temps)\\b|dans le temps\\b)"
                    + "|\\baussi longtemps que (?:nous |la commune |le service )?(?:l'|(?:le|la|les) )?"
                    + "(?:jug|estim|souhait|voul|desir)");
    private static final Words HISTORY = Words.of(
            "retention-bounded/history",
            "\\b(?:aux|d'|les|nos) ?archives\\b|\\barchives (?:publiques|historiques|definitives|municipales|departementales)\\b"
                    + "|archivage|archivistique|patrimoine|histori|statistique|anonym|agreg");
    private static final Words LAW =
            Words.of("retention-bounded/law", "\\b(?:articles?|codes?|lois?|decrets?|arretes?|reglements?)\\b");
    private static final Words KEPT =
            Words.of("retention-bounded/kept", "conserv|\\bgard(?:e|o)|archiv|stock|\\beffac|supprim|detenu|retention");
    private static final Words TITLE = Words.of("retention-bounded/title", "conserv|\\bdurees?\\b");
    private static final Words WRITTEN_TWICE =
            Words.of("retention-bounded/written-twice", "\\( ?[\\p{L}\\d]+ ?\\) ?(?:an|mois|semaine|jour)");
    private static final List<String> KEYS = List.of("data-purpose", "data-tracker");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Chaque durée de conservation est un plafond, le même partout",
                WARNING,
                List.of(RGPD.at("article 5, 1, e"), GOOD_PRACTICE.at("")),
                "« Au moins trois ans » ne dit pas quand les données disparaissent.",
                "Écrivez la durée la plus longue (« trois ans au plus »), une seule fois, à partir de tenant.yaml.");
    }

    /** What is said of keeping data on the policy and the charter, durations written twice, and marked periods anywhere. */
    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page -> Stream.concat(
                        spoken(page).map(passage -> Target.of(page, passage)),
                        page.visible("main [data-period]").map(period -> Target.of(page, period))));
    }

    private static Stream<Passage> spoken(Page page) {
        return page.type().matches("privacy|cookies")
                ? Section.about(TITLE, KEPT, page)
                : Sentence.prose(page).filter(passage -> WRITTEN_TWICE.isIn(passage));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.part().hasAttr("data-period")) return otherPeriod(target, site);
        return endless(target.passage().orElseThrow())
                .flatMap(sentence -> Objection.because("les données seraient gardées sans fin")
                        .map(objection -> objection.quoting(sentence.text()).weighing(ERROR)))
                .or(() -> uncertain(target));
    }

    private static Optional<Objection> uncertain(Target target) {
        return floor(target.passage().orElseThrow())
                .map(sentence -> Objection.because("la durée est un plancher, sans plafond")
                        .map(objection -> objection.quoting(sentence.text()).expecting("une durée « au plus »")))
                .orElseGet(() -> Durations.contradictions(target.text(), target.part()).stream()
                        .findFirst()
                        .flatMap(words -> Objection.because("la durée en lettres n’est pas celle en chiffres")
                                .map(objection -> objection.quoting(words))));
    }

    /** The sentence of {@code passage} that keeps data for ever, other than as archives or for statistics. */
    private static Optional<Sentence> endless(Passage passage) {
        return Sentence.saying(ENDLESS, passage)
                .filter(sentence -> sentence.says(KEPT) && sentence.asserts(ENDLESS))
                .filter(sentence -> !sentence.says(HISTORY) && !sentence.says(LAW))
                .filter(sentence -> !sentence.text().endsWith("?"))
                .findFirst();
    }

    /** The sentence of {@code passage} that gives a shortest time and no longest, unless it cites the law that demands it. */
    static Optional<Sentence> floor(Passage passage) {
        return Sentence.in(passage)
                .filter(sentence -> !sentence.says(CEILING) && !sentence.says(LAW))
                .filter(sentence -> FLOOR.on(passage.block())
                        .in(sentence.folded())
                        .map(MatchResult::group)
                        .anyMatch(words -> Durations.in(words, passage.block()).isPresent()))
                .findFirst();
    }

    /** The first period that the site gives for the same thing is right; {@code target} may be another. */
    private static Optional<Objection> otherPeriod(Target target, Site site) {
        var period = period(target.part());
        return KEYS.stream()
                .filter(target.part()::hasAttr)
                .flatMap(key -> site.pages().stream()
                        .filter(page -> page.language().equals(target.onPage().language()))
                        .flatMap(page -> page.visible("main [data-period][" + key + "]"))
                        .filter(other ->
                                other.attr("data-fact").equals(target.part().attr("data-fact"))
                                        && other.attr(key).equals(target.part().attr(key)))
                        .findFirst()
                        .stream())
                .filter(first -> period.isPresent() && period(first).isPresent())
                .filter(first -> !PeriodLength.same(period.get(), period(first).get()))
                .findFirst()
                .flatMap(first -> Objection.because("la même chose a deux durées différentes sur le site")
                        .map(objection -> objection.quoting(target.text()).expecting(first.text())));
    }

    private static Optional<Period> period(Element element) {
        try {
            return Optional.of(Period.parse(element.attr("data-period")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("chaque durée est un plafond"),
                Example.passed(
                        "la durée a un plancher et un plafond",
                        saying("Ces pièces sont gardées au moins deux ans, et trois ans au plus.")),
                Example.passed(
                        "un texte impose la durée la plus courte",
                        saying(
                                "L’article L. 123-22 du code de commerce veut que ces factures soient conservées au moins "
                                        + "dix ans.")),
                Example.passed(
                        "un âge n’est pas une durée",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Pour ouvrir un compte, il faut avoir au moins quinze ans.</p>")),
                Example.failed(
                        "une durée n’a pas de plafond",
                        saying("La trace de votre refus est conservée au minimum cinq ans à compter de votre demande."),
                        "la durée est un plancher"),
                Example.failed(
                        "le plancher suit la durée",
                        saying("Nous gardons nos échanges pendant six mois au moins."),
                        "la durée est un plancher"),
                Example.failed(
                        "les lettres et les chiffres se contredisent",
                        Edit.append(
                                "cookies/index.html",
                                "#choix",
                                "<p>Votre refus est conservé pendant treize (12) mois.</p>"),
                        "la durée en lettres n’est pas celle en chiffres"),
                Example.failed(
                        "la charte des cookies donne une autre durée que la politique",
                        Edit.append(
                                "cookies/index.html",
                                "#choix",
                                "<p>Les visites comptées sont gardées <span data-fact=\"retention\" "
                                        + "data-purpose=\"audience\" data-period=\"P24M\">24 mois</span>.</p>"),
                        "la même chose a deux durées différentes"),
                Example.passed(
                        "rien n’est gardé sans fin, hors les archives",
                        saying("Vos messages ne sont jamais gardés indéfiniment. Les registres versés aux archives "
                                + "départementales y sont conservés sans limitation de durée.")),
                Example.failed(
                        "des données seraient gardées sans fin",
                        saying("Vos courriers sont archivés pour une durée illimitée."),
                        "les données seraient gardées sans fin"),
                Example.failed(
                        "des données seraient gardées au bon vouloir de l’organisme",
                        saying("Nous gardons les journaux aussi longtemps que nous l’estimons commode."),
                        "les données seraient gardées sans fin"),
                Example.passedInEnglish(
                        "un plafond se dit aussi en anglais",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#durees",
                                "<p>Your messages are kept for two (2) years at most.</p>")),
                Example.failedInEnglish(
                        "une durée en anglais est un plancher",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#durees",
                                "<p>Your messages are kept for at least three years.</p>"),
                        "the period is a minimum, without a maximum"),
                Example.failedInEnglish(
                        "la politique en anglais garde des données sans fin",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#durees",
                                "<p>Your letters are kept indefinitely.</p>"),
                        "the data would be kept for ever"),
                Example.passedInEnglish(
                        "la politique en anglais nie que rien soit gardé sans fin",
                        Edit.append(
                                "en/confidentialite/index.html", "#durees", "<p>No letter is kept indefinitely.</p>")));
    }

    private static Edit saying(String sentence) {
        return Edit.append("confidentialite/index.html", "#durees", "<p>" + sentence + "</p>");
    }
}
