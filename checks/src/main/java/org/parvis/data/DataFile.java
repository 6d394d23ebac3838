package org.parvis.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A file of data that lies beside a class.
 *
 * @param text what is written in it
 */
public record DataFile(String text) {

    /**
     * The file {@code name} beside {@code reader}, which is delivered with it.
     *
     * @throws IllegalStateException if it is missing
     * @throws UncheckedIOException if it cannot be read
     */
    public static DataFile of(Class<?> reader, String name) {
        return find(reader, name)
                .orElseThrow(() -> new IllegalStateException(name + " is missing beside " + reader.getName()));
    }

    /**
     * The file {@code name} beside {@code reader}, if there is one.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static Optional<DataFile> find(Class<?> reader, String name) {
        try (var resource = reader.getResourceAsStream(name)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(new DataFile(new String(resource.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its rows: all lines but those that are blank or, after a {@code #}, tell about the file. */
    public List<String> rows() {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
