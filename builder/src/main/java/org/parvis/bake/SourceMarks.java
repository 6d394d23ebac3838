package org.parvis.bake;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.ListItem;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.Treeprocessor;

/**
 * Writes into the roles of each block what Asciidoctor's HTML would otherwise lose: where the block comes from, and the named
 * attributes of a fact. {@link Roles} reads them back.
 */
final class SourceMarks extends Treeprocessor {

    /** What AsciiDoc itself means by a named attribute. */
    private static final Set<String> NOT_DATA = Set.of(
            "role",
            "roles",
            "id",
            "style",
            "title",
            "options",
            "opts",
            "attribute_entries",
            "reftext",
            "caption",
            "name",
            "textlabel",
            "icon",
            "cols",
            "format",
            "separator",
            "frame",
            "grid",
            "stripes",
            "width",
            "tablepcwidth",
            "rowcount",
            "colcount");

    private final Current current;

    SourceMarks(Current current) {
        this.current = current;
    }

    @Override
    public Document process(Document document) {
        for (var block : document.findBy(Map.of())) {
            if (block instanceof Document) continue;
            mark(block);
            if (block.hasRole("fact")) data(block);
        }
        return document;
    }

    private void mark(StructuralNode block) {
        var at = block.getSourceLocation();
        if (at == null) return;
        if (block instanceof ListItem) {
            // Asciidoctor notes where it reads on after the item, which may be in another file.
            var list = ((StructuralNode) block.getParent()).getSourceLocation();
            if (list == null || !Objects.equals(list.getFile(), at.getFile())) return;
        }
        block.addRole(Roles.MARK + current.conversion().mark(at.getFile(), at.getLineNumber()));
    }

    private static void data(ContentNode block) {
        block.getAttributes().forEach((name, value) -> {
            var isData = name.matches("[a-z][a-z0-9-]*") && !NOT_DATA.contains(name) && !name.endsWith("-option");
            if (isData) block.addRole(Roles.of(name, String.valueOf(value)));
        });
    }
}
