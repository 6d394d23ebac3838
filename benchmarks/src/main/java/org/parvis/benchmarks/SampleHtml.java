package org.parvis.benchmarks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parvis.compliance.Edit;
import org.parvis.compliance.SampleSite;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Registry;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;

/**
 * The sample site as it lies on a disk, of many communes one after the other: eight pages and the error page, to be parsed and judged
 * afresh each time. Each has its own names, addresses and numbers, and the rest of the text in common with all others.
 */
final class SampleHtml {

    private static final int TENANTS = 100;
    private static final List<String> FIRST = List.of(
            "Val", "Clair", "Roche", "Beau", "Haut", "Long", "Vert", "Font", "Aigue", "Chante", "Grand", "Noir",
            "Blanc");
    private static final List<String> LAST = List.of(
            "mont", "bois", "fort", "lieu", "pré", "champ", "ville", "moulin", "vigne", "roux", "puy", "sault", "court",
            "pierre", "mer", "bourg");

    private final Site model = SampleSite.after(Edit.none());
    private final List<Copy> copies =
            IntStream.range(0, TENANTS).mapToObj(this::copy).toList();
    private final Registry registry =
            Registry.of(copies.stream().map(Copy::tenant).toList());
    private int turn;

    private record Copy(Tenant tenant, Map<String, String> pages) {}

    /** The pages of the next commune, parsed by jsoup and by nothing else. */
    List<Document> parsed() {
        return next().pages.values().stream().map(Jsoup::parse).toList();
    }

    /** The site of the next commune, parsed and indexed; no rule has seen it yet. */
    Site site() {
        var copy = next();
        return new Site(
                copy.tenant,
                Map.of(),
                registry,
                model.asOf(),
                copy.pages.entrySet().stream()
                        .map(page -> Page.parse(
                                page.getKey(), page.getValue(), SourceMap.ofPage(Place.of(page.getKey(), 1))))
                        .toList(),
                model.files());
    }

    private Copy next() {
        return copies.get(turn++ % TENANTS);
    }

    private Copy copy(int number) {
        var first = FIRST.get(number % FIRST.size());
        var name = first + LAST.get(number % LAST.size());
        var host = "commune" + number;
        UnaryOperator<String> rename = text -> text.replace("valmont", host)
                .replace("Valmont", name)
                .replace("01 99 00 01", "01 99 00 %02d".formatted(number))
                .replace("+331990001", "+3319900%02d".formatted(number))
                .replace("99123", Integer.toString(98_000 + number))
                .replace("Dupré", "Du" + LAST.get(number % LAST.size()));
        return new Copy(
                renamed(model.tenant(), rename),
                model.pages().stream()
                        .collect(Collectors.toMap(
                                Page::path, page -> rename.apply(page.document().outerHtml()))));
    }

    private static Tenant renamed(Tenant tenant, UnaryOperator<String> rename) {
        var renamed = tenant;
        for (var field : Fields.of(tenant).entrySet()) {
            var value = rename.apply(String.valueOf(field.getValue()));
            if (value.equals(String.valueOf(field.getValue()))) continue;
            renamed = Fields.with(renamed, field.getKey(), field.getValue() instanceof URI ? URI.create(value) : value);
        }
        return renamed;
    }
}
