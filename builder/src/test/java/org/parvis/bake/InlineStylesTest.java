package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.facts.Facts;

class InlineStylesTest {

    @Test
    void eachStyleSheetIsAdmittedByItsDigest() {
        assertThat(InlineStyles.sources("<style>a</style><STYLE media=print>\r\n</STYLE><style>a</style>"))
                .isEqualTo("'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='"
                        + " 'sha256-AbpHGcgLb+kRsJGnwFEktk7uzpZOCcBY74+YBdrKVGs='");
        assertThat(InlineStyles.sources("<p style='color: navy'></p>")).isEqualTo("'none'");
    }

    @Test
    void theDigestIsThatOfTheTenantsOwnStyle() {
        var sources = List.of("x");
        var tokens = Tokens.of(List.of("theme-accent", InlineStyles.NAME), sources);
        var page = "<meta content=\"" + tokens.of(InlineStyles.NAME) + "\"><style>" + tokens.of("theme-accent")
                + "</style>";

        var stamped = Template.of("404.html", page, tokens).stamp(Facts.of(SampleSite.tenant()));

        assertThat(new String(stamped, java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("<meta content=\"" + InlineStyles.sources("<style>#1a4d7a</style>")
                        + "\"><style>#1a4d7a</style>");
    }
}
