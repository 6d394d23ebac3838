package org.parvis.evidence;

import java.time.Period;

/** How long a period lasts, in days, so that 13 months, 395 days and 1 year and 1 month compare. */
public final class PeriodLength {

    private static final double DAYS_IN_A_MONTH = 30.4375;
    private static final double TOLERANCE = 2;

    private PeriodLength() {}

    /** Whether both last the same, give or take two days. */
    public static boolean same(Period one, Period other) {
        return Math.abs(days(one) - days(other)) <= TOLERANCE;
    }

    /** Whether {@code period} lasts more than two days longer than {@code ceiling}. */
    public static boolean exceeds(Period period, Period ceiling) {
        return days(period) > days(ceiling) + TOLERANCE;
    }

    private static double days(Period period) {
        return period.toTotalMonths() * DAYS_IN_A_MONTH + period.getDays();
    }
}
