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
import java.util.stream.IntStream;
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
    private static final int LONG = 7;
    private static final Expression LONG_WORD = Expression.of("\\p{Ll}{" + LONG + ",}");
    private static final Expression BEFORE_NAME = Expression.of(
            "(?:(?<!\\d)\\d{5}|(?<!\\p{L})(?:M\\.|Mme|Me|Dr|Maître|Docteur)|(?<!\\p{L})(\\p{Lu}\\p{Ll}+))[ -]"
                    + "(?:\\p{Lu}+[ '-]){0,3}$");
    private static final Expression WORD = Expression.of("\\p{L}+");
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

    private record Fault(Severity severity, Phrase message, Optional<String> expected) {
        static Fault of(Severity severity, Phrase message) {
            return new Fault(severity, message, Optional.empty());
        }
    }

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
                .sorted(Comparator.comparing(Fault::severity))
                .toList();
        return Objection.listing(faults.stream().map(Fault::message).distinct().toList())
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
                || NearName.among(OWN.on(site), passage.folded()).findAny().isPresent();
    }

    private static boolean isDoubtful(String text) {
        return CapitalWords.in(text).anyMatch(word -> word.length() >= LONG && !FrenchLexicon.has(word))
                || NearName.official(VisibleText.fold(text)).findAny().isPresent()
                || ClosedTable.MISSPELLINGS.isIn(text)
                || SINGULAR_AFTER_PLURAL.isIn(text)
                || Agreement.faults(text).findAny().isPresent()
                || TwoWays.mayBeIn(text);
    }

    private static Stream<Fault> faults(Passage passage, Page page, Site site) {
        return Stream.of(
                        terms(passage, page, site),
                        names(passage, site),
                        formulas(passage, site),
                        numbers(passage, page),
                        Agreement.faults(passage.text())
                                .filter(words -> !isFact(words, passage, site))
                                .map(words -> Fault.of(INFO, Phrase.of("« {} » ne s’accorde pas", words))),
                        TwoWays.faults(passage, page).map(fault -> Fault.of(INFO, fault)))
                .flatMap(faults -> faults);
    }

    /** Words in capitals and words of defined terms that the lexicon does not have, and almost has. */
    private static Stream<Fault> terms(Passage passage, Page page, Site site) {
        var text = passage.text();
        var words = Stream.concat(CapitalWords.in(text).filter(word -> !isKnown(word, page)), definedIn(passage, page))
                .filter(word -> word.length() >= LONG && !FrenchLexicon.has(word))
                .distinct()
                .filter(word -> !isFact(word, passage, site) && !isName(word, text))
                .toList();
        return words.isEmpty() ? Stream.empty() : terms(words, Definitions.on(page));
    }

    private static Stream<Fault> terms(List<String> words, List<Definition> definitions) {
        return words.stream()
                .flatMap(word -> FrenchLexicon.near(word).stream().map(meant -> {
                    var severity = isDefined(word, meant, definitions) ? ERROR : WARNING;
                    return new Fault(
                            severity, Phrase.of("« {} » n’est pas un mot du français", word), Optional.of(meant));
                }));
    }

    /** The words of the terms that the passage defines, but for the proper name that a capital begins within a term. */
    private static Stream<String> definedIn(Passage passage, Page page) {
        return passage.block().normalName().equals("dt")
                ? WORD.in(passage.text())
                        .filter(match -> match.start() == 0
                                || Character.isLowerCase(match.group().charAt(0)))
                        .map(match -> match.group().toLowerCase(Locale.FRENCH))
                : Stream.empty();
    }

    private static boolean isDefined(String word, String meant, List<Definition> definitions) {
        return definitions.stream()
                .map(Definition::stems)
                .anyMatch(stems ->
                        stems.containsAll(Definitions.stems(word)) || stems.containsAll(Definitions.stems(meant)));
    }

    /** Whether the page has the word in small letters: it may be too new for the lexicon. */
    private static boolean isKnown(String word, Page page) {
        if (word.length() < LONG || FrenchLexicon.has(word)) return true;
        var small = Definitions.stems(word);
        return page.mainProse()
                .flatMap(passage -> LONG_WORD.in(passage.text()))
                .anyMatch(match -> Definitions.stems(match.group()).equals(small));
    }

    /** Whether {@code word} is a surname or a town: somewhere it follows a first name, a title or a postcode. */
    private static boolean isName(String word, String text) {
        return IntStream.iterate(text.indexOf(word), at -> at >= 0, at -> text.indexOf(word, at + 1))
                .mapToObj(at -> text.substring(0, at))
                .flatMap(BEFORE_NAME::in)
                .anyMatch(before -> before.group(1) == null
                        || FrenchLexicon.readings(before.group(1).toLowerCase(Locale.FRENCH)).stream()
                                .anyMatch(FrenchLexicon.Reading::isFirstName));
    }

    private static boolean isFact(String word, Passage passage, Site site) {
        var at = passage.text().indexOf(word);
        return at >= 0 && FactWords.cover(site, passage.text(), at, at + word.length());
    }

    private static Stream<Fault> names(Passage passage, Site site) {
        return Stream.concat(
                NearName.official(passage.folded()).map(near -> misspelt(near, ERROR)),
                NearName.among(OWN.on(site), passage.folded())
                        .filter(near -> site.others().names(passage.text()).isEmpty())
                        .map(near -> misspelt(near, WARNING)));
    }

    private static Fault misspelt(NearName near, Severity severity) {
        return new Fault(severity, Phrase.of("« {} » est un nom mal écrit", near.written()), Optional.of(near.name()));
    }

    private static Stream<Fault> formulas(Passage passage, Site site) {
        var text = passage.text();
        return ClosedTable.MISSPELLINGS
                .in(text, site.asOf())
                .filter(match -> !FactWords.cover(site, text, match.start(), match.end()))
                .map(match -> new Fault(
                        Severity.valueOf(match.row().severity().toUpperCase(Locale.ROOT)),
                        Phrase.of(match.row().reason()),
                        Optional.of(match.row().replacement())));
    }

    /** A defined term in the singular where a plural goes before it. */
    private static Stream<Fault> numbers(Passage passage, Page page) {
        var singulars = SINGULAR_AFTER_PLURAL
                .in(passage.text())
                .map(match -> match.group(1))
                .toList();
        if (singulars.isEmpty()) return Stream.empty();
        return Definitions.on(page).stream()
                .map(Definition::name)
                .filter(singulars::contains)
                .map(name -> Fault.of(INFO, Phrase.of("« {} » manque de la marque du pluriel", name)));
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

    private static Edit adding(String sentence) {
        return Edit.append("confidentialite/index.html", "#securite", "<p>" + sentence + "</p>");
    }
}
