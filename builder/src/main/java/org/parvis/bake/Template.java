package org.parvis.bake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parvis.tenant.facts.Facts;

/**
 * A baked file with holes where facts go.
 *
 * @param texts what stands around the holes, in UTF-8: one more than there are holes
 * @param holes the name of the fact in each hole
 * @param escaping how a value is written into the file
 * @param styles the style sheets in the file, where it names the sources that admit them
 */
record Template(List<byte[]> texts, List<String> holes, Escaping escaping, List<Template> styles) {

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
        texts = List.copyOf(texts);
        holes = List.copyOf(holes);
        styles = List.copyOf(styles);
    }

    Template(List<byte[]> texts, List<String> holes, Escaping escaping) {
        this(
                texts,
                holes,
                escaping,
                holes.contains(InlineStyles.NAME) ? InlineStyles.in(texts, holes, escaping) : List.of());
    }

    /** The template of {@code text}, a file published at {@code path}. */
    static Template of(String path, String text, Tokens tokens) {
        var texts = new ArrayList<byte[]>();
        var holes = new ArrayList<String>();
        var found = tokens.in(text);
        var from = 0;
        while (found.find()) {
            texts.add(utf8(text.substring(from, found.start())));
            holes.add(tokens.name(found));
            from = found.end();
        }
        texts.add(utf8(text.substring(from)));
        return new Template(texts, holes, Escaping.of(path));
    }

    /** The file for one tenant. */
    byte[] stamp(Facts facts) {
        return filled(
                facts,
                InlineStyles.sources(
                        styles.stream().map(style -> style.filled(facts, "")).toList()));
    }

    /** The text with {@code values} in its holes, as they are. */
    String withAll(UnaryOperator<String> values) {
        return new String(filled(values), StandardCharsets.UTF_8);
    }

    private byte[] filled(Facts facts, String inlineStyles) {
        return filled(name -> name.equals(InlineStyles.NAME)
                ? inlineStyles
                : escaping.apply(facts.values().get(name).value()));
    }

    private byte[] filled(UnaryOperator<String> values) {
        var file = new ByteArrayOutputStream(
                texts.stream().mapToInt(text -> text.length).sum() + 64 * holes.size());
        file.writeBytes(texts.get(0));
        for (int i = 0; i < holes.size(); i++) {
            file.writeBytes(utf8(values.apply(holes.get(i))));
            file.writeBytes(texts.get(i + 1));
        }
        return file.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
