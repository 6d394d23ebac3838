package org.parvis.rules.links;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.AnothersDocument;
import org.parvis.evidence.Destination;
import org.parvis.evidence.Destination.Where;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.NamedDocument;
import org.parvis.evidence.OfferedDocument;
import org.parvis.evidence.Outline;
import org.parvis.evidence.PageLinks;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.SiteLookup;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * A page that names another document of the site links to it, or says where it is if the site does not have it; and a link that
 * bears a document's name leads to that document. The names are a closed list, so a breach can be decided where the document is
 * there. Links of the footer are left to the rules that require them.
 */
public final class ReferencedDocumentLinked implements Rule {

    private static final SiteLookup<Map<Page, Set<NamedDocument>>> LINKED =
            SiteLookup.of(site -> new ConcurrentHashMap<>());
    private static final Set<String> BESIDE = Set.of("caption", "th");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Un document du site que l’on nomme est lié",
                ERROR,
                List.of(RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Renvoyer à un document sans y mener laisse le lecteur le chercher.",
                "Faites du nom du document un lien vers sa page : xref:cookies.adoc[charte des cookies].");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page -> Stream.concat(
                        Stream.concat(passages(page, site), offers(page))
                                .distinct()
                                .map(passage -> Target.of(page, passage)),
                        links(page)));
    }

    private static Stream<Passage> passages(Page page, Site site) {
        return page.mainProse()
                .filter(passage -> NamedDocument.areNamedIn(passage.folded()))
                .filter(passage -> !Outline.isHeading(passage.block())
                        && !BESIDE.contains(passage.block().normalName()))
                .filter(passage -> mentions(passage, page, site).findAny().isPresent());
    }

    private static Stream<Passage> offers(Page page) {
        return page.mainProse()
                .filter(passage -> OfferedDocument.in(passage, page).isPresent());
    }

    private static Stream<Target> links(Page page) {
        return page.visible("a[href]")
                .filter(link ->
                        !Css.isWithin(link, "footer") && !link.attr("href").startsWith("#"))
                .filter(link -> NamedDocument.namedBy(link)
                        .filter(document -> !isOwedElsewhere(document, page))
                        .isPresent())
                .map(link -> Target.of(page, link));
    }

    /** {@code cookies/charter-linked} asks for this link. */
    private static boolean isOwedElsewhere(NamedDocument document, Page page) {
        return document == NamedDocument.COOKIES && page.type().equals("privacy");
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return target.part().normalName().equals("a")
                ? misdirected(target, site)
                : unlinked(target, site).or(() -> offered(target));
    }

    private static Optional<Objection> misdirected(Target link, Site site) {
        var document = NamedDocument.namedBy(link.part()).orElseThrow();
        var destination = Destination.of(link.part().attr("href"), link.onPage(), site);
        var isOfOthers = destination.where() == Where.ELSEWHERE
                && (!NamedDocument.isOnlyNamedBy(link.part()) || isAnothers(document, link.part()));
        var isGone = site.pagesOf(document.type()).findAny().isEmpty();
        return isOfOthers || isGone || destination.isPageOf(document.type(), site)
                ? Objection.none()
                : Objection.because("le lien porte le nom d’un document et n’y mène pas")
                        .map(objection -> objection
                                .quoting(link.text() + " → " + link.part().attr("href"))
                                .expecting(Phrase.of("un lien vers {}", Phrase.of(document.inFrench()))));
    }

    /** "Le site de l’association publie ses mentions légales": the words around the link say whose they are. */
    private static boolean isAnothers(NamedDocument document, Element link) {
        var text = VisibleText.fold(VisibleText.of(link.parent()));
        return NamedDocument.namedIn(text)
                .anyMatch(mention -> mention.document() == document && AnothersDocument.isIn(text, mention));
    }

    private static Optional<Objection> unlinked(Target passage, Site site) {
        var page = passage.onPage();
        return mentions(passage.passage().orElseThrow(), page, site)
                .filter(mention -> !isLinked(mention.document(), page, site))
                .filter(mention -> isFirst(mention.document(), passage, site))
                .filter(mention -> !FactWords.coverFolded(
                        site, passage.passage().orElseThrow().folded(), mention.start(), mention.end()))
                .map(NamedDocument.Mention::document)
                .findFirst()
                .flatMap(document -> Objection.because(
                                "la page nomme {} sans lien vers ce document", Phrase.of(document.inFrench()))
                        .map(objection -> isHere(document, site) || isOwedElsewhere(document, page)
                                ? objection
                                : objection.weighing(WARNING)))
                .map(objection -> objection.quoting(passage.text()));
    }

    private static Optional<Objection> offered(Target passage) {
        return OfferedDocument.in(passage.passage().orElseThrow(), passage.onPage())
                .flatMap(
                        document -> Objection.because("la page offre un document sans lien vers lui")
                                .map(
                                        objection -> objection
                                                .quoting(passage.text())
                                                .weighing(WARNING)
                                                .mendedBy(
                                                        "Faites du nom du document un lien vers son fichier ou sa page, ou dites où le demander.")));
    }

    private static Stream<NamedDocument.Mention> mentions(Passage passage, Page page, Site site) {
        return NamedDocument.namedIn(passage.folded())
                .filter(mention -> !mention.document().type().equals(page.type()))
                .filter(mention -> !AnothersDocument.isIn(passage.folded(), mention))
                .filter(mention -> isHere(mention.document(), site)
                        ? !isOwedElsewhere(mention.document(), page)
                        : !PageLinks.leadFrom(passage));
    }

    private static boolean isHere(NamedDocument document, Site site) {
        return site.pagesOf(document.type()).findAny().isPresent();
    }

    private static boolean isLinked(NamedDocument document, Page page, Site site) {
        return LINKED.on(site)
                .computeIfAbsent(page, from -> linkedOn(from, site))
                .contains(document);
    }

    private static Set<NamedDocument> linkedOn(Page page, Site site) {
        var linked = EnumSet.noneOf(NamedDocument.class);
        page.visible("main a[href]")
                .filter(link -> !VisibleText.of(link).isEmpty())
                .forEach(link -> {
                    NamedDocument.namedBy(link).ifPresent(linked::add);
                    var destination = Destination.of(link.attr("href"), page, site);
                    Stream.of(NamedDocument.values())
                            .filter(document -> destination.isPageOf(document.type(), site))
                            .forEach(linked::add);
                });
        return linked;
    }

    private static boolean isFirst(NamedDocument document, Target passage, Site site) {
        var first = passages(passage.onPage(), site)
                .filter(block ->
                        mentions(block, passage.onPage(), site).anyMatch(mention -> mention.document() == document))
                .findFirst();
        return first.filter(block -> block.block() == passage.part()).isPresent();
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var charter = "cookies/index.html";
        return List.of(
                Example.passed("chaque document nommé est lié"),
                Example.failed(
                        "la charte des cookies nomme la politique sans lien",
                        Edit.replace(charter, "main a[href*=confidentialite]", "politique de confidentialité"),
                        "la page nomme la politique de confidentialité sans lien"),
                Example.failed(
                                "le document nommé n’est pas sur le site, et rien ne dit où il est",
                                Edit.withoutPage("conditions-utilisation/index.html")
                                        .and(Edit.everywhere(page -> Edit.remove(page, "li:has(a[href*=conditions])")))
                                        .and(Edit.append(
                                                policy,
                                                "#securite",
                                                "<p>Les conditions d’utilisation s’appliquent.</p>")),
                                "la page nomme les conditions d’utilisation sans lien")
                        .alsoBreaking("terms/own-terms", "terms/teleservice-modalities"),
                Example.failed(
                        "le lien porte le nom d’un autre document",
                        Edit.attribute(charter, "main a[href*=confidentialite]", "href", "../mentions-legales/"),
                        "le lien porte le nom d’un document et n’y mène pas"),
                Example.failed(
                        "« Accueil » mène ailleurs qu’à l’accueil",
                        Edit.attribute(policy, "header nav a:contains(Accueil)", "href", "../cookies/"),
                        "le lien porte le nom d’un document et n’y mène pas"),
                Example.passed(
                        "les documents des autres, et ceux dont parle une loi, ne sont pas du site",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Le site de l’association publie ses mentions légales. Chaque partenaire a ses conditions "
                                        + "d’utilisation. Les conditions d’utilisation de la billetterie sont sur son site. La loi impose des mentions légales à tout éditeur. Une déclaration d’accessibilité "
                                        + "est due par tout organisme public.</p>")),
                Example.passed(
                        "le lien mène au document d’un autre, que la phrase nomme",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>L’association publie ses <a href=\"https://asso.example/mentions/\">mentions légales</a>.</p>")),
                Example.failed(
                        "« ses » mentions légales sont celles de la commune",
                        Edit.append(policy, "#securite", "<p>La commune tient à jour ses mentions légales.</p>"),
                        "la page nomme les mentions légales sans lien"),
                Example.failed(
                        "un document est offert sans lien",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Le règlement du portail est disponible en téléchargement.</p>"),
                        "la page offre un document sans lien vers lui"),
                Example.failed(
                        "un formulaire est dit joint et ne l’est pas",
                        Edit.append(policy, "#droits", "<p>Remplissez le formulaire ci-joint.</p>"),
                        "la page offre un document sans lien vers lui"),
                Example.passed(
                        "un document est offert par un autre, au guichet, ou ne l’est pas encore",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Le guide de la CNIL est disponible en ligne. Le règlement est disponible sur demande. La "
                                        + "charte n’est pas disponible en téléchargement. Le rapport sera disponible en "
                                        + "ligne.</p>")),
                Example.passed(
                        "le lien est ailleurs sur la page",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Le règlement du portail est disponible en téléchargement :</p><ul><li>"
                                        + "<a href=\"../conditions-utilisation/\">règlement du portail</a></li></ul>")),
                Example.passed(
                        "une page peut être nommée dans un titre",
                        Edit.append(policy, "main", "<h2>13. Mentions légales</h2><p>Rien de plus.</p>")));
    }
}
