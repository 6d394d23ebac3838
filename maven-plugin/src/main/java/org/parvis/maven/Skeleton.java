package org.parvis.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parvis.SetupException;
import org.parvis.data.DataFile;

/**
 * A first project, complete enough to be built as it is.
 *
 * @param version the version of Parvis that it uses
 */
record Skeleton(String version) {

    /**
     * Where each file goes, and the resource that it is; the schemas let editors complete and check YAML, and a small project is built
     * before the dearer of Java's compilers would pay.
     */
    private static final Map<String, String> FILES = Map.of(
            "pom.xml", "init/pom.xml",
            ".gitignore", "init/gitignore",
            ".mvn/jvm.config", "init/jvm.config",
            ".github/workflows/portails.yml", "init/portails.yml",
            "parvis.schema.json", "/org/parvis/source/parvis.schema.json",
            "tenant.schema.json", "/org/parvis/source/tenant.schema.json",
            "tenants/valmont-sur-lys/tenant.yaml", "init/tenant.yaml",
            "tenants/valmont-sur-lys/assets/logo.svg", "init/logo.svg");

    /**
     * Writes the project into {@code folder}.
     *
     * @return the paths that were written
     * @throws SetupException if there is anything there but the folder of a new Git repository
     */
    Set<String> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        refuseUnlessEmpty(folder);
        return rewrite(folder);
    }

    /** The same whatever is there. */
    Set<String> rewrite(Path folder) throws IOException {
        var files = files();
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return files.keySet();
    }

    /** The content of each file of the project, by path. */
    SortedMap<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        for (var file : FILES.entrySet()) files.put(file.getKey(), read(file.getValue()));
        return files;
    }

    private static void refuseUnlessEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var present = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".git"))
                    .sorted()
                    .findFirst();
            if (present.isPresent())
                throw new SetupException(folder + " is not empty: it holds " + present.get()
                        + ". Start in an empty folder, or name one with -Dparvis.directory=portails.");
        }
    }

    private String read(String name) {
        return DataFile.of(Skeleton.class, name).text().replace("@version@", version);
    }
}
