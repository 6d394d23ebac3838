package org.parvis.bake;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.parvis.source.SourceFile;
import org.parvis.source.SourceTree;

/** What pages include, told from their texts alone, before anything is converted. */
final class Includes {

    /** A target ends where another directive begins, so that a line of nothing else takes no longer than it is long. */
    private static final Pattern INCLUDE = Pattern.compile("include::((?:(?!include::)[^\\[\\n])*+)\\[");

    private Includes() {}

    /** The page {@code path} and what it includes; nothing where that depends on more than its text. */
    static Optional<Map<String, SourceFile>> of(String path, SourceTree tree) {
        var found = new TreeMap<String, SourceFile>();
        var waiting = new ArrayDeque<String>();
        waiting.add("pages/" + path);
        while (!waiting.isEmpty()) {
            var name = waiting.poll();
            var file = file(name, tree);
            if (file == null || found.putIfAbsent(name, file) != null) continue;
            // A list is included as facts/x.adoc, and what it includes in turn is sought beside it among the pages.
            var folder = name.startsWith(FactLists.FOLDER)
                    ? "pages/" + FactLists.FOLDER
                    : name.substring(0, name.lastIndexOf('/') + 1);
            var includes = INCLUDE.matcher(file.text());
            while (includes.find()) {
                var target = includes.group(1);
                if (target.contains("{") || target.contains("$")) return Optional.empty();
                waiting.add(
                        target.startsWith(FactLists.FOLDER)
                                ? FactLists.FOLDER + FactLists.templateName(target)
                                : folder + target);
            }
            if (name.startsWith(FactLists.FOLDER)) {
                for (var other : tree.facts().keySet())
                    if (file.text().contains(other)) waiting.add(FactLists.FOLDER + other);
            }
        }
        return Optional.of(found);
    }

    private static SourceFile file(String name, SourceTree tree) {
        return name.startsWith(FactLists.FOLDER)
                ? tree.facts().get(name.substring(FactLists.FOLDER.length()))
                : tree.pages().get(name.substring("pages/".length()));
    }
}
