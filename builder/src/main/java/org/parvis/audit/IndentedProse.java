package org.parvis.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.parvis.site.Preformatted;

/**
 * Prose that Markdown takes for code because its lines are indented, as who pastes a text below another or writes it into a
 * program's source does: readers see its words all the same.
 */
final class IndentedProse {

    private static final Pattern INDENT = Pattern.compile("(?m)^(?: {0,3}\t| {4})\\s*\\S");
    private static final Pattern STEP = Pattern.compile("^(?: {0,3}\t| {1,4})");

    /** A text that is indented deeper than so many times is a picture of its own. */
    private static final int DEEPEST = 4;

    private IndentedProse() {}

    /** {@code markdown} with such prose moved to the left, on its lines; {@code parser} says where it is. */
    static String outdented(String markdown, Parser parser) {
        if (!INDENT.matcher(markdown).find()) return markdown;
        var lines = markdown.split("\n", -1);
        for (int depth = 0; depth < DEEPEST; depth++) {
            var prose = in(parser.parse(String.join("\n", lines)));
            if (prose.isEmpty()) break;
            for (var block : prose)
                for (var span : block.getSourceSpans())
                    lines[span.getLineIndex()] =
                            STEP.matcher(lines[span.getLineIndex()]).replaceFirst("");
        }
        return String.join("\n", lines);
    }

    private static List<IndentedCodeBlock> in(Node document) {
        var found = new ArrayList<IndentedCodeBlock>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(IndentedCodeBlock block) {
                if (Preformatted.isProse(block.getLiteral())) found.add(block);
            }
        });
        return found;
    }
}
