package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.INFO;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.TwoWays;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Page;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * No address on the web is cut short, and sentences end, each before the next, without a gap, and with the reader whom they
 * began to address.
 */
public final class TruncatedText implements Rule {

    private static final Expression CUT_ADDRESS =
            Expression.of("(?:https?://|www\\.)[^\\s<>\"«»]*?(?:\\.{2,}|…|%E2%80%A6)");
    private static final Expression ENDING_NOTHING = Expression.of("^(?:[\\p{L}'-]+|.*,)$");
    private static final int A_SENTENCE = 8;
    private static final Expression GAP = Expression.of("\\p{Ll}{3,}- (?!(?:et|ou|à|ni)(?!\\p{L}))\\p{L}");
    private static final Expression ARTICLE = Expression.of(
            "(?<!\\p{L})(?!(?:par|de|à|pour|avec|chez|sur|que|dite?|et|ou|dans|selon|entre) )\\p{Ll}{2,} (La|Le|Les) (\\p{L}+)(?!\\p{L})");
    private static final Expression READER = Expression.of("(?<!\\p{L})(?:vous|votre|vos)(?!\\p{L})");
    private static final Expression ANOTHER =
            Expression.of("(?<!\\p{L})(?:à son égard|(?:de|exercer|faire valoir) ses droits)(?!\\p{L})");
    private static final Expression PERSON = Expression.of(
            "(?iu)(?<!\\p{L})(?:personnes?|utilisat|usag|bénéfici|intéressé|chacune?|quiconque|abonné|titulaire|mineur|enfant|demandeu|visiteu|internaute|citoyen|client|tiers|parent|représentant|défunt|élève|agent|candidat|mandat|on(?!\\p{L}))");
    private static final Expression SENTENCE_END = Expression.of("(?<=[.!?;]) ");
    private static final Reading<Boolean> HOLDS_A_SIGN = Expression.any(CUT_ADDRESS, GAP, ARTICLE, ANOTHER);
    private static final Ground GROUND = Ground.of(
            Sign.inWords(HOLDS_A_SIGN),
            Sign.inWords(Reading.of(TruncatedText::endsShort)),
            Sign.inAttributes(Expression.any(CUT_ADDRESS)));

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Aucune adresse ni aucune phrase n’est coupée",
                ERROR,
                List.of(RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Une adresse coupée ne mène nulle part, une phrase coupée ne dit pas tout.",
                "Remettez l’adresse ou la phrase entière.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.prose();
    }

    @Override
    public Optional<Ground> ground() {
        return Optional.of(GROUND);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var block = target.part();
        var passage = target.passage().orElseThrow();
        var text = passage.text();
        return Stream.concat(Stream.of(text), passage.attributes().stream())
                .flatMap(words -> cutAddress(words, site))
                .findFirst()
                .or(() -> isCutSentence(target, text, site)
                        ? Objection.because("la phrase n’est pas finie")
                                .map(objection -> objection.quoting(text).weighing(WARNING))
                        : Objection.none())
                .or(() -> Css.isWithin(block, "main") ? seam(target, text, site) : Objection.none());
    }

    /** What shows that a sentence was put together from pieces. */
    private static Optional<Objection> seam(Target target, String text, Site site) {
        return fault(GAP.in(text), text, site, "une espace ou une ponctuation manque")
                .or(() -> fault(
                        ARTICLE.in(text).filter(match -> isSentence(match, target.onPage())),
                        text,
                        site,
                        "deux phrases se suivent sans point"))
                .or(() -> SENTENCE_END
                        .splitAsStream(text)
                        .filter(TruncatedText::changesReader)
                        .findFirst()
                        .flatMap(sentence -> Objection.because(
                                        "la phrase commence par s’adresser au lecteur, puis parle d’un autre")
                                .map(objection -> objection.quoting(sentence).weighing(INFO))));
    }

    private static Optional<Objection> fault(Stream<MatchResult> matches, String text, Site site, String message) {
        return matches.filter(match -> !FactWords.cover(site, text, match.start(), match.end()))
                .findFirst()
                .flatMap(match -> Objection.because(message)
                        .map(objection -> objection.quoting(match.group()).weighing(INFO)));
    }

    /** Whether the article with a capital begins a sentence: what it goes before is no name, since the page has it in small letters. */
    private static boolean isSentence(MatchResult match, Page page) {
        return TwoWays.hasWords(page, match.group(1).toLowerCase(Locale.FRENCH) + " " + match.group(2));
    }

    private static boolean changesReader(String sentence) {
        return READER.isIn(sentence) && ANOTHER.isIn(sentence) && !PERSON.isIn(sentence);
    }

    private static Stream<Objection> cutAddress(String words, Site site) {
        return CUT_ADDRESS
                .in(words)
                .filter(match -> !FactWords.cover(site, words, match.start(), match.end()))
                .flatMap(match ->
                        Objection.because("une adresse est coupée")
                                .map(objection -> objection.quoting(match.group()))
                                .stream());
    }

    private static boolean endsShort(String text) {
        return ENDING_NOTHING.isIn(text.substring(text.lastIndexOf(' ') + 1)) && text.split(" ").length >= A_SENTENCE;
    }

    // Labels, headings, captions and what stands around fields need no full stop, and a value stands as its author
    // wrote it.
    private static boolean isCutSentence(Target target, String text, Site site) {
        var block = target.part();
        return block.normalName().equals("p")
                && Css.isWithin(block, "main")
                && !Css.isWithin(block, "form")
                && endsShort(text)
                && !FactWords.cover(site, text, text.length() - 1, text.length());
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("les adresses et les phrases sont entières"),
                Example.failed(
                        "une adresse est coupée",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Voyez https://conditions.example/terms-of-use.h... pour le détail.</p>"),
                        "une adresse est coupée"),
                Example.failed(
                        "l’adresse d’un lien est coupée",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Voyez <a href=\"https://conditions.example/cgu...\">ceci</a>.</p>"),
                        "une adresse est coupée"),
                Example.failed(
                        "une phrase s’arrête en chemin",
                        Edit.text(policy, "#securite p", "Les échanges avec le portail sont chiffrés et les accès aux"),
                        "la phrase n’est pas finie"),
                Example.passed(
                        "un nom propre peut commencer par un article",
                        Edit.append(policy, "#securite", "<p>Ils partent vers La Rochelle chaque matin.</p>")),
                Example.failed(
                        "deux phrases se suivent sans point",
                        Edit.append(policy, "#securite", "<p>Le portail reste ouvert La commune répond.</p>"),
                        "deux phrases se suivent sans point"),
                Example.failed(
                        "une espace manque",
                        Edit.append(policy, "#securite", "<p>Service des données- La mairie.</p>"),
                        "une espace ou une ponctuation manque"),
                Example.failed(
                        "la phrase change de personne",
                        Edit.append(policy, "#securite", "<p>Nous vous informons du moyen d’exercer ses droits.</p>"),
                        "puis parle d’un autre"),
                Example.passed(
                        "une autre personne a aussi des droits",
                        Edit.append(
                                policy, "#securite", "<p>Vous pouvez aider votre enfant à exercer ses droits.</p>")));
    }
}
