package org.parvis.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.Result;

/** Many communes, one of which cannot be read. */
class BrokenTenantIT {

    private static final int COMMUNES = Integer.getInteger("parvis.communes", 50);

    @TempDir
    Path folder;

    @Test
    void itStopsItselfOnly() throws IOException {
        Tree.copy(PortalBuild.kept().resolve("sites-state/archetypes"), folder.resolve("sites-state/archetypes"));
        for (var number = 0; number < COMMUNES; number++) Communes.layOut(folder.resolve("tenants"), number);
        var broken = Communes.id(COMMUNES / 2);
        var record = folder.resolve("tenants").resolve(broken).resolve("tenant.yaml");
        var sound = Files.readString(record);
        Files.writeString(record, sound + "\n  - : [");
        var build = PortalBuild.in(folder).threads(2);

        var results = build.run();

        assertThat(results)
                .extracting(result -> result.report().tenant())
                .containsExactlyElementsOf(
                        IntStream.range(0, COMMUNES).mapToObj(Communes::id).toList());
        assertThat(unpublished(results))
                .as(() -> results.get(0).report().findings().toList().toString())
                .containsExactly(broken);
        assertThat(build.sites().resolve(broken)).doesNotExist();
        var others = Tree.digests(build.sites());

        Files.writeString(record, sound);
        assertThat(unpublished(build.run())).isEmpty();
        assertThat(Tree.digests(build.sites())).containsAllEntriesOf(others);
        assertThat(others).hasSizeGreaterThan(10 * (COMMUNES - 1));
    }

    private static List<String> unpublished(List<Result> results) {
        return results.stream()
                .filter(result -> result.published().isEmpty())
                .map(result -> result.report().tenant())
                .toList();
    }
}
