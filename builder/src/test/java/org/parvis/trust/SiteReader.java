package org.parvis.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads sites of {@link Generations} over and over, as a web server does, and notes what is torn. */
final class SiteReader implements Callable<SiteReader> {

    private final Path output;
    private final boolean mayMiss;
    private final boolean mayMix;
    private final List<String> torn = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;
    private int scans;

    /**
     * @param mayMiss whether a site may for an instant not be there
     * @param mayMix whether files of two generations may stand beside each other
     */
    SiteReader(Path output, boolean mayMiss, boolean mayMix) {
        this.output = output;
        this.mayMiss = mayMiss;
        this.mayMix = mayMix;
    }

    void stop() {
        stopped = true;
    }

    int scans() {
        return scans;
    }

    List<String> torn() {
        return torn;
    }

    @Override
    public SiteReader call() {
        while (!stopped) {
            for (var tenant : Generations.TENANTS) scan(output.resolve(tenant));
            scans++;
        }
        return this;
    }

    /** Every address that all generations have answers with a whole file; where none was published meanwhile, all are of one. */
    private void scan(Path site) {
        var before = number(site);
        var files = new TreeMap<String, byte[]>();
        for (var path : Generations.site(0).keySet()) {
            if (path.startsWith("only-")) continue;
            try {
                files.put(path, Files.readAllBytes(site.resolve(path)));
            } catch (NoSuchFileException e) {
                if (!mayMiss) torn.add(site.resolve(path) + " is not there");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        files.forEach((path, bytes) -> {
            if (!path.equals(Generations.NUMBER) && !isWhole(bytes)) torn.add(site.resolve(path) + " is half written");
        });
        if (!mayMix && before != null && before.equals(number(site)) && !isOf(before, files))
            torn.add(site + " is not all of generation " + before);
    }

    private static String number(Path site) {
        try {
            return Files.readString(site.resolve(Generations.NUMBER));
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isWhole(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.US_ASCII);
        return !text.isEmpty()
                && Arrays.equals(
                        bytes,
                        Generations.text(Long.parseLong(text.lines().findFirst().get())));
    }

    /** A number that is being written is that of no generation. */
    private static boolean isOf(String number, Map<String, byte[]> files) {
        if (number.isEmpty()) return false;
        var whole = Generations.site(Long.parseLong(number));
        return files.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), whole.get(file.getKey())));
    }
}
