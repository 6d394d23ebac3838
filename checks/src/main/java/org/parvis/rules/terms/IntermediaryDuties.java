package org.parvis.rules.terms;

import static org.parvis.compliance.Law.DSA;
import static org.parvis.compliance.Severity.ERROR;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.ContactDetails;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.portal.UserContent;

/**
 * A portal on which visitors publish gives authorities and users a point of contact, says in its terms how it moderates, and
 * lets anybody report what is illegal. What its own staff choose and publish is not meant.
 */
public final class IntermediaryDuties implements Rule {

    private static final Expression BOTH = Expression.of("\\bautorites?\\b");
    private static final Expression LANGUAGES = Expression.of("\\ben francais\\b");
    private static final Expression MODERATION =
            Expression.of("\\b(?:retir|refus|suppr|suspend)\\p{L}*[^.;]{0,200}|\\bmoder\\p{L}+");
    private static final Expression REASONS = Expression.of("\\b(?:raisons?|motifs?|motive\\p{L}*)\\b");
    private static final Expression BY_PROGRAM = Expression.of("\\b(?:automati\\p{L}+|algorithm\\p{L}+|programme)\\b");
    private static final Expression REPORT = Expression.of("\\bsignal\\p{L}+|\\bnotifi\\p{L}+");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Un portail ouvert aux contenus de ses visiteurs a un contact, une modération et un signalement",
                ERROR,
                List.of(DSA.at("articles 11 et 12"), DSA.at("article 14"), DSA.at("article 16")),
                "Qui découvre un contenu illicite doit pouvoir le faire retirer ; qui voit le sien retiré doit savoir pourquoi.",
                "Dans les conditions d’utilisation, gardez les blocs [.fact.dsa-contact], [.fact.moderation] et [.fact.report], "
                        + "à partir de portal.user-content dans tenant.yaml.");
    }

    @Override
    public String applicability() {
        return "Aux portails qui hébergent ce que leurs visiteurs écrivent ou déposent.";
    }

    /** The terms of use; or the first page, to say once that there are none. */
    @Override
    public Stream<Target> targets(Site site) {
        if (site.tenant().portal().userContent().isEmpty()) return Stream.empty();
        return site.pagesOf("terms").findAny().isPresent()
                ? site.mainOf("terms")
                : site.everyPage().limit(1);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var content = site.tenant().portal().userContent().orElseThrow();
        var page = target.onPage();
        var missing = new ArrayList<Phrase>();
        if (block("dsa-contact", page)
                .filter(block -> isContact(block, content, site))
                .isEmpty())
            missing.add(Phrase.of(
                    "le point de contact des utilisateurs et des autorités manque, ou la langue où leur écrire"));
        if (block("moderation", page)
                .filter(block -> isModeration(block, content, site))
                .isEmpty()) missing.add(Phrase.of("les règles de la modération manquent"));
        if (block("report", page)
                .filter(block -> isReport(block, content, site))
                .isEmpty()) missing.add(Phrase.of("le moyen de signaler un contenu illicite manque"));
        return Objection.listing(missing);
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=report]");
    }

    private static Optional<Element> block(String fact, Page page) {
        return page.visible("main [data-fact=" + fact + "]").findFirst();
    }

    private static boolean isContact(Element block, UserContent content, Site site) {
        var words = Wording.of(block, site);
        return ContactDetails.in(block, site).giveEmail(content.email()) && words.say(BOTH) && words.say(LANGUAGES);
    }

    private static boolean isModeration(Element block, UserContent content, Site site) {
        var words = Wording.of(block, site);
        return words.say(MODERATION) && words.say(REASONS) && (!content.automatedModeration() || words.say(BY_PROGRAM));
    }

    private static boolean isReport(Element block, UserContent content, Site site) {
        var details = ContactDetails.in(block, site);
        return Wording.of(block, site).say(REPORT)
                && content.reportForm()
                        .map(form -> details.giveForm(form.toString()))
                        .orElseGet(() -> details.giveEmail(content.email()));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var terms = "conditions-utilisation/index.html";
        return List.of(
                Example.passed("contact, modération, signalement : tout y est", open(false)),
                Example.failed(
                        "rien n’est prévu",
                        open(false).and(Edit.remove(terms, "#contributions")),
                        "le point de contact des utilisateurs et des autorités manque"),
                Example.failed(
                        "rien ne permet de signaler",
                        open(false).and(Edit.remove(terms, "[data-fact=report]")),
                        "le moyen de signaler un contenu illicite manque"),
                Example.failed(
                        "le signalement n’est pas un lien",
                        open(false).and(Edit.text(terms, "[data-fact=report]", "Signalez-nous un contenu illicite.")),
                        "le moyen de signaler un contenu illicite manque"),
                Example.failed("la part d’un programme est tue", open(true), "les règles de la modération manquent"),
                Example.inapplicable("les visiteurs ne publient rien", Edit.none()));
    }

    private static Edit open(boolean automatedModeration) {
        var content = new UserContent(
                "les réutilisations que vous présentez",
                "moderation@valmont.example",
                Optional.of(URI.create("https://www.valmont.example/signaler/")),
                automatedModeration);
        return Edit.field("portal.user-content", content)
                .and(Edit.append("conditions-utilisation/index.html", "main", """
                        <section id="contributions"><h2>Vos contributions</h2>
                        <p data-fact="dsa-contact">Utilisateurs et autorités nous écrivent, en français ou en anglais, à
                        <a href="mailto:moderation@valmont.example">moderation@valmont.example</a>.</p>
                        <p data-fact="moderation">Un agent retire ce qui est illicite et en dit les raisons.</p>
                        <p data-fact="report">Vous pouvez <a href="https://www.valmont.example/signaler/">signaler un
                        contenu</a>.</p></section>
                        """));
    }
}
