package org.parvis.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.language.Phrase;
import org.parvis.site.AsOf;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.Words;

/** Law that the notice cites and that is no longer in force. */
final class StaleLawReader {

    private static final Item ITEM = Item.STALE_LAW;
    private static final Expression CITATION = Expression.of("\\d");
    private static final String HISTORY = "[data-changelog]";

    /** "12 mars 2019 : le bouton Google+ est retiré": a line of the history of a page. */
    private static final Expression ENTRY = Expression.of(
            "^[(\\[]?(?:[Ll]e |[Ee]n )?(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:20)?\\d{2}|20\\d{2}-\\d{2}-\\d{2}|(?:(?:1er|\\d{1,2}) )?\\p{L}{3,9} 20\\d{2})[)\\]]? ?[:,–—-]");

    /** The law of 1978 as it was before 2018; other laws are cited as their last change left them. */
    private static final Words OLD_STATE = Words.of(
            "stale-law-reader/old-state",
            "(?:1978|78-17|libertes)\\b(?:(?!\\blois?\\b|[.;]).){0,80}modifiee? (?:au|en|le|par la loi|jusqu'au) (?:\\w+ ){0,4}(?:19\\d{2}|200\\d|201[0-7])(?!\\d)");

    private StaleLawReader() {}

    /** Whether law is cited that was no longer in force on {@code day}. */
    static Disclosure read(Notice notice, AsOf day) {
        Optional<Disclosure> doubtful = Optional.empty();
        Passage last = null;
        var all = Stream.concat(notice.statements().stream(), notice.around().statements().stream());
        for (var statement : (Iterable<Statement>) all::iterator) {
            if (statement.passage() == last) continue;
            last = statement.passage();
            var text = last.folded();
            var stale = Stream.concat(
                            ClosedTable.STALE_LAW
                                    .in(text, day)
                                    .filter(match -> isCitation(match, text) && !match.isHistoryIn(text)),
                            offered(last, day))
                    .findFirst();
            if (stale.isPresent())
                return new Disclosure(
                        ITEM,
                        Disclosure.State.PRESENT,
                        last.text(),
                        Optional.of(last.block()),
                        List.of(Phrase.known(stale.get().row().reason())));
            if (doubtful.isEmpty() && OLD_STATE.on(last).isIn(text))
                doubtful = Optional.of(Disclosure.partial(ITEM, statement, "la loi est citée dans un état ancien"));
        }
        return doubtful.orElseGet(() -> new Disclosure(ITEM, Disclosure.State.ABSENT, "", Optional.empty(), List.of()));
    }

    /** A network that is no more, to which data are said to go, is as stale as law; that it was left may be told. */
    private static Stream<ClosedTable.Match> offered(Passage passage, AsOf day) {
        var text = passage.text();
        if (ENTRY.isIn(text) || passage.isWithin(HISTORY)) return Stream.empty();
        return ClosedTable.STALE_SERVICES
                .in(text, day)
                .filter(match -> match.row().severity().equals("error") && !match.isGoneIn(text));
    }

    /** A condition that the law no longer sets is a fault, and no citation. */
    private static boolean isCitation(ClosedTable.Match match, String text) {
        return switch (match.row().severity()) {
            case "error" -> true;
            case "warning" ->
                CITATION.isIn(text.substring(match.start(), match.end()))
                        && !match.row().replacement().startsWith("au sens");
            default -> false;
        };
    }
}
