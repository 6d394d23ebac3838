package org.parvis.bake;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What bakes, as against what is baked: this package and the libraries under it. */
final class Toolchain {

    /** A class of each library whose version may change what is baked. It is looked up and never loaded. */
    private static final List<String> LIBRARIES = List.of(
            "org/jbake/app/Oven.class",
            "org/asciidoctor/Asciidoctor.class",
            "org/jruby/Ruby.class",
            "freemarker/template/Template.class",
            "org/jsoup/Jsoup.class");

    /**
     * By what the toolchain is known again: the bytes of this package's classes and the file names of the libraries. It is the
     * same whether the classes lie in a jar or in a folder.
     */
    static final String FINGERPRINT = fingerprint();

    private Toolchain() {}

    private static String fingerprint() {
        var own = Hashing.sha256().newHasher();
        try {
            var origin = Path.of(Toolchain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(origin)) put(origin, own);
            else
                try (var jar = FileSystems.newFileSystem(origin, (ClassLoader) null)) {
                    put(jar.getPath("/"), own);
                }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return own.hash() + LIBRARIES.stream().map(Toolchain::fileOf).collect(Collectors.joining(" ", " ", ""));
    }

    private static void put(Path root, Hasher own) throws IOException {
        var folder = root.resolve(Toolchain.class.getPackageName().replace('.', '/'));
        try (var classes = Files.list(folder)) {
            for (var file :
                    (Iterable<Path>) classes.filter(path -> path.toString().endsWith(".class"))
                            .sorted(Comparator.comparing(Toolchain::name))::iterator) {
                own.putString(name(file), StandardCharsets.UTF_8).putBytes(Files.readAllBytes(file));
            }
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** The jar's name holds the library's version: {@code jbake-core-2.7.0.jar}. */
    private static String fileOf(String resource) {
        URL url = Toolchain.class.getClassLoader().getResource(resource);
        if (url == null) throw new IllegalStateException("no " + resource + " on the class path");
        var jar = url.getPath().substring(0, url.getPath().lastIndexOf('!'));
        return jar.substring(jar.lastIndexOf('/') + 1);
    }
}
