package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.parvis.evidence.ShownAddress;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Passage;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/** What introduces a list is followed by one, and a list is not flattened into its paragraph. */
public final class DanglingList implements Rule {

    private static final Expression INTRODUCTION =
            Expression.of(":$|(?<!\\p{L})(?:lors de|a savoir|tels? que|telles? que|les suivante?s)$");
    private static final Expression FLATTENED = Expression.of("[:.;] [-–—•] (?=[a-z])");
    private static final Ground GROUND = Ground.of(Sign.inFolded(Expression.any(INTRODUCTION, FLATTENED)));
    private static final Set<String> INTRODUCING = Set.of("p", "li", "dd", "td", "div", "section", "main", "article");
    private static final Set<String> LISTS = Set.of("ul", "ol", "li");
    private static final Set<String> FOLLOWING =
            Set.of("ul", "ol", "dl", "table", "address", "pre", "blockquote", "figure", "form", "details", "img");
    private static final String VALUE = "a[href], [data-fact], code, time";
    private static final Expression POSTAL = Expression.of("(?<!\\d)\\d{5} \\p{Lu}");
    private static final Expression ITEM = Expression.of("^(?:[•●▪◦*·–—-]|\\d{1,2} ?[.)°]|[a-z]\\)) ?\\p{L}");
    private static final int SHORT = 30;

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Ce qui introduit une liste est suivi d’une liste",
                ERROR,
                List.of(RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Une énumération annoncée et absente laisse le lecteur sans l’information.",
                "Ajoutez la liste après ce qui l’introduit, une ligne « * » pour chaque élément, ou récrivez la phrase.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page -> Stream.concat(
                                page.prose()
                                        .map(Passage::block)
                                        .filter(block -> INTRODUCING.contains(block.normalName())),
                                page.visible("main ul, main ol, main li").filter(DanglingList::isEmpty))
                        .map(block -> Target.of(page, block)));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var block = target.part();
        if (isEmpty(block))
            return Objection.because(
                    block.normalName().equals("li") ? "un élément de liste est vide" : "une liste est vide");
        var passage = target.passage().orElseThrow();
        if (!GROUND.isIn(passage)) return Objection.none();
        var words = passage.text();
        var text = passage.folded();
        if (isFlattened(text, site))
            return Objection.because("une liste est écrite à la file dans le paragraphe")
                    .map(objection -> objection.quoting(words));
        return announces(text) && !isFollowed(block) && !isFact(text, site)
                ? Objection.because("une liste est annoncée et rien ne suit").map(objection -> objection.quoting(words))
                : Objection.none();
    }

    private static boolean isEmpty(Element block) {
        return LISTS.contains(block.normalName())
                && !block.hasText()
                && block.select(Css.of("img, input, button, svg")).isEmpty();
    }

    private static boolean announces(String text) {
        return INTRODUCTION.isIn(text) && !BlankValue.isLabel(text);
    }

    /** Whether the end of {@code text} is a fact, which stands as its author wrote it. */
    private static boolean isFact(String text, Site site) {
        return FactWords.coverFolded(site, text, text.length() - 1, text.length());
    }

    private static boolean isFollowed(Element block) {
        return isItemBeforeItems(block)
                || Flow.after(block)
                        .filter(next -> FOLLOWING.contains(next.normalName())
                                || next.is(Css.of("p, div"))
                                        && (next.is(VALUE)
                                                || next.selectFirst(VALUE) != null
                                                || next.selectFirst(Css.of("ul, ol, dl, table")) != null
                                                || isUnmarkedItem(VisibleText.of(next))
                                                || isValue(VisibleText.of(next))))
                        .isPresent();
    }

    /** Whether the items that {@code block} announces stand beside it: the list in the list lost its indentation. */
    private static boolean isItemBeforeItems(Element block) {
        var item = block.closest(Css.of("li"));
        return item != null
                && item.nextElementSibling() != null
                && VisibleText.of(item).endsWith(VisibleText.of(block));
    }

    /** Whether {@code words} go on with the sentence: an item whose mark was lost on the way. */
    private static boolean isUnmarkedItem(String words) {
        return words.endsWith(";") || !words.isEmpty() && Character.isLowerCase(words.codePointAt(0));
    }

    /** Whether {@code words} are an item that bears its own mark, or say in few words where somebody or something is. */
    private static boolean isValue(String words) {
        return ITEM.isIn(words)
                || words.split(" ").length <= SHORT
                        && (ShownAddress.of(words).isPresent()
                                || ShownAddress.contactsIn(words).findAny().isPresent()
                                || POSTAL.isIn(words));
    }

    private static boolean isFlattened(String text, Site site) {
        return FLATTENED
                        .in(text)
                        .map(MatchResult::start)
                        .filter(at -> !FactWords.coverFolded(site, text, at, at + 3))
                        .count()
                >= 2;
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("chaque liste annoncée suit son introduction"),
                Example.passed(
                        "l’introduction et la liste sont chacune dans leur bloc",
                        Edit.append(
                                policy,
                                "#securite",
                                "<div class=\"paragraph\"><p>Sont limités :</p></div><div class=\"ulist\"><ul><li>les accès.</li></ul></div>")),
                Example.passed(
                        "une adresse suit l’annonce d’une adresse",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Écrivez à l’adresse suivante :</p><p>4 place du Marché, 99123 Valmont-sur-Lys</p>")),
                Example.passed(
                        "une liste dans la liste a perdu son retrait",
                        Edit.append(policy, "#securite", "<ul><li>Sont limités :</li><li>les accès.</li></ul>")),
                Example.passed(
                        "les éléments suivent, et leurs tirets se sont perdus",
                        Edit.append(
                                "confidentialite/index.html",
                                "#securite",
                                "<p>Nous prenons soin de vos données par ces moyens :</p><p>nous fermons les locaux ;</p>"
                                        + "<p>nous formons nos agents.</p>")),
                Example.failed(
                        "rien ne suit l’introduction",
                        Edit.append(policy, "#securite", "<p>Vos données sont traitées lors de :</p>"),
                        "une liste est annoncée et rien ne suit"),
                Example.failed(
                        "un autre paragraphe suit l’introduction",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Vos données sont traitées lors de :</p><p>Le portail est ouvert.</p>"),
                        "une liste est annoncée et rien ne suit"),
                Example.failed(
                        "la liste est écrite à la file",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Ceci sert à assurer : - le bon fonctionnement. - la sécurité.</p>"),
                        "une liste est écrite à la file"),
                Example.failed(
                        "la liste est vide",
                        Edit.append(policy, "#securite", "<p>Sont limités :</p><ul></ul>"),
                        "une liste est vide"));
    }
}
