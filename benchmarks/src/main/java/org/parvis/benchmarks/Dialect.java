package org.parvis.benchmarks;

import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** How a page's content is written as a source for another tool, so that all build the same texts. */
enum Dialect {
    MARKDOWN {
        @Override
        String heading(int level, String id, String text) {
            return "#".repeat(level) + " " + text + (id.isEmpty() ? "" : " {#" + id + "}");
        }

        @Override
        String link(String address, String text) {
            return "[" + text + "](" + address + ")";
        }

        @Override
        String strong(String text) {
            return "**" + text + "**";
        }

        @Override
        String item(boolean ordered, String text) {
            return (ordered ? "1. " : "- ") + text;
        }

        @Override
        String term(String term, String definition) {
            return term + "\n: " + definition + "\n";
        }

        @Override
        String table(Element table) {
            var rows = table.select("tr").stream()
                    .map(row -> row.select("th, td").stream()
                            .map(cell -> text(cell).replace("|", "\\|"))
                            .collect(Collectors.joining(" | ", "| ", " |")))
                    .toList();
            var rule = "|---".repeat(table.selectFirst("tr").select("th, td").size()) + "|";
            return rows.get(0) + "\n" + rule + "\n" + String.join("\n", rows.subList(1, rows.size()));
        }
    },
    ASCIIDOC {
        @Override
        String heading(int level, String id, String text) {
            return (id.isEmpty() ? "" : "[#" + id + "]\n") + "=".repeat(level) + " " + text;
        }

        @Override
        String link(String address, String text) {
            return (address.startsWith("#") ? "xref:" : "link:") + address + "[" + text.replace("]", "\\]") + "]";
        }

        @Override
        String strong(String text) {
            return "*" + text + "*";
        }

        @Override
        String item(boolean ordered, String text) {
            return (ordered ? ". " : "* ") + text;
        }

        @Override
        String term(String term, String definition) {
            return term + ":: " + definition;
        }

        @Override
        String table(Element table) {
            return table.select("tr").stream()
                    .map(row -> row.select("th, td").stream()
                            .map(cell -> "|" + text(cell).replace("|", "\\|"))
                            .collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\n", "[%header]\n|===\n", "\n|==="));
        }
    };

    abstract String heading(int level, String id, String text);

    abstract String link(String address, String text);

    abstract String strong(String text);

    abstract String item(boolean ordered, String text);

    abstract String term(String term, String definition);

    abstract String table(Element table);

    /** The source of {@code content}. */
    String source(Element content) {
        var source = new StringBuilder();
        for (var child : content.children()) append(child, source);
        return source.toString();
    }

    private void append(Element element, StringBuilder source) {
        switch (element.normalName()) {
            case "h1" -> {
                // The title, which the front matter or the first line states.
            }
            case "h2", "h3", "h4" ->
                block(heading(element.normalName().charAt(1) - '0', element.id(), text(element)), source);
            case "p", "address" -> block(text(element), source);
            case "ul", "ol" ->
                block(
                        element.children().stream()
                                .map(item -> item(element.normalName().equals("ol"), text(item)))
                                .collect(Collectors.joining("\n")),
                        source);
            case "dl" ->
                block(
                        element.select("> dt").stream()
                                .map(term -> term(text(term), text(term.nextElementSibling())))
                                .collect(Collectors.joining("\n")),
                        source);
            case "table" -> block(table(element), source);
            default -> source.append(source(element));
        }
    }

    private static void block(String text, StringBuilder source) {
        source.append(text).append("\n\n");
    }

    /** The words of {@code element} on one line. */
    String text(Element element) {
        return element.childNodes().stream()
                .map(node -> node instanceof Element child
                        ? inline(child)
                        : node instanceof TextNode words ? words.text() : "")
                .collect(Collectors.joining())
                .replaceAll("[ \n]+", " ")
                .strip();
    }

    private String inline(Element element) {
        return switch (element.normalName()) {
            case "a" -> link(element.attr("href"), text(element));
            case "strong" -> strong(text(element));
            case "br" -> " ";
            default -> text(element);
        };
    }
}
