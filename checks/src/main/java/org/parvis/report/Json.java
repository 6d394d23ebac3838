package org.parvis.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;

/** JSON as text that compares well, and in which nothing is invisible. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** {@code value}, a tree or a bean, on as many lines as it takes. */
    static String text(Object value) {
        try {
            // Jackson leaves C1, bidirectional and other invisible characters as they are; they only occur within
            // strings.
            return WRITER.writeValueAsString(value)
                    .lines()
                    .map(Visible::of)
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code value} on one line. */
    static String line(Object value) {
        try {
            return Visible.of(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where what was read as JSON is none: Jackson's own words name a source that it does not show. */
    static String broken(JsonProcessingException fault) {
        var place = fault.getLocation();
        return "it breaks at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** By what {@code words} are known again. */
    static String digest(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
