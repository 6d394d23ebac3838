package org.parvis.evidence;

/** The nine-digit number of a body in the French register. */
public final class Siren {

    private Siren() {}

    /** Whether {@code printed} has nine digits, spaces aside, of which the last is the Luhn key. */
    public static boolean isValid(String printed) {
        var digits = printed.replaceAll("[\\s\\u00a0\\u202f]", "");
        return digits.matches("\\d{9}") && luhnSum(digits) % 10 == 0;
    }

    private static int luhnSum(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }
}
