package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.report.Partition;
import org.parvis.tenant.Shard;

class ShardIT extends CopiedTowns {

    @Test
    void theShardsBuildEveryTenantOnceAndLeaveWhatIsNotTheirs() throws IOException {
        var archetype = Files.createDirectories(folder.resolve("sites-state/archetypes"))
                .resolve("0".repeat(64));
        Files.createFile(archetype);
        var built = new ArrayList<String>();
        var partitions = new ArrayList<Partition>();
        for (int number = 1; number <= 5; number++) {
            var parvis = new Parvis(config(number, 5));
            var results = parvis.build(result -> {});
            results.forEach(result -> built.add(result.report().tenant()));
            partitions.add(parvis.partition().orElseThrow());
            if (number == 1) assertThat(folder.resolve("sites")).isEmptyDirectory();
        }

        assertThat(built).containsExactlyInAnyOrderElementsOf(Towns.IDS);
        assertThat(partitions)
                .extracting(Partition::shard)
                .extracting(Shard::number)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(partitions)
                .allSatisfy(partition -> assertThat(partition)
                        .usingRecursiveComparison()
                        .ignoringFields("shard")
                        .isEqualTo(partitions.get(0)));
        assertThat(partitions.get(0).tenants()).isEqualTo(2);
        assertThat(partitions.get(0).ids()).isEqualTo(Partition.digest(Towns.IDS.stream()));
        assertThat(archetype).as("an archetype that another shard needs").exists();
    }

    @Test
    void everyShardKnowsEveryTenant() throws IOException {
        var record = folder.resolve("tenants/fleury-sur-orne/tenant.yaml");
        var before = sources();
        Files.writeString(
                record,
                Files.readString(record).replace("dpo@fleury-sur-orne.example", "donnees@nimes-metropole.example"));

        assertThat(sources()).isNotEqualTo(before);
        assertThat(new Parvis(config(Shard.numberOf("fleury-sur-orne", 5), 5)).build(result -> {}))
                .flatExtracting(result -> result.report().findings().toList())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("tenant/foreign-contact"));
    }

    @Test
    void aRunOfAllTenantsIsNoShard() {
        var parvis = new Parvis(config(1, 1).in(Optional.empty()));
        parvis.build(result -> {});

        assertThat(parvis.partition()).isEmpty();
    }

    private String sources() {
        return Provider.of(config(1, 5)).partition(new Shard(1, 5)).sources();
    }

    private ParvisConfig config(int number, int of) {
        return Towns.config(folder).in(Optional.of(new Shard(number, of)));
    }
}
