package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.INFO;
import static org.parvis.compliance.Severity.WARNING;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.evidence.Agreement;
import org.parvis.evidence.CapitalWords;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.Definitions;
import org.parvis.evidence.Definitions.Definition;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.FrenchLexicon;
import org.parvis.evidence.NearName;
import org.parvis.evidence.TwoWays;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.SiteLookup;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * Terms, names and formulas are written as they should be. A defined term, or a word in capitals, is held against the lexicon of
 * French, so that one misspelt wherever it stands is found too: it is no French word, the page has it nowhere in small letters,
 * and one letter makes it a word. What is two letters off, or happens to be another word, is not seen; nor are misspelt words in
 * small letters that no definition and no name contains.
 */
public final class MisspeltTerms implements Rule {

    private static final String FOREIGN = "[lang]:not([lang^=fr])";
    private static final Expression SINGULAR_AFTER_PLURAL = Expression.of(
            "(?<!\\p{L})(?:des|les|aux|ses|nos|vos|leurs|ces|plusieurs|certaine?s) (\\p{Lu}+[\\p{Lu}&&[^SXZ]])(?!\\p{L})");

    private static final Ground DOUBTFUL = Ground.of(Sign.inWords(Reading.of(MisspeltTerms::isDoubtful)));

    private static final SiteLookup<List<String>> OWN = SiteLookup.of(site -> {
        var organisation = site.tenant().organisation();
        return Stream.concat(
                        Stream.of(organisation.legalName(), organisation.shortName()), organisation.aliases().stream())
                .distinct()
                .toList();
    });

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les termes, les noms et les formules sont bien écrits",
                ERROR,
                List.of(RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Un terme mal écrit n’est plus celui que la page définit, et une autorité mal nommée ne se retrouve pas.",
                "Corrigez le mot, partout où il se trouve.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.mainProse().filter(passage -> !Css.isWithin(passage.part(), FOREIGN));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var passage = target.passage().orElseThrow();
        if (!mayHoldOne(passage, site)) return Objection.none();
        var faults = faults(passage, target.onPage(), site)
                .sorted(Comparator.comparing(Misspelling::severity))
                .toList();
        return Objection.listing(
                        faults.stream().map(Misspelling::message).distinct().toList())
                .map(objection -> {
                    var quoting = objection
                            .quoting(passage.text())
                            .weighing(faults.get(0).severity());
                    return faults.get(0).expected().map(quoting::expecting).orElse(quoting);
                });
    }

    /** Most passages are well written whatever stands on the rest of the page, which the words alone show. */
    private static boolean mayHoldOne(Passage passage, Site site) {
        return DOUBTFUL.isIn(passage)
                || passage.block().normalName().equals("dt")
                || NearName.among(OWN.on(site), passage.text(), passage.folded())
                        .findAny()
                        .isPresent();
    }

    private static boolean isDoubtful(String text) {
        return CapitalWords.in(text).anyMatch(word -> word.length() >= MisspeltWords.LONG && !FrenchLexicon.has(word))
                || NearName.official(VisibleText.fold(text)).findAny().isPresent()
                || ClosedTable.MISSPELLINGS.isIn(text)
                || SINGULAR_AFTER_PLURAL.isIn(text)
                || Agreement.faults(text).findAny().isPresent()
                || TwoWays.mayBeIn(text);
    }

    private static Stream<Misspelling> faults(Passage passage, Page page, Site site) {
        return Stream.of(
                        MisspeltWords.in(passage, page, site),
                        names(passage, site),
                        formulas(passage, site),
                        numbers(passage, page),
                        Agreement.faults(passage.text())
                                .filter(words -> !MisspeltWords.areFact(words, passage, site))
                                .map(words -> Misspelling.of(INFO, Phrase.of("« {} » ne s’accorde pas", words))),
                        TwoWays.faults(passage, page).map(fault -> Misspelling.of(INFO, fault)))
                .flatMap(faults -> faults);
    }

    private static Stream<Misspelling> names(Passage passage, Site site) {
        return Stream.concat(
                NearName.official(passage.folded()).map(near -> misspelt(near, ERROR)),
                NearName.among(OWN.on(site), passage.text(), passage.folded())
                        .filter(near -> site.others().names(passage.text()).isEmpty())
                        .map(near -> misspelt(near, WARNING)));
    }

    private static Misspelling misspelt(NearName near, Severity severity) {
        return new Misspelling(
                severity, Phrase.of("« {} » est un nom mal écrit", near.written()), Optional.of(near.name()));
    }

