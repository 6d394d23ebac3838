package org.parvis.bake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running {@link Worker}, as the process that started it sees it: what it may use is bounded, and it can be killed. */
final class WorkerProcess implements AutoCloseable {

    /** What the process may use of memory, in megabytes: a page takes some thirty. */
    static final int MEMORY = 256;

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STEP = Duration.ofMillis(20);

    private static final int OUT_OF_MEMORY = 3;

    /** What a JVM needs of the environment to find files under any name. The rest of it is nobody's business. */
    private static final List<String> ENVIRONMENT = List.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "TEMP", "TMP");

    private final Process process;
    private final DataOutputStream tasks;
    private final BlockingQueue<Optional<WorkerAnswer>> answers = new LinkedBlockingQueue<>();
    private volatile String complaint = "";
    private boolean tookTooLong;

    private WorkerProcess(Process process) {
        this.process = process;
        this.tasks = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        listen("answers", this::readAnswers);
        listen("complaints", this::readComplaints);
    }

    /**
     * Starts one and waits until it is ready, which takes some seconds.
     *
     * @throws IllegalStateException if it does not start
     */
    static WorkerProcess start() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-Xmx" + MEMORY + "m",
                "-XX:+ExitOnOutOfMemoryError",
                // Else the JVM's last words stand where an answer is expected, and it is killed before it has told its
                // exit code.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                Worker.class.getName());
        builder.environment().keySet().retainAll(ENVIRONMENT);
        // Not an argument, which is bounded more tightly on some systems.
        builder.environment().put("CLASSPATH", ClassPath.own());
        try {
            var started = new WorkerProcess(builder.start());
            if (started.receive(START).isEmpty()) throw started.ended();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(WorkerTask task) {
        try {
            Worker.write(tasks, task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next answer; nothing if the process has ended, or has been stopped because it worked longer than {@code most}. */
    Optional<WorkerAnswer> receive(Duration most) {
        var limit = used().plus(most);
        // A machine that has other things to do may take its time; a process that only waits may not.
        var patience = most.multipliedBy(10).dividedBy(STEP);
        try {
            for (long i = 0; i < patience && used().compareTo(limit) < 0; i++) {
                var answer = answers.poll(STEP.toMillis(), TimeUnit.MILLISECONDS);
                if (answer != null) return answer;
            }
            tookTooLong = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a tenant's page was converted", e);
        } finally {
            if (tookTooLong) close();
        }
        return Optional.empty();
    }

    /** How long it has worked, all in all. */
    Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    boolean tookTooLong() {
        return tookTooLong;
    }

    boolean ranOutOfMemory() {
        return exitCode() == OUT_OF_MEMORY;
    }

    /** What to say of a process that has ended by itself. */
    IllegalStateException ended() {
        return new IllegalStateException("the worker process that converts tenants' pages has ended with exit code "
                + exitCode() + (complaint.isBlank() ? "" : ": " + complaint.strip()));
    }

    private int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the worker process ended", e);
        }
    }

    private static void listen(String what, Runnable listener) {
        var thread = new Thread(listener, "parvis-conversion-" + what);
        thread.setDaemon(true);
        thread.start();
    }

    private void readAnswers() {
        try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) answers.add(Optional.of(Worker.read(in, WorkerAnswer.class)));
        } catch (IOException e) {
            // The process has ended, or says what is no answer, and then it is as good as ended.
            answers.add(Optional.empty());
            process.destroyForcibly();
        }
    }

    /** What it says on standard error is drained, and the end of it kept. */
    private void readComplaints() {
        try (var in = process.errorReader(StandardCharsets.UTF_8)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) complaint = line;
        } catch (IOException e) {
            // The process has ended.
        }
    }

    /** Kills it, and returns when it is no more. */
    @Override
    public void close() {
        process.destroyForcibly();
        exitCode();
    }
}
