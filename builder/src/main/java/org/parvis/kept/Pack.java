package org.parvis.kept;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

/**
 * Values as bytes, one after the other and without names, to be read by an {@link Unpack} in the same order. A text that comes again is
 * written once.
 */
public final class Pack {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();

    /** Everything that was put. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Puts a number, which takes a byte for seven bits. */
    public void number(int number) {
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

    /** Puts bytes as they are. */
    public void bytes(byte[] some) {
        number(some.length);
        bytes.writeBytes(some);
    }

    /** Puts a text, or by its rank from 1 one that was put already. */
    public void text(String text) {
        var rank = texts.putIfAbsent(text, texts.size() + 1);
        if (rank != null) {
            number(rank);
            return;
        }
        number(0);
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts texts one after the other. */
    public void texts(List<String> values) {
        list(values, this::text);
    }

    void text(Optional<String> value) {
        optional(value, this::text);
    }

    /** Puts a place in a source. */
    public void place(Place place) {
        text(place.file());
        number(place.line());
        number(place.column());
    }

    /** Puts where the elements of a page come from. */
    public void sources(SourceMap map) {
        place(map.page());
        map(new TreeMap<>(map.elements()), this::number, this::place);
    }

    /** Puts {@code value} as {@code each} does, if it is there. */
    public <T> void optional(Optional<T> value, Consumer<T> each) {
        flag(value.isPresent());
        value.ifPresent(each);
    }

    /** Puts all of {@code values} as {@code each} does. */
    public <T> void list(List<T> values, Consumer<T> each) {
        number(values.size());
        values.forEach(each);
    }

    /** Puts all entries of {@code values} in their order, the keys as {@code key} does and the values as {@code each} does. */
    public <K, T> void map(Map<K, T> values, Consumer<K> key, Consumer<T> each) {
        number(values.size());
        values.forEach((name, value) -> {
            key.accept(name);
            each.accept(value);
        });
    }
}
