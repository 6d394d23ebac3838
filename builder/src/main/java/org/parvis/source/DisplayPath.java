package org.parvis.source;

import java.nio.file.Path;

/** Paths as their authors know them. */
public final class DisplayPath {

    private DisplayPath() {}

    /** {@code file} relative to {@code root} where it is below it, else as given; with forward slashes, on one line. */
    public static String of(Path file, Path root) {
        var absolute = file.toAbsolutePath().normalize();
        var base = root.toAbsolutePath().normalize();
        var shown = absolute.startsWith(base) ? base.relativize(absolute) : file;
        return Characters.shown(shown.toString().replace(shown.getFileSystem().getSeparator(), "/"));
    }
}
