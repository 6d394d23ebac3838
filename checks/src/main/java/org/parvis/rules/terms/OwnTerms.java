package org.parvis.rules.terms;

import static org.parvis.compliance.Law.CRPA;
import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

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
import org.parvis.evidence.Reach;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * The terms of use are the tenant's own: they name it as the party, are one click from every page, say what they must and do not
 * only point to a supplier's. A portal without accounts, offers nor contributions may do without terms.
 */
public final class OwnTerms implements Rule {

    private static final Reach TERMS = new Reach("terms", "condition", "page de conditions d’utilisation");

    private static final Expression ACCESS = Expression.of("\\bacces\\b|\\bacceder\\b|\\bouvert(?:e|s|es)? a tous\\b");
    private static final Expression ACCOUNT = Expression.of("\\bcomptes?\\b");
    private static final Expression LIABILITY =
            Expression.of("\\bresponsab\\p{L}+|\\brepond(?:re|ons|ez)?\\b|\\bgaranti\\p{L}*");
    private static final Expression SUPPLIERS = Expression.of(
            "\\b(?:cgu|conditions)\\b[^.;]{0,40}\\b(?:editeur|fournisseur|prestataire|plateforme|logiciel|solution)\\b");
    private static final int EXPLAINED = 18;
    private static final int FEWEST_WORDS = 40;

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les conditions d’utilisation sont celles de l’organisme",
                ERROR,
                List.of(CRPA.at("article L. 112-9"), GOOD_PRACTICE.at("")),
                "L’utilisateur doit savoir envers qui il s’engage, et à quoi.",
                "Nommez {org-name} dans la page dont le type est « terms », et gardez un lien vers elle dans le pied de page.");
    }

    @Override
    public String applicability() {
        return "Aux portails qui ont des comptes, des offres ou une page de conditions d’utilisation.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        var portal = site.tenant().portal();
        var services = portal.services();
        var mayDoWithout = !services.accounts()
                && !services.offers()
                && portal.userContent().isEmpty();
        if (mayDoWithout && site.pagesOf("terms").findAny().isEmpty()) return Stream.empty();
        return Stream.concat(TERMS.targets(site), site.mainOf("terms"));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (!target.part().normalName().equals("main"))
            return TERMS.objection(target, site).flatMap(Objection::because);
        if (!Wording.of(target.part(), site).states(site.tenant().organisation().legalName()))
            return Objection.because("les conditions d’utilisation ne nomment pas l’organisme qu’elles lient");
        var missing = untold(target.onPage(), site.tenant().portal().services().accounts());
        return Objection.listing(missing).map(objection -> objection.weighing(WARNING));
    }

    /** What terms should say and {@code page} does not. */
    static List<Phrase> untold(Page page, boolean hasAccounts) {
        var sentences = page.mainProse()
                .flatMap(passage -> Sentence.in(passage).map(Sentence::folded))
                .toList();
        var missing = new ArrayList<Phrase>();
        if (sentences.stream().mapToInt(sentence -> sentence.split(" ").length).sum() < FEWEST_WORDS)
            missing.add(Phrase.of("les conditions d’utilisation tiennent en quelques mots"));
        sentences.stream()
                .filter(sentence -> SUPPLIERS.isIn(sentence) && sentence.split(" ").length < EXPLAINED)
                .findFirst()
                .ifPresent(sentence -> missing.add(
                        Phrase.of("elles renvoient aux conditions d’un fournisseur sans dire ce qu’elles changent")));
        if (noneSays(ACCESS, sentences))
            missing.add(Phrase.of("les conditions d’utilisation ne disent rien de l’accès au portail"));
        if (hasAccounts && noneSays(ACCOUNT, sentences))
            missing.add(Phrase.of("les conditions d’utilisation ne disent rien des comptes"));
        if (noneSays(LIABILITY, sentences))
            missing.add(Phrase.of("les conditions d’utilisation ne disent rien des responsabilités"));
        return missing;
    }

    private static boolean noneSays(Expression pattern, List<String> sentences) {
        return sentences.stream().noneMatch(sentence -> pattern.isIn(sentence));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var terms = "conditions-utilisation/index.html";
        return List.of(
                Example.passed("les conditions lient la commune et l’utilisateur"),
                Example.failed(
                        "l’organisme n’est pas nommé",
                        Edit.words(
                                terms,
                                "Ces conditions lient Commune de Valmont-sur-Lys",
                                "Ces conditions lient l’éditeur du logiciel"),
                        "ne nomment pas l’organisme"),
                Example.failed(
                        "elles ne disent rien des comptes",
                        Edit.remove(terms, "#compte"),
                        "ne disent rien des comptes"),
                Example.failed(
                        "elles renvoient à celles d’un fournisseur",
                        Edit.append(terms, "main", "<p>Voir les CGU de l’éditeur du logiciel.</p>"),
                        "elles renvoient aux conditions d’un fournisseur"),
                Example.failed(
                        "le pied d’une page n’y mène pas",
                        Edit.remove("index.html", "footer li:has(a[href*=conditions])"),
                        "aucun lien du pied de page ne mène à la page de conditions d’utilisation"),
                Example.failed(
                                "un portail à comptes n’a pas de conditions",
                                Edit.withoutPage(terms),
                                "le site n’a pas de page de conditions d’utilisation")
                        .alsoBreaking("links/internal-resolve", "terms/teleservice-modalities"));
    }
}
