package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** More runs of Maven on a project that the invoker has built: what shows only from one to the next. */
public final class NextBuild {

    private final Path folder;
    private final List<String> command;
    private Map<String, Kept> before;

    /** A file as it lies there: another one once it has been written, even if with the same bytes. */
    private record Kept(Object key, Object time, String bytes) {
        static Kept of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Kept(
                    attributes.fileKey(),
                    attributes.lastModifiedTime(),
                    HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
    }

    /** The next builds of the project in {@code folder}, which {@code localRepository} has all for. */
    public NextBuild(File folder, File localRepository) throws IOException {
        this.folder = folder.toPath();
        this.command = List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "--batch-mode",
                "--offline",
                "--settings=" + this.folder.resolveSibling("interpolated-settings.xml"),
                "-Dmaven.repo.local=" + localRepository,
                "package");
        this.before = kept();
    }

    /**
     * Builds once more, which goes well and has the log say {@code words}.
     *
     * @return the sites' and the reports' files that have been written since, or are gone: none of them with the bytes that it had
     */
    public List<String> run(String words) throws IOException, InterruptedException {
        var log = folder.resolve("next-build.log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
        assertThat(builder.start().waitFor()).as(log.toString()).isZero();
        assertThat(log).content().contains(words);
        var earlier = before;
        before = kept();
        var names = new TreeSet<>(earlier.keySet());
        names.addAll(before.keySet());
        names.removeIf(name -> earlier.containsKey(name) && earlier.get(name).equals(before.get(name)));
        assertThat(names).allSatisfy(name -> assertThat(bytes(before, name)).isNotEqualTo(bytes(earlier, name)));
        return List.copyOf(names);
    }

    private static String bytes(Map<String, Kept> files, String name) {
        return files.containsKey(name) ? files.get(name).bytes() : "";
    }

    private Map<String, Kept> kept() throws IOException {
        var kept = new TreeMap<String, Kept>();
        for (var place : List.of("parvis", "parvis-report")) {
            var root = folder.resolve("target");
            try (var files = Files.walk(root.resolve(place))) {
                for (var file : files.filter(Files::isRegularFile).toList())
                    kept.put(root.relativize(file).toString().replace('\\', '/'), Kept.of(file));
            }
        }
        return kept;
    }
}
