package org.parvis;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.parvis.site.Page;
import org.parvis.site.SourceMap;
import org.parvis.source.TenantFolder;

/** The words in a site's SVG drawings, which visitors read beside those of the pages, as rules read pages: on their own lines. */
final class Drawings {

    /** What words stand in; of most drawings nothing more has to be looked at. */
    private static final Pattern WORDY = Pattern.compile("<(?:[\\w.-]+:)?(?:text|title|desc)\\b|<!--");

    private Drawings() {}

    /** Those among {@code files}, by path, of the site of the tenant in {@code folder}. */
    static List<Page> in(TenantFolder folder, Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".svg"))
                .flatMap(file -> page(folder, file.getKey(), file.getValue()).stream())
                .toList();
    }

    private static Optional<Page> page(TenantFolder folder, String path, byte[] bytes) {
        var drawing = new String(bytes, StandardCharsets.UTF_8);
        if (!WORDY.matcher(drawing).find()) return Optional.empty();
        var isOwn = Files.isRegularFile(folder.path().resolve(path));
        var source = (isOwn ? folder.displayPath() : folder.id()) + "/" + path;
        return Optional.of(Page.parse(path, onItsLines(drawing), SourceMap.onLinesOf(source)));
    }

    private static String onItsLines(String drawing) {
        var html = new StringBuilder("<!DOCTYPE html><html><head><title></title></head><body>");
        var lines = new int[] {1};
        Document parsed = Jsoup.parse(drawing, "", Parser.xmlParser().setTrackPosition(true));
        parsed.traverse((node, depth) -> words(node).ifPresent(words -> {
            for (; lines[0] < node.sourceRange().start().lineNumber(); lines[0]++) html.append('\n');
            html.append("<p>").append(Entities.escape(words)).append("</p>");
        }));
        return html.append("</body></html>").toString();
    }

    /** A label may be put together from parts. */
    private static Optional<String> words(Node node) {
        if (node instanceof Comment comment) return Optional.of(oneLine(comment.getData()));
        if (!(node instanceof Element element)) return Optional.empty();
        var name = element.tagName().substring(element.tagName().indexOf(':') + 1);
        return switch (name) {
            case "text", "title", "desc" -> Optional.of(oneLine(element.wholeText()));
            default -> Optional.empty();
        };
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
