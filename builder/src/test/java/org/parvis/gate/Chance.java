package org.parvis.gate;

import java.util.Random;

/** What is left to chance of a tenant, and always the same for one number. */
final class Chance {

    private final int number;
    private final Random random;

    Chance(int number) {
        this.number = number;
        this.random = new Random(number);
    }

    int number() {
        return number;
    }

    boolean perhaps() {
        return random.nextBoolean();
    }

    /** A number from 0 on that is less than {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    String phone(int line) {
        return String.format("01 99 00 %02d %02d", number % 100, line);
    }
}
