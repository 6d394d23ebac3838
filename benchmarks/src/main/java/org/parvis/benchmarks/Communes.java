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
import java.util.stream.Collectors;

/**
 * Writes a project with communes of France as tenants, and the groups that they are in, from the npm package {@code @etalab/decoupage-administratif}; an id is
 * the name and the INSEE code, since thousands of communes share a name.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar org.parvis.benchmarks.Communes DATA FOLDER [MOST]}</pre>
 */
public final class Communes {

    /** What stands before a name without its article, by the INSEE's code of the article (TNCC). */
    private static final List<String> LINKS =
            List.of("de ", "d’", "du ", "de La ", "des ", "de L'", "d’Aux ", "de Las ", "de Los ");

    private static final Map<String, String> SORTS =
            Map.of("CC", "Communauté de communes", "CA", "Communauté d’agglomération", "CU", "Communauté urbaine");

    private Communes() {}

    /** Writes the communes and the groups that they are in. */
    public static void main(String[] args) throws IOException {
        var project = new Project(Path.of(args[1]));
        project.create();
        var data = Path.of(args[0]);
        var communes = all(data, args.length < 3 ? Integer.MAX_VALUE : Integer.parseInt(args[2]));
        for (var commune : communes) project.add(commune);
        for (var group : groups(data, communes)) project.add(group);
    }

    /** The first {@code most} communes of {@code data}, spread over the whole list. */
    static List<DemonstrationRecord> all(Path data, int most) throws IOException {
        var parents = new HashMap<String, String>();
        for (var group : list(data, "epci.json"))
            for (var member : group.path("membres"))
                parents.put(member.path("code").asText(), idOf(group));
        var known = new ArrayList<JsonNode>();
        for (var commune : list(data, "communes.json"))
            if (commune.path("type").asText().equals("commune-actuelle")) known.add(commune);
        var count = Math.min(most, known.size());
        var records = new ArrayList<DemonstrationRecord>();
        for (int i = 0; i < count; i++) {
            var commune = known.get((int) ((long) i * known.size() / count));
            records.add(commune(commune, i, parents.get(commune.path("code").asText())));
        }
        return records;
    }

    /** The groups of which {@code communes} are members. */
    static List<DemonstrationRecord> groups(Path data, List<DemonstrationRecord> communes) throws IOException {
        var meant =
                communes.stream().flatMap(commune -> commune.parents().stream()).collect(Collectors.toSet());
        var records = new ArrayList<DemonstrationRecord>();
        for (var group : list(data, "epci.json"))
            if (meant.contains(idOf(group))) records.add(group(group, communes.size() + records.size()));
        return records;
    }

    private static JsonNode list(Path data, String name) throws IOException {
        return new ObjectMapper().readTree(data.resolve(name).toFile());
    }

    private static String idOf(JsonNode group) {
        return "epci-" + group.path("code").asText();
    }

    private static DemonstrationRecord commune(JsonNode commune, int number, String parent) {
        var name = commune.path("nom").asText();
        return new DemonstrationRecord(
                Fleet.slug(name) + "-" + commune.path("code").asText().toLowerCase(Locale.ROOT),
                number + 1,
                1,
                Body.COMMUNE,
                legalName(name, commune.path("typeLiaison").asInt(-1)),
                name,
                commune.path("siren").asText(""),
                commune.path("codesPostaux").path(0).asText(""),
                population(commune.path("population")),
                parent == null ? List.of() : List.of(parent),
                DemonstrationRecord.Services.NONE);
    }

    /** {@code CC du Pays des Herbiers}, whose name in law begins with what the letters stand for. */
    private static DemonstrationRecord group(JsonNode group, int number) {
        var listed =
                group.path("nom").asText().replaceFirst("\\(.*\\)\\s*$", "").strip();
        var sort = SORTS.get(group.path("type").asText());
        var name = sort == null ? listed : listed.replaceFirst("^(?:CC|CA|CU) (?:du |de la |de l'|des |de |d')?", "");
        return new DemonstrationRecord(
                idOf(group),
                number + 1,
                1,
                Body.GROUP,
                sort == null ? listed : listed.replaceFirst("^(?:CC|CA|CU)", sort),
                name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1),
                group.path("code").asText(),
                "",
                population(group.path("populationTotale")),
                List.of(),
                DemonstrationRecord.Services.NONE);
    }

    private static OptionalInt population(JsonNode population) {
        return population.isInt() ? OptionalInt.of(population.asInt()) : OptionalInt.empty();
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
