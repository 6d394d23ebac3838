package org.parvis.delivered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever comes with the plugin comes under a licence that Parvis may be delivered with, and {@code docs/licences.adoc} lists it. */
class LicencesIT {

    private static final Path BILL = Path.of("target/bom.json");
    private static final Path DOCUMENT = Path.of("../docs/licences.adoc");

    /** Those that may be taken; of several that are offered, the first in this order is. */
    private static final List<String> TAKEN = List.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD",
            "Public Domain",
            "EPL-2.0",
            "EPL-1.0",
            "CDDL-1.0",
            "CC-BY-SA-4.0");

    /** Of Maven's own reporting, which Maven's plugins bring; its POM and those above it name no licence. */
    private static final String UNSTATED = "org.codehaus.plexus:plexus-i18n:1.0-beta-10";

    private static final String HEAD = """
            = Licences
            // Written by LicencesIT from the plugin's bill of materials. Write it anew with
            // mvn -pl .,checks,site-src,builder,maven-plugin verify -Dit.test=LicencesIT -Dparvis.rewrite

            What comes with the plugin when Maven fetches it, and under which licence Parvis takes it. None is under the GPL alone: JRuby and
            what it brings are offered under several licences, of which the EPL 2.0 is taken, and JFFI and JNA under the Apache licence. Nothing
            of these libraries is changed. The French dictionary (`french-pos-dict`) is data under CC BY-SA 4.0.

            The bill of materials itself is attached to the plugin, as `parvis-maven-plugin-<version>-cyclonedx.json` and `.xml` (CycloneDX 1.6).
            It says what POMs say; what is inside a jar, as Ruby's libraries are in JRuby's, it does not list.

            [cols="4,2,3"]
            |===
            |Component |Licence taken |Offered too

            """;

    @Test
    void everyLicenceMayBeTaken() throws IOException {
        var components = components();

        assertThat(components).hasSizeGreaterThan(50);
        assertThat(components)
                .filteredOn(component -> taken(component).isEmpty())
                .extracting(Component::name)
                .containsExactly(UNSTATED);
    }

    @Test
    void theDocumentListsThemAll() throws IOException {
        var text = components().stream().map(LicencesIT::row).collect(Collectors.joining("", HEAD, "|===\n"));
        if (System.getProperty("parvis.rewrite") != null) Files.writeString(DOCUMENT, text);

        assertThat(DOCUMENT).hasContent(text);
    }

    /** What the bill of materials has. Maven writes none when it is offline: then the test is left out, and in CI it fails. */
    private static List<Component> components() throws IOException {
        if (System.getenv("CI") == null)
            assumeTrue(Files.exists(BILL), "There is no " + BILL + ": mvn -o does not write it. Run mvn without -o.");
        return Component.in(BILL);
    }

    private static Optional<String> taken(Component component) {
        return TAKEN.stream().filter(component.licences()::contains).findFirst();
    }

    private static String row(Component component) {
        var taken = taken(component);
        return "|`" + component.name() + "` |" + taken.orElse("none is stated") + " |"
                + component.licences().stream()
                        .filter(licence -> !taken.equals(Optional.of(licence)))
                        .collect(Collectors.joining(", "))
                + "\n";
    }
}
