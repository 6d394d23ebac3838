package org.parvis.maven;

import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkEventAttributes;
import org.apache.maven.doxia.sink.impl.SinkEventAttributeSet;

/** A page of {@code mvn site}, written part within part. Text is escaped by the sink. */
final class Document {

    private static final SinkEventAttributes IN_FRENCH =
            new SinkEventAttributeSet(SinkEventAttributes.LANG, Locale.FRENCH.getLanguage());

    private final Sink sink;
    private int level;

    /** A document that is written to {@code sink}. */
    Document(Sink sink) {
        this.sink = sink;
    }

    /** The whole page, in French whatever the language of the site around it. */
    void page(String title, Runnable content) {
        sink.head();
        sink.title();
        sink.text(title);
        sink.title_();
        sink.head_();
        sink.body();
        section(title, content);
        sink.body_();
        sink.flush();
        sink.close();
    }

    /** A section, one level below the one around it. */
    void section(String title, Runnable content) {
        level++;
        sink.section(level, IN_FRENCH);
        sink.sectionTitle(level, null);
        sink.text(title);
        sink.sectionTitle_(level);
        content.run();
        sink.section_(level);
        level--;
    }

    /** A paragraph. */
    void paragraph(Runnable content) {
        sink.paragraph();
        content.run();
        sink.paragraph_();
    }

    /** A list with bullets. */
    void list(Runnable items) {
        sink.list();
        items.run();
        sink.list_();
    }

    /** An item of a list. */
    void item(Runnable content) {
        sink.listItem();
        content.run();
        sink.listItem_();
    }

    /** A table whose first row is {@code headings}. */
    void table(List<String> headings, Runnable rows) {
        sink.table();
        sink.tableRows();
        sink.tableRow();
        headings.forEach(heading -> {
            sink.tableHeaderCell();
            sink.text(heading);
            sink.tableHeaderCell_();
        });
        sink.tableRow_();
        rows.run();
        sink.tableRows_();
        sink.table_();
    }

    /** A row of a table. */
    void row(Runnable cells) {
        sink.tableRow();
        cells.run();
        sink.tableRow_();
    }

    /** A cell of a row. */
    void cell(Runnable content) {
        sink.tableCell();
        content.run();
        sink.tableCell_();
    }

    /** Words. */
    void text(String words) {
        sink.text(words);
    }

    /** Words that weigh more. */
    void strong(String words) {
        sink.bold();
        sink.text(words);
        sink.bold_();
    }

    /** A name that a machine gave. */
    void code(String words) {
        sink.monospaced();
        sink.text(words);
        sink.monospaced_();
    }

    /** A link. */
    void link(String to, String words) {
        sink.link(to);
        sink.text(words);
        sink.link_();
    }

    /** The end of a line. */
    void lineBreak() {
        sink.lineBreak();
    }
}
