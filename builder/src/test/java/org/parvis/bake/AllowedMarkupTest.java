package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the list of allowed HTML in docs/security.adoc true; with {@code -Dparvis.rewrite}, by writing it. */
class AllowedMarkupTest {

    private static final Path PAGE = Path.of("..", "docs", "security.adoc");

    @Test
    void theSecurityPageListsWhatIsAllowed() throws IOException {
        var page = Files.readString(PAGE);
        var from = page.indexOf("// allowed\n") + "// allowed\n".length();
        var expected = page.substring(0, from)
                + String.join("\n", TenantMarkup.allowed())
                + page.substring(page.indexOf("\n// end of allowed"));

        if (System.getProperty("parvis.rewrite") != null) Files.writeString(PAGE, expected);
        assertThat(PAGE)
                .as("docs/security.adoc is out of date: mvn -pl checks,site-src,builder test -Dtest=AllowedMarkupTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dparvis.rewrite")
                .hasContent(expected);
    }
}
