package org.parvis.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.Tenant.Kind;

/** A record’s fields, by path. */
class FieldsTest {

    @Test
    void aFieldIsChangedByItsPath() {
        var two = List.of("Ville de Valmont", "Valmont");
        var aliases = Fields.with(SampleSite.tenant(), "organisation.aliases", two);

        assertThat(Fields.with(aliases, "organisation.aliases[0]", null)
                        .organisation()
                        .aliases())
                .containsExactly("Valmont");
        assertThat(Fields.with(aliases, "organisation.aliases[1]", "Lys")
                        .organisation()
                        .aliases())
                .containsExactly("Ville de Valmont", "Lys");
        assertThat(Fields.with(SampleSite.tenant(), "kind", Kind.REGION).kind()).isEqualTo(Kind.REGION);
        assertThat(Fields.with(SampleSite.tenant(), "policies.published", LocalDate.EPOCH)
                        .policies()
                        .published())
                .isEqualTo(LocalDate.EPOCH);
        assertThat(Fields.of(SampleSite.tenant())).containsKey("legal-notice.publication-director.first-name");
    }

    @Test
    void aValueThatIsNotStatedIsNoField() {
        var without = Fields.with(SampleSite.tenant(), "organisation.email", null);

        assertThat(Fields.of(SampleSite.tenant())).containsEntry("organisation.email", "contact@valmont.example");
        assertThat(Fields.of(without)).doesNotContainKey("organisation.email");
    }
}
