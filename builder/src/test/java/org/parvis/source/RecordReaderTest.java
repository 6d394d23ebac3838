package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    private final List<List<Object>> refused = new ArrayList<>();

    enum Sort {
        PLAIN_FLAT
    }

    record Inner(LocalDate day, Period length) {

        Inner {
            if (Period.ZERO.equals(length)) throw new IllegalArgumentException("no length");
        }
    }

    record Outer(
            String legalName,
            Sort sort,
            boolean exempt,
            Optional<Boolean> free,
            Optional<Integer> number,
            URI home,
            List<String> names,
            Optional<Inner> inner,
            List<Inner> others) {}

    @Test
    void eachComponentIsWhatStandsUnderItsKey() {
        assertThat(read("""
                        {"legal-name": "A", "sort": "plain-flat", "exempt": true, "free": false, "number": 3, "home": "https://a.example/",
                         "names": ["B", "C"], "inner": {"day": "2026-02-28", "length": "P1M"}, "others": [{"day": "2026-03-01"}]}
                        """))
                .contains(new Outer(
                        "A",
                        Sort.PLAIN_FLAT,
                        true,
                        Optional.of(false),
                        Optional.of(3),
                        URI.create("https://a.example/"),
                        List.of("B", "C"),
                        Optional.of(new Inner(LocalDate.of(2026, 2, 28), Period.ofMonths(1))),
                        List.of(new Inner(LocalDate.of(2026, 3, 1), null))));
        assertThat(refused).isEmpty();
    }

    @Test
    void whatIsAbsentIsNothing() {
        assertThat(read("{}"))
                .contains(new Outer(
                        null, null, false, Optional.empty(), Optional.empty(), null, null, Optional.empty(), null));
    }

    @Test
    void whatIsNoneIsRefusedWhereItStands() {
        assertThat(read("{\"others\": [{\"day\": \"2026-02-28\"}, {\"day\": \"2026-02-31\"}]}"))
                .isEmpty();
        assertThat(read("{\"number\": 3000000000}")).isEmpty();
        assertThat(read("{\"home\": \"https://a b/\"}")).isEmpty();
        assertThat(read("{\"inner\": {\"length\": \"P0D\"}}")).isEmpty();
        assertThat(refused)
                .containsExactly(List.of("others", 1, "day"), List.of("number"), List.of("home"), List.of("inner"));
    }

    @Test
    void aListBesideTheRecordIsReadByItsKey() {
        assertThat(RecordReader.readAll(
                        tree("{\"list\": [{\"day\": \"2026-02-31\"}]}"), "list", Inner.class, refused::add))
                .isEmpty();
        assertThat(refused).containsExactly(List.of("list", 0, "day"));
        assertThat(RecordReader.readAll(tree("{}"), "list", Inner.class, refused::add))
                .contains(List.of());
    }

    private Optional<Outer> read(String json) {
        return RecordReader.read(tree(json), Outer.class, refused::add);
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
