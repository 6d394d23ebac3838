package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.WARNING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.CapitalWords;
import org.parvis.evidence.Definitions;
import org.parvis.evidence.Definitions.Definition;
import org.parvis.evidence.FrenchLexicon;
import org.parvis.evidence.Outline;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Reading;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * What a page defines, it defines once, by something else than itself, and uses; and where defined terms are written in
 * capitals, a noun in capitals is defined. Acronyms and brands are no nouns of the lexicon, and so are left alone.
 */
public final class DefinedTerms implements Rule {

    private static final Expression GENERALITY = Expression.of(
            "^(?:(?:désigne(?:nt)?|s'entend(?:ent)? (?:de|comme)|il s'agit de|est|sont|l'ensemble|toute?s?|tous|(?:les |des )?(?:différent|divers)e?s|(?:les |des )?(?:catégories|types|sortes)|les?|la|une?|des?|du)(?!\\p{L})|il s'agit d'|l'|d'|:) ?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Expression SENTENCE_END = Expression.of("[.;](?: |$)");
    private static final Expression RELATIVE = Expression.of("(?iu)(?<!\\p{L})(?:qui|que|qu'|dont|où|lequel|laquelle)");
    private static final Expression DOMAIN_NAME = Expression.of("^(?:désigne )?(?:le|un) nom de domaine(?!\\p{L})");
    private static final Expression SITE_NOUN = Expression.of("^(?:plateforme|portail|site|service|application)");
    private static final Expression ONE_THING = Expression.of("^(?:désigne )?(?:le|la|l')(?! ?ensemble).*https?://");
    private static final Set<String> NO_TERMS =
            Set.of("article", "annexe", "titre", "chapitre", "cedex", "sirene", "attention", "important", "remarque");
    private static final int SHORTEST = 4;
    private static final Set<String> BESIDE = Set.of("th", "caption", "blockquote");
    private static final Reading<String> IN_CAPITALS =
            Reading.of(text -> String.join(" ", CapitalWords.in(text).toList()));

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les termes définis le sont une fois, par autre chose qu’eux-mêmes, et servent",
                WARNING,
                List.of(RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Un terme en capitales que rien n’explique, ou qui s’explique par lui-même, n’apprend rien au lecteur.",
                "Définissez le terme par ce qu’il désigne, ou remplacez-le par un mot de tous les jours.");
    }

