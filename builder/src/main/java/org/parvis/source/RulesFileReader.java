package org.parvis.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parvis.compliance.Example;
import org.parvis.compliance.Spelling;
import org.parvis.declared.DeclaredRule;
import org.parvis.declared.Expectation;
import org.parvis.declared.PageSet;
import org.parvis.declared.Sought;
import org.parvis.declared.Words;
import org.parvis.site.Place;

/** Reads a {@code parvis.yaml}: bytes, text, YAML, schema, rules, examples; each step only when the one before found no fault. */
final class RulesFileReader {

    private static final int LIMIT = 256 << 10;
    private static final int MOST_FAULTS = 100;
    private static final String REASON =
            "Une règle qui ne se lit pas ne juge rien, et des défauts passeraient pour conformes.";

    private final Path file;
    private final String displayPath;
    private final Faults faults = new Faults("parvis/rules");
    private final Map<String, Place> known = new HashMap<>();

    RulesFileReader(Path file, String displayPath) {
        this.file = file;
        this.displayPath = displayPath;
    }

    RulesFile read() {
        var rules = PlainFile.read(file, Place.of(displayPath, 0), LIMIT, faults)
                .flatMap(bytes -> Utf8.read(bytes, displayPath, faults))
                .flatMap(text -> new YamlReader(displayPath, faults, Set.of("html")).read(text))
                .filter(this::isAsTheSchemaSays)
                .map(this::rules)
                .orElse(List.of());
        return new RulesFile(
                faults.isEmpty() ? rules : List.of(),
                faults.found().stream().limit(MOST_FAULTS).map(Fault::line).toList());
    }

    private boolean isAsTheSchemaSays(YamlDocument document) {
        new SchemaFaults(document, FileSchema.RULES, REASON, faults).collect();
        return faults.isEmpty();
    }

    private List<DeclaredRule> rules(YamlDocument document) {
        var stated = document.root().path("rules");
        return IntStream.range(0, stated.size())
                .mapToObj(index -> new StatedRule(document, YamlDocument.path("rules", index), stated.path(index)))
                .flatMap(rule -> rule(rule).stream())
                .toList();
    }

    private Optional<DeclaredRule> rule(StatedRule stated) {
        var before = faults.found().size();
        refuseAnIdThatIsTaken(stated);
        refuseNamesOfNoPage(stated);
        var expectation = Expectation.valueOf(stated.text("expect").toUpperCase(Locale.ROOT));
        var pages = new PageSet(stated.texts("pages"));
        var words = words(stated, expectation);
        var sought = sought(stated, words);
        // What its examples say of a rule that cannot be read would only mislead.
        if (sought.isEmpty() || faults.found().size() > before) return Optional.empty();
        var rule = new DeclaredRule(
                stated.text("id"),
                stated.requirement(),
                pages,
                expectation,
                sought.get(),
                stated.message(),
                stated.examples(pages),
                stated.placeOf("id"));
        judgeExamples(rule, stated);
        return Optional.of(rule);
    }

    private void refuseAnIdThatIsTaken(StatedRule stated) {
        var first = known.putIfAbsent(stated.text("id"), stated.placeOf("id"));
        if (first == null) return;
        faults.add(
                stated.placeOf("id"),
                "L’identifiant « " + stated.text("id") + " » est déjà pris à la ligne " + first.line() + ".",
                "Un constat cite sa règle par cet identifiant.",
                "Donnez-en un autre à l’une des deux règles.");
    }

