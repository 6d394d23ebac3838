package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.Towns.FLEURY;
import static org.parvis.Towns.NIMES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;

/**
 * A tenant's folder that was copied under another id, where neither id nor domain tells whose the address is: it is that of the portal
 * which the last build has published there.
 */
class CopiedPortalIT extends CopiedTowns {

    private static final String PORTAL = "valmont";
    private static final String COPY = "annexe";

    private static final String ADDRESS = "https://donnees.lavoir-normand.fr/";

    @BeforeEach
    void aPortalThatIsPublishedIsCopied() throws IOException {
        Files.move(tenant(FLEURY), tenant(PORTAL));
        edit(record(PORTAL), FLEURY, PORTAL);
        edit(record(PORTAL), "https://data.valmont.fr/", ADDRESS);
        edit(record(PORTAL), "    - valmont.fr", "    - lavoir-normand.fr");
        assertThat(build()).extracting(Result::published).doesNotContain(Optional.empty());
        Towns.copy(tenant(PORTAL), tenant(COPY));
        edit(record(COPY), "id: " + PORTAL, "id: " + COPY);
    }

    private Path tenant(String id) {
        return folder.resolve("tenants").resolve(id);
    }

    private static String record(String tenant) {
        return "tenants/" + tenant + "/tenant.yaml";
    }

    private static List<String> published(List<Result> results) {
        return results.stream()
                .filter(result -> result.published().isPresent())
                .map(result -> result.report().tenant())
                .toList();
    }

    /** Who is told, and where. */
    private static List<String> told(List<Result> results) {
        return results.stream()
                .flatMap(result -> result.report().findings())
                .map(finding -> finding.tenant() + " " + finding.rule() + " "
                        + finding.location().field().orElse(""))
                .toList();
    }

    private void assertThatTheCopyIsToBlame(List<Result> results) {
        assertThat(told(results)).containsExactly(COPY + " tenant/record-complete portal.home");
        assertThat(published(results)).containsExactly(NIMES, PORTAL);
        assertThat(folder.resolve("sites").resolve(COPY)).doesNotExist();
    }

    @Test
    void theCopyIsToldAndThePortalStaysPublished() throws IOException {
        assertThatTheCopyIsToBlame(build());
        assertThatTheCopyIsToBlame(build());

        edit(record(PORTAL), "01 99 00 14 00", "01 99 00 14 01");
        assertThatTheCopyIsToBlame(build());
        assertThat(published(PORTAL + "/mentions-legales/index.html")).contains("01 99 00 14 01");
    }

    @Test
    void thePortalMayChangeAsItIsCopied() throws IOException {
        edit(record(PORTAL), "01 99 00 14 00", "01 99 00 14 01");

        assertThatTheCopyIsToBlame(build());
    }

    @Test
    void theCopyIsToldWhereItIsBuiltAlone() {
        var alone = build(COPY);

        assertThat(told(alone)).containsExactly(COPY + " tenant/record-complete portal.home");
        assertThat(published(alone)).isEmpty();
        assertThatTheCopyIsToBlame(build());
    }

    @Test
    void aCheckOfWhatIsPublishedTellsTheCopyToo() {
        build();

        assertThat(new Parvis(config()).check(result -> {}))
                .flatExtracting(result -> result.report().findings().toList())
                .extracting(Finding::tenant)
                .containsOnly(COPY);
    }

    @Test
    void aCopyWithAnAddressOfItsOwnIsAPortal() throws IOException {
        build();
        edit(record(COPY), ADDRESS, "https://annexe.lavoir-normand.fr/");

        var results = build();

        assertThat(told(results)).isEmpty();
        assertThat(published(results)).containsExactly(COPY, NIMES, PORTAL);
    }

    /** Nothing tells them apart then. */
    @Test
    void bothAreToldWhereNoLastBuildIsKnownUntilTheCopyIsGone() throws IOException {
        Files.delete(config().kept().resolve("manifest"));
        for (int builds = 0; builds < 2; builds++) {
            var results = build();
            assertThat(told(results))
                    .containsExactly(
                            COPY + " tenant/record-complete portal.home",
                            PORTAL + " tenant/record-complete portal.home");
            assertThat(published(results)).containsExactly(NIMES);
        }
        assertThat(folder.resolve("sites").resolve(PORTAL)).isDirectory();

        try (var files = Files.walk(tenant(COPY))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        assertThat(published(build())).containsExactly(NIMES, PORTAL);
    }
}
