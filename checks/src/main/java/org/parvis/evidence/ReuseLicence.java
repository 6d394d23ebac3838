package org.parvis.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parvis.site.Expression;

/**
 * A licence of reuse, as ids and sentences name it.
 *
 * @param id what its ids look like
 * @param name what its names look like, in folded text
 * @param standing what a public body may do with it
 * @param source where that is said
 */
public record ReuseLicence(Expression id, Expression name, Standing standing, String source) {

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

    private static ReuseLicence of(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 4) throw new IllegalArgumentException("four cells are needed: " + line);
        return new ReuseLicence(
                Expression.of(cells[0]),
                Expression.of(cells[1]),
                Standing.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                cells[3]);
    }

    private static List<ReuseLicence> read() {
        try (var resource = ReuseLicence.class.getResourceAsStream("licences.tsv")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ReuseLicence::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
