package org.parvis.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parvis.Preparation;

/** Run when the plugin is built: the pages of the project that {@code parvis:init} writes go into its jar, already baked. */
public final class ShippedArchetypes {

    private ShippedArchetypes() {}

    /**
     * Bakes them.
     *
     * @param arguments the folder to write to, and one to work in
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        var project = Files.createDirectories(Path.of(arguments[1]));
        new Skeleton("0").rewrite(project);
        Preparation.bake(project.resolve("tenants"), Path.of(arguments[0]));
    }
}
