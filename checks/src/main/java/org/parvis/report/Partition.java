package org.parvis.report;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.tenant.Shard;

/**
 * What the run of a shard knows of all shards, so that their reports can be put together again and nothing is missing.
 *
 * @param shard which of them was judged
 * @param tenants how many tenants all shards have to judge together
 * @param ids the digest of these tenants' ids, as {@link #digest} makes it
 * @param sources the digest of every tenant's record and of what tenants share
 */
public record Partition(Shard shard, int tenants, String ids, String sources) {

    /** The digest of {@code ids}, in whatever order they come. */
    public static String digest(Stream<String> ids) {
        var lines = ids.sorted().collect(Collectors.joining("\n"));
        return Hashing.sha256().hashString(lines, StandardCharsets.UTF_8).toString();
    }
}
