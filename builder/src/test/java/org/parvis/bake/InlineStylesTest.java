package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.facts.Facts;

class InlineStylesTest {

    private static final Tokens TOKENS =
            Tokens.of(List.of("theme-accent", "org-name", InlineStyles.NAME), List.of("x"));

    private static final String SOURCES = TOKENS.of(InlineStyles.NAME) + "|";

    @Test
    void eachStyleSheetIsAdmittedByItsDigest() {
        assertThat(stamped("<style>a</style><STYLE media=print>\r\n</STYLE><style>a</style>"))
                .startsWith("'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='"
                        + " 'sha256-AbpHGcgLb+kRsJGnwFEktk7uzpZOCcBY74+YBdrKVGs='|<");
        assertThat(stamped("<p style='color: navy'></p>")).startsWith("'none'|<");
    }

    @Test
    void theDigestIsThatOfTheTenantsOwnStyle() {
        var stamped = stamped("<p>" + TOKENS.of("org-name") + "</p><style>" + TOKENS.of("theme-accent")
                + "</style><style>p{color:" + TOKENS.of("theme-accent") + "}</style>");

        assertThat(stamped)
                .startsWith(stamped("<style>#1a4d7a</style><style>p{color:#1a4d7a}</style>")
                        .replaceFirst("\\|.*", "|"))
                .endsWith("<style>#1a4d7a</style><style>p{color:#1a4d7a}</style>");
    }

    private static String stamped(String page) {
        var file = Template.of("404.html", SOURCES + page, TOKENS).stamp(Facts.of(SampleSite.tenant()));
        return new String(file, StandardCharsets.UTF_8);
    }
}
