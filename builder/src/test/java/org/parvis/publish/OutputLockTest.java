package org.parvis.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may publish to an output, and when nobody may. */
class OutputLockTest extends WrittenOutput {

    @Test
    void onlyOneBuildAtATimeWritesToAFolder() {
        try (var first = new Publisher(output, state)) {
            first.publish("x", site("x"), Map.of());

            assertThatThrownBy(() -> new Publisher(output, state))
                    .isInstanceOf(Publisher.OutputException.class)
                    .hasMessageContaining(
                            "Another build, process " + ProcessHandle.current().pid() + ", is publishing to " + output);
        }
        new Publisher(output, state).close();
    }

    @Test
    void aBuildWhoseLockIsGonePublishesNothingMore() throws IOException {
        try (var first = new Publisher(output, state)) {
            first.publish("x", site("first"), Map.of());
            Files.delete(state.resolve("lock"));
            try (var second = new Publisher(output, state)) {
                second.publish("x", site("second"), Map.of());

                assertThatThrownBy(() -> first.publish("x", site("late"), Map.of()))
                        .isInstanceOf(Publisher.OutputException.class)
                        .hasMessageContaining("was removed while this build was publishing");
                second.publish("y", site("second"), Map.of());
            }
        }
        assertThat(output.resolve("x/index.html")).hasContent("second");
        assertThat(output.resolve("y/index.html")).hasContent("second");
    }

    @Test
    void anOutputThatIsNoFolderIsRefused() throws IOException {
        Files.writeString(output, "a file");
        assertThatThrownBy(() -> new Publisher(output, state))
                .isInstanceOf(Publisher.OutputException.class)
                .hasMessageContaining(output + " is a file");

        Files.delete(output);
        Files.createSymbolicLink(output, folder.resolve("nowhere"));
        assertThatThrownBy(() -> new Publisher(output, state))
                .isInstanceOf(Publisher.OutputException.class)
                .hasMessageContaining("a link that leads nowhere");
    }
}
