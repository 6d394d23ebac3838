package org.parvis.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.kept.Digest;
import org.parvis.tenant.Shard;

class PlanFolderTest {

    private static final String HOME = "<!DOCTYPE html><title>Rivebelle</title>";
    private static final String HOME_SHA256 = "bae61ea641cb96e28f9657d04d7c298646f5c03c64657bbadc1cf6d557ff0af6";

    @TempDir
    Path folder;

    private Path sites() {
        return folder.resolve("sites");
    }

    private void site(String tenant, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = sites().resolve(tenant).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Listing listing(String json) throws IOException {
        return Listing.read(new ByteArrayInputStream(json.getBytes(UTF_8)), tenant -> true);
    }

    /** As rclone lists a file of object storage. */
    private static String entry(String path, String content) {
        var bytes = content.getBytes(UTF_8);
        return "{\"Path\":\"%s\",\"Name\":\"x\",\"Size\":%d,\"MimeType\":\"text/html\",\"ModTime\":\"2026-11-21T08:00:00Z\",\"IsDir\":false,\"Hashes\":{\"md5\":\"%s\"},\"Tier\":\"STANDARD\"}"
                .formatted(path, bytes.length, Digest.md5(bytes));
    }

    private PlanFolder.Summary write(List<Listing> since, SitePlan... plans) {
        return new PlanFolder(folder.resolve("plan")).write("0.1.0", Optional.empty(), List.of(plans), since);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve("plan").resolve(name));
    }

    private Listing published() throws IOException {
        return listing(Files.readString(folder.resolve("plan/published.json")));
    }

    @Test
    void whereNothingIsKnownEverythingIsPutAndNothingDeleted() throws IOException {
        site("rivebelle", Map.of("index.html", HOME, "cookies/index.html", "c", "assets/logo.svg", "<svg/>"));

        var summary = write(List.of(), SitePlan.built("rivebelle", sites().resolve("rivebelle"), List.of()));

        assertThat(summary).isEqualTo(new PlanFolder.Summary(1, 3, 0));
        assertThat(lines("put.txt"))
                .containsExactly("rivebelle/assets/logo.svg", "rivebelle/cookies/index.html", "rivebelle/index.html");
        assertThat(lines("delete.txt")).isEmpty();
        assertThat(lines("purge.txt"))
                .containsExactly(
                        "/rivebelle/",
                        "/rivebelle/assets/logo.svg",
                        "/rivebelle/cookies/",
                        "/rivebelle/cookies/index.html",
                        "/rivebelle/index.html");
        assertThat(lines("rclone.filter")).containsExactly("+ /rivebelle/**", "- **");
        var plan = new ObjectMapper().readTree(folder.resolve("plan/plan.json").toFile());
        assertThat(plan.at("/everything").booleanValue()).isTrue();
        assertThat(plan.at("/sites/0/put/2")).isEqualTo(new ObjectMapper().readTree("""
                {"path": "rivebelle/index.html", "sha256": "%s", "size": 39, "type": "text/html; charset=utf-8"}""".formatted(HOME_SHA256)));
        assertThat(plan.at("/sites/0/put/0/type").textValue()).isEqualTo("image/svg+xml");
    }

    @Test
    void onlyWhatChangedIsPutAndOnlyWhatIsGoneIsDeleted() throws IOException {
        site("rivebelle", Map.of("index.html", HOME, "cookies/index.html", "neuf", "plan/index.html", "p"));
        var there = listing("[" + entry("rivebelle/index.html", HOME) + ","
                + entry("rivebelle/cookies/index.html", "vieu") + "," + entry("rivebelle/vieille/index.html", "v") + ","
                + entry("valmont/index.html", "autre") + "]");

        write(List.of(there), SitePlan.built("rivebelle", sites().resolve("rivebelle"), List.of(there)));

        assertThat(lines("put.txt")).containsExactly("rivebelle/cookies/index.html", "rivebelle/plan/index.html");
        assertThat(lines("delete.txt")).containsExactly("rivebelle/vieille/index.html");
        assertThat(lines("purge.txt"))
                .contains("/rivebelle/vieille/", "/rivebelle/plan/", "/rivebelle/cookies/")
                .doesNotContain("/rivebelle/", "/valmont/");
    }

    @Test
    void aFileOfWhichNoDigestIsKnownIsPut() throws IOException {
        site("rivebelle", Map.of("index.html", HOME));
        var there = listing("[{\"Path\":\"rivebelle/index.html\",\"Size\":39,\"IsDir\":false}]");

        assertThat(SitePlan.built("rivebelle", sites().resolve("rivebelle"), List.of(there))
                        .put())
                .hasSize(1);
    }

    /** The storage has the new page already, and the cache was never told. */
    @Test
    void ofSeveralListsAllMustHaveAFileAndAnyMayHaveOneToDelete() throws IOException {
        site("rivebelle", Map.of("index.html", HOME, "cookies/index.html", "neuf"));
        var there = listing("[" + entry("rivebelle/index.html", HOME) + ","
                + entry("rivebelle/cookies/index.html", "neuf") + "," + entry("rivebelle/reste.html", "r") + "]");
        var acknowledged = listing("[" + entry("rivebelle/index.html", HOME) + ","
                + entry("rivebelle/cookies/index.html", "vieux") + "," + entry("rivebelle/ote.html", "o") + "]");

        var plan = SitePlan.built("rivebelle", sites().resolve("rivebelle"), List.of(there, acknowledged));

        assertThat(plan.put()).extracting(SiteFile::path).containsExactly("rivebelle/cookies/index.html");
        assertThat(plan.delete()).containsExactly("rivebelle/ote.html", "rivebelle/reste.html");
    }

