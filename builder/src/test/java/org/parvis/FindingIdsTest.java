package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Step;
import org.parvis.compliance.Waivers;

/** What no rule finds is explained: whoever reads an id in a report can ask what it means, and nothing is explained that is never found. */
class FindingIdsTest {

    private static final Pattern ID = Pattern.compile("\"((?:audit|bake|parvis|publish|source|tenant)/[a-z-]+)\"");

    /** What is wrong with a file of settings is told in the log, line by line, and quotes no id. */
    private static final Set<String> NEVER_QUOTED = Set.of("audit/facts", "parvis/rules");

    @Test
    void everyFindingOfAStepIsExplainedAndNoOther() throws IOException {
        var found = Stream.concat(ids().stream(), Stream.of(Waivers.STEP));

        assertThat(found.filter(id -> !NEVER_QUOTED.contains(id)))
                .containsExactlyInAnyOrderElementsOf(
                        Step.ALL.stream().map(Step::id).toList());
    }

    @Test
    void aStepIsExplainedInSentences() {
        assertThat(Step.ALL).allSatisfy(step -> {
            assertThat(step.title()).matches("\\p{Lu}.*[^.]");
            assertThat(step.reason()).matches("\\p{Lu}.*[.]");
            assertThat(step.remedy()).matches("\\p{Lu}.*[.]");
        });
    }

    /** An editor who reads of a finding in the rulebook reads the words of the report. */
    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "../checks/src/main/java"})
    void whatAStepSaysIsWrittenInOnePlace(String sources) throws IOException {
        try (var files = Files.walk(Path.of(sources))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(text(file))
                            .doesNotContain(Step.ALL.stream()
                                    .flatMap(step -> Stream.of(step.reason(), step.remedy()))
                                    .toArray(String[]::new)));
        }
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

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
