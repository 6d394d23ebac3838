package org.parvis.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Writes a project with a fleet of demonstrations: invented names, sixteen combinations of services, reserved example values.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar org.parvis.benchmarks.Fleet FOLDER TENANTS [EDITION]}</pre>
 */
public final class Fleet {

    private static final List<String> STARTS = List.of(
            "Aube", "Brume", "Cler", "Dorne", "Ermen", "Fauve", "Gri", "Haute", "Jarve", "Lande", "Morne", "Noire");
    private static final List<String> ENDS = List.of(
            "mont", "val", "court", "bourg", "fontaine", "roche", "champ", "combe", "pierre", "serre", "rive", "lande");
    private static final List<String> RIVERS = List.of(
            "sur-Lisque",
            "sur-l’Orvelle",
            "en-Bressoulx",
            "lès-Thuriane",
            "sous-Mérandes",
            "la-Garonnelle",
            "d’Entre-Vignes",
            "le-Châtelin",
            "aux-Œillets",
            "de-Haÿères");

    private Fleet() {}

    /** Writes the fleet. */
    public static void main(String[] args) throws IOException {
        var project = new Project(Path.of(args[0]));
        var edition = args.length < 3 ? 1 : Integer.parseInt(args[2]);
        project.create();
        for (int number = 0; number < Integer.parseInt(args[1]); number++) project.add(tenant(number, edition));
    }

    private static DemonstrationRecord tenant(int number, int edition) {
        var name = name(number);
        return new DemonstrationRecord(
                slug(name),
                number + 1,
                edition,
                Body.COMMUNE,
                legalName(name),
                name,
                "",
                String.format("99%03d", number % 1_000),
                OptionalInt.of(300 + 37 * number % 90_000),
                List.of(),
                DemonstrationRecord.Services.of(number % 16));
    }

    /** 1,440 different names, then numbered ones. */
    private static String name(int number) {
        var heads = STARTS.size() * ENDS.size();
        var head = number % heads;
        var river = number / heads % RIVERS.size();
        var round = number / (heads * RIVERS.size());
        var name = STARTS.get(head % STARTS.size()) + ENDS.get(head / STARTS.size()) + "-" + RIVERS.get(river);
        return round == 0 ? name : name + "-" + (round + 1);
    }

    /** {@code Commune de Valmont}, {@code Commune d’Étrépagny}. */
    static String legalName(String name) {
        return ("aeiouy".indexOf(slug(name).charAt(0)) < 0 ? "Commune de " : "Commune d’") + name;
    }

    /** {@code name} as a folder and a domain: {@code l-hay-les-roses}. */
    static String slug(String name) {
        return Normalizer.normalize(
                        name.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
