package org.parvis.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.parvis.Parvis;
import org.parvis.ParvisConfig;
import org.parvis.Result;
import org.parvis.SetupException;
import org.parvis.compliance.Severity;

/** A build of the two towns in a folder of a test's: in this JVM or, run by itself, in one of its own. */
final class PortalBuild {

    static final List<String> TOWNS = List.of("fleury-sur-orne", "nimes-metropole");

    /** One project, wherever it lies. */
    private static final String PROJECT = "org.example:portals";

    private static final Path KEPT = Path.of("target/trust").toAbsolutePath();

    private static boolean kept;

    private final Path folder;
    private final String delivery;
    private final int threads;

    private PortalBuild(Path folder, String delivery, int threads) {
        this.folder = folder;
        this.delivery = delivery;
        this.threads = threads;
    }

    /** The build of what is in {@code folder}. */
    static PortalBuild in(Path folder) {
        return new PortalBuild(folder, "exchange", 1);
    }

    PortalBuild delivered(String other) {
        return new PortalBuild(folder, other, threads);
    }

    PortalBuild threads(int number) {
        return new PortalBuild(folder, delivery, number);
    }

    /** A folder in which both towns were built once in this JVM, with all that is kept: copy it, and JRuby need not start. */
    static synchronized Path kept() {
        if (!kept) {
            Tree.remove(KEPT);
            layOut(KEPT, new Random(0));
            in(KEPT).run();
            kept = true;
        }
        return KEPT;
    }

    /** Lays the sources of both towns out in {@code folder}, in an order that {@code random} makes. */
    static void layOut(Path folder, Random random) {
        for (var town : TOWNS)
            Tree.copyShuffled(
                    Path.of("../tenants", town), folder.resolve("tenants").resolve(town), random);
    }

    /** What holds the sources, the sites, the state and the reports. */
    Path folder() {
        return folder;
    }

    /** The sources of {@code town}. */
    Path tenant(String town) {
        return folder.resolve("tenants").resolve(town);
    }

    Path sites() {
        return folder.resolve("sites");
    }

    Path state() {
        return folder.resolve("sites-state");
    }

    /** Has {@code town} publish another version of its policies, so that its pages change. */
    void change(String town, String version) {
        var record = tenant(town).resolve("tenant.yaml");
        try {
            Files.writeString(
                    record,
                    Files.readString(record).replaceFirst("version: \"[^\"]*\"", "version: \"" + version + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its reports are. */
    Path reports() {
        return folder.resolve("report");
    }

    /** @throws SetupException if nothing can be built there */
    List<Result> run() {
        return new Parvis(config()).build(result -> {});
    }

    /** Judges what is published. */
    List<Result> check() {
        return new Parvis(config()).check(result -> {});
    }

    ParvisConfig config() {
        return new ParvisConfig(
                        folder,
                        Optional.empty(),
                        folder.resolve("tenants"),
                        sites(),
                        List.of(),
                        LocalDate.of(2026, 11, 21),
                        Severity.ERROR)
                .of(PROJECT)
                .threads(threads)
                .delivered(delivery);
    }

    /** Arguments: the folder, the number of threads. Prints each finding, and each tenant that was not published. */
    public static void main(String[] arguments) {
        var build = in(Path.of(arguments[0])).threads(Integer.parseInt(arguments[1]));
        for (var result : build.run()) {
            result.report().findings().forEach(System.out::println);
            if (result.published().isEmpty()) System.out.println(result.report().tenant() + " is not published");
        }
    }
}
