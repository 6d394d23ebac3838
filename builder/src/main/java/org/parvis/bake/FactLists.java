package org.parvis.bake;

import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.source.SourceFile;
import org.parvis.tenant.facts.Facts;

/**
 * A tenant's lists as AsciiDoc, written by the operator's templates from the lists' shape: {@code include::facts/x.adoc[]} is
 * what {@code facts/x.ftl} makes of it. A cell is a reference to its attribute, so a list holds no value either.
 */
final class FactLists {

    /** Where pages include lists from. */
    static final String FOLDER = "facts/";

    private final BakeContext.Sources sources;
    private final Configuration freemarker;
    private final Map<String, Object> model;

    FactLists(BakeContext.Sources sources, Shape shape) {
        this.sources = sources;
        this.freemarker = Layouts.configuration(sources.facts());
        this.freemarker.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        var lists = new LinkedHashMap<String, List<Map<String, String>>>();
        shape.lists()
                .forEach((name, rows) ->
                        lists.put(name, rows.stream().map(FactLists::references).toList()));
        this.model = Map.of("lists", lists, "flags", Layouts.flags(shape));
    }

    private static Map<String, String> references(Facts.Row row) {
        return row.cells().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cell -> "{" + cell.getValue() + "}", (a, b) -> a, LinkedHashMap::new));
    }

    /** The template behind {@code target} ({@code facts/x.adoc}), if there is one. */
    Optional<SourceFile> template(String target) {
        return Optional.ofNullable(sources.facts().get(templateName(target)));
    }

    /**
     * What {@code target} includes.
     *
     * @throws IllegalStateException if the template fails: it is the operator's, and wrong for every tenant
     */
    String text(String target) {
        var text = new StringWriter();
        try {
            freemarker.getTemplate(templateName(target)).process(model, text);
        } catch (TemplateException e) {
            throw new IllegalStateException(
                    "the shared template of " + target + " fails: " + e.getMessageWithoutStackTop(), e);
        } catch (ParseException e) {
            throw new IllegalStateException("a shared template cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String templateName(String target) {
        return target.substring(FOLDER.length()).replaceAll("\\.adoc$", ".ftl");
    }
}