    @Override
    public String applicability() {
        return "Aux pages qui ont une section de définitions.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream().flatMap(page -> {
            var definitions = Definitions.on(page);
            var inCapitals = definitions.stream().anyMatch(Definition::isInCapitals);
            var terms = definitions.stream().map(Definition::block).toList();
            return passages(page)
                    .filter(passage -> inCapitals || terms.contains(passage.block()))
                    .map(passage -> Target.of(page, passage));
        });
    }

    private static Stream<Passage> passages(Page page) {
        return page.mainProse()
                .filter(passage -> !Outline.isHeading(passage.block())
                        && !BESIDE.contains(passage.block().normalName()));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var passage = target.passage().orElseThrow();
        var definitions = Definitions.on(target.onPage());
        var faults = new ArrayList<Phrase>();
        definitions.stream()
                .filter(definition -> definition.block() == target.part())
                .forEach(definition -> faultsOf(definition, definitions, site).forEach(faults::add));
        if (definitions.stream().anyMatch(Definition::isInCapitals)) {
            undefined(passage.text(), definitions)
                    .filter(word -> isFirst(word, definitions, target))
                    .map(word -> Phrase.of("« {} » n’est pas défini", word))
                    .forEach(faults::add);
            severalOfOne(passage.text(), definitions)
                    .map(word -> Phrase.of("« {} » : le terme est défini comme une chose unique", word))
                    .forEach(faults::add);
        }
        return Objection.listing(faults).map(objection -> objection.quoting(passage.text()));
    }

    private static Stream<Phrase> faultsOf(Definition definition, List<Definition> all, Site site) {
        var faults = new ArrayList<Phrase>();
        var isRepeated = all.stream()
                .takeWhile(other -> other != definition)
                .anyMatch(other -> other.stems().equals(definition.stems()));
        if (isRepeated) faults.add(Phrase.of("est défini deux fois"));
        if (isCircular(definition)) faults.add(Phrase.of("est défini par lui-même"));
        if (isItsOwnAddress(definition))
            faults.add(Phrase.of("est une chose, et il est défini comme le nom d’un domaine"));
        if (!isUsed(definition, site)) faults.add(Phrase.of("est défini et ne sert pas"));
        return faults.stream().map(fault -> Phrase.of("« {} » {}", definition.name(), fault));
    }

    /** Whether the meaning begins, generalities aside, with the term itself, which nothing in the sentence then narrows. */
    private static boolean isCircular(Definition definition) {
        var meaning = SENTENCE_END.split(definition.meaning())[0];
        for (var general = GENERALITY.matcher(meaning); general.find(); general = GENERALITY.matcher(meaning))
            meaning = meaning.substring(general.end());
        var words = Definitions.stems(meaning);
        var term = definition.stems();
        return words.size() >= term.size()
                && words.subList(0, term.size()).equals(term)
                && !RELATIVE.isIn(meaning)
                && Arrays.stream(meaning.split("[ ']"))
                        .skip(term.size())
                        .flatMap(word -> FrenchLexicon.readings(word.replaceAll("[^\\p{L}-]", "")).stream())
                        .noneMatch(FrenchLexicon.Reading::isParticiple);
    }

    private static boolean isItsOwnAddress(Definition definition) {
        return DOMAIN_NAME.isIn(definition.meaning())
                && SITE_NOUN.isIn(definition.stems().get(0));
    }

    private static boolean isUsed(Definition definition, Site site) {
        return site.pages().stream()
                .flatMap(DefinedTerms::passages)
                .filter(passage -> !isDefinition(passage.block(), definition.block()))
                .map(passage -> definition.isInCapitals() ? IN_CAPITALS.from(passage.text()) : passage.text())
                .anyMatch(text -> Collections.indexOfSubList(Definitions.stems(text), definition.stems()) >= 0);
    }

    private static boolean isDefinition(Element block, Element term) {
        var meaning = term.normalName().equals("dt") ? term.nextElementSibling() : term;
        return block == term
                || meaning != null && (block == meaning || block.parents().contains(meaning));
    }

    /** The nouns in capitals of {@code text} that are no part of a defined term. */
    private static Stream<String> undefined(String text, List<Definition> definitions) {
        var terms = definitions.stream()
                .map(Definition::stems)
                .sorted(Comparator.comparing(List::size, Comparator.reverseOrder()))
                .toList();
        return CapitalWords.runs(text)
                .filter(run -> !text.startsWith(" :", run.end()) && !text.startsWith(":", run.end()))
                .flatMap(run -> beside(terms, CapitalWords.of(run.group()).toList()))
                .filter(word -> word.length() >= SHORTEST
                        && !NO_TERMS.contains(Definitions.stems(word).get(0)))
                .filter(CapitalWords::isNoun)
                .distinct();
    }

    /** The words of a run of capitals that no defined term covers. */
    private static Stream<String> beside(List<List<String>> terms, List<String> words) {
        var stems = words.stream()
                .map(word -> String.join("-", Definitions.stems(word)))
                .toList();
        var left = new LinkedHashSet<String>();
        for (int at = 0; at < words.size(); ) {
            var rest = stems.subList(at, stems.size());
            var term = terms.stream()
                    .filter(name -> rest.size() >= name.size()
                            && rest.subList(0, name.size()).equals(name))
                    .findFirst();
            if (term.isEmpty()) left.add(words.get(at));
            at += term.map(List::size).orElse(1);
        }
        return left.stream();
    }

    private static boolean isFirst(String word, List<Definition> definitions, Target target) {
        var stems = Definitions.stems(word);
        return passages(target.onPage())
                .filter(passage -> undefined(passage.text(), definitions)
                        .anyMatch(other -> Definitions.stems(other).equals(stems)))
                .findFirst()
                .filter(first -> first.block() == target.part())
                .isPresent();
    }

    /** The plurals in {@code text} of a term whose definition gives the one address that it has. */
    private static Stream<String> severalOfOne(String text, List<Definition> definitions) {
        return definitions.stream()
                .filter(definition -> definition.stems().size() == 1 && definition.isInCapitals())
                .filter(definition -> ONE_THING.isIn(definition.meaning()))
                .flatMap(definition -> CapitalWords.in(text)
                        .filter(word -> !word.equals(definition.name())
                                && Definitions.stems(word).equals(definition.stems())))
                .distinct();
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("les termes définis servent, et aucun n’est défini par lui-même"),
                Example.passed(
                        "les capitales d’un sigle et d’un terme défini",
                        defining("<dt>ABONNÉ</dt><dd>désigne toute personne qui reçoit la lettre.</dd>")
                                .and(adding("Chaque ABONNE se désabonne en HTTPS, comme le veut le RGPD."))),
                Example.failed(
                        "le terme est défini par lui-même",
                        defining("<dt>ABONNÉS</dt><dd>désigne l’ensemble des catégories d’abonnés du portail.</dd>")
                                .and(adding("Les ABONNÉS reçoivent la lettre.")),
                        "« ABONNÉS » est défini par lui-même"),
                Example.failed(
                        "le terme n’est pas défini",
                        defining("<dt>ABONNÉ</dt><dd>désigne toute personne qui reçoit la lettre.</dd>")
                                .and(adding("Un ABONNÉ se désabonne depuis la CONSOLE.")),
                        "« CONSOLE » n’est pas défini"),
                Example.failed(
                        "le terme ne sert pas",
                        defining("<dt>Guichet</dt><dd>L’endroit où vous êtes reçu.</dd>"),
                        "« Guichet » est défini et ne sert pas"),
                Example.failed(
                        "le terme est défini deux fois",
                        defining("<dt>Jeux de données</dt><dd>Des tableaux que la commune tient à jour.</dd>"),
                        "« Jeux de données » est défini deux fois"),
                Example.failed(
                        "un portail n’est pas un nom de domaine",
                        defining("<dt>GUICHET</dt><dd>L’accueil de la mairie.</dd>"
                                        + "<dt>PLATEFORME</dt><dd>désigne le nom de domaine du GUICHET.</dd>")
                                .and(adding("Le GUICHET suit la PLATEFORME.")),
                        "comme le nom d’un domaine"),
                Example.failed(
                        "une chose unique en devient plusieurs",
                        defining("<dt>VITRINE</dt><dd>désigne la page https://data.valmont.example/ du portail.</dd>")
                                .and(adding("La commune ouvre ses VITRINES.")),
                        "défini comme une chose unique"),
                Example.inapplicable(
                        "une page sans définitions", Edit.remove("confidentialite/index.html", "#definitions")));
    }

    private static Edit defining(String entry) {
        return Edit.append("confidentialite/index.html", "#definitions dl", entry);
    }

    private static Edit adding(String sentence) {
        return Edit.append("confidentialite/index.html", "#securite", "<p>" + sentence + "</p>");
    }
}
