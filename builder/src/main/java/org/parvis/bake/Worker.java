package org.parvis.bake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The worker process: converts what tenants have written, so that a page that does not end can be stopped, which Asciidoctor has no
 * other way for. Reads tasks from standard input and answers, page by page, on standard output; ends when its input does.
 */
public final class Worker {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In bytes. What a tenant may write, and what may become of it, is bounded before it is sent. */
    private static final int LONGEST = 64 << 20;

    private final BlockingQueue<WorkerTask> tasks = new LinkedBlockingQueue<>();
    private final DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));

    private Worker() {}

    /**
     * Runs until standard input ends.
     *
     * @throws IOException if standard input cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        // What a library prints must not be taken for an answer.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var worker = new Worker();
        // Reading goes on while a page is converted: whoever started this process may be gone, and it must not outlive
        // them.
        var conversion = new Thread(worker::work, "conversion");
        conversion.setDaemon(true);
        conversion.start();
        worker.read();
    }

    /** Writes {@code message}, preceded by its length. */
    static void write(DataOutputStream out, Object message) throws IOException {
        var bytes = JSON.writeValueAsBytes(message);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /**
     * Reads the next message.
     *
     * @throws EOFException at the end
     * @throws IOException if what comes is no message
     */
    static <T> T read(DataInputStream in, Class<T> type) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > LONGEST) throw new IOException("no message is " + length + " bytes long");
        return JSON.readValue(in.readNBytes(length), type);
    }

    private void read() throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        try {
            while (true) tasks.add(read(in, WorkerTask.class));
        } catch (EOFException e) {
            // Nothing more is asked for.
        }
    }

    private void work() {
        try (var converter = new AsciidocConverter()) {
            write(out, WorkerAnswer.READY);
            while (true) convert(tasks.take(), converter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void convert(WorkerTask task, AsciidocConverter converter) throws IOException {
        var context = task.context();
        for (var path : task.wanted()) write(out, answer(task, context, path, converter));
    }

    private static WorkerAnswer answer(WorkerTask task, BakeContext context, String path, AsciidocConverter converter) {
        try {
            var conversion = new Conversion(context, path, new FactLists(context.sources(), context.shape()));
            return WorkerAnswer.of(context, path, task.converted(conversion, converter));
        } catch (RuntimeException | LinkageError e) {
            return WorkerAnswer.accident(String.valueOf(e.getMessage()));
        }
    }
}
