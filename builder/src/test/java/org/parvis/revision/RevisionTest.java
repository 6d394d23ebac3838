package org.parvis.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionTest {

    @TempDir
    private Path folder;

    private Path clone;
    private Git git;

    @BeforeEach
    void twoCommits() throws IOException, GitAPIException {
        SystemReader.setInstance(new SystemApart(SystemReader.getInstance()));
        clone = Files.createDirectory(folder.resolve("clone"));
        git = Git.init().setDirectory(clone.toFile()).setInitialBranch("main").call();
        write("portails/tenants/valmont/tenant.yaml", "avant");
        write("portails/README", "hors sujet");
        Files.createSymbolicLink(clone.resolve("portails/tenants/lien"), Path.of("valmont"));
        commit("Un");
        write("portails/tenants/valmont/tenant.yaml", "après");
        write("portails/tenants/rivebelle/tenant.yaml", "neuf");
        commit("Deux");
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void theSourcesAreWrittenAsTheyWereAndTheWorkTreeStays() throws IOException {
        write("portails/tenants/valmont/tenant.yaml", "en cours");

        var tenants = sourcesOf("HEAD~1");

        assertThat(tenants.resolve("valmont/tenant.yaml")).hasContent("avant");
        assertThat(tenants.resolve("rivebelle")).doesNotExist();
        assertThat(tenants.resolve("lien")).doesNotExist();
        assertThat(tenants.resolveSibling("README")).doesNotExist();
        assertThat(clone.resolve("portails/tenants/valmont/tenant.yaml")).hasContent("en cours");
    }

    @Test
    void aRevisionIsNamedAsGitNamesIt() throws IOException, GitAPIException {
        git.tag().setName("publié").setAnnotated(true).setMessage("Publié").call();
        git.branchCreate().setName("base").setStartPoint("HEAD~1").call();
        var commit = git.getRepository().resolve("HEAD").name();

        for (var name : List.of("HEAD", "main", "refs/heads/main", "publié", commit, commit.substring(0, 10)))
            assertThat(nameOf(name)).as(name).isEqualTo(commit);
        assertThat(nameOf("base")).isNotEqualTo(commit).isEqualTo(nameOf("HEAD~1"));
    }

    @Test
    void aForkIsWhereTheHistoryOfWhatIsCheckedOutLeftTheBranch() throws IOException, GitAPIException {
        var fork = nameOf("HEAD");
        git.branchCreate().setName("modification").call();
        write("portails/README", "plus tard");
        commit("Trois");
        git.checkout().setName("modification").call();

        assertThat(nameOf("main...")).isEqualTo(fork).isNotEqualTo(nameOf("main"));
    }

    @Test
    void anUnknownRevisionSaysHowToMendIt() throws IOException {
        for (var name : List.of("absente", "HEAD~9", "a".repeat(40), "HEAD^{", "--help", "absente...", ""))
            assertThatThrownBy(() -> nameOf(name))
                    .as(name)
                    .isInstanceOf(Revision.UnknownException.class)
                    .hasMessageContaining("There is no revision '" + name + "'")
                    .hasMessageContaining("origin/main");

        Files.writeString(
                clone.resolve(".git/shallow"),
                git.getRepository().resolve("HEAD").name() + "\n");
        assertThatThrownBy(() -> nameOf("HEAD~1")).hasMessageContaining("fetch-depth: 0");
    }

    @Test
    void outsideOfARepositoryThereIsNone() throws IOException {
        var elsewhere = Files.createDirectory(folder.resolve("ailleurs"));

        assertThatThrownBy(() -> Revision.of("HEAD", elsewhere)).hasMessageContaining("is in no Git repository");
        try (var revision = Revision.of("HEAD", clone)) {
            assertThatThrownBy(() -> revision.write(List.of(elsewhere), folder.resolve("base")))
                    .hasMessageContaining("lies outside the repository");
        }
    }

    private Path sourcesOf(String name) {
        try (var revision = Revision.of(name, clone.resolve("portails"))) {
            return revision.write(List.of(clone.resolve("portails/tenants")), folder.resolve("base"))
                    .get(0);
        }
    }

    private String nameOf(String name) {
        try (var revision = Revision.of(name, clone)) {
            return revision.commit();
        }
    }

    private void write(String path, String content) throws IOException {
        var file = clone.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void commit(String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor("Anne", "anne@valmont.example")
                .setCommitter("Anne", "anne@valmont.example")
                .setSign(false)
                .call();
    }
}
