package org.parvis.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.hashing.FileHasher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The folders that are watched, and those below them that are not: what a bake writes is no reason to bake again. */
final class Sources implements AutoCloseable {

    private final List<Path> written;
    private final Runnable changed;
    private final DirectoryWatcher watcher;

    /**
     * Watches from now on.
     *
     * @param folders what is watched
     * @param written what is not
     * @param changed is called for each change
     */
    Sources(List<Path> folders, List<Path> written, Runnable changed) throws IOException {
        this.written = written.stream().map(Sources::absolute).toList();
        this.changed = changed;
        this.watcher = DirectoryWatcher.builder()
                .paths(folders.stream().map(Sources::absolute).toList())
                .listener(this::heard)
                .fileHasher(FileHasher.LAST_MODIFIED_TIME)
                .build();
        var watching = watcher.watchAsync(task -> {
            var thread = new Thread(task, "parvis-sources");
            thread.setDaemon(true);
            thread.start();
        });
        if (watching.isCompletedExceptionally()) watching.join();
    }

    private void heard(DirectoryChangeEvent event) {
        var path = event.path();
        if (path == null || written.stream().noneMatch(absolute(path)::startsWith)) changed.run();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}