    private static Stream<Misspelling> formulas(Passage passage, Site site) {
        var text = passage.text();
        return ClosedTable.MISSPELLINGS
                .in(text, site.asOf())
                .filter(match -> !FactWords.cover(site, text, match.start(), match.end()))
                .map(match -> new Misspelling(
                        Severity.valueOf(match.row().severity().toUpperCase(Locale.ROOT)),
                        Phrase.of(match.row().reason()),
                        Optional.of(match.row().replacement())));
    }

    /** A defined term in the singular where a plural goes before it. */
    private static Stream<Misspelling> numbers(Passage passage, Page page) {
        var singulars = SINGULAR_AFTER_PLURAL
                .in(passage.text())
                .map(match -> match.group(1))
                .toList();
        if (singulars.isEmpty()) return Stream.empty();
        return Definitions.on(page).stream()
                .map(Definition::name)
                .filter(singulars::contains)
                .map(name -> Misspelling.of(INFO, Phrase.of("« {} » manque de la marque du pluriel", name)));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("les termes et les noms sont bien écrits"),
                Example.passed(
                        "un mot en capitales que la page emploie aussi en minuscules",
                        adding("Les interopérations sont documentées, et les INTEROPERATIONS annoncées.")),
                Example.passed(
                        "un nom de personne et un nom de ville sont en capitales",
                        adding("Écrivez à Pierre SERVISE, 4 place du Marché, 99123 ST SERVISE SUR LYS.")),
                Example.passed(
                        "un nom de personne est en capitales, seul d’abord",
                        adding("Écrivez à SERVISE. Le bureau de Pierre SERVISE est ouvert.")),
                Example.failed(
                                "un terme est mal écrit jusque dans sa définition",
                                defining("<dt>ABONEMENT</dt><dd>désigne l’inscription à la lettre.</dd>"),
                                "« ABONEMENT » n’est pas un mot du français")
                        .alsoBreaking("editorial/defined-terms"),
                Example.failed(
                        "un mot en capitales est mal écrit",
                        adding("Ce portail relève du REGLEMNT général."),
                        "« REGLEMNT » n’est pas un mot du français"),
                Example.failed(
                        "l’autorité est mal nommée",
                        adding("La Commission nationale de l’informatque et des libertés veille."),
                        "est un nom mal écrit"),
                Example.failed(
                        "l’organisme est mal nommé",
                        adding("Le portail de Valmant-sur-Lys est ouvert."),
                        "« valmant sur lys » est un nom mal écrit"),
                Example.passed(
                        "des mots du français et une rue sont à une lettre du nom",
                        named("Chelles", "Voyez celles que nous publions, 3 rue de Chellas.")),
                Example.failed(
                        "un nom d’un seul mot est mal écrit",
                        named("Chelles", "Le portail de Chellas est ouvert."),
                        "« chellas » est un nom mal écrit"),
                Example.failed(
                        "une autre commune est nommée, dont le nom est un mot du français",
                        named("Chelles", "La Commune de Celles vous répond."),
                        "« commune de celles » est un nom mal écrit"),
                Example.failed(
                        "le consentement n’est pas un train",
                        adding("Un consentement express vous est demandé."),
                        "« express » est un train ou un café"),
                Example.failed(
                        "la loi est mal nommée",
                        adding("La loi informatique et liberté vous protège."),
                        "la loi porte le nom « Informatique et Libertés »"),
                Example.failed(
                        "la date d’une loi n’est pas la sienne",
                        adding("La loi n° 2004-575 du 21 juillet 2004 nous y oblige."),
                        "ce n’est pas la date de cet acte"),
                Example.failed(
                        "un participe ne s’accorde pas",
                        adding("Consultez les fiches publiés par la commune."),
                        "« les fiches publiés » ne s’accorde pas"),
                Example.failed(
                        "la page s’adresse à un lecteur, puis à plusieurs",
                        adding("Vous êtes invité à lire. Vous serez prévenus."),
                        "s’adresse à plusieurs"),
                Example.passed(
                        "les mots d’une autre langue sont les siens",
                        Edit.append(
                                "confidentialite/index.html",
                                "#securite",
                                "<p lang=\"en\">The AGREEMNET is available.</p>")));
    }

    private static Edit defining(String entry) {
        return Edit.append("confidentialite/index.html", "#definitions dl", entry);
    }

    private static Edit named(String shortName, String sentence) {
        return Edit.field("organisation.aliases", List.of(shortName, "Commune de " + shortName))
                .and(adding(sentence));
    }

    private static Edit adding(String sentence) {
        return Edit.append("confidentialite/index.html", "#securite", "<p>" + sentence + "</p>");
    }
}
