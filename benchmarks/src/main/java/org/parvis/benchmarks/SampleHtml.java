package org.parvis.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parvis.compliance.Edit;
import org.parvis.compliance.SampleSite;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;

/** The sample site as it lies on a disk: six pages and the error page, to be parsed and judged afresh each time. */
final class SampleHtml {

    private final Site model = SampleSite.after(Edit.none());
    private final Map<String, String> pages = model.pages().stream()
            .collect(Collectors.toMap(Page::path, page -> page.document().outerHtml()));

    /** The pages, parsed by jsoup and by nothing else. */
    List<Document> parsed() {
        return pages.values().stream().map(Jsoup::parse).toList();
    }

    /** The site, parsed and indexed; no rule has seen it yet. */
    Site site() {
        return new Site(
                model.tenant(),
                Map.of(),
                model.registry(),
                model.asOf(),
                pages.entrySet().stream()
                        .map(page -> Page.parse(
                                page.getKey(), page.getValue(), SourceMap.ofPage(Place.of(page.getKey(), 1))))
                        .toList(),
                model.files());
    }
}
