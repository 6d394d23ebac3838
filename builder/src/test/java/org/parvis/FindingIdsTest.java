package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no rule finds is explained in the guides: whoever reads an id in a report finds it there. */
class FindingIdsTest {

    private static final Pattern ID = Pattern.compile("\"((?:audit|bake|parvis|source|tenant)/[a-z-]+)\"");

    /** What is wrong with a file of settings is told in the log, line by line, and quotes no id. */
    private static final Set<String> NEVER_QUOTED = Set.of("audit/facts", "parvis/rules");

    @Test
    void everyFindingOfAStepIsInTheGuides() throws IOException {
        var guides = guide("guide.adoc") + guide("guide-editeurs.adoc");

        assertThat(ids())
                .hasSizeGreaterThan(20)
                .filteredOn(id -> !NEVER_QUOTED.contains(id))
                .allMatch(id -> guides.contains("`" + id + "`"));
    }

    private static List<String> ids() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> ID.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static String guide(String name) {
        return text(Path.of("../docs", name));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
