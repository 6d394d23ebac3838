package org.parvis.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parvis.data.DataFile;

/**
 * A text of law, or articles of it whose dates or whose reading are their own: a row of {@code law.tsv}, which is read once.
 *
 * @param law the text
 * @param place the articles; empty for the text as a whole
 * @param name the usual name of the text; empty for articles
 * @param fullName its full name; empty for articles
 * @param validFrom the first day in force; none where it has always been
 * @param validTo the last day in force; none where no end is known
 * @param checkedOn the day when it was checked; none where it was not
 * @param reading how it was checked
 * @param checkedIn where, in French; empty where it was not
 * @param link where it stands; empty where it is written nowhere
 */
public record LawSource(
        Law law,
        String place,
        String name,
        String fullName,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<LocalDate> checkedOn,
        Reading reading,
        String checkedIn,
        String link) {

    /** All of them, in the order of the file. */
    public static final List<LawSource> ALL = read();

    /** How a source was checked. */
    public enum Reading {
        /** In a public copy of the text. */
        READ("lu"),
        /** In the words of somebody who had read it. */
        QUOTED("cité par d’autres"),
        /** Not at all. */
        MEMORY("de mémoire, non vérifié");

        private final String inFrench;

        Reading(String inFrench) {
            this.inFrench = inFrench;
        }

        /** The words that readers of the rulebook see. */
        public String inFrench() {
            return inFrench;
        }
    }

    /** The source that says most exactly what {@code place} of {@code law} is: its own row, or that of the text. */
    static LawSource of(Law law, String place) {
        return ALL.stream()
                .filter(source -> source.law == law && source.covers(place))
                .max(Comparator.comparingInt(source -> source.place.length()))
                .orElseThrow(() -> new IllegalStateException("law.tsv has no row for " + law));
    }

    /** The day on which the sources that were checked had all been. */
    public static LocalDate allCheckedOn() {
        return ALL.stream()
                .flatMap(source -> source.checkedOn.stream())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private boolean covers(String cited) {
        return cited.startsWith(place)
                && (place.isEmpty()
                        || cited.length() == place.length()
                        || " ,".indexOf(cited.charAt(place.length())) >= 0);
    }

    private static LawSource of(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 10) throw new IllegalArgumentException("ten cells are needed: " + line);
        return new LawSource(
                Law.valueOf(cells[0]),
                cells[1],
                cells[2],
                cells[3],
                day(cells[4]),
                day(cells[5]),
                day(cells[6]),
                Reading.valueOf(cells[7].toUpperCase(Locale.ROOT)),
                cells[8],
                cells[9]);
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    private static List<LawSource> read() {
        return DataFile.of(LawSource.class, "law.tsv").rows().stream()
                .map(LawSource::of)
                .toList();
    }
}
