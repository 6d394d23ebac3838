package org.parvis.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Holds the published pages of communes against the list that they come from: name, address and that it is a demonstration, as
 * readers see them; and the report against what it should say, which is nothing, since every value of these records is right or an
 * example that says so. Exits with 1 when a page differs or something was found.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar org.parvis.benchmarks.CommunePages DATA PROJECT [MOST]}</pre>
 */
public final class CommunePages {

    private static final String WORDS = "Site de démonstration";

    private static final String CLEAN =
            "\"findings\":{\"error\":0,\"warning\":0,\"info\":0,\"waived\":0,\"known\":0},\"baking\":[]";

    private static final ObjectMapper JSON = new ObjectMapper();

    private CommunePages() {}

    /** Compares, and prints what differs. */
    public static void main(String[] args) throws IOException {
        var communes = Communes.all(Path.of(args[0]), args.length < 3 ? Integer.MAX_VALUE : Integer.parseInt(args[2]));
        var published = Path.of(args[1], "target", "parvis");
        var wrong = new ArrayList<String>();
        var groups = Communes.groups(Path.of(args[0]), communes);
        for (var group : groups) wrong.addAll(faults(group, published.resolve(group.id())));
        for (var commune : communes) wrong.addAll(faults(commune, published.resolve(commune.id())));
        var found = findings(Path.of(args[1], "target", "parvis-report", "report.json"));
        Stream.concat(wrong.stream().limit(20), found.stream().limit(20)).forEach(System.out::println);
        System.out.printf(
                "  %d communes, %d of them with an apostrophe, %d with letters beyond ASCII, and %d groups: %d faults on their pages, %d findings%n",
                communes.size(),
                communes.stream()
                        .filter(commune -> commune.shortName().contains("'"))
                        .count(),
                communes.stream()
                        .filter(commune -> commune.shortName().chars().anyMatch(letter -> letter > 127))
                        .count(),
                groups.size(),
                wrong.size(),
                found.size());
        if (!wrong.isEmpty() || !found.isEmpty()) System.exit(1);
    }

    /** What the report has found of anybody: of each tenant, which is a line, each finding in short. */
    private static List<String> findings(Path report) throws IOException {
        var found = new ArrayList<String>();
        try (var lines = Files.lines(report)) {
            for (var line : (Iterable<String>) lines.map(String::strip)::iterator) {
                if (!line.startsWith("{\"id\":\"") || line.contains(CLEAN)) continue;
                var tenant = JSON.readTree(line);
                for (var finding : tenant.findValues("message"))
                    found.add(tenant.path("id").asText() + ": " + finding.asText());
            }
        }
        return found;
    }

    private static List<String> faults(DemonstrationRecord commune, Path site) throws IOException {
        var home = site.resolve("index.html");
        if (!Files.exists(home)) return List.of(commune.id() + ": no site");
        var faults = new ArrayList<String>();
        var page = Jsoup.parse(Files.readString(home));
        expect(commune.shortName(), page.select(".masthead .name").textNodes().toString(), commune, faults);
        expect(commune.shortName() + " en données ouvertes", page.select("h1").text(), commune, faults);
        expect(WORDS, page.select(".demonstration").text(), commune, faults);
        var notice = Jsoup.parse(Files.readString(site.resolve("mentions-legales/index.html")));
        expect(
                commune.legalName() + ", " + commune.number(),
                notice.select("[data-fact=publisher]").text(),
                commune,
                faults);
        expect(commune.postcode(), notice.select("[data-fact=publisher]").text(), commune, faults);
        expect(commune.siren(), notice.select("[data-fact=publisher]").text(), commune, faults);
        expect(WORDS, notice.select(".demonstration").text(), commune, faults);
        return faults;
    }

    private static void expect(String words, String text, DemonstrationRecord commune, List<String> faults) {
        if (!text.contains(words)) faults.add(commune.id() + ": « " + words + " » is not in « " + text + " »");
    }
}
