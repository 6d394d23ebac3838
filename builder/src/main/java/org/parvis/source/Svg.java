package org.parvis.source;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.parvis.site.Place;

/** A tenant's drawing: refused when it can act, or call another host. */
final class Svg {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ACTIVE_ELEMENTS = Set.of(
            "script", "foreignobject", "iframe", "embed", "object", "audio", "video", "canvas", "handler", "listener");
    private static final Set<String> FOREIGN_LANGUAGES =
            Set.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML");
    private static final Set<String> REFERENCES = Set.of("href", "src", "base", "data", "action", "formaction");
    private static final Pattern INNER_REFERENCE =
            Pattern.compile("\\s*(?:#.*|data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*)?");
    private static final Pattern OUTER_STYLE =
            Pattern.compile("url\\((?!\\s*['\"]?#)|@import|image-set\\(|expression\\(|\\\\", Pattern.CASE_INSENSITIVE);

    private Svg() {}

    static boolean isFit(String displayPath, byte[] bytes, Faults faults) {
        var text = Utf8.read(bytes, displayPath, faults);
        if (text.isEmpty()) return false;
        var problem = problemIn(text.get());
        problem.ifPresent(
                found -> faults.add(
                        new Place(displayPath, found.line(), found.column()),
                        "Ce dessin SVG contient " + found.what() + ".",
                        "Un dessin peut contenir du code, ou appeler un autre site, au nom du portail.",
                        "Exportez-le comme simple image (« SVG simple »), sans script, animation de liens ni contenu externe."));
        return problem.isEmpty();
    }

    private record Problem(String what, int line, int column) {}

    private static Optional<Problem> problemIn(String text) {
        // The JDK's own parser, whatever else is on the class path.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(text));
            try {
                return problemIn(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            return Optional.of(at(Optional.ofNullable(e.getLocation()), "une erreur de syntaxe XML"));
        }
    }

    private static Optional<Problem> problemIn(XMLStreamReader reader) throws XMLStreamException {
        var encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name()))
            return Optional.of(at(reader, "une déclaration de codage autre que UTF-8"));
        var depth = 0;
        var drawn = new DrawnSize();
        var style = Optional.<StringBuilder>empty();
        while (reader.hasNext()) {
            var wrong = Optional.<String>empty();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    wrong = depth++ == 0 ? wrongRoot(reader) : Optional.empty();
                    if (style.isPresent()) wrong = Optional.of("un élément dans une feuille de style");
                    wrong = wrong.or(() -> wrong(reader));
                    drawn.begin(reader);
                    if (isNamed("style", reader)) style = Optional.of(new StringBuilder());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    var text = reader.getText();
                    style.ifPresent(css -> css.append(text));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    wrong = style.flatMap(css -> wrongStyle(css.toString()));
                    style.ifPresent(css -> drawn.styled(css.toString()));
                    style = Optional.empty();
                    drawn.end();
                }
                case XMLStreamConstants.DTD -> wrong = Optional.of("une déclaration DOCTYPE");
                case XMLStreamConstants.ENTITY_REFERENCE -> wrong = Optional.of("une entité");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> wrong = Optional.of("une instruction de traitement");
                default -> {}
            }
            if (wrong.isPresent()) return wrong.map(what -> at(reader, what));
        }
        return drawn.isTooMuch()
                ? Optional.of(at(reader, "des renvois qui font dessiner plus d’un million d’éléments"))
                : Optional.empty();
    }

    private static Optional<String> wrongRoot(XMLStreamReader reader) {
        return isNamed("svg", reader) && SVG.equals(reader.getNamespaceURI())
                ? Optional.empty()
                : Optional.of("un autre élément que <svg xmlns=\"" + SVG + "\"> à sa racine");
    }

    private static Optional<String> wrong(XMLStreamReader reader) {
        var element = reader.getLocalName();
        if (ACTIVE_ELEMENTS.contains(element.toLowerCase(Locale.ROOT))
                || FOREIGN_LANGUAGES.contains(String.valueOf(reader.getNamespaceURI())))
            return Optional.of("un élément <" + element + ">");
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var value = reader.getAttributeValue(i);
            var wrong = wrongAttribute(reader.getAttributeLocalName(i), value);
            if (wrong.isPresent()) return wrong;
            var drawing = reader.getAttributeNamespace(i) == null
                    || reader.getAttributeNamespace(i).isEmpty();
            if (drawing && wrongStyle(value).isPresent()) return wrongStyle(value);
        }
        return Optional.empty();
    }

    private static Optional<String> wrongAttribute(String attribute, String value) {
        var name = attribute.toLowerCase(Locale.ROOT);
        if (name.startsWith("on")) return Optional.of("un gestionnaire d’évènement (" + attribute + ")");
        if (REFERENCES.contains(name) && !INNER_REFERENCE.matcher(value).matches())
            return Optional.of("une référence externe (" + attribute + ")");
        if (name.equals("attributename") && (value.contains("href") || value.startsWith("on")))
            return Optional.of("une animation de " + Characters.shown(value));
        return Optional.empty();
    }

    private static Optional<String> wrongStyle(String css) {
        return OUTER_STYLE.matcher(css).find() ? Optional.of("une référence externe dans un style") : Optional.empty();
    }

    private static boolean isNamed(String element, XMLStreamReader reader) {
        return reader.getLocalName().equalsIgnoreCase(element);
    }

    private static Problem at(XMLStreamReader reader, String what) {
        return at(Optional.of(reader.getLocation()), what);
    }

    private static Problem at(Optional<Location> location, String what) {
        return new Problem(
                what,
                Math.max(0, location.map(Location::getLineNumber).orElse(0)),
                Math.max(0, location.map(Location::getColumnNumber).orElse(0)));
    }
}
