package org.parvis.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.language.Catalogue;
import org.parvis.tenant.InFrench;

/** What was found of one tenant or document: what to do first, and a card for each finding. */
final class FindingCards {

    /** The name of the section of all cards. */
    static final String SECTION = "constats";

    private static final int FIRST_STEPS = 3;

    /** Of more findings of one rule than this, nobody reads the next: they are mended like these. */
    static final int MOST_OF_A_RULE = 10;

    private final Report report;
    private final Links links;
    private final List<Finding> findings;
    private final Map<String, Rule> rules;

    /** The remedy that answers the most faults, if they are against several rules: it is said once, and not on each card. */
    private final Optional<String> common;

    FindingCards(Report report, Links links, List<Rule> rules) {
        this.report = report;
        this.links = links;
        this.findings = report.findings().toList();
        this.rules = rules.stream()
                .collect(Collectors.toMap(Rule::id, rule -> rule, (one, other) -> one, LinkedHashMap::new));
        this.common = findings.stream()
                .map(Step::of)
                .distinct()
                .collect(Collectors.groupingBy(Step::remedy, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(remedy -> remedy.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /**
     * What to do first: what was found while baking comes first, since it hides the rest; then the record, which pages repeat; then what
     * breaks the law in most places; of what is alike, what the rulebook has first.
     */
    void begin(HtmlPage page) {
        if (report.open().findAny().isEmpty()) return;
        var baking = new HashSet<>(report.bakeFindings());
        var order = List.copyOf(rules.keySet());
        var steps = report.open().collect(Collectors.groupingBy(Step::of, LinkedHashMap::new, Collectors.toList()));
        var first = steps.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Step, List<Finding>> step) ->
                                step.getValue().get(0).severity())
                        .thenComparing(step -> !baking.contains(step.getValue().get(0)))
                        .thenComparing(step ->
                                step.getValue().get(0).location().field().isEmpty())
                        .thenComparing(step -> -step.getValue().size())
                        .thenComparing(step -> order.indexOf(step.getKey().rule())))
                .limit(FIRST_STEPS)
                .toList();
        var section = page.section("commencer", "Par où commencer");
        var list = section.appendElement("ol").addClass("steps");
        for (var step : first) {
            var item = list.appendElement("li");
            var answered = step.getValue();
            var remedy = step.getKey().remedy();
            // What answers everything tells nobody where to begin.
            if (isCommon(remedy)) {
                var link = linkTo(answered.get(0));
                item.appendElement("p").appendChild(link.text(InFrench.capitalised(link.text())));
                continue;
            }
            Remedy.say(item.appendElement("p"), remedy, answered.get(0).language());
            item.appendElement("p")
                    .addClass("small")
                    .appendText("Pour corriger" + French.COLON)
                    .appendChild(linkTo(answered.get(0)))
                    .appendText(answered.size() == 1 ? "." : others(answered.size() - 1));
        }
    }

    private Element linkTo(Finding finding) {
        var link = new Element("a").attr("href", "#" + Links.anchor(findings, finding));
        return say(link, finding.message(), finding);
    }

    private static String others(int number) {
        return " et " + number + " " + French.plural(number, "autre") + " " + French.plural(number, "constat") + ".";
    }

    /** One thing to do, whose remedy answers one finding or several. */
    private record Step(String rule, String remedy) {
        static Step of(Finding finding) {
            return new Step(finding.rule(), finding.remedy());
        }
    }

    /** Each finding, by place. */
    void show(HtmlPage page) {
        if (findings.isEmpty()) return;
        var section = page.section(SECTION, "Ce qui a été constaté");
        findings.stream()
                .filter(finding -> isCommon(finding.remedy()))
                .findFirst()
                .ifPresent(finding -> {
                    var line = section.appendElement("p")
                            .text("Comment corriger, sauf indication contraire" + French.COLON);
                    Remedy.say(line.appendElement("span"), finding.remedy(), finding.language());
                });
        var numbers = findings.stream().collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
        var told = new HashMap<String, Integer>();
        for (var rank = 0; rank < findings.size(); rank++) {
            var rule = findings.get(rank).rule();
            var number = told.merge(rule, 1, Integer::sum);
            if (number > MOST_OF_A_RULE) continue;
            card(section, findings.get(rank), Links.anchor(rank));
            var others = numbers.get(rule) - number;
            if (number == MOST_OF_A_RULE && others > 0) count(section, others, rule, Links.anchorOfOthers(rank));
        }
    }

    private static void count(Element section, long others, String rule, String anchor) {
        section.appendElement("p")
                .id(anchor)
                .text(French.count(others, "autre") + " " + French.plural(others, "constat") + " de la règle ")
                .appendElement("code")
                .text(rule)
                .parent()
                .appendText(French.COLON + "le rapport au format JSON les donne tous.");
    }

    private boolean isCommon(String remedy) {
        return common.filter(remedy::equals).isPresent();
    }

    /** Puts {@code words} of {@code finding} into {@code place}, and says their language where it is not that of the report. */
    static Element say(Element place, String words, Finding finding) {
        return HtmlPage.say(place, words, finding.language());
    }

    private void card(Element section, Finding finding, String anchor) {
        var mark = Mark.of(finding);
        var card = section.appendElement("article")
                .id(anchor)
                .addClass("card")
                .addClass(mark.style())
                .attr("aria-labelledby", anchor + "-titre");
        card.appendElement("p")
                .addClass("weight")
                .appendChild(HtmlPage.sign(mark))
                .appendText(" " + InFrench.capitalised(mark.inFrench()));
        say(card.appendElement("h3").id(anchor + "-titre"), InFrench.capitalised(finding.message()), finding);
        var parts = card.appendElement("dl");
        obligation(parts, finding);
        finding.quoted()
                .ifPresent(words -> part(parts, "Constat")
                        .appendText("On lit ")
                        .appendElement("q")
                        .text(words));
        finding.expected().ifPresent(words -> say(part(parts, "Attendu"), words, finding));
        where(part(parts, "Où"), finding);
        French.standing(finding).ifPresent(words -> part(parts, "Statut").text(InFrench.capitalised(words) + "."));
        say(part(parts, "Pourquoi"), finding.reason(), finding);
        if (!isCommon(finding.remedy()))
            Remedy.say(part(parts, "Comment corriger"), finding.remedy(), finding.language());
        card.appendElement("p")
                .addClass("small")
                .appendText("Règle ")
                .appendElement("code")
                .text(finding.rule());
    }

    private static String title(Rule rule, String language) {
        return Catalogue.of(rule.getClass(), language)
                .translation(rule.requirement().title());
    }

    private void obligation(Element parts, Finding finding) {
        var title = Optional.ofNullable(rules.get(finding.rule())).map(rule -> title(rule, finding.language()));
        if (title.isEmpty() && finding.provisions().isEmpty()) return;
        var part = part(parts, "Obligation");
        title.ifPresent(words -> say(part.appendElement("p"), words + ".", finding));
        if (finding.provisions().isEmpty()) return;
        var line = part.appendElement("p").addClass("small");
        var known = Optional.ofNullable(rules.get(finding.rule())).stream()
                .flatMap(rule -> rule.requirement().provisions().stream())
                .filter(provision -> finding.provisions().contains(provision.toString()))
                .toList();
        if (known.size() == finding.provisions().size()) Provisions.cite(line, known);
        else line.text(String.join(French.SEMICOLON, finding.provisions()));
    }

    private void where(Element part, Finding finding) {
        var location = finding.location();
        part.appendElement("p").appendElement("code").text(location.source().toString());
        var details = new ArrayList<Element>();
        location.field().ifPresent(field -> details.add(named("Champ ", field)));
        // An audited document is its own page, and the place has named it.
        location.page()
                .filter(page -> !page.equals(finding.tenant()))
                .ifPresent(page -> details.add(page(finding.tenant(), page)));
        location.selector().ifPresent(selector -> details.add(named("Élément ", selector)));
        details.forEach(part::appendChild);
    }

    private static Element named(String kind, String name) {
        var line = new Element("p").addClass("small").appendText(kind);
        line.appendElement("code").text(name);
        return line;
    }

    private Element page(String tenant, String path) {
        var line = new Element("p").addClass("small").appendText("Page ");
        links.published(tenant, path)
                .map(link -> line.appendElement("a").attr("href", link))
                .orElse(line)
                .appendElement("code")
                .text(path);
        return line;
    }

    private static Element part(Element parts, String name) {
        var part = parts.appendElement("div");
        part.appendElement("dt").text(name);
        return part.appendElement("dd");
    }
}
