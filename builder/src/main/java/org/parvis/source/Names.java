package org.parvis.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of folders and files that every file system and every web server holds alike. */
final class Names {

    /** What is wrong with a name. */
    record Wrong(String message, String reason, String remedy) {}

    private static final String PORTABLE =
            "Un tel nom n’existe pas, ou pas sous cette forme, sur tous les systèmes et dans toutes les adresses.";
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?");
    private static final Pattern UPPER_CASE = Pattern.compile("[A-Z]");
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private Names() {}

    /** What is wrong with {@code name} as that of a tenant's folder. */
    static Optional<Wrong> tenant(String name) {
        if (isDevice(name)) return Optional.of(device(name));
        if (ID.matcher(name).matches()) return Optional.empty();
        return Optional.of(new Wrong(
                "Le nom du dossier, « " + Characters.shown(name) + " », ne peut pas servir d’identifiant.",
                "Le nom du dossier est l’identifiant de l’organisme et celui de son site publié.",
                "Renommez le dossier : lettres minuscules sans accent, chiffres et traits d’union, 63 signes au plus,"
                        + " par exemple « fleury-sur-orne »."));
    }

    /** What is wrong with {@code name} as that of a page, or of a folder of some. */
    static Optional<Wrong> page(String name) {
        return file(name)
                .or(() -> UPPER_CASE.matcher(name).find()
                        ? Optional.of(new Wrong(
                                "Le nom de page « " + name + " » contient une majuscule.",
                                "Le nom d’une page devient son adresse, où majuscules et minuscules seraient confondues.",
                                "Renommez la page en « " + name.toLowerCase(Locale.ROOT) + " »."))
                        : Optional.empty());
    }

    /** What is wrong with {@code name} as that of any other source file, or of a folder of some. */
    static Optional<Wrong> file(String name) {
        if (name.startsWith("."))
            return Optional.of(new Wrong(
                    "« " + Characters.shown(name) + " » est un fichier ou un dossier caché.",
                    "Ce qui est caché échappe à la relecture.",
                    "Retirez-le, ou donnez-lui un nom sans point au début."));
        if (!SEGMENT.matcher(name).matches())
            return Optional.of(new Wrong(
                    "Le nom « " + Characters.shown(name) + " » n’est pas accepté.",
                    PORTABLE,
                    "Renommez-le avec des lettres sans accent, des chiffres, points, tirets et soulignés seulement,"
                            + " 100 signes au plus."));
        return isDevice(name) ? Optional.of(device(name)) : Optional.empty();
    }

    private static Wrong device(String name) {
        return new Wrong(
                "Le nom « " + name + " » est réservé par Windows.",
                PORTABLE,
                "Choisissez un autre nom, par exemple « le-" + name.toLowerCase(Locale.ROOT) + " ».");
    }

    private static boolean isDevice(String name) {
        var dot = name.indexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        return DEVICES.contains(stem.toLowerCase(Locale.ROOT));
    }
}
