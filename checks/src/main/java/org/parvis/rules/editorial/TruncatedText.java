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
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.Flow;
import org.parvis.evidence.FrenchLexicon;
import org.parvis.evidence.TwoWays;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Language;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * No address on the web is cut short, and sentences end, each before the next, without a gap, and with the reader whom they
 * began to address.
 */
public final class TruncatedText implements Rule {

    private static final Expression CUT_ADDRESS =
            Expression.of("(?:https?://|www\\.)[^\\s<>\"«»]*?(?:\\.{2,}|…|%E2%80%A6)");
    private static final Expression ENDING_NOTHING = Expression.of("^(?:[\\p{L}'-]+|.*,)$");
    private static final Expression CALLING = Expression.of(
            " (?:à|aux?|avec|chez|dans|de|des|du|en|et|la|les?|leurs?|mais|nos|notre|ou|par|pour|que|qui|sans|ses|sous|sur|un|une|vos|votre)$");
    private static final Expression SUBJECT =
            Expression.of("^(?:L[ae] |Les |L'|Notre |Nos |Cette? |Ces )[^,.:;\\d]{3,60}, [^\\d]");
    private static final Expression ITEM = Expression.of("^[•●▪◦–—-] ?[\\p{L}\\d]");
    private static final Expression TOWN = Expression.of("\\d{2} ?\\d{3},? \\p{Lu}[\\p{L}' -]*$");
    private static final Expression WORD = Expression.of("(?<!\\p{L})\\p{Ll}+");
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
                .or(() -> isCutSentence(target, passage, site)
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

    /** Whether something is said and not only named: "12 rue du Lin, 99123 Orle", "Suppression des données" have no verb. */
    private static boolean isSaid(Passage passage) {
        return !Language.of(passage.block()).equals(Language.FRENCH)
                || WORD.in(passage.text())
                        .map(MatchResult::group)
                        .map(FrenchLexicon::readings)
                        .anyMatch(readings ->
                                !readings.isEmpty() && readings.stream().allMatch(FrenchLexicon.Reading::isFinite));
    }

    /** "Elles sont gardées jusqu’à", and the items, each in its paragraph. */
    private static boolean isFollowedByItem(Element block) {
        return Flow.after(block).map(VisibleText::of).filter(ITEM::isIn).isPresent();
    }

    /** Whether the last word, or a comma, calls for another; or a subject, "la mairie, qui…", for its verb. */
    private static boolean goesOn(String text) {
        return text.endsWith(",") && !ITEM.isIn(text) || CALLING.isIn(text) || SUBJECT.isIn(text);
    }

    // Labels, headings, captions and what stands around fields need no full stop, and a value stands as its author
    // wrote it.
    private static boolean isCutSentence(Target target, Passage passage, Site site) {
        var block = target.part();
        var text = passage.text();
        return block.normalName().equals("p")
                && Css.isWithin(block, "main")
                && !Css.isWithin(block, "form")
                && endsShort(text)
                && !isFollowedByItem(block)
                && (isSaid(passage) && !ITEM.isIn(text) && !TOWN.isIn(text) || goesOn(text))
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
                Example.failed(
                        "un sujet attend son verbe",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>La société, chargée de l’hébergement des données confiées par les usagers</p>"),
                        "la phrase n’est pas finie"),
                Example.passed(
                        "ce qui n’a pas de verbe n’est pas une phrase",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Droit de rectification : correction de toute erreur dans votre dossier ou votre compte</p>")),
                Example.passed(
                        "chaque élément est dans son paragraphe",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Les journaux qui suivent vos visites sont gardés jusqu’à</p>"
                                        + "<p>- trois mois après la visite pour ceux du portail,</p>"
                                        + "<p>- un an après la visite pour ceux du guichet</p>")),
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
