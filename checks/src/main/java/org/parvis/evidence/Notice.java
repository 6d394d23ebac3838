package org.parvis.evidence;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;

/** A privacy notice as its statements in reading order, each with what leads up to it. */
final class Notice {

    private final Page page;
    private final List<Passage> passages;
    private final Function<String, Set<String>> beyond;
    private Notice around;
    private final Lexicon lexicon;
    private final Stems stems;
    private final List<Statement> statements;
    private final List<Statement> titles;
    private final Map<Terms, List<Integer>> names = new IdentityHashMap<>();

    private Notice(Page page, Stream<Passage> read, Function<String, Set<String>> beyond) {
        this.page = page;
        this.beyond = beyond;
        this.passages = read.toList();
        this.lexicon = Lexicon.of(page.language());
        this.stems = Stems.of(lexicon.language());
        var reader = new NoticeReader(passages, lexicon);
        this.statements = reader.statements();
        this.titles = reader.titles();
    }

    /** That which {@code page} is. */
    static Notice of(Page page) {
        return new Notice(page, Sentence.prose(page), href -> Set.of());
    }

    /** That which {@code page} of {@code site} is. */
    static Notice of(Page page, Site site) {
        return new Notice(page, Sentence.prose(page), site::toldBeyond);
    }

    /** What the site says around it, on this page as on all others. */
    Notice around() {
        if (around == null) around = new Notice(page, Frame.of(page), beyond);
        return around;
    }

    /** The page. */
    Page page() {
        return page;
    }

    /** The language in which it is read. */
    String language() {
        return lexicon.language();
    }

    /** Where the names of bodies begin in {@code statement}, each as the rank of a word. */
    List<Integer> names(Statement statement) {
        return names.computeIfAbsent(statement.terms(), terms -> Names.in(terms, lexicon.language()));
    }

    /** The sentences, in reading order. */
    List<Statement> statements() {
        return statements;
    }

    /** Those that name any of {@code notions}. */
    Stream<Statement> naming(Notion... notions) {
        return statements.stream().filter(statement -> statement.names(notions));
    }

    /** "La ville s’engage à : – protéger vos données": {@code statement} with what introduces it, as the one sentence that they are. */
    Optional<Statement> withLead(Statement statement) {
        return statement.leads().stream()
                .limit(1)
                .filter(lead -> lead.text().endsWith(":"))
                .map(lead -> new Statement(
                        statement.passage(),
                        terms(lead.text() + " " + statement.text()),
                        statement.headings(),
                        statement.leads(),
                        statement.contacts()))
                .findFirst();
    }

    /** The headings, in reading order, each under those above it. */
    List<Statement> titles() {
        return titles;
    }

    /** Its links, each by its own words alone. */
    Stream<Statement> links() {
        return passages.stream()
                .flatMap(passage -> ShownLinks.in(passage).entrySet().stream()
                        .map(link -> new Statement(
                                passage,
                                terms(link.getValue()),
                                List.of(),
                                List.of(),
                                Contact.in(link.getValue(), Map.of(link.getKey(), link.getValue())))));
    }

    /** Those of them that lead to a page which tells {@code item}. */
    Stream<Statement> linksTo(Item item) {
        return links().filter(link -> link.contacts().stream()
                .anyMatch(contact -> contact.kind() == Contact.Kind.LINK
                        && beyond.apply(contact.value()).contains(item.id())));
    }

    private Terms terms(String text) {
        return Terms.of(text, lexicon, stems);
    }
}
