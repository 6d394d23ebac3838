package org.parvis.site;

/** Which letters, pairs and triples of letters stand in a text, whatever their case: what is not among them is not in the text. */
final class Grams {

    private static final int BITS_A_LETTER = 32;
    private static final int FEWEST_BITS = 512;
    private static final int MOST_BITS = 1 << 16;

    private final long[] seen;
    private final int shift;

    /** Those of {@code text}. */
    Grams(String text) {
        var bits = Integer.highestOneBit(Math.min(MOST_BITS, Math.max(FEWEST_BITS, text.length() * BITS_A_LETTER)));
        seen = new long[bits / Long.SIZE];
        shift = Integer.numberOfLeadingZeros(bits) + 1;
        var before = 0;
        var last = 0;
        var letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            var letter = (int) fold(letters[i]);
            add(hash(0, 0, letter));
            if (i > 0) add(hash(0, last, letter));
            if (i > 1) add(hash(before, last, letter));
            before = last;
            last = letter;
        }
    }

    /** {@code letter} as every letter is that differs from it in case alone. */
    static char fold(char letter) {
        if (letter < 0x80) return letter >= 'A' && letter <= 'Z' ? (char) (letter + 0x20) : letter;
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    /** The triples of {@code literal}, which is folded and not empty; the pair or the letter that it is, if it is shorter. */
    static int[] of(String literal) {
        var letters = literal.length();
        if (letters < 3) return new int[] {hash(0, letters < 2 ? 0 : literal.charAt(0), literal.charAt(letters - 1))};
        var triples = new int[letters - 2];
        for (int i = 0; i < triples.length; i++)
            triples[i] = hash(literal.charAt(i), literal.charAt(i + 1), literal.charAt(i + 2));
        return triples;
    }

    /** Whether all of {@code grams} may stand in the text; seldom, they do not for all that. */
    boolean mayHold(int[] grams) {
        for (var gram : grams) if (!isSeen(gram)) return false;
        return true;
    }

    private static int hash(int first, int second, int third) {
        var mixed = (first * 0x9E3779B1 + second) * 0x85EBCA6B + third;
        return (mixed ^ mixed >>> 15) * 0xC2B2AE35;
    }

    private void add(int gram) {
        var bit = gram >>> shift;
        seen[bit >>> 6] |= 1L << bit;
    }

    private boolean isSeen(int gram) {
        var bit = gram >>> shift;
        return (seen[bit >>> 6] & 1L << bit) != 0;
    }
}
