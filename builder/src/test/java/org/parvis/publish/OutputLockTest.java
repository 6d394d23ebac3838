package org.parvis.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                            "Two projects of this build, or two of its goals, publish to one output at the same time: "
                                    + output);
        }
        new Publisher(output, state).close();
    }

    @Test
    void aBuildOfAnotherProcessIsNamed() throws Exception {
        Files.createDirectories(state);
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        state.resolve("lock").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('h');

            assertThatThrownBy(() -> new Publisher(output, state))
                    .isInstanceOf(Publisher.OutputException.class)
                    .hasMessageContaining("Another build, process " + other.pid() + ", is publishing to " + output);
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
    }

    /** Holds a lock until it is told to end. */
    static final class Holder {
        private Holder() {}

        /** Takes the lock that is the first of {@code arguments}. */
        public static void main(String[] arguments) throws Exception {
            try (var lock = OutputLock.take(Path.of(arguments[0]))) {
                System.out.write(lock.isHeld() ? 'h' : '?');
                System.out.flush();
                while (System.in.read() >= 0) Thread.onSpinWait();
            }
        }
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
