package org.parvis.rules.opendata;

import static org.parvis.compliance.Law.CRPA;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleCompany;
import org.parvis.evidence.ReuseLicence;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.opendata.Fee;
import org.parvis.tenant.opendata.Licence;

/**
 * A public body says on what conditions its data may be reused: source and date of the last update to be stated, meaning not to
 * be altered, and what it costs where it costs. A link to the licence's text, which says the same, will do for the former.
 */
public final class ReuseConditions implements Rule {

    private static final Expression SOURCE = Expression.of("\\bsources?\\b|\\bpaternite\\b|\\battribution\\b");
    private static final Expression UPDATE = Expression.of("\\bmises? a jour\\b");
    private static final Expression MEANING = Expression.of("\\baltere|\\bdenatur|\\bleur sens\\b");

    private static final String AMOUNT = "\\d[\\d ]*(?:,\\d+)? ?(?:€|euros?\\b)";
    private static final Expression PRICE = Expression.of(
            "\\b(?:forfait\\p{L}*|redevances?|tarifs?|prix|payante?s?|facture\\p{L}*|moyennant|coute(?:nt)?|cout)\\b[^.;]{0,80}"
                    + AMOUNT + "|" + AMOUNT + "[^.;]{0,40}\\b(?:forfait\\p{L}*|redevance)");
    private static final Expression REUSED =
            Expression.of("\\b(?:donnees|reutilis\\p{L}+|jeux?|telecharg\\p{L}+|redevances?)\\b");

