package org.parvis.site;

import java.util.EnumSet;
import java.util.Set;

/** What gives a {@link Ground}, and where in a passage it is sought. */
public final class Sign {

    /** What of a passage a sign is sought in. */
    enum Part {
        WORDS,
        FOLDED,
        ATTRIBUTE,
        UNSEEN
    }

    private final Set<Part> parts;
    private final Reading<Boolean> reading;

    private Sign(Set<Part> parts, Reading<Boolean> reading) {
        this.parts = parts;
        this.reading = reading;
    }

    /** {@code sign} in the words of a passage, in normal form. */
    public static Sign inWords(Reading<Boolean> sign) {
        return new Sign(EnumSet.of(Part.WORDS), sign);
    }

    /** {@code sign} in its folded words. */
    public static Sign inFolded(Reading<Boolean> sign) {
        return new Sign(EnumSet.of(Part.FOLDED), sign);
    }

    /** {@code sign} in one of its attributes. */
    public static Sign inAttributes(Reading<Boolean> sign) {
        return new Sign(EnumSet.of(Part.ATTRIBUTE), sign);
    }

    /** {@code sign} where no reader sees it. */
    public static Sign unseen(Reading<Boolean> sign) {
        return new Sign(EnumSet.of(Part.UNSEEN), sign);
    }

    /** {@code sign} in one of its texts, shown or not. */
    public static Sign inEverything(Reading<Boolean> sign) {
        return new Sign(EnumSet.of(Part.WORDS, Part.ATTRIBUTE, Part.UNSEEN), sign);
    }

    /** Whether {@code text}, which is {@code part} of a passage, bears it. */
    boolean isIn(Part part, Remembered text) {
        return parts.contains(part) && reading.from(text);
    }
}
