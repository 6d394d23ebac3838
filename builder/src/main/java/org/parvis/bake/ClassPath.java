package org.parvis.bake;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the code that is running lies, so that another process can run it. */
public final class ClassPath {

    private ClassPath() {}

    /** The class path of this code: of the plugin's own class loader within Maven, of the JVM elsewhere. */
    static String own() {
        return files().map(file -> file.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    /** The jars and folders of that class path. */
    public static Stream<Path> files() {
        return ClassPath.class.getClassLoader() instanceof URLClassLoader of
                ? Arrays.stream(of.getURLs()).map(ClassPath::file)
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.isEmpty())
                        .map(Path::of);
    }

    private static Path file(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no file of the class path: " + url, e);
        }
    }
}
