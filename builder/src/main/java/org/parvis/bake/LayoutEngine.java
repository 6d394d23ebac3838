package org.parvis.bake;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/** JBake's engine for layouts ({@code .ftlh}): FreeMarker with HTML escaping, which prints facts and branches on none. */
public final class LayoutEngine extends AbstractTemplateEngine {

    private final BakeContext context;
    private final MemoryStore store;
    private final freemarker.template.Configuration freemarker;

    /** Called by JBake, once for each bake. */
    public LayoutEngine(JBakeConfiguration configuration, ContentStore store) {
        super(configuration, store);
        this.context = ((BakeConfiguration) configuration).context();
        this.store = (MemoryStore) store;
        this.freemarker = Layouts.configuration(context.sources().layouts(), this::marked);
    }

    private String marked(String name, String text) {
        return LayoutMarks.of(
                text, line -> context.mark(context.sources().layouts().get(name), line));
    }

    @Override
    public void renderDocument(TemplateModel model, String template, Writer out) throws RenderingException {
        var content = model.getContent();
        try {
            // Rendered whole before a byte is written: a layout that fails leaves no half page.
            var rendered = new StringWriter();
            freemarker.getTemplate(template).process(variables(content), rendered);
            out.write(rendered.toString());
        } catch (TemplateException e) {
            throw new RenderingException(e.getMessageWithoutStackTop());
        } catch (IOException e) {
            throw new RenderingException(e);
        }
    }

    private Map<String, Object> variables(DocumentModel content) {
        var variables = new HashMap<String, Object>();
        variables.put("content", content);
        variables.put("facts", context.tokens().byName());
        variables.put("flags", Layouts.flags(context.shape()));
        variables.put("pages", pages());
        variables.put("root", root(content));
        variables.put("css", context.sources().styleSheet());
        variables.put("inlineStyles", context.tokens().of(InlineStyles.NAME));
        return variables;
    }

    private String root(DocumentModel content) {
        var page = context.pages().get(String.valueOf(content.get("page")));
        return page == null ? "" : page.root(context.tokens().of("home"));
    }

    private List<Map<String, String>> pages() {
        var pages = new ArrayList<Map<String, String>>();
        context.pages()
                .forEach((source, page) -> context.document(source).ifPresent(document -> {
                    if (!page.isErrorPage())
                        pages.add(Map.of(
                                "type",
                                document.type(),
                                "title",
                                document.title().withAll(context.tokens()::of),
                                "url",
                                page.url()));
                }));
        return pages;
    }
}
