package org.parvis.kept;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Values as bytes, one after the other and without names, to be read by an {@link Unpack} in the same order. A text that comes again is
 * written once.
 */
final class Pack {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();

    /** Everything that was put. */
    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Puts a number, which takes a byte for seven bits. */
    void number(int number) {
        var rest = number;
        while ((rest & ~0x7f) != 0) {
            bytes.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    void flag(boolean flag) {
        number(flag ? 1 : 0);
    }

    /** Puts a text, or by its rank from 1 one that was put already. */
    void text(String text) {
        var rank = texts.putIfAbsent(text, texts.size() + 1);
        if (rank != null) {
            number(rank);
            return;
        }
        var letters = text.getBytes(StandardCharsets.UTF_8);
        number(0);
        number(letters.length);
        bytes.writeBytes(letters);
    }

    void texts(List<String> values) {
        list(values, this::text);
    }

    void text(Optional<String> value) {
        optional(value, this::text);
    }

    /** Puts {@code value} as {@code each} does, if it is there. */
    <T> void optional(Optional<T> value, Consumer<T> each) {
        flag(value.isPresent());
        value.ifPresent(each);
    }

    /** Puts all of {@code values} as {@code each} does. */
    <T> void list(List<T> values, Consumer<T> each) {
        number(values.size());
        values.forEach(each);
    }
}
