package org.parvis.report;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document, written element within element. Whatever a tenant wrote ends as text in which nothing is invisible. */
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;

    private Xml() throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** What is written into an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    /** What is written into a document. */
    interface Body {
        void write(Xml xml) throws XMLStreamException;
    }

    /** The document with {@code body}. */
    static String document(Body body) {
        try {
            var xml = new Xml();
            xml.writer.writeStartDocument("UTF-8", "1.0");
            body.write(xml);
            xml.writer.writeCharacters("\n");
            xml.writer.writeEndDocument();
            xml.writer.flush();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
    }

    /** An element with {@code attributes}, names and values in turn, and elements in it. */
    void element(String name, List<String> attributes, Content content) throws XMLStreamException {
        start(name, attributes);
        content.write();
        indent(--depth);
        writer.writeEndElement();
    }

    /** An element with {@code lines} of text in it, or none. */
    void element(String name, List<String> attributes, List<String> lines) throws XMLStreamException {
        start(name, attributes);
        depth--;
        for (int rank = 0; rank < lines.size(); rank++)
            writer.writeCharacters((rank == 0 ? "" : "\n") + Visible.of(lines.get(rank)));
        writer.writeEndElement();
    }

    private void start(String name, List<String> attributes) throws XMLStreamException {
        indent(depth++);
        writer.writeStartElement(name);
        for (int i = 0; i < attributes.size(); i += 2)
            writer.writeAttribute(attributes.get(i), Visible.of(attributes.get(i + 1)));
    }

    private void indent(int by) throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(by));
    }
}
