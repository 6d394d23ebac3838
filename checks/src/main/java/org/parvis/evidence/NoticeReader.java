package org.parvis.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/**
 * Reads the passages of a notice one after the other, and knows at each what leads up to it: headings, what introduces a list, the head
 * of a row and of a column, a label, the sentence of which a pronoun speaks. Headings are found as readers find them: marked as such, or
 * short lines in bold type, in capitals, numbered or ending in a question mark.
 */
final class NoticeReader {

    private static final Expression BULLET = Expression.of("^(?:[-–—•‣◦▪●*➢➤→>·]|->|[a-z0-9][).°]|\\uFFFC)\\s*");
    private static final Expression BULLETS = Expression.of(" ?[•‣◦▪●➢➤] ?| -> ");
    private static final Expression LABEL = Expression.of("^([^.:;?!]{3,70}) ?: (?=\\S)");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> ITEMS = Set.of("li", "dd");
    private static final int LONGEST_MARK = 4;
    private static final int LONGEST_LABEL = 8;
    private static final int MOST_LEADS = 6;
    private static final int LONGEST_LEAD = 3;

    private final Lexicon lexicon;
    private final Stems stems;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Integer, Terms> headings = new LinkedHashMap<>();
    private final List<Statement> titles = new ArrayList<>();
    private final Map<Element, List<Terms>> listLeads = new IdentityHashMap<>();
    private final Map<Element, Terms> itemLabels = new IdentityHashMap<>();
    private final Map<Element, FirstRow> tops = new IdentityHashMap<>();
    private final Map<Element, Terms> rows = new IdentityHashMap<>();
    private List<Terms> openLead = List.of();
    private Terms last = Terms.NONE;
    private Terms subject = Terms.NONE;
    private List<Terms> told = List.of();
    private List<Terms> lastLeads = List.of();

    /** Reads {@code passages} by the words of {@code lexicon}. */
    NoticeReader(List<Passage> passages, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.stems = Stems.of(lexicon.language());
        for (int i = 0; i < passages.size(); i++)
            read(passages.get(i), i + 1 < passages.size() ? passages.get(i + 1) : null);
    }

    /** The sentences, in reading order. */
    List<Statement> statements() {
        return Collections.unmodifiableList(statements);
    }

    /** The headings, in reading order, each under those above it. */
    List<Statement> titles() {
        return Collections.unmodifiableList(titles);
    }

    private Terms terms(String text) {
        return Terms.of(text, lexicon, stems);
    }

    private void read(Passage passage, Passage next) {
        if (isNavigation(passage)) return;
        var level = HeadingShape.level(passage, next, lexicon, stems);
        if (level == 0 && QuotedLaw.isProvision(passage.text())) return;
        if (level > 0) open(level, passage);
        else if (Inline.around(passage.block(), CELLS) != null) readCell(passage);
        else readProse(passage);
    }

    /** A line of a table of contents says what the page speaks of, and nothing of it. */
    private static boolean isNavigation(Passage passage) {
        var links = ShownLinks.in(passage);
        return !links.isEmpty()
                && links.keySet().stream().allMatch(link -> link.attr("href").contains("#"))
                && links.values().stream().mapToInt(String::length).sum()
                        >= passage.text().length() - LONGEST_MARK;
    }

    private void open(int level, Passage passage) {
        headings.keySet().removeIf(other -> other >= level);
        var heading = terms(passage.text());
        titles.add(new Statement(passage, heading, path(), List.of(), List.of()));
        headings.put(level, heading);
        openLead = List.of();
        told = List.of();
        last = Terms.NONE;
        subject = Terms.NONE;
        lastLeads = List.of();
    }

    private List<Terms> path() {
        var path = new ArrayList<>(headings.values());
        Collections.reverse(path);
        return path;
    }

    private void readCell(Passage passage) {
        var cell = Inline.around(passage.block(), CELLS);
        var row = Inline.around(cell, Set.of("tr"));
        var table = Inline.around(cell, Set.of("table"));
        if (row == null || table == null) {
            readProse(passage);
            return;
        }
        var top = tops.computeIfAbsent(table, any -> FirstRow.of(table, this::terms));
        var isTop = row == top.row();
        var leads = new ArrayList<Terms>();
        if (!isTop) leads.addAll(top.over(row.children().indexOf(cell)));
        var first = row.firstElementChild();
        if (first != cell && (!isTop || top.tells()))
            leads.add(rows.computeIfAbsent(row, any -> terms(VisibleText.of(first))));
        if (!isHead(cell) || isTop && top.tells()) add(passage, leads);
    }

