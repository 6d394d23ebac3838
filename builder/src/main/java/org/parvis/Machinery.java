package org.parvis;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.parvis.rules.Rulebook;

/** What bakes and judges: Parvis's own code, that of the rules of the project, and the libraries that they read pages with. */
final class Machinery {

    private Machinery() {}

    /** By what the machinery that judges by {@code rulebook} is known again: another one when any of its code has changed. */
    static String digest(Rulebook rulebook) {
        var all = Hashing.sha256().newHasher();
        var origins = new TreeSet<Path>();
        Stream.concat(
                        Stream.of(Parvis.class, Rulebook.class, Jsoup.class),
                        rulebook.rules().stream().map(Object::getClass))
                .flatMap(type -> origin(type).stream())
                .forEach(origins::add);
        try {
            for (var origin : origins) put(origin, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A rule that is stated has no code of its own.
        rulebook.added().forEach(rule -> all.putString(rule + "\n", StandardCharsets.UTF_8));
        return all.hash().toString();
    }

    private static Optional<Path> origin(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource()).map(source -> {
            try {
                return Path.of(source.getLocation().toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void put(Path origin, Hasher all) throws IOException {
        if (!Files.isDirectory(origin)) {
            all.putBytes(Files.readAllBytes(origin));
            return;
        }
        try (var files = Files.walk(origin)) {
            for (var file :
                    (Iterable<Path>) files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder())::iterator)
                all.putString(origin.relativize(file).toString(), StandardCharsets.UTF_8)
                        .putBytes(Files.readAllBytes(file));
        }
    }
}
