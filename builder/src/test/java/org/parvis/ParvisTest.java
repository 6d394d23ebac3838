package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Severity;

class ParvisTest {

    @TempDir
    Path folder;

    @Test
    void theTwoTownsArePublished() {
        var root =
                Path.of(System.getProperty("parvis.try", "..")).toAbsolutePath().normalize();
        var config = new ParvisConfig(
                root,
                Optional.of(root.resolve("site-src")),
                root.resolve("tenants"),
                Path.of("target/parvis"),
                List.of(),
                LocalDate.of(2026, 11, 21),
                Severity.ERROR);

        var results = new Parvis(config).build(result -> {});

        results.forEach(r -> r.report()
                .findings()
                .forEach(f -> System.err.println(r.report().tenant() + " "
                        + f.location().source() + " " + f.rule() + " " + f.message() + " " + f.quoted())));
        assertThat(results).extracting(Result::published).allMatch(Optional::isPresent);
    }
}