    /** Whether {@code cell} is the title of a column, and says nothing by itself. */
    private static boolean isHead(Element cell) {
        return cell.normalName().equals("th")
                && cell.parent().children().stream()
                        .allMatch(other -> other.normalName().equals("th"));
    }

    private void readProse(Passage passage) {
        var item = Inline.around(passage.block(), ITEMS);
        if (item != null) {
            var leads = listLeads.computeIfAbsent(item.parent(), list -> withLast());
            add(passage, with(itemLabels.getOrDefault(item, Terms.NONE), leads));
            if (HeadingShape.isBold(passage)) itemLabels.putIfAbsent(item, last);
            return;
        }
        var isItem = BULLET.isIn(passage.text())
                || Character.isLowerCase(passage.text().charAt(0))
                || passage.text().endsWith(";");
        var continues =
                Character.isLowerCase(passage.text().charAt(0)) && last.text().matches(".*[^.!?;:…]");
        if (continues) {
            add(passage, withLast());
            return;
        }
        if (!isItem) openLead = List.of();
        else if (openLead.isEmpty() && last.text().endsWith(":")) openLead = withLast();
        add(passage, openLead);
    }

    /** What introduces a list: the last sentence before it and, where that has no subject, those before; and what introduced them. */
    private List<Terms> withLast() {
        if (last.text().endsWith(".")) return List.of();
        var leads = new ArrayList<Terms>();
        for (int i = told.size() - 1; i >= 0 && leads.size() < LONGEST_LEAD; i--) {
            leads.add(told.get(i));
            if (told.get(i).name(Notion.SUBJECTS)) break;
        }
        leads.addAll(lastLeads);
        return List.copyOf(leads.subList(0, Math.min(leads.size(), MOST_LEADS)));
    }

    private void add(Passage passage, List<Terms> leads) {
        var label = boldLabel(passage);
        var list = Terms.NONE;
        var links = ShownLinks.in(passage);
        var path = path();
        told = new ArrayList<>();
        var isDenied = leads.stream()
                .filter(lead -> lead.text().endsWith(":"))
                .findFirst()
                .filter(Terms::denyWhatFollows)
                .isPresent();
        for (var text : sentences(passage)) {
            var terms = isDenied ? terms(text).denied() : terms(text);
            if (text.endsWith("?") && terms.words().size() <= HeadingShape.LONGEST) {
                label = terms;
                list = Terms.NONE;
            }
            var colon = LABEL.matcher(text);
            if (label == Terms.NONE && passage.text().startsWith(text) && colon.find()) {
                var words = terms(colon.group(1));
                if (words.words().size() <= LONGEST_LABEL) label = words;
            }
            var around = with(list, with(label == terms ? Terms.NONE : label, leads));
            var current = isPronoun(terms) ? with(last, last == subject ? around : with(subject, around)) : around;
            if (!QuotedLaw.isTitle(text) && !QuotedLaw.isOffence(text))
                statements.add(new Statement(passage, terms, path, current, Contact.in(text, links)));
            if (!isPronoun(terms)) subject = terms;
            last = terms;
            told.add(terms);
            lastLeads = current;
            if (text.contains(" : ") && text.endsWith(";") || text.endsWith(":")) list = terms;
            else if (!text.endsWith(";")) list = Terms.NONE;
        }
    }

    /** The words in bold type with which {@code passage} begins, where they are few and more follows. */
    private Terms boldLabel(Passage passage) {
        var bold = Inline.in(passage.block(), HeadingShape.BOLD);
        var words = bold.isEmpty() ? "" : VisibleText.of(bold.get(0));
        if (words.isEmpty()
                || !passage.text().startsWith(words)
                || words.length() + 2 >= passage.text().length()) return Terms.NONE;
        var label = terms(words);
        return label.words().size() <= LONGEST_LABEL ? label : Terms.NONE;
    }

    /** Whether {@code terms} begin with "elles" or "ceux-ci", so that the sentence before says of what they speak. */
    private static boolean isPronoun(Terms terms) {
        var pronouns = terms.of(Notion.PRONOUN);
        return !pronouns.isEmpty() && pronouns.get(0).start() == 0;
    }

    private static List<Terms> with(Terms first, List<Terms> others) {
        if (first == Terms.NONE) return others;
        var all = new ArrayList<Terms>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    private static List<String> sentences(Passage passage) {
        return Sentence.in(passage)
                .flatMap(sentence -> BULLETS.splitAsStream(sentence.text()))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