    @Test
    void whatThePlanLeavesIsWhatTheNextStartsFrom() throws IOException {
        site("rivebelle", Map.of("index.html", HOME, "cookies/index.html", "c"));
        var there =
                listing("[" + entry("valmont/index.html", "autre") + "," + entry("montclair/index.html", "m") + "]");
        write(
                List.of(there),
                SitePlan.built("rivebelle", sites().resolve("rivebelle"), List.of(there)),
                SitePlan.retired("montclair", sites().resolve("montclair"), List.of(there)));

        assertThat(lines("delete.txt")).containsExactly("montclair/index.html");
        assertThat(lines("rclone.filter")).containsExactly("+ /rivebelle/**", "+ /montclair/**", "- **");
        var after = published();
        assertThat(after.tenants()).containsExactly("rivebelle", "valmont");
        assertThat(after.of("valmont")).isEqualTo(there.of("valmont"));
        assertThat(write(List.of(after), SitePlan.built("rivebelle", sites().resolve("rivebelle"), List.of(after))))
                .isEqualTo(new PlanFolder.Summary(1, 0, 0));
        assertThat(published().tenants()).containsExactly("rivebelle", "valmont");
    }

    @Test
    void whereListsDifferNobodyKnowsWhatWasLeftAlone() throws IOException {
        var there =
                listing("[" + entry("valmont/index.html", "a") + "," + entry("valmont/cookies/index.html", "c") + "]");
        var acknowledged =
                listing("[" + entry("valmont/index.html", "b") + "," + entry("valmont/cookies/index.html", "c") + "]");

        write(List.of(there, acknowledged));

        assertThat(published().of("valmont")).containsOnlyKeys("valmont/cookies/index.html");
    }

    @Test
    void aPlanWithoutASiteTouchesNothing() throws IOException {
        assertThat(write(List.of())).isEqualTo(new PlanFolder.Summary(0, 0, 0));
        assertThat(lines("put.txt")).isEmpty();
        assertThat(lines("rclone.filter")).containsExactly("- **");
        assertThat(published().tenants()).isEmpty();
    }

    @Test
    void plansFollowTheSchema() throws IOException {
        site("rivebelle", Map.of("index.html", HOME, "assets/brut.bin", "?"));
        var plan = new PlanFolder(folder.resolve("plan"));
        var there = listing("[" + entry("montclair/index.html", "m") + "]");
        plan.write(
                "0.1.0",
                Optional.of(new Shard(3, 16)),
                List.of(
                        SitePlan.built("rivebelle", sites().resolve("rivebelle"), List.of(there)),
                        SitePlan.retired("montclair", sites().resolve("montclair"), List.of(there))),
                List.of(there));
        var json = Files.readString(folder.resolve("plan/plan.json"));

        assertThat(errors(json)).isEmpty();
        assertThat(errors(json.replace("3/16", "trois"))).isNotEmpty();
        assertThat(errors(json.replace("\"put\"", "\"puts\""))).isNotEmpty();
        assertThat(errors(json.replace(PlanFolder.SCHEMA, "urn:parvis:plan:2"))).isNotEmpty();
    }

    private static List<?> errors(String json) throws IOException {
        try (var schema = PlanFolder.class.getResourceAsStream("plan.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), UTF_8))
                    .validate(json, InputFormat.JSON);
        }
    }

    @Test
    void aPlanThatIsTakenAwayLeavesTheFolderToOthers() throws IOException {
        write(List.of());
        Files.writeString(folder.resolve("plan/note.txt"), "à garder");

        new PlanFolder(folder.resolve("plan")).clear();

        try (var left = Files.list(folder.resolve("plan"))) {
            assertThat(left).containsExactly(folder.resolve("plan/note.txt"));
        }
    }

    @Test
    void aListingThatIsCutShortIsNone() {
        var json = "[" + entry("rivebelle/index.html", HOME) + ",\n" + entry("rivebelle/a.html", "a") + "]";

        for (int length : List.of(0, 1, json.length() / 2, json.length() - 1))
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> listing(json.substring(0, length)))
                    .withMessageStartingWith("it is no");
        assertThatIllegalArgumentException().isThrownBy(() -> listing("{}")).withMessage("it is no list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing(json + "[]"))
                .withMessage("it is not one list of files");
    }

    @Test
    void foldersFilesAtTheRootAndNamesThatForgeLinesAreNobodys() throws IOException {
        var there = listing("[{\"Path\":\"rivebelle\",\"IsDir\":true},{\"Path\":\"rivebelle/cookies\",\"IsDir\":true},"
                + entry("robots.txt", "r") + "," + entry("rivebelle/a\\nvalmont/index.html", "x") + "]");

        assertThat(there.tenants()).isEmpty();
    }

    /** As versions of rclone before 1.59 wrote them. */
    @Test
    void digestsHaveOlderNamesToo() throws IOException {
        site("rivebelle", Map.of("index.html", HOME));
        var there = listing("[" + entry("rivebelle/index.html", HOME).replace("\"md5\"", "\"MD5\"") + "]");

        assertThat(SitePlan.built("rivebelle", sites().resolve("rivebelle"), List.of(there))
                        .put())
                .isEmpty();
    }
}
