package org.parvis.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Communes as many as a test needs, whose names and addresses are their own and whose pages are made from the same archetypes. */
final class Communes {

    private static final Path MODEL = Path.of("../tenants/fleury-sur-orne");

    private Communes() {}

    /** The id of the commune {@code number}: the order of ids is that of numbers. */
    static String id(int number) {
        return String.format("commune-%04d", number);
    }

    /** Lays the sources of the commune {@code number} out among those in {@code tenants}. */
    static void layOut(Path tenants, int number) throws IOException {
        var own = tenants.resolve(id(number));
        Tree.copy(MODEL.resolve("assets"), own.resolve("assets"));
        var letters = String.format("%c%c%c", 'a' + number / 100, 'a' + number / 10 % 10, 'a' + number % 10);
        Files.writeString(
                own.resolve("tenant.yaml"),
                Files.readString(MODEL.resolve("tenant.yaml"))
                        .replace("  - portal.domains\n", "  - portal.domains\n  - portal.home\n")
                        .replace("fleury-sur-orne.fr", id(number) + ".example")
                        .replace("    - fleury-sur-orne.example # exemple\n", "")
                        .replace("fleury-sur-orne", id(number))
                        .replace("Fleury-sur-Orne", "Val-" + letters + "-le-Haut")
                        .replace("01 99 00 14 00", String.format("01 99 00 %02d %02d", number / 100, number % 100)));
    }
}