    private void refuseNamesOfNoPage(StatedRule stated) {
        var names = stated.texts("pages");
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i).replaceFirst("^!", "");
            var isType = PageSet.isType(name);
            if (isType ? PageSet.TYPES.contains(name) : PageSet.mayBePath(name)) continue;
            faults.add(
                    stated.placeOf(YamlDocument.path("pages", i)),
                    "« " + name + " » n’est " + (isType ? "pas un type de page." : "le chemin d’aucune page."),
                    "La règle ne jugerait rien, ou jugerait plus qu’elle ne doit, sans que rien le dise.",
                    isType
                            ? Spelling.nearest(name, PageSet.TYPES)
                                            .map(type -> "Écrivez « " + type + " »")
                                            .orElse("Types admis : " + String.join(", ", PageSet.TYPES))
                                    + " ; un dossier s’écrit « " + name + "/** »."
                            : "Écrivez le chemin de la page publiée, comme « cookies/index.html » ou « cookies/ ».");
        }
    }

    private Optional<Words> words(StatedRule stated, Expectation expectation) {
        if (stated.has("text") && stated.has("pattern"))
            faults.add(
                    stated.placeOf("pattern"),
                    "Cette règle a un texte et un motif.",
                    "Elle ne peut en chercher qu’un.",
                    "Retirez « text » ou « pattern », ou faites-en deux règles.");
        if (expectation == Expectation.EVERY && !stated.has("text") && !stated.has("pattern"))
            faults.add(
                    stated.placeOf("expect"),
                    "« expect: every » n’a ni texte ni motif.",
                    "Un élément est toujours là où on l’a trouvé : la règle ne dirait jamais rien.",
                    "Ajoutez « text » ou « pattern », ou écrivez « expect: some ».");
        if (stated.has("text")) return Optional.of(Words.text(stated.text("text")));
        try {
            return stated.has("pattern") ? Optional.of(Words.pattern(stated.text("pattern"))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            faults.add(
                    stated.placeOf("pattern"),
                    "« " + Characters.shown(stated.text("pattern")) + " » n’est pas un motif : " + e.getMessage() + ".",
                    "Les motifs sont ceux de RE2, dont aucun ne peut retarder une construction.",
                    "Corrigez-le, sans « (?= », « (?! », « (?<= » ni renvoi « \\1 », que RE2 n’a pas.");
            return Optional.empty();
        }
    }

    private Optional<Sought> sought(StatedRule stated, Optional<Words> words) {
        try {
            return Optional.of(Sought.of(stated.text("selector"), words));
        } catch (IllegalArgumentException e) {
            faults.add(
                    stated.placeOf("selector"),
                    "« " + Characters.shown(stated.text("selector")) + " » n’est pas un sélecteur CSS : "
                            + Characters.shown(e.getMessage()) + ".",
                    "Sans lui, la règle ne trouve rien.",
                    "Corrigez-le ; le guide montre des sélecteurs.");
            return Optional.empty();
        }
    }

    private void judgeExamples(DeclaredRule rule, StatedRule stated) {
        var passed = stated.node().path("examples").path("passed").size();
        for (int i = 0; i < rule.examples().size(); i++) {
            var place = i < passed
                    ? stated.placeOf(YamlDocument.path("examples.passed", i))
                    : stated.placeOf(YamlDocument.path("examples.failed", i - passed));
            judge(rule, rule.examples().get(i), place);
        }
    }

    private void judge(DeclaredRule rule, Example example, Place place) {
        var verdict = rule.judge(example.site());
        var found = verdict.findings().size();
        if (verdict.outcome() == example.outcome() && found <= 1) return;
        var is = switch (verdict.outcome()) {
            case FAILED -> found == 1 ? "il l’enfreint" : "il l’enfreint " + found + " fois";
            case INAPPLICABLE -> "elle n’y trouve rien à examiner";
            default -> rule.sees(example.site()) ? "il la respecte" : "le sélecteur n’y trouve rien";
        };
        var expected = switch (example.outcome()) {
            case FAILED -> "doit enfreindre la règle" + (found > 1 ? " une seule fois" : "");
            default -> "doit respecter la règle";
        };
        faults.add(
                place,
                "L’exemple « " + example.title() + " » " + expected + ", et " + is + ".",
                "Un exemple prouve que la règle dit ce qu’elle doit dire.",
                "Corrigez l’exemple, ou ce que la règle cherche.");
    }
}
