package org.parvis.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Finding;

/** Whatever happens to the files of the state, a build publishes what its sources say, and nothing else. */
class SpoiltStateIT {

    private static final int ROUNDS = Integer.getInteger("parvis.spoilt", 10);

    /** Baking one anew starts JRuby: where there is little time, they are all spoilt at once. */
    private static final boolean EACH_ARCHETYPE = ROUNDS > 100;

    private static final List<String> VERSIONS = List.of("8", "9");

    @TempDir
    Path folder;

    private final Random random = new Random(5);
    private final Map<String, String> expected = new HashMap<>();
    private PortalBuild build;
    private String version;

    @BeforeEach
    void buildEachVersionOnce() {
        build = PortalBuild.in(folder);
        Tree.copy(PortalBuild.kept(), folder);
        for (var each : VERSIONS) {
            change(each);
            build.run();
            expected.put(each, Tree.digest(build.sites()));
        }
        assertThat(expected.values()).doesNotHaveDuplicates();
    }

    private void change(String other) {
        version = other;
        build.change(PortalBuild.TOWNS.get(0), version);
    }

    private void buildAndCompare(String what) {
        assertThat(build.check())
                .as(what)
                .flatExtracting(result -> result.report().findings().toList())
                .extracting(Finding::rule)
                .as("what is published is as it was; who published it may be forgotten")
                .isSubsetOf("publish/changed");
        if (random.nextBoolean()) change(VERSIONS.get(random.nextInt(VERSIONS.size())));
        assertThat(build.run())
                .as(what)
                .allSatisfy(result -> assertThat(result.published()).as(what).isPresent())
                .flatExtracting(result -> result.report().findings().toList())
                .isEmpty();
        assertThat(Tree.digest(build.sites())).as(what).isEqualTo(expected.get(version));
    }

    @Test
    void aFileThatIsNotAsItWasWrittenDeceivesNobody() throws IOException {
        for (var round = 0; round < ROUNDS; round++) {
            var files = Tree.files(build.state()).stream()
                    .filter(file -> EACH_ARCHETYPE || !isArchetype(file))
                    .toList();
            buildAndCompare(spoil(files.get(random.nextInt(files.size()))));
        }
    }

    @Test
    void archetypesThatAreSpoiltAreBakedAnew() throws IOException {
        for (var file : Tree.files(build.state())) if (isArchetype(file)) spoil(file);

        buildAndCompare("all archetypes spoilt");
    }

    @Test
    void aStateThatIsGoneIsMadeAnew() throws IOException {
        Tree.remove(build.state());
        buildAndCompare("no state");

        Tree.remove(build.sites().resolve(PortalBuild.TOWNS.get(0)));
        build.run();
        assertThat(Tree.digest(build.sites())).as("no site").isEqualTo(expected.get(version));
    }

    private boolean isArchetype(Path file) {
        return build.state().relativize(file).startsWith("archetypes");
    }

    /** Flips a bit, takes bytes away, puts another file in the place of this one, or removes it. */
    private String spoil(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var name = build.state().relativize(file).toString();
        switch (bytes.length == 0 ? 3 : random.nextInt(4)) {
            case 0 -> {
                var bit = random.nextInt(bytes.length * 8);
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(file, bytes);
                return name + ", bit " + bit;
            }
            case 1 -> {
                var length = random.nextInt(bytes.length);
                Files.write(file, Arrays.copyOf(bytes, length));
                return name + ", cut to " + length;
            }
            case 2 -> {
                var others = Tree.files(file.getParent());
                var other = others.get(random.nextInt(others.size()));
                Files.write(file, Files.readAllBytes(other));
                return name + ", replaced by " + other.getFileName();
            }
            default -> {
                Files.delete(file);
                return name + ", removed";
            }
        }
    }
}
