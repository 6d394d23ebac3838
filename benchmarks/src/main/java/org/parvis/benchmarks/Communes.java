package org.parvis.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Writes a project with communes of France as tenants, from the npm package {@code @etalab/decoupage-administratif}; an id is
 * the name and the INSEE code, since thousands of communes share a name.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar org.parvis.benchmarks.Communes DATA FOLDER [MOST]}</pre>
 */
public final class Communes {

    /** What stands before a name without its article, by the INSEE's code of the article (TNCC). */
    private static final List<String> LINKS =
            List.of("de ", "d’", "du ", "de La ", "des ", "de L'", "d’Aux ", "de Las ", "de Los ");

    private Communes() {}

    /** Writes the communes. */
    public static void main(String[] args) throws IOException {
        var project = new Project(Path.of(args[1]));
        project.create();
        for (var commune : all(Path.of(args[0]), args.length < 3 ? Integer.MAX_VALUE : Integer.parseInt(args[2])))
            project.add(commune);
    }

    /** The first {@code most} communes of {@code data}, spread over the whole list. */
    static List<DemonstrationRecord> all(Path data, int most) throws IOException {
        var json = new ObjectMapper();
        var parents = parents(json.readTree(data.resolve("epci.json").toFile()));
        var known = new ArrayList<JsonNode>();
        for (var commune : json.readTree(data.resolve("communes.json").toFile()))
            if (commune.path("type").asText().equals("commune-actuelle")) known.add(commune);
        var count = Math.min(most, known.size());
        var records = new ArrayList<DemonstrationRecord>();
        for (int i = 0; i < count; i++) {
            var commune = known.get((int) ((long) i * known.size() / count));
            records.add(record(commune, i, parents.get(commune.path("code").asText())));
        }
        return records;
    }

    private static Map<String, String> parents(JsonNode bodies) {
        var parents = new HashMap<String, String>();
        for (var body : bodies)
            for (var member : body.path("membres"))
                parents.put(
                        member.path("code").asText(),
                        "epci-" + body.path("code").asText());
        return parents;
    }

    private static DemonstrationRecord record(JsonNode commune, int number, String parent) {
        var name = commune.path("nom").asText();
        var population = commune.path("population");
        return new DemonstrationRecord(
                Fleet.slug(name) + "-" + commune.path("code").asText().toLowerCase(Locale.ROOT),
                number + 1,
                1,
                legalName(name, commune.path("typeLiaison").asInt(-1)),
                name,
                commune.path("codesPostaux").path(0).asText(""),
                population.isInt() ? OptionalInt.of(population.asInt()) : OptionalInt.empty(),
                parent == null ? List.of() : List.of(parent),
                DemonstrationRecord.Services.NONE);
    }

    /**
     * {@code Commune du Havre}, {@code Commune de L'Abergement-Clémenciat}, {@code Commune d’Ambérieu-en-Bugey}.
     *
     * @param article the INSEE's code; below 0 where it is not known
     */
    static String legalName(String name, int article) {
        if (article < 0) return Fleet.legalName(name);
        var bare = article < 2 ? name : name.replaceFirst("^(?:Le |La |Les |L'|Aux |Las |Los )", "");
        return "Commune " + LINKS.get(article) + bare;
    }
}
