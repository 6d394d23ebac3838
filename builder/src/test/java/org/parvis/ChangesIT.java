package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.comparison.Comparison;
import org.parvis.comparison.FactChange;
import org.parvis.comparison.Fate;
import org.parvis.comparison.TenantChange;
import org.parvis.site.Place;

/** What a change of the sources makes readers read, as against a revision and as against what is published. */
class ChangesIT {

    @TempDir
    private Path folder;

    @BeforeEach
    void towns() throws IOException, GitAPIException {
        Towns.copyTo(folder);
        try (var git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Un")
                    .setAuthor("A", "a@valmont.example")
                    .setCommitter("A", "a@valmont.example")
                    .setSign(false)
                    .call();
        }
    }

    @Test
    void whatHasStayedIsCountedAndNotTold() {
        var comparison = since("HEAD");

        assertThat(comparison.tenants()).isEmpty();
        assertThat(comparison.unchanged()).isEqualTo(2);
        assertThat(comparison.base().commit()).isPresent();
    }

    @Test
    void aFactThatHasChangedIsToldWithItsPages() throws IOException {
        edit(Towns.FLEURY, "short-name: Fleury-sur-Orne", "short-name: Fleury");

        var change = only(since("HEAD", Towns.FLEURY));

        assertThat(change.fate()).isEqualTo(Fate.CHANGED);
        assertThat(change.facts()).singleElement().hasFieldOrPropertyWithValue("path", "organisation.short-name");
        assertThat(change.pages()).isNotEmpty();
    }

    @Test
    void aPortalComesWithItsPagesAndGoesWithItsName() throws IOException {
        Files.move(tenant(Towns.FLEURY), folder.resolve("tenants/bourg"));
        edit("bourg", "id: " + Towns.FLEURY, "id: bourg");

        var comparison = since("HEAD");

        assertThat(comparison.tenants())
                .extracting(TenantChange::tenant, TenantChange::name, TenantChange::fate)
                .containsExactly(
                        tuple("bourg", "Fleury-sur-Orne", Fate.ADDED),
                        tuple(Towns.FLEURY, "Fleury-sur-Orne", Fate.REMOVED));
        assertThat(comparison.tenants().get(0).pages()).hasSizeGreaterThan(5);
        assertThat(comparison.unchanged()).isEqualTo(1);
    }

    @Test
    void aSiteThatCannotBeMadeIsNotCompared() throws IOException {
        edit(Towns.FLEURY, "short-name:", "court-nom:");

        var change = only(since("HEAD", Towns.FLEURY));

        assertThat(change.incomparable())
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith(
                                "le site ne peut pas être fabriqué\u00a0: tenants/" + Towns.FLEURY + "/tenant.yaml:"));
        assertThat(change.pages()).isEmpty();
    }

    @Test
    void whatIsPublishedIsComparedByWhatItsPagesShow() throws IOException {
        new Parvis(Towns.config(folder)).build(result -> {});
        Files.createDirectories(folder.resolve("sites/ancienne"));
        edit(Towns.NIMES, "short-name: Nîmes Métropole", "short-name: Nîmes");
        edit(Towns.NIMES, "version: \"2\"", "version: \"3\"");

        var comparison = since("sites");

        assertThat(comparison.tenants())
                .extracting(TenantChange::tenant, TenantChange::fate)
                .containsExactly(tuple("ancienne", Fate.REMOVED), tuple(Towns.NIMES, Fate.CHANGED));
        assertThat(comparison.tenants().get(1).facts())
                .containsExactly(new FactChange(
                        "version",
                        Optional.of("2"),
                        Optional.of("3"),
                        Place.of("parvis-site-src/pages/conditions-utilisation.adoc", 113)));
        assertThat(comparison.tenants().get(1).pages()).isNotEmpty();
        assertThat(comparison.base().commit()).isEmpty();
    }

    /** A branch may be called as a folder of sources is, and each portal would be told to be new or gone. */
    @Test
    void aFolderInWhichNothingIsPublishedIsAnErrorUnlessItIsEmpty() throws IOException {
        Files.createDirectories(folder.resolve("vide"));

        for (var base : List.of("tenants", "."))
            assertThatThrownBy(() -> since(base))
                    .isInstanceOf(SetupException.class)
                    .hasMessageStartingWith("The folder " + base + " holds no published site: ");
        assertThat(since("vide").tenants()).extracting(TenantChange::fate).containsOnly(Fate.ADDED);
    }

    @Test
    void aBaseThatIsNothingIsAnError() {
        assertThatThrownBy(() -> since("absente"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("There is no revision 'absente' in ");
    }

    private Comparison since(String base, String... selection) {
        return new Parvis(Towns.config(folder, selection)).compare(base);
    }

    private static TenantChange only(Comparison comparison) {
        assertThat(comparison.tenants()).hasSize(1);
        return comparison.tenants().get(0);
    }

    private Path tenant(String id) {
        return folder.resolve("tenants").resolve(id);
    }

    private void edit(String id, String before, String after) throws IOException {
        Towns.edit(tenant(id).resolve("tenant.yaml"), before, after);
    }
}
