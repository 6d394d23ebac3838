package org.parvis.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.Words;

/** Law that the notice cites and that is no longer in force. */
final class StaleLawReader {

    private static final Item ITEM = Item.STALE_LAW;
    private static final Expression CITATION = Expression.of("\\d");
    private static final Words OLD_STATE = Words.of(
            "stale-law-reader/old-state",
            "modifiee? (?:au|en|le|par la loi|jusqu'au) (?:\\w+ ){0,4}(?:19\\d{2}|200\\d|201[0-7])(?!\\d)");

    private StaleLawReader() {}

    /** Whether law is cited that was no longer in force on {@code day}. */
    static Disclosure read(Notice notice, LocalDate day) {
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
                            ClosedTable.STALE_SERVICES.in(last.text(), day).filter(StaleLawReader::isClosed))
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

    /** A network that is no more, to which data are said to go, is as stale as law. */
    private static boolean isClosed(ClosedTable.Match match) {
        return match.row().severity().equals("error");
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
