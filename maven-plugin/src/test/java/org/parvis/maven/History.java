package org.parvis.maven;

import java.io.File;
import java.io.IOException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** The history of an integration test's project, in a Git repository of its own. */
public final class History {

    private final File folder;

    /** A history that begins with the next commit. */
    public History(File folder) throws GitAPIException {
        this.folder = folder;
        Git.init().setDirectory(folder).setInitialBranch("main").call().close();
    }

    /** Everything is committed as it is, under the tag {@code name}. */
    public void commit(String name) throws GitAPIException, IOException {
        try (var git = Git.open(folder)) {
            git.add().addFilepattern("tenants").addFilepattern("site-src").call();
            git.add().setUpdate(true).addFilepattern(".").call();
            git.commit()
                    .setMessage(name)
                    .setAuthor("Anne", "anne@valmont.example")
                    .setCommitter("Anne", "anne@valmont.example")
                    .setSign(false)
                    .call();
            git.tag().setName(name).setAnnotated(false).call();
        }
    }
}
