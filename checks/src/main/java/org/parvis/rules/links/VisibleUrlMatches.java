package org.parvis.rules.links;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
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
import org.parvis.evidence.ShownAddress;
import org.parvis.evidence.Unlinked;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * A link that shows an address, a mailbox or a telephone number leads there, the host of a page being enough; no address bears a
 * sign of its conversion from another format; and a mailbox or a number that a page prints can be followed somewhere on it.
 */
public final class VisibleUrlMatches implements Rule {

    private static final Expression ESCAPED = Expression.of("(?i)(?:https?://|www\\.)\\S*(?:\\\\|%5c|%5f)");
    private static final String FACT = "[data-fact]";
    private static final Ground GROUND = Ground.of(
            Sign.inWords(Expression.any(ESCAPED)),
            Sign.inWords(
                    Reading.of(text -> ShownAddress.contactsIn(text).findAny().isPresent())));
    private static final Expression CUT = Expression.of("(?:…|\\.\\.)$");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "L’adresse que montre un lien est celle où il mène",
                WARNING,
                GOOD_PRACTICE.at(""),
                "Un lien qui montre une adresse et en ouvre une autre est ce que fait l’hameçonnage.",
                "Laissez AsciiDoc écrire l’adresse : https://adresse[], mailto:adresse[] ou link:tel:+33199000100[01 99 00 01 00].");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.visible("a[href]")
                                .filter(link -> ShownAddress.of(VisibleText.of(link))
                                        .filter(shown -> isJudgedHere(shown, link))
                                        .isPresent())
                                .map(link -> Target.of(page, link)),
                        page.mainProse()
                                .filter(GROUND::isIn)
                                .filter(passage -> ESCAPED.isIn(passage.text())
                                        || !passage.isWithin(FACT) && printsContact(passage))
                                .map(passage -> Target.of(page, passage))));
    }

    /** Who a fact's mailbox and number are, and that they can be followed, is for the rule that requires the fact. */
    private static boolean isJudgedHere(ShownAddress shown, Element link) {
        return shown instanceof ShownAddress.OnTheWeb || !Css.isWithin(link, FACT);
    }

    private static boolean printsContact(Passage passage) {
        return ShownAddress.contactsIn(Unlinked.wordsOf(passage)).findAny().isPresent();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return target.part().normalName().equals("a")
                ? ofLink(target.part(), target.onPage(), site)
                : ofPrint(target, site);
    }

    private static Optional<Objection> ofLink(Element link, Page page, Site site) {
        var label = VisibleText.of(link);
        if (ESCAPED.isIn(label)) return residue(label);
        var leadsThere =
                CUT.isIn(label) || ShownAddress.of(label).orElseThrow().isReachedBy(absolute(link, page, site));
        return leadsThere
                ? Objection.none()
                : Objection.because("le lien montre une adresse et mène à une autre")
                        .map(objection -> objection
                                .quoting(label + " → " + link.attr("href"))
                                .expecting(Phrase.of("un lien vers {}", label)));
    }

    private static Optional<Objection> ofPrint(Target print, Site site) {
        var words = Unlinked.wordsOf(print.passage().orElseThrow());
        if (ESCAPED.isIn(words)) return residue(words);
        var page = print.onPage();
        var inFacts = inFacts(print.part());
        return ShownAddress.contactsIn(words)
                .filter(contact -> !inFacts.contains(contact))
                .filter(contact -> page.visible("a[href]")
                        .map(link -> absolute(link, page, site))
                        .noneMatch(contact::isReachedBy))
                .findFirst()
                .flatMap(contact -> Objection.because(
                        "l’adresse électronique ou le téléphone n’est un lien nulle part sur la page"))
                .map(objection -> objection.quoting(words).weighing(INFO));
    }

    /** The contacts in the facts within {@code part}: they are judged with their facts. */
    private static List<ShownAddress> inFacts(Element part) {
        return part.select(Css.of(FACT)).stream()
                .map(VisibleText::of)
                .flatMap(ShownAddress::contactsIn)
                .toList();
    }

    private static Optional<Objection> residue(String words) {
        return Objection.because("l’adresse affichée garde des caractères d’échappement")
                .map(objection -> objection.quoting(words));
    }

    private static String absolute(Element link, Page page, Site site) {
        var href = link.attr("href").strip();
        try {
            return site.tenant()
                    .portal()
                    .home()
                    .resolve(page.path())
                    .resolve(href)
                    .toString();
        } catch (IllegalArgumentException notAnAddress) {
            return href;
        }
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("chaque adresse affichée est celle du lien"),
                Example.passed(
                        "l’hôte seul suffit",
                        adding(
                                "<a href=\"https://www.etalab.gouv.fr/licence-ouverte-open-licence/\">etalab.gouv.fr</a>")),
                Example.passed(
                        "le nom d’un fichier n’est pas une adresse",
                        adding("<a href=\"https://data.valmont.example/assets/logo.svg\">logo.svg</a>")),
                Example.failed(
                        "l’adresse affichée est celle d’une autre page",
                        adding("<a href=\"https://un.valmont.example/x\">https://deux.valmont.example/y</a>"),
                        "le lien montre une adresse et mène à une autre"),
                Example.failed(
                        "le courriel affiché n’est pas celui du lien",
                        adding("<a href=\"mailto:mairie@valmont.example\">contact@valmont.example</a>"),
                        "le lien montre une adresse et mène à une autre"),
                Example.failed(
                        "le numéro affiché n’est pas celui du lien",
                        adding("<a href=\"tel:+33199000199\">01 99 00 01 00</a>"),
                        "le lien montre une adresse et mène à une autre"),
                Example.failed(
                        "l’adresse garde une barre d’échappement",
                        adding("https://data.valmont.example/jeux\\_ouverts"),
                        "garde des caractères d’échappement"),
                Example.failed(
                        "un courriel ne s’ouvre pas",
                        adding("donnees@valmont.example"),
                        "n’est un lien nulle part sur la page"));
    }

    private static Edit adding(String words) {
        return Edit.append("conditions-utilisation/index.html", "#reutilisation", "<p>Voyez " + words + ".</p>");
    }
}
