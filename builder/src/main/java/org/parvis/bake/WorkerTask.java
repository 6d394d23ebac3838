package org.parvis.bake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parvis.source.SourceFile;

/**
 * What the worker process is to convert, and all that it needs for that: texts, names and the shape of the facts. No value of a
 * fact, no path of a file, nothing of the machine.
 *
 * @param pages every page, and whatever pages include
 * @param lists the operator's templates of lists
 * @param salt of the tokens
 * @param names of the facts, in the order of their tokens
 * @param site the pages that the site has
 * @param wanted those to convert, in this order
 * @param alone whether they are of no site
 */
record WorkerTask(
        Map<String, Text> pages,
        Map<String, Text> lists,
        Shape shape,
        String salt,
        List<String> names,
        Set<String> site,
        List<String> wanted,
        boolean alone) {

    /** A file as text. */
    record Text(String displayPath, SourceFile.Author author, String text) {

        private static Map<String, Text> of(Map<String, SourceFile> files) {
            var texts = new TreeMap<String, Text>();
            files.forEach((path, file) -> texts.put(path, new Text(file.displayPath(), file.author(), file.text())));
            return texts;
        }

        private static Map<String, SourceFile> files(Map<String, Text> texts) {
            var files = new TreeMap<String, SourceFile>();
            texts.forEach((path, text) -> files.put(
                    path,
                    new SourceFile(
                            text.displayPath(), text.author(), text.text().getBytes(StandardCharsets.UTF_8))));
            return files;
        }
    }

    static WorkerTask of(BakeContext context, List<String> wanted, boolean alone) {
        return new WorkerTask(
                Text.of(context.sources().pages()),
                Text.of(context.sources().facts()),
                context.shape(),
                context.tokens().salt(),
                context.tokens().names(),
                context.pages().keySet(),
                wanted,
                alone);
    }

    /** What becomes of the page of {@code conversion}, in the worker process. */
    Optional<ConvertedPage> converted(Conversion conversion, AsciidocConverter converter) {
        return alone ? ConvertedPage.alone(conversion, converter) : ConvertedPage.of(conversion, converter);
    }

    /** The same context, in the worker process. */
    BakeContext context() {
        var sources = new BakeContext.Sources(Text.files(pages), Map.of(), Text.files(lists), Map.of(), "");
        return new BakeContext(sources, shape, new Tokens(salt, names), site, Map.of());
    }
}
