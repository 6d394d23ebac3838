package org.parvis.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.util.SystemReader;

/** One commit of the repository in which a project lies. The work tree, the index and the repository stay as they are. */
public final class Revision implements AutoCloseable {

    /** After a revision: where the history of what is checked out has left it, as Git writes it. */
    private static final String FORK = "...";

    private final Repository repository;
    private final Path workTree;
    private final RevCommit commit;

    private Revision(Repository repository, RevCommit commit) throws IOException {
        this.repository = repository;
        this.workTree = repository.getWorkTree().toPath().toRealPath();
        this.commit = commit;
    }

    /**
     * The commit that {@code name} names, in the repository around {@code folder}.
     *
     * @param name a commit, a branch, a tag, {@code HEAD~1}, {@code origin/main}; or {@code origin/main...} for the commit in
     *     which what is checked out has left it
     * @throws UnknownException if there is no repository, or no such commit in it
     */
    public static Revision of(String name, Path folder) {
        SystemReader.setInstance(new SystemApart(SystemReader.getInstance()));
        Repository repository = null;
        try {
            var builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
            if (builder.getGitDir() == null)
                throw new UnknownException(folder + " is in no Git repository, and " + name
                        + " is no folder either. Name a folder of published sites, or run it in a clone.");
            repository = builder.build();
            return new Revision(repository, commit(name, repository));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnknownException e) {
            if (repository != null) repository.close();
            throw e;
        }
    }

    /** The commit's name, in 40 hexadecimal digits. */
    public String commit() {
        return commit.name();
    }

    /**
     * Writes the regular files that the commit has below {@code folders} of the work tree into {@code target}, each where it lies
     * in the work tree. What is no regular file, such as a link or a submodule, is left out.
     *
     * @return where {@code folder} is in {@code target}, for each
     * @throws UnknownException if a folder lies outside the repository
     */
    public List<Path> write(List<Path> folders, Path target) {
        try {
            for (var folder : folders) write(inTree(folder), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders.stream().map(folder -> at(folder, target)).toList();
    }

    /** Where {@code folder} of the work tree is in {@code target}. */
    public Path at(Path folder, Path target) {
        return target.resolve(inTree(folder)).normalize();
    }

    private void write(String folder, Path target) throws IOException {
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            if (!folder.isEmpty()) walk.setFilter(PathFilter.create(folder));
            while (walk.next()) {
                var mode = walk.getFileMode(0);
                if (mode != FileMode.REGULAR_FILE && mode != FileMode.EXECUTABLE_FILE) continue;
                var file = target.resolve(walk.getPathString()).normalize();
                if (!file.startsWith(target)) continue;
                Files.createDirectories(file.getParent());
                try (var out = Files.newOutputStream(file)) {
                    repository.open(walk.getObjectId(0)).copyTo(out);
                }
            }
        }
    }

    private String inTree(Path folder) {
        try {
            var absolute = Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().getParent().toRealPath().resolve(folder.getFileName());
            if (!absolute.startsWith(workTree))
                throw new UnknownException(folder + " lies outside the repository " + workTree
                        + ", which knows no earlier state of it. Compare with a folder of published sites.");
            return workTree.relativize(absolute).toString().replace('\\', '/');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RevCommit commit(String name, Repository repository) throws IOException {
        try (var walk = new RevWalk(repository)) {
            var fork = name.endsWith(FORK);
            var id = repository.resolve((fork ? name.substring(0, name.length() - FORK.length()) : name) + "^{commit}");
            if (id == null) throw unknown(name, repository);
            var commit = walk.parseCommit(id);
            return fork ? forkOf(commit, name, repository, walk) : commit;
        } catch (RevisionSyntaxException | MissingObjectException e) {
            throw unknown(name, repository);
        }
    }

    private static RevCommit forkOf(RevCommit other, String name, Repository repository, RevWalk walk)
            throws IOException {
        ObjectId head = repository.resolve("HEAD");
        if (head == null) throw unknown(name, repository);
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(other);
        walk.markStart(walk.parseCommit(head));
        var fork = walk.next();
        if (fork == null) throw unknown(name, repository);
        return walk.parseCommit(fork);
    }

    private static UnknownException unknown(String name, Repository repository) throws IOException {
        var shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        return new UnknownException("There is no revision '" + name + "' in " + repository.getDirectory() + ". "
                + (shallow
                        ? "This clone is shallow: have all of the history fetched, with 'fetch-depth: 0' for actions/checkout,"
                                + " 'GIT_DEPTH: 0' on GitLab, or 'git fetch --unshallow'."
                        : "Name a commit, a branch or a tag that was fetched, such as origin/main or HEAD~1."));
    }

    @Override
    public void close() {
        repository.close();
    }

    /** A revision that there is not. */
    public static final class UnknownException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownException(String message) {
            super(message);
        }
    }
}
