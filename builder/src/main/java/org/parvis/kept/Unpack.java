package org.parvis.kept;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

/**
 * Reads what a {@link Pack} has written, in the same order. What comes again is one and the same text. Bytes that no pack has written give
 * other values, or a {@link RuntimeException}.
 */
public final class Unpack {

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private int next;

    Unpack(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What {@code reader} reads in {@code bytes}; nothing if it finds more or less than it reads, or something else. */
    public static <T> Optional<T> whole(byte[] bytes, Function<Unpack, T> reader) {
        var from = new Unpack(bytes);
        try {
            return Optional.of(reader.apply(from)).filter(read -> from.isAtEnd());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether everything was read. */
    boolean isAtEnd() {
        return next == bytes.length;
    }

    /**
     * Reads a text that says what follows.
     *
     * @throws IllegalArgumentException if it is not {@code name}
     */
    public void require(String name) {
        if (!text().equals(name)) throw new IllegalArgumentException("this is no " + name);
    }

    /** The next value, a number. */
    public int number() {
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

    /** The next value, bytes. */
    public byte[] bytes() {
        var length = number();
        var from = Objects.checkFromIndexSize(next, length, bytes.length);
        next += length;
        return Arrays.copyOfRange(bytes, from, next);
    }

    /** The next value, a text. */
    public String text() {
        var rank = number();
        if (rank > 0) return texts.get(rank - 1);
        var text = new String(bytes(), StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }

    /** The next value, a list of texts. */
    public List<String> texts() {
        return list(this::text);
    }

    /** The next value, a place in a source. */
    public Place place() {
        return new Place(text(), number(), number());
    }

    /** The next value, where the elements of a page come from. */
    public SourceMap sources() {
        return new SourceMap(place(), map(this::number, this::place));
    }

    Optional<String> optionalText() {
        return optional(this::text);
    }

    /** The next value as {@code each} reads it, if it is there. */
    public <T> Optional<T> optional(Supplier<T> each) {
        return flag() ? Optional.of(each.get()) : Optional.empty();
    }

    /** The next value, a list of what {@code each} reads. */
    public <T> List<T> list(Supplier<T> each) {
        var values = new ArrayList<T>();
        for (int left = number(); left > 0; left--) values.add(each.get());
        return values;
    }

    /** The next value, a map in the order in which it was put. */
    public <K, T> Map<K, T> map(Supplier<K> key, Supplier<T> each) {
        var values = new LinkedHashMap<K, T>();
        for (int left = number(); left > 0; left--) values.put(key.get(), each.get());
        return values;
    }
}
