package org.parvis.kept;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what a {@link Pack} has written, in the same order. What comes again is one and the same text. Bytes that no pack has written give
 * other values, or an {@link IndexOutOfBoundsException}.
 */
final class Unpack {

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int next;

    Unpack(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether everything was read. */
    boolean isAtEnd() {
        return next == bytes.length;
    }

    int number() {
        var number = 0;
        for (int shift = 0; ; shift += 7) {
            var seven = bytes[next++];
            number |= (seven & 0x7f) << shift;
            if (seven >= 0) return number;
        }
    }

    boolean flag() {
        return number() != 0;
    }

    String text() {
        var rank = number();
        if (rank > 0) return texts.get(rank - 1);
        var length = number();
        var text = new String(bytes, next, length, StandardCharsets.UTF_8);
        next += length;
        texts.add(text);
        return text;
    }

    List<String> texts() {
        return list(this::text);
    }

    Optional<String> optionalText() {
        return optional(this::text);
    }

    <T> Optional<T> optional(Supplier<T> each) {
        return flag() ? Optional.of(each.get()) : Optional.empty();
    }

    <T> List<T> list(Supplier<T> each) {
        var values = new ArrayList<T>();
        for (int left = number(); left > 0; left--) values.add(each.get());
        return values;
    }
}
