package org.parvis.audit;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What site generators read at the top of a Markdown file and print nowhere: a mapping in YAML, between two lines of their own. */
final class FrontMatter {

    private static final String BEGINNING = "---";
    private static final Set<String> ENDS = Set.of("---", "...");

    /**
     * A line of prose, "Objet : …" or "Last update: …", between two thematic breaks may pass for YAML; keys that generators know are one
     * word, and the colon follows at once.
     */
    private static final Pattern PROSE =
            Pattern.compile("^[^\\s#:-][^:\\s\\p{Z}]*+[ \\t\\p{Zs}][^:\\n]*+:(?=\\s|$)", Pattern.MULTILINE);

    /** In characters: front matter is some lines, and the parser takes seconds over brackets that fill a document. */
    private static final LoadSettings BOUNDED =
            LoadSettings.builder().setCodePointLimit(20_000).build();

    private FrontMatter() {}

    /** {@code text}, its lines where they were, without the front matter with which it may begin. */
    static String leftOut(String text) {
        var lines = text.lines().map(String::stripTrailing).toList();
        if (lines.isEmpty() || !lines.get(0).equals(BEGINNING)) return text;
        for (int end = 1; end < lines.size(); end++) {
            if (!ENDS.contains(lines.get(end))) continue;
            return isWritten(String.join("\n", lines.subList(1, end)))
                    ? "\n".repeat(end + 1) + text.lines().skip(end + 1).collect(Collectors.joining("\n"))
                    : text;
        }
        return text;
    }

    private static boolean isWritten(String yaml) {
        return !PROSE.matcher(yaml).find() && isMapping(yaml);
    }

    /** Reads events only: nothing is built, and nothing grows, from what the file says. */
    private static boolean isMapping(String yaml) {
        try {
            var events = new Parse(BOUNDED).parseString(yaml);
            var kinds = StreamSupport.stream(events.spliterator(), false)
                    .map(Event::getEventId)
                    .toList();
            return kinds.indexOf(Event.ID.MappingStart) == 2
                    && kinds.indexOf(Event.ID.DocumentStart) == kinds.lastIndexOf(Event.ID.DocumentStart);
        } catch (YamlEngineException e) {
            return false;
        }
    }
}
