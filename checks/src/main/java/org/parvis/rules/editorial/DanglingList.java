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
import org.jsoup.nodes.TextNode;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.FactWords;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Passage;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** What introduces a list is followed by one, and a list is not flattened into its paragraph. */
public final class DanglingList implements Rule {

    private static final Expression INTRODUCTION =
            Expression.of(":$|(?<!\\p{L})(?:lors de|a savoir|tels? que|telles? que|les suivante?s)$");
    private static final Expression FLATTENED = Expression.of("[:.;] [-–—•] (?=[a-z])");
    private static final Ground GROUND = Ground.of(Sign.inFolded(Expression.any(INTRODUCTION, FLATTENED)));
    private static final Set<String> INTRODUCING = Set.of("p", "li", "dd", "td", "div", "section", "main", "article");
    private static final Set<String> LISTS = Set.of("ul", "ol", "li");
    private static final Expression BROKEN = Expression.of("^\\s*[-–—•]");

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
        if (isFlattened(text, site) && !isBroken(block))
            return Objection.because("une liste est écrite à la file dans le paragraphe")
                    .map(objection -> objection.quoting(words));
        return announces(text) && !Announced.isBehind(block) && !isFact(text, site)
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

    /** Whether line breaks part the items: "<br>- les accès". */
    private static boolean isBroken(Element block) {
        return block.select(Css.of("br")).stream()
                        .filter(line -> line.nextSibling() instanceof TextNode words && BROKEN.isIn(words.text()))
                        .count()
                >= 2;
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
                        "chaque élément est un paragraphe qui commence par son nom",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Voici ce qui est enregistré :</p><p><strong>session</strong> : le fil de votre visite.</p>")),
                Example.passed(
                        "l’élément qui suit son tiret est un nombre",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Ces journaux sont gardés au plus :</p><p>- 6 mois pour les accès</p>")),
                Example.passed(
                        "chaque élément est une carte, et commence par son nom ou son titre",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Sont tenus fermés :</p><div><div><div><strong>Les archives</strong></div><p>Par une clé.</p></div></div>"
                                        + "<p>Écrivez à l’adresse suivante :</p><div><a href=\"mailto:dpd@valmont.example\">dpd@valmont.example</a></div>")),
                Example.passed(
                        "l’adresse annoncée commence par un nom",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Écrivez à l’adresse suivante :</p><p>Mairie de Valmont, service des écoles</p>"
                                        + "<p>4 place du Marché, 99123 Valmont-sur-Lys</p>")),
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
                Example.passed(
                        "les parties annoncées ont chacune leur titre",
                        Edit.append(
                                policy,
                                "#securite",
                                "<h2>Mesures</h2><p>Nous prenons ces mesures :</p><h3>Dans les locaux</h3><p>Les portes sont fermées.</p>")),
                Example.passed(
                        "chaque élément est une ligne courte et ce qui l’explique",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Nous prenons ces mesures :</p><p>Clés et serrures</p><p>Elles ferment les armoires.</p>")),
                Example.passed(
                        "chaque élément commence par son étiquette",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Les informations sont les suivantes :</p><p><b>Éditeur :</b> la commune, par son service des archives, qui tient ce portail.</p>")),
                Example.passed(
                        "une citation suit ce qui l’annonce",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>L’arrêté le dit ainsi :</p><p>« Les locaux sont fermés le soir. »</p>")),
                Example.passed(
                        "la liste est dans la même portion de texte que son introduction",
                        Edit.append(
                                policy,
                                "#securite",
                                "<div><span>Nous prenons ces mesures :<ul><li>les portes sont fermées.</li></ul></span></div>")),
                Example.failed(
                        "un titre de même rang suit l’introduction",
                        Edit.append(
                                policy,
                                "#securite",
                                "<h3>Mesures</h3><p>Nous prenons ces mesures :</p><h3>Autres lieux</h3><p>Les portes sont fermées.</p>"),
                        "une liste est annoncée et rien ne suit"),
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
                Example.passed(
                        "chaque élément est sur sa ligne",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Ceci sert à assurer :<br>- le bon fonctionnement ;<br>- la sécurité.</p>")),
                Example.passed(
                        "une ligne vide est entre l’introduction et ce qu’elle annonce",
                        Edit.append(policy, "#securite", "<p>Sont limités :</p><br><ul><li>les accès.</li></ul>")),
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
