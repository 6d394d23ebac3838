package org.parvis.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.publish.Delivery;

/** A publisher that is killed (kill -9) at random moments, while somebody reads what it publishes. */
class KilledPublisherIT {

    private static final int KILLS = Integer.getInteger("parvis.kills", 10);

    /** Some rounds of publication: a kill strikes anywhere in one, the opening and the clearing away included. */
    private static final int MOST_MILLISECONDS = 60;

    private static final long APART = 1_000_000;

    @TempDir
    Path folder;

    private final Random random = new Random(4);

    private Path output() {
        return folder.resolve("sites");
    }

    private Path state() {
        return folder.resolve("sites-state");
    }

    @Test
    void aSiteIsTheOldOneOrTheNewOneAtEveryMoment() throws Exception {
        var reader = new SiteReader(output(), false, false);

        killAndRead(KILLS, List.of(), Delivery.EXCHANGE, reader, () -> Generations.TENANTS.forEach(this::isWhole));
    }

    /** On a system without the exchange of two names, a kill may strike while there is no site; the next build puts it back. */
    @Test
    void whereASiteIsMovedAsideItIsPutBack() throws Exception {
        var reader = new SiteReader(output(), true, false);

        killAndRead(KILLS / 3, List.of("-Dos.name=Other"), Delivery.EXCHANGE, reader, () -> {
            for (var tenant : Generations.TENANTS) if (Files.exists(output().resolve(tenant))) isWhole(tenant);
        });
    }

    @Test
    void aCopyHasEveryFileWholeAtEveryMoment() throws Exception {
        var reader = new SiteReader(output(), false, true);

        killAndRead(KILLS / 3, List.of(), Delivery.COPY, reader, () -> {});
    }

    /** Were files written in place, the reader would see it. */
    @Test
    void theReaderNoticesWhatIsTorn() throws Exception {
        Generations.publish(output(), state(), Delivery.EXCHANGE, 0);
        var reader = new SiteReader(output(), false, false);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var reading = threads.submit(reader);
            for (long number = 1; reader.torn().isEmpty(); number++) {
                for (var file : Generations.site(number).entrySet()) {
                    var path = output().resolve(Generations.TENANTS.get(0)).resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
            }
            reader.stop();
            reading.get();
        } finally {
            reader.stop();
            threads.shutdown();
        }
        assertThat(reader.torn()).isNotEmpty();
    }

    private void killAndRead(int kills, List<String> options, Delivery delivery, SiteReader reader, Runnable afterKill)
            throws Exception {
        Generations.publish(output(), state(), delivery, 0);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var reading = threads.submit(reader);
            for (int kill = 1; kill <= kills; kill++) {
                publishAndKill(options, delivery, kill * APART);
                afterKill.run();
                nextBuildPutsAllRight(delivery, kill * APART - 1);
            }
            reader.stop();
            reading.get();
        } finally {
            reader.stop();
            threads.shutdown();
        }
        System.getLogger("org.parvis.trust")
                .log(
                        System.Logger.Level.INFO,
                        "{0}: {1} kills, {2} scans, {3} torn",
                        delivery,
                        kills,
                        reader.scans(),
                        reader.torn().size());
        assertThat(reader.scans()).isGreaterThan(kills);
        assertThat(reader.torn()).isEmpty();
    }

    private void publishAndKill(List<String> options, Delivery delivery, long first) throws InterruptedException {
        var arguments = List.of(output().toString(), state().toString(), delivery.name(), Long.toString(first));
        try (var publisher = ForkedJvm.of(Generations.class, options, arguments)) {
            assertThat(publisher.line()).isEqualTo(Long.toString(first));
            TimeUnit.MICROSECONDS.sleep(random.nextInt(MOST_MILLISECONDS * 1000));
        }
    }

    private void nextBuildPutsAllRight(Delivery delivery, long number) throws IOException {
        Generations.publish(output(), state(), delivery, number);

        for (var tenant : Generations.TENANTS)
            assertThat(read(output().resolve(tenant))).isEqualTo(text(number));
        try (var left = Files.list(state())) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("lock", "sources");
        }
        try (var left = Files.list(state().resolve("sources"))) {
            assertThat(left).hasSameSizeAs(Generations.TENANTS);
        }
    }

    private void isWhole(String tenant) {
        var site = read(output().resolve(tenant));
        assertThat(site).isEqualTo(text(Long.parseLong(site.get(Generations.NUMBER))));
    }

    private static Map<String, String> text(long number) {
        var site = new TreeMap<String, String>();
        Generations.site(number).forEach((path, bytes) -> site.put(path, new String(bytes)));
        return site;
    }

    private static Map<String, String> read(Path site) {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(site)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator)
                files.put(site.relativize(path).toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
