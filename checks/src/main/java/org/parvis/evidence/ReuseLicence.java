package org.parvis.evidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parvis.data.DataFile;
import org.parvis.site.Expression;

/**
 * A licence of reuse, as ids and sentences name it.
 *
 * @param id what its ids look like
 * @param name what its names look like, in folded text
 * @param address what the addresses of its text look like, in lower case
 * @param standing what a public body may do with it
 * @param source where that is said
 */
public record ReuseLicence(Expression id, Expression name, Expression address, Standing standing, String source) {

    private static final List<ReuseLicence> KNOWN = read();

    /** What a licence is good for when a public body offers information for free (CRPA D323-2-1). */
    public enum Standing {
        /** On the closed list, for data. */
        DATA,
        /** On the closed list, for software. */
        SOFTWARE,
        /** An earlier version of one on the list. */
        SUPERSEDED,
        /** Not on the list, though it restricts neither purpose nor change. */
        OPEN,
        /** Not on the list, and it forbids some purpose or change. */
        RESTRICTED,
        /** Not known here. */
        UNLISTED;

        /** Whether a public body may choose it without the State's approval. */
        public boolean isApproved() {
            return this == DATA || this == SOFTWARE || this == SUPERSEDED;
        }

        /** Whether it lets anybody reuse for any purpose. */
        public boolean isOpen() {
            return isApproved() || this == OPEN;
        }
    }

    /** The standing of the licence with the id {@code id}. */
    public static Standing standingOf(String id) {
        return KNOWN.stream()
                .filter(licence -> licence.id.matcher(id).matches())
                .findFirst()
                .map(ReuseLicence::standing)
                .orElse(Standing.UNLISTED);
    }

    /** The licences that the folded {@code text} names. */
    public static Stream<ReuseLicence> namedIn(String text) {
        return KNOWN.stream().filter(licence -> licence.name.isIn(text));
    }

    /** Whether the text of a known licence is at {@code address}, and of none with the id {@code id}. */
    public static boolean isOfAnother(String address, String id) {
        var there = at(address);
        return !there.isEmpty()
                && there.stream().noneMatch(licence -> licence.id.matcher(id).matches());
    }

    /** Whether the folded {@code text} names licences, and at {@code address} is the text of another. */
    public static boolean isNoneOfThose(String text, String address) {
        var there = at(address);
        var named = namedIn(text).toList();
        return !there.isEmpty() && !named.isEmpty() && named.stream().noneMatch(there::contains);
    }

    /** The licences whose text is at {@code address}. */
    static List<ReuseLicence> at(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return KNOWN.stream().filter(licence -> licence.address.isIn(lower)).toList();
    }

    private static ReuseLicence of(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 5) throw new IllegalArgumentException("five cells are needed: " + line);
        return new ReuseLicence(
                Expression.of(cells[0]),
                Expression.of(cells[1]),
                Expression.of(cells[2]),
                Standing.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                cells[4]);
    }

    private static List<ReuseLicence> read() {
        return DataFile.of(ReuseLicence.class, "licences.tsv").rows().stream()
                .map(ReuseLicence::of)
                .toList();
    }
}
