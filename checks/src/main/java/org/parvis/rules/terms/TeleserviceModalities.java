package org.parvis.rules.terms;

import static org.parvis.compliance.Law.CRPA;
import static org.parvis.compliance.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleCompany;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.portal.OnlineProcedure;

/**
 * A public body that can be applied to electronically says how: by which means, how to say who one is, and that receipt is
 * acknowledged. A search box and a newsletter's box are no such means.
 */
public final class TeleserviceModalities implements Rule {

    private static final String MARK = "main [data-fact=teleservice]";
    private static final Expression MEANS =
            Expression.of("\\bformulaires?\\b|\\bteleservices?\\b|\\bvoie electronique\\b|\\ben ligne\\b");
    private static final Expression IDENTIFICATION =
            Expression.of("\\bidentif\\p{L}+|\\bnoms?\\b[^.;]{0,60}\\b(?:prenoms?|adresses?)\\b|\\bfranceconnect\\b");
    private static final Expression RECEIPT =
            Expression.of("\\baccuses? (?:de reception|d'enregistrement|electronique)");
    private static final Set<String> BUTTONS = Set.of("hidden", "submit", "button", "image", "reset");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les modalités des démarches en ligne sont publiées",
                WARNING,
                List.of(
                        CRPA.at("articles L. 112-8 et L. 112-9"),
                        CRPA.at("article L. 112-11"),
                        CRPA.at("articles R. 112-9-1 et R. 112-9-2")),
                "Une fois publiées, ces modalités s’imposent à tous ; sans elles, on peut saisir l’organisme par n’importe quel envoi.",
                "Nommez chaque formulaire sous portal.online-procedures dans tenant.yaml ; dans les conditions d’utilisation, "
                        + "dites dans un bloc [.fact.teleservice] par quel moyen, en s’identifiant comment et avec quel accusé de "
                        + "réception on saisit {org-noun}.");
    }

    @Override
    public String applicability() {
        return "Aux organismes publics dont le portail a un formulaire ou une démarche en ligne.";
    }

    /** Where the conditions are told; or, where they are not, the first page with a form, or the terms of use. */
    @Override
    public Stream<Target> targets(Site site) {
        if (!site.tenant().kind().isPublic()) return Stream.empty();
        var withForm =
                site.pages().stream().filter(TeleserviceModalities::hasForm).toList();
        var declared = !site.tenant().portal().onlineProcedures().isEmpty();
        if (withForm.isEmpty() && !declared) return Stream.empty();
        var marked = site.pages().stream()
                .flatMap(page -> page.visible(MARK).map(block -> Target.of(page, block)))
                .toList();
        if (!marked.isEmpty()) return marked.stream();
        return Stream.of(
                        site.pages().stream().filter(page -> RECEIPT.isIn(words(page))),
                        withForm.stream(),
                        site.pagesOf("terms"),
                        site.pages().stream())
                .flatMap(pages -> pages)
                .limit(1)
                .map(Target::of);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var isMarked = target.part().hasAttr("data-fact");
        var words = isMarked ? VisibleText.fold(target.text()) : words(target.onPage());
        var missing = new ArrayList<Phrase>();
        if (!MEANS.isIn(words)) missing.add(Phrase.of("le moyen de saisir l’organisme n’est pas dit"));
        if (!IDENTIFICATION.isIn(words)) missing.add(Phrase.of("la façon de s’identifier n’est pas dite"));
        if (!RECEIPT.isIn(words)) missing.add(Phrase.of("l’accusé de réception n’est pas annoncé"));
        for (var procedure : site.tenant().portal().onlineProcedures())
            if (!isNamed(procedure, target.part(), site))
                missing.add(Phrase.of("« {} » n’est pas nommé, ou aucun lien n’y mène", procedure.name()));
        return Objection.listing(missing);
    }

    private static boolean isNamed(OnlineProcedure procedure, Element part, Site site) {
        return Wording.of(part, site).states(procedure.name())
                && part.select("a[href]").stream()
                        .anyMatch(
                                link -> link.attr("href").equals(procedure.url().toString())
                                        && !VisibleText.of(link).isEmpty());
    }

    private static String words(Page page) {
        return page.prose().map(Passage::folded).collect(Collectors.joining(" "));
    }

    /** Whether {@code page} has a form that asks for more than words to search and an address to write to. */
    static boolean hasForm(Page page) {
        return page.visible("form:not([role=search])").anyMatch(form -> asksMore(form));
    }

    private static boolean asksMore(Element form) {
        var fields = form.select("input, textarea, select").stream()
                .filter(field -> !VisibleText.isHidden(field))
                .filter(field -> !BUTTONS.contains(field.attr("type")))
                .toList();
        var isSearch = fields.stream().anyMatch(field -> field.attr("type").equals("search"));
        var asksAddressAlone = fields.stream()
                .allMatch(field ->
                        field.attr("type").equals("email") || field.attr("type").equals("checkbox"));
        return !isSearch
                && !asksAddressAlone
                && !form.select("textarea, input[type=email], input[type=file]").isEmpty();
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.SITE);
    }

    @Override
    public List<Example> examples() {
        var terms = "conditions-utilisation/index.html";
        var block = "[data-fact=teleservice]";
        var undeclared = Edit.field("portal.online-procedures", List.of()).and(Edit.remove(terms, "#demarches"));
        return List.of(
                Example.passed("moyen, identité, accusé de réception : tout est dit"),
                Example.passed(
                        "tout est dit sans que rien ne le marque", Edit.withoutAttribute(terms, block, "data-fact")),
                Example.failed(
                        "rien n’en est dit",
                        Edit.remove(terms, "#demarches"),
                        "le moyen de saisir l’organisme n’est pas dit"),
                Example.failed(
                        "l’accusé de réception n’est pas annoncé",
                        Edit.words(terms, "Un accusé de réception électronique vous est adressé.", ""),
                        "l’accusé de réception n’est pas annoncé"),
                Example.failed(
                        "le formulaire de la fiche n’est pas lié",
                        Edit.replace(terms, block + " a", "Formulaire de contact"),
                        "« Formulaire de contact » n’est pas nommé, ou aucun lien n’y mène"),
                Example.failed(
                        "une page a un formulaire que rien n’explique",
                        undeclared.and(Edit.append("index.html", "#engagements", CONTACT)),
                        "la façon de s’identifier n’est pas dite"),
                Example.inapplicable(
                        "le site n’a qu’une recherche et un abonnement",
                        undeclared.and(Edit.append("index.html", "#engagements", NEWSLETTER))),
                Example.inapplicable("une société n’y est pas tenue", SampleCompany.edit()));
    }

    private static final String CONTACT = """
            <form method="post" action="https://data.valmont.example/"><p>
            <label>Votre adresse, obligatoire <input type="email" name="adresse" required></label>
            <label>Votre message <textarea name="message"></textarea></label>
            <button>Envoyer</button></p><p>Vos données : <a href="confidentialite/">politique de confidentialité</a>.</p></form>
            """;

    private static final String NEWSLETTER = """
            <form method="post" action="https://data.valmont.example/"><p>
            <label>Votre adresse, obligatoire <input type="email" name="adresse" required></label>
            <button>S’abonner</button></p><p>Vos données : <a href="confidentialite/">politique de confidentialité</a>.</p></form>
            """;
}
