package org.parvis.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.compliance.Change;
import org.parvis.compliance.Citation;
import org.parvis.compliance.Example;
import org.parvis.compliance.Finding;
import org.parvis.compliance.LawSource;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Step;
import org.parvis.compliance.Verdict.Outcome;
import org.parvis.data.DataFile;
import org.parvis.site.Knowledge;
import org.parvis.tenant.InFrench;

/**
 * The rules as a book in French, in AsciiDoc: what each requires and on what grounds, whom it concerns, how to mend a breach, and
 * its examples with what changes and what is found. The same rules always make the same book.
 */
public final class RulebookDocument {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} \u00a0\u202f,;:.’«»()°%/?!…€-]*");

    private final List<Rule> rules;
    private final StringBuilder text = new StringBuilder();

    private RulebookDocument(List<Rule> rules) {
        this.rules = rules;
    }

    /** The book of {@code rules}, by family, in their order. */
    public static String of(List<Rule> rules) {
        var document = new RulebookDocument(rules);
        document.write();
        return document.text.toString();
    }

    /**
     * The book of Parvis's own rules, as it was written when Parvis was built, since to make it takes seconds; and in it chapters
     * on the rules that an operator has {@code added}.
     */
    public static String ofParvis(List<Rule> added) {
        var book = ofParvis();
        if (added.isEmpty()) return book;
        var document = new RulebookDocument(added);
        document.byFamily().forEach(document::family);
        var rules = book.indexOf("\n== ");
        var law = book.indexOf("\n[#droit]\n");
        return book.substring(0, rules)
                + "\nL’exploitant de ces portails ajoute à celles de Parvis "
                + French.count(added.size(), "règle") + " de son fait, que l’on trouve après elles" + French.SEMICOLON
                + "leurs exemples ne sont jugés que par elles.\n"
                + book.substring(rules, law)
                + document.text
                + book.substring(law);
    }

    private static String ofParvis() {
        return DataFile.of(RulebookDocument.class, "rulebook.adoc").text();
    }

    /** The name of the section of {@code rule}, which links lead to. */
    public static String anchor(Rule rule) {
        return anchor(rule.id());
    }

    /** The name of what the book says of {@code id}, which is that of a rule or a step. */
    static String anchor(String id) {
        return id.replace('/', '-');
    }

    private void write() {
        line("= Les règles de Parvis");
        line(":lang: fr");
        line(":toc: left");
        line(":toclevels: 2");
        line(":toc-title: Sommaire");
        line(":!webfonts:");
        line("");
        line("// Written by RulebookDocumentTest from the rules themselves: change them, not this file.");
        line("");
        line("Parvis juge chaque portail selon " + rules.size()
                + " règles, avant de le publier. Une *erreur* bloque la publication ; un"
                + " *avertissement* signale un défaut probable ; un *conseil* propose mieux. Chaque exemple est une retouche d’un portail"
                + " modèle, celui d’une commune qui n’existe pas, et il est vérifié à chaque construction de Parvis : la règle dit ce"
                + " qu’annonce l’exemple, et aucune autre ne parle, sauf celles qu’il nomme.");
        line("");
        line(
                "Ces règles sont des observations automatiques, et non un avis juridique : un portail qui les respecte toutes peut encore"
                        + " manquer à une obligation qu’aucune n’observe.");
        byFamily().forEach(this::family);
        law();
        divergences();
        steps();
    }

    private LinkedHashMap<String, List<Rule>> byFamily() {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> French.family(rule.id()), LinkedHashMap::new, Collectors.toList()));
    }

    private void family(String name, List<Rule> members) {
        line("");
        line("== " + name);
        members.forEach(this::rule);
    }

    private void rule(Rule rule) {
        var requirement = rule.requirement();
        line("");
        line("[#" + anchor(rule) + "]");
        line("=== " + words(requirement.title()));
        line("");
        line("[horizontal]");
        line("Règle:: `" + rule.id() + "`");
        line("Gravité:: " + requirement.severity().inFrench());
        line("S’applique:: " + words(lowerCased(rule.applicability())));
        if (!rule.needs().isEmpty()) line("Audit:: " + needs(rule));
        line("Fondement:: "
                + requirement.provisions().stream()
                        .map(RulebookDocument::cite)
                        .collect(Collectors.joining(French.SEMICOLON)));
        line("Pourquoi:: " + words(requirement.reason()));
        line("Comment corriger:: " + words(requirement.remedy()));
        rule.examples().forEach(example -> example(rule, example));
    }

    /** What an audit must know of the body before the rule can judge. */
    static String needs(Rule rule) {
        return "muette tant qu’on ignore "
                + rule.needs().stream().sorted().map(Knowledge::inFrench).collect(Collectors.joining(", "))
                + ".";
    }

    /** The sentence as it goes on after a label. */
    static String lowerCased(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.FRENCH) + sentence.substring(1);
    }

    private static String cite(Citation citation) {
        var cited = words(citation.toString());
        return citation.link()
                .map(link -> "link:" + link + "[" + cited.replace("]", "\\]") + "]")
                .orElse(cited);
    }

    private void example(Rule rule, Example example) {
        line("");
        line("*" + outcome(example.outcome()) + "*" + French.COLON + words(example.title()) + "."
                + found(rule, example));
        var changes = example.changes();
        if (changes.isEmpty()) return;
        line("");
        line("[source,diff]");
        line("----");
        changes.forEach(this::change);
        line("----");
    }

    /** What an example shows, in French. */
    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "Respectée";
            case FAILED -> "Enfreinte";
            case TOLERATED -> "Tolérée";
            case INAPPLICABLE -> "Sans objet";
        };
    }

    private static String found(Rule rule, Example example) {
        var found = new ArrayList<String>();
        for (var finding : rule.judge(example.site()).findings()) found.add(found(finding, rule));
        if (!example.others().isEmpty())
            found.add("S’y ajoutent les constats de "
                    + example.others().stream()
                            .sorted()
                            .map(id -> "`" + id + "`")
                            .collect(Collectors.joining(", ")) + ".");
        return found.stream().map(sentence -> " " + sentence).collect(Collectors.joining());
    }

    private static String found(Finding finding, Rule rule) {
        var weight = finding.severity() == rule.requirement().severity()
                ? ""
                : " (" + finding.severity().inFrench() + ")";
        return "Constat" + weight + French.COLON + French.quoted(words(finding.message())) + ".";
    }

    private void change(Change change) {
        line("@@ " + String.join(", ", change.where()) + " @@");
        change.lines().forEach(this::line);
    }

    private void law() {
        line("");
        line("[#droit]");
        line("== Les sources de droit");
        line("");
        line(
                "Une règle se tait un jour où aucun de ses fondements n’est en vigueur. Chaque texte, ou chaque article dont les dates sont"
                        + " les siennes, dit depuis quand il l’est, et comment cela a été vérifié.");
        line("");
        line("[cols=\"3,2,2,4\",options=header]");
        line("|===");
        line("|Texte |En vigueur |Vérifié |Comment");
        LawSource.ALL.stream().filter(source -> !source.link().isEmpty()).forEach(this::source);
        line("|===");
    }

    private void source(LawSource source) {
        line("");
        line("|link:" + source.link() + "["
                + words(
                        source.place().isEmpty()
                                ? source.fullName()
                                : source.law().shortName() + ", " + source.place()) + "]");
        line("|"
                + source.validFrom()
                        .map(day -> "depuis le " + InFrench.date(day))
                        .orElse("toujours")
                + source.validTo()
                        .map(day -> ", jusqu’au " + InFrench.date(day))
                        .orElse(""));
        line("|" + source.checkedOn().map(InFrench::date).orElse("non"));
        line("|" + source.reading().inFrench()
                + (source.checkedIn().isEmpty() ? "" : French.COLON + words(source.checkedIn())));
    }

    private void divergences() {
        line("");
        line("[#partages]");
        line("== Obligations réunies ou partagées");
        line("");
        line("Une obligation est le plus souvent une règle. Là où le code est plus clair autrement :");
        line("");
        for (var divergence : Divergence.ALL)
            line("* " + divergence.rules().stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "))
                    + French.COLON + words(divergence.why()) + ".");
    }

    private void steps() {
        line("");
        line("[#fabrication]");
        line("== Ce que dit la fabrication");
        line("");
        line(
                "Avant que les règles n’aient des pages à juger, la lecture de la fiche et la fabrication ont leurs propres constats ; la"
                        + " surveillance de ce qui est publié et l’examen d’une page venue d’ailleurs ont les leurs. Chacun porte son lieu et"
                        + " son remède. C’est une erreur, sauf où il est dit autrement.");
        line("");
        line("[cols=\"2,3,3,3\",options=header]");
        line("|===");
        line("|Constat |Ce qui ne va pas |Pourquoi |Ce qu’il faut faire");
        Step.ALL.forEach(this::step);
        line("|===");
    }

    private void step(Step step) {
        line("");
        line("|[[" + anchor(step.id()) + "]]`" + step.id() + "`"
                + (step.severity() == Severity.ERROR
                        ? ""
                        : " (" + step.severity().inFrench() + ")"));
        line("|" + words(step.title()));
        line("|" + words(step.reason()));
        line("|" + words(step.remedy()));
    }

    /** {@code words} as AsciiDoc that says just these. */
    private static String words(String words) {
        return PLAIN.matcher(words).matches() ? words : "pass:c[" + words.replace("]", "\\]") + "]";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
