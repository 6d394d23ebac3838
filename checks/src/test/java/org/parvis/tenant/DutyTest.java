package org.parvis.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Tenant.Kind;

class DutyTest {

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, 10000, , OWED",
        "COMMUNE, 9999, 500, NOT_OWED",
        "COMMUNE, , 500, UNKNOWN",
        "EPCI, 10000, , OWED",
        "EPCI, , , UNKNOWN",
        "DEPARTMENT, , , OWED",
        "REGION, 9000, 3, OWED",
        "OTHER_PUBLIC, 50000, 199, NOT_OWED",
        "OTHER_PUBLIC, , 200, OWED",
        "OTHER_PUBLIC, 50000, , UNKNOWN",
        "COMPANY, , 5000, NOT_OWED",
    })
    void anAccessOfficerDependsOnKindAndSize(Kind kind, Integer population, Integer staff, Duty expected) {
        assertThat(Duty.toAppointAccessOfficer(tenant(kind, population, staff))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, 50, OWED",
        "COMMUNE, 49, NOT_OWED",
        "REGION, , UNKNOWN",
        "COMPANY, 5000, NOT_OWED",
    })
    void algorithmsAreOwedFromFiftyAgents(Kind kind, Integer staff, Duty expected) {
        var tenant = tenant(kind, null, staff);

        assertThat(Duty.toPublishAlgorithms(tenant)).isEqualTo(expected);
        assertThat(Duty.toPublishAlgorithms(Fields.with(tenant, "open-data.algorithms", List.of())))
                .isEqualTo(Duty.NOT_OWED);
    }

    private static Tenant tenant(Kind kind, Integer population, Integer staff) {
        var tenant = Fields.with(SampleSite.tenant(), "kind", kind);
        tenant = Fields.with(tenant, "organisation.population", population);
        return Fields.with(tenant, "organisation.staff", staff);
    }
}
