package org.parvis.kept;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of which a verdict holds, if nothing changes but the day.
 *
 * @param first as of which it was given
 * @param turn the first day after it on which the verdict may be another: law comes into force, a delay ends; {@link LocalDate#MAX} if
 *     there is none
 */
public record Days(LocalDate first, LocalDate turn) {

    /** {@code day} alone. */
    public static Days only(LocalDate day) {
        return new Days(day, day.plusDays(1));
    }

    /** Why the verdict does not hold on {@code day}, in English; nothing if it does. */
    public Optional<String> whyNotOn(LocalDate day) {
        if (day.isBefore(first)) return Optional.of("it is judged as of " + day + ", and was as of " + first);
        if (day.isBefore(turn)) return Optional.empty();
        return Optional.of("it is judged as of " + day + ", and what was said of it as of " + first
                + " was to hold until " + turn);
    }

    void put(Pack pack) {
        pack.text(first.toString());
        pack.text(turn.toString());
    }

    static Days read(Unpack from) {
        return new Days(LocalDate.parse(from.text()), LocalDate.parse(from.text()));
    }
}
