package org.parvis.site;

import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The day on which a site is judged, for those who ask whether something was before or is to come. It remembers until when
 * everything that it was asked would be answered alike: what was said of the site holds as long. Threads may ask at the same time.
 */
public final class AsOf {

    /** After all other days: everything that has a date has come. */
    public static final AsOf END = of(LocalDate.MAX);

    private final LocalDate day;
    private final AtomicReference<LocalDate> turn = new AtomicReference<>(LocalDate.MAX);

    private AsOf(LocalDate day) {
        this.day = day;
    }

    /** The day {@code day}, of which nothing has been asked yet. */
    public static AsOf of(LocalDate day) {
        return new AsOf(day);
    }

    /** Whether it comes before {@code other}. */
    public boolean isBefore(LocalDate other) {
        if (!day.isBefore(other)) return false;
        turnsOn(other);
        return true;
    }

    /** Whether it comes before {@code other} by more than {@code ahead}. */
    public boolean isBefore(LocalDate other, Period ahead) {
        if (!day.plus(ahead).isBefore(other)) return false;
        var turn = other.minus(ahead);
        // A year after 28 February is 28 February, and 29 is still to come.
        turnsOn(turn.plus(ahead).isBefore(other) ? turn.plusDays(1) : turn);
        return true;
    }

    /** Whether it comes after {@code other}. */
    public boolean isAfter(LocalDate other) {
        if (day.isAfter(other)) return true;
        if (!other.equals(LocalDate.MAX)) turnsOn(other.plusDays(1));
        return false;
    }

    /** Its year. */
    public int year() {
        turnsOn(LocalDate.of(day.getYear() + 1, 1, 1));
        return day.getYear();
    }

    /** The day itself. Who asks for it is asked anew on the next: where it is only compared, compare it. */
    public LocalDate day() {
        turnsOn(day.plusDays(1));
        return day;
    }

    /** The first day on which something that was asked would be answered otherwise; {@link LocalDate#MAX} if there is none. */
    public LocalDate turn() {
        return turn.get();
    }

    private void turnsOn(LocalDate other) {
        turn.accumulateAndGet(other, (one, two) -> one.isBefore(two) ? one : two);
    }

    /** The {@link #day()}, written: 2026-11-21. */
    @Override
    public String toString() {
        return day().toString();
    }
}
