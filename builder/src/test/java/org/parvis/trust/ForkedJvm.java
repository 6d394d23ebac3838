package org.parvis.trust;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM, on the classes of this one. What it prints is read line by line. */
public final class ForkedJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ForkedJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts {@code main} on the JDK of this JVM. */
    static ForkedJvm of(Class<?> main, List<String> options, List<String> arguments) {
        return started(command(Path.of(System.getProperty("java.home")), main, options, arguments));
    }

    /** The command that starts {@code main} on the JDK in {@code home}. */
    public static List<String> command(Path home, Class<?> main, List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin/java").toString());
        // A JDK of 24 or later warns of native access between the lines that are read.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        return command;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Starts {@code command}, which starts a JVM. */
    public static ForkedJvm started(List<String> command) {
        try {
            return new ForkedJvm(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line that it prints; null when it has ended. */
    String line() {
        try {
            return output.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it prints until it ends. */
    public String rest() {
        var text = new StringBuilder();
        for (var line = line(); line != null; line = line()) text.append(line).append('\n');
        return text.toString();
    }

    /** Waits for its end, and tells its exit code. */
    int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** kill -9. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) throw new AssertionError("a process survived kill -9");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
