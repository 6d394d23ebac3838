package org.parvis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.comparison.FactChange.Stated;
import org.parvis.site.Place;
import org.parvis.tenant.Fields;

public class FactChangeTest {

    public enum Kind {
        PUBLIC_BODY,
        COMPANY
    }

    public record Recipient(String name, Optional<String> country) {}

    public record Body(Kind kind, Optional<String> email, List<Recipient> recipients) {}

    private static final Recipient HOST = new Recipient("Hébergeur", Optional.empty());
    private static final Recipient PRINTER = new Recipient("Imprimeur", Optional.of("FR"));

    @Test
    void aFactIsToldWithBothValuesAndItsLine() {
        assertThat(changes(
                        new Body(Kind.PUBLIC_BODY, Optional.of("a@valmont.example"), List.of()),
                        new Body(Kind.COMPANY, Optional.empty(), List.of())))
                .containsExactly(
                        new FactChange("kind", Optional.of("public-body"), Optional.of("company"), Place.of("new", 2)),
                        new FactChange(
                                "email", Optional.of("a@valmont.example"), Optional.empty(), Place.of("old", 1)));
    }

    @Test
    void anItemThatMovesDownIsNoChange() {
        assertThat(changes(
                        new Body(Kind.COMPANY, Optional.empty(), List.of(HOST)),
                        new Body(Kind.COMPANY, Optional.empty(), List.of(PRINTER, HOST))))
                .extracting(FactChange::path, FactChange::fate)
                .containsExactly(tuple("recipients[0].name", Fate.ADDED), tuple("recipients[0].country", Fate.ADDED));
    }

    @Test
    void anItemIsToldWhereItStood() {
        assertThat(changes(
                        new Body(Kind.COMPANY, Optional.empty(), List.of(HOST, PRINTER)),
                        new Body(Kind.COMPANY, Optional.empty(), List.of(HOST))))
                .extracting(FactChange::path, FactChange::fate)
                .containsExactly(
                        tuple("recipients[1].name", Fate.REMOVED), tuple("recipients[1].country", Fate.REMOVED));
        assertThat(changes(
                        new Body(Kind.COMPANY, Optional.empty(), List.of(HOST, PRINTER)),
                        new Body(
                                Kind.COMPANY,
                                Optional.empty(),
                                List.of(HOST, new Recipient("Imprimeur", Optional.of("BE"))))))
                .extracting(FactChange::path, FactChange::fate)
                .containsExactly(tuple("recipients[1].country", Fate.CHANGED));
        assertThat(changes(
                        new Body(Kind.COMPANY, Optional.empty(), List.of(PRINTER, HOST)),
                        new Body(
                                Kind.COMPANY,
                                Optional.empty(),
                                List.of(
                                        new Recipient("Papier", Optional.of("BE")),
                                        new Recipient("Encre", Optional.empty()),
                                        HOST))))
                .extracting(
                        FactChange::path,
                        change -> change.before().orElse(""),
                        change -> change.after().orElse(""))
                .containsExactly(
                        tuple("recipients[0].name", "Imprimeur", "Papier"),
                        tuple("recipients[0].country", "FR", "BE"),
                        tuple("recipients[1].name", "", "Encre"));
    }

    private static List<FactChange> changes(Body before, Body after) {
        return FactChange.between(
                new Stated(Fields.of(before), Map.of("", Place.of("old", 1))),
                new Stated(Fields.of(after), Map.of("", Place.of("new", 1), "kind", Place.of("new", 2))));
    }
}