    /** Copies of documents, and what is over or somebody else's, cost what they cost. */
    private static final Expression OF_OTHER_THINGS = Expression.of(
            "\\b(?:copies?|photocopies?|pages?|impression|envoi|affranchissement|cd|cle usb|supports?|amendes?|offres?|abonnements?"
                    + "|jusqu'(?:en|au)|ancien\\p{L}*|supprime\\p{L}*|etai(?:t|ent)|autres? (?:organismes?|administrations?)|ign|insee)\\b|\\?$");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les conditions de réutilisation des données sont publiées",
                WARNING,
                List.of(
                        CRPA.at("article L. 322-1"),
                        CRPA.at("article L. 322-6"),
                        CRPA.at("article L. 323-1"),
                        CRPA.at("article R. 323-3")),
                "Qui réutilise doit savoir ce qu’on lui demande, et ce qu’on ne peut pas lui demander.",
                "Dans la page dont le type est « reuse », demandez de citer la source et la date de dernière mise à jour sans "
                        + "altérer les données, et donnez par include::facts/fees.adoc[] le montant et la base de calcul de "
                        + "chaque redevance de tenant.yaml.");
    }

    @Override
    public String applicability() {
        return "Aux organismes publics.";
    }

    /** The page of reuse; or that of terms, or the home page, where there is none. Policies alone are no portal. */
    @Override
    public Stream<Target> targets(Site site) {
        if (!site.tenant().kind().isPublic()) return Stream.empty();
        return Stream.of("reuse", "terms", "home")
                .map(type -> site.mainOf(type).toList())
                .filter(pages -> !pages.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var unpriced = site.tenant().openData().fees().stream()
                .filter(fee -> !isPriced(fee, target.onPage(), site))
                .map(Fee::data)
                .toList();
        if (!unpriced.isEmpty())
            return Objection.because(
                            "le montant, la base de calcul ou la licence d’une redevance n’est pas dit : {}",
                            Phrase.quoted(unpriced))
                    .map(objection -> objection.weighing(ERROR));
        var fee = undeclaredFee(target.onPage(), site);
        if (fee.isPresent())
            return Objection.because(
                            "la page demande un prix pour la réutilisation, et la fiche ne déclare aucune redevance")
                    .map(objection -> objection.quoting(fee.get()).weighing(ERROR));
        return isLicenceLinked(target.onPage()) && !owesMore(site) ? Objection.none() : untold(target.onPage());
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=reuse-conditions]");
    }

    /** The sentence of {@code page} that asks for money of those who reuse, where the record has neither a fee nor paid offers. */
    private static Optional<String> undeclaredFee(Page page, Site site) {
        if (!site.tenant().openData().fees().isEmpty()
                || site.tenant().portal().services().offers()) return Optional.empty();
        return page.mainProse()
                .flatMap(Sentence::in)
                .filter(sentence -> sentence.asserts(PRICE) && sentence.says(REUSED) && !sentence.says(OF_OTHER_THINGS))
                .map(Sentence::text)
                .findFirst();
    }

    /** Whether the portal's own licence leaves conditions to be said beside it: one that only the State has approved may. */
    private static boolean owesMore(Site site) {
        return !ReuseLicence.standingOf(site.tenant().portal().licence().id()).isApproved();
    }

    private static boolean isPriced(Fee fee, Page page, Site site) {
        return page.visible("main [data-fact=fee]").anyMatch(row -> {
            var words = Wording.of(row, site);
            return words.states(fee.data())
                    && words.states(fee.amount())
                    && words.states(fee.basis())
                    && row.select("a[href]").stream()
                            .anyMatch(link ->
                                    link.attr("href").equals(fee.licence().url().toString())
                                            && !VisibleText.of(link).isEmpty());
        });
    }

    /** Whether a link that a reader can see bears the name of a licence of the closed list. */
    static boolean isLicenceLinked(Page page) {
        return page.visible("main a[href]")
                .map(link -> VisibleText.fold(VisibleText.of(link)))
                .flatMap(ReuseLicence::namedIn)
                .anyMatch(licence -> licence.standing().isApproved());
    }

    /** What the words of {@code page} do not ask of those who reuse. */
    static Optional<Objection> untold(Page page) {
        var words = page.mainProse().map(Passage::folded).toList();
        var missing = new ArrayList<Phrase>();
        if (noneSays(SOURCE, words)) missing.add(Phrase.of("la mention de la source n’est pas demandée"));
        if (noneSays(UPDATE, words)) missing.add(Phrase.of("la mention de la date de mise à jour n’est pas demandée"));
        if (noneSays(MEANING, words)) missing.add(Phrase.of("il n’est pas demandé de garder leur sens aux données"));
        return Objection.listing(missing);
    }

    private static boolean noneSays(Expression pattern, List<String> words) {
        return words.stream().noneMatch(text -> pattern.isIn(text));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var reuse = "reutilisation/index.html";
        var fee = "l’orthophotographie : 120 € par an, selon le coût de sa diffusion, sous "
                + "<a href=\"https://www.valmont.example/licence-payante/\">licence payante</a>";
        return List.of(
                Example.passed("source, date de mise à jour, sens : tout est dit"),
                Example.passed(
                        "les conditions sont dans le texte de la licence, qui est lié",
                        Edit.text(reuse, "[data-fact=reuse-conditions]", "La réutilisation est gratuite.")),
                Example.passed(
                        "une redevance est donnée avec sa base de calcul et sa licence",
                        fee().and(Edit.append(reuse, "#conditions", "<p data-fact=\"fee\">" + fee + ".</p>"))),
                Example.failed(
                        "un forfait est demandé sans redevance dans la fiche",
                        Edit.append(
                                reuse,
                                "#conditions",
                                "<p>Chaque jeu de données est fourni contre un forfait de 300 €.</p>"),
                        "la fiche ne déclare aucune redevance"),
                Example.passed(
                        "la copie d’un document a un prix, la réutilisation n’en a pas",
                        Edit.append(
                                reuse,
                                "#conditions",
                                "<p>Les données sont gratuites, sans forfait de 300 € ni redevance. Une copie sur papier est facturée "
                                        + "0,18 € la page.</p>")),
                Example.failed(
                        "une redevance de la fiche n’est pas dite",
                        fee(),
                        "le montant, la base de calcul ou la licence d’une redevance n’est pas dit"),
                Example.failed(
                        "la base de calcul d’une redevance manque",
                        fee().and(Edit.append(
                                reuse,
                                "#conditions",
                                "<p data-fact=\"fee\">" + fee.replace("selon le coût de sa diffusion, ", "")
                                        + ".</p>")),
                        "le montant, la base de calcul ou la licence d’une redevance n’est pas dit"),
                Example.failed(
                                "ni la licence ni les conditions ne sont dites",
                                Edit.text(reuse, "[data-fact=reuse-conditions]", "La réutilisation est gratuite.")
                                        .and(Edit.remove(reuse, "[data-fact=licence]")),
                                "la mention de la source n’est pas demandée")
                        .alsoBreaking("opendata/licence-approved"),
                Example.inapplicable("une société fixe ses conditions", SampleCompany.edit()));
    }

    private static Edit fee() {
        return Edit.field(
                "open-data.fees",
                List.of(new Fee(
                        "l’orthophotographie",
                        "120 € par an",
                        "selon le coût de sa diffusion",
                        new Licence(
                                "LicenseRef-payante",
                                "licence payante",
                                URI.create("https://www.valmont.example/licence-payante/")))));
    }
}
