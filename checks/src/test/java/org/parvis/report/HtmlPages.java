package org.parvis.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The pages of HTML reports, as tests read them. */
final class HtmlPages {

    static final String OVERVIEW = "index.html";
    static final String RED = "portails/valmont-sur-lys.html";
    static final String GREEN = "portails/rivebelle.html";

    private HtmlPages() {}

    static Map<String, Document> of(Run run) {
        return of(new HtmlReport(), run);
    }

    static Map<String, Document> of(HtmlReport report, Run run) {
        return report.files(run).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, page -> Jsoup.parse(page.getValue())));
    }

    static void write(Map<String, String> files, String name) throws IOException {
        for (var file : files.entrySet()) {
            var path = Path.of("target", name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
