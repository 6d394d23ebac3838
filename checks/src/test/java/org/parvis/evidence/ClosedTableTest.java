package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Severity;
import org.parvis.evidence.ClosedTable.Row;

/** Each table has a test of its own of what stands in it; this is what holds for all. */
class ClosedTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void everyRowIsFilled() {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.reason()).isNotBlank();
            assertThat(row.replacement()).isNotBlank();
            assertThat(row.source()).isNotBlank();
            assertThat(row.severity())
                    .isIn(Stream.of(Severity.values())
                            .map(severity -> severity.name().toLowerCase())
                            .toList());
            assertThat(row.since()).isBefore(TODAY);
        });
    }

    private static Stream<Row> rows() {
        return Stream.of(
                        ClosedTable.STALE_LAW,
                        ClosedTable.PLACEHOLDERS,
                        ClosedTable.TEMPLATE_RESIDUES,
                        ClosedTable.CONSENT_FICTIONS,
                        ClosedTable.NEVER_EXEMPT,
                        ClosedTable.SECRETS,
                        ClosedTable.STALE_SERVICES,
                        ClosedTable.DEAD_HOSTS,
                        ClosedTable.MISSPELLINGS)
                .flatMap(table -> table.rows().stream());
    }
}
