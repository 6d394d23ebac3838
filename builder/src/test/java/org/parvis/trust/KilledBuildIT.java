package org.parvis.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.Result;

/**
 * Whole builds, with their reports and what they leave to the next one, that are killed (kill -9) at random moments, beside builds of
 * the same sources that nobody disturbs.
 */
class KilledBuildIT {

    private static final int KILLS = Integer.getInteger("parvis.kills", 3);

    private static final int COMMUNES = 5;

    /** Looking, beginning, each commune, each report, leaving: after any of them. */
    private static final int STEPS = 2 + COMMUNES + 2 + COMMUNES + 1;

    /** As long as the longest step takes. */
    private static final int MOST_MICROSECONDS = 500_000;

    @TempDir
    Path folder;

    private final Random random = new Random(6);
    private final Map<String, Integer> struck = new TreeMap<>();
    private PortalBuild killed;
    private PortalBuild calm;

    @BeforeEach
    void bothAreBuiltOnce() throws IOException {
        killed = laidOut("killed");
        calm = laidOut("calm");
        for (var build : List.of(killed, calm))
            assertThat(new ReportedBuild(build).run()).isTrue();
    }

    private PortalBuild laidOut(String name) throws IOException {
        var root = folder.resolve(name);
        Tree.copy(PortalBuild.kept().resolve("sites-state/archetypes"), root.resolve("sites-state/archetypes"));
        for (var number = 0; number < COMMUNES; number++) Communes.layOut(root.resolve("tenants"), number);
        return PortalBuild.in(root).threads(2);
    }

    @Test
    void theNextBuildMakesWhatAnUndisturbedOneMakes() throws Exception {
        for (var kills = 0; kills < KILLS; ) {
            var before = sites(killed);
            change(kills);
            assertThat(new ReportedBuild(calm).run()).isTrue();
            do {
                var step = buildAndKill();
                struck.merge(step, 1, Integer::sum);
                kills++;
                eachSiteIsTheOldOneOrTheNewOne(before, step);
            } while (random.nextInt(3) == 0);

            new ReportedBuild(killed).run();
            assertThat(Tree.digests(killed.sites())).isEqualTo(Tree.digests(calm.sites()));
            assertThat(Tree.digests(killed.reports())).isEqualTo(Tree.digests(calm.reports()));
            assertThat(Tree.digests(killed.state()).keySet())
                    .isEqualTo(Tree.digests(calm.state()).keySet());
            nothingIsLeftToDo();
        }
        System.getLogger("org.parvis.trust").log(Level.INFO, "killed after: {0}", struck);
    }

    /** One commune or more has other facts, its own or another's, or other files. */
    private void change(int number) throws IOException {
        var first = random.nextInt(COMMUNES);
        changeFacts(first, number);
        for (var commune = 0; commune < COMMUNES; commune++) {
            if (random.nextInt(4) == 0) changeFacts(commune, number);
            if (random.nextInt(4) == 0) changeOfficer(commune);
            if (random.nextInt(4) == 0) changeFiles(commune, number);
        }
    }

    private void changeFacts(int commune, int number) {
        for (var build : List.of(killed, calm)) build.change(Communes.id(commune), "2." + number);
    }

    /** A commune that names its neighbour's officer is not published until it names its own again. */
    private void changeOfficer(int commune) throws IOException {
        var own = "dpo@" + Communes.id(commune) + ".example";
        var others = "dpo@" + Communes.id((commune + 1) % COMMUNES) + ".example";
        for (var build : List.of(killed, calm)) {
            var record = build.tenant(Communes.id(commune)).resolve("tenant.yaml");
            var text = Files.readString(record);
            Files.writeString(record, text.contains(own) ? text.replace(own, others) : text.replace(others, own));
        }
    }

    private void changeFiles(int commune, int number) throws IOException {
        var isThere = random.nextBoolean();
        for (var build : List.of(killed, calm)) {
            var file = build.tenant(Communes.id(commune)).resolve("assets/horaires.txt");
            if (isThere) Files.writeString(file, "Ouvert le " + number);
            else Files.deleteIfExists(file);
        }
    }

    /** Builds in a JVM of its own until it is killed, and says during which step that was. */
    private String buildAndKill() throws InterruptedException {
        var arguments = List.of(killed.folder().toString());
        try (var build = ForkedJvm.of(ReportedBuild.class, List.of(), arguments)) {
            var step = "";
            for (var left = 1 + random.nextInt(STEPS); left > 0 && step != null; left--) step = nextStep(build);
            TimeUnit.MICROSECONDS.sleep((long) (MOST_MICROSECONDS * Math.pow(random.nextDouble(), 4)));
            return Optional.ofNullable(step).orElse("its end");
        }
    }

    /** Without what a library says of itself. */
    private static String nextStep(ForkedJvm build) {
        var line = build.line();
        while (line != null && line.startsWith("SLF4J")) line = build.line();
        return line;
    }

    private void eachSiteIsTheOldOneOrTheNewOne(Map<String, String> before, String step) {
        var after = sites(calm);
        assertThat(sites(killed))
                .as(step)
                .hasSize(COMMUNES)
                .allSatisfy(
                        (commune, site) -> assertThat(site).as(commune).isIn(before.get(commune), after.get(commune)));
    }

    private void nothingIsLeftToDo() {
        assertThat(new ReportedBuild(killed).run()).isFalse();
        assertThat(killed.run()).extracting(Result::why).containsOnly(Optional.empty());
    }

    private static Map<String, String> sites(PortalBuild build) {
        var sites = new TreeMap<String, String>();
        IntStream.range(0, COMMUNES)
                .mapToObj(Communes::id)
                .forEach(id -> sites.put(id, Tree.digest(build.sites().resolve(id))));
        return sites;
    }
}
