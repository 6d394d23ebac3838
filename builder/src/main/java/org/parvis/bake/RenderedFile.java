package org.parvis.bake;

import java.util.Locale;

/** The files beside the pages that a layout writes too, because they hold facts. */
enum RenderedFile {
    ROBOTS("robots.txt"),
    THEME("assets/theme.css");

    private final String path;

    RenderedFile(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    String layout() {
        return type() + ".ftlh";
    }

    String extension() {
        return path.substring(path.lastIndexOf('.'));
    }
}
