package org.parvis.bake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parvis.tenant.Facts;

/**
 * A baked file with holes where facts go.
 *
 * @param parts text, and the names of facts, alternating; the first and the last are text
 * @param escaping how a value is written into the file
 */
record Template(List<String> parts, Escaping escaping) {

    /** How a value is written into a file. */
    enum Escaping {
        /** HTML and XML, in text and in quoted attributes alike. */
        MARKUP {
            @Override
            String apply(String value) {
                return value.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
            }
        },
        /** Plain files, where only codes and addresses stand, whose form the schema has checked. */
        PLAIN {
            @Override
            String apply(String value) {
                return value;
            }
        };

        abstract String apply(String value);

        static Escaping of(String path) {
            return path.endsWith(".html") || path.endsWith(".xml") ? MARKUP : PLAIN;
        }
    }

    Template {
        parts = List.copyOf(parts);
    }

    /** The template of {@code text}, a file published at {@code path}. */
    static Template of(String path, String text, Tokens tokens) {
        var parts = new ArrayList<String>();
        var found = tokens.in(text);
        var from = 0;
        while (found.find()) {
            parts.add(text.substring(from, found.start()));
            parts.add(tokens.name(found));
            from = found.end();
        }
        parts.add(text.substring(from));
        return new Template(parts, Escaping.of(path));
    }

    /** The file for one tenant. */
    byte[] stamp(Facts facts) {
        var file = filled(facts, "");
        if (parts.contains(InlineStyles.NAME)) file = filled(facts, InlineStyles.sources(file));
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private String filled(Facts facts, String inlineStyles) {
        var file = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (i % 2 == 0) file.append(part);
            else if (part.equals(InlineStyles.NAME)) file.append(inlineStyles);
            else file.append(escaping.apply(facts.values().get(part).value()));
        }
        return file.toString();
    }
}
