package org.parvis.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parvis.site.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the plain part of YAML 1.2: one document of maps, lists and scalars, without tags, anchors, aliases or keys written
 * twice. An unquoted word is {@code true}, {@code false}, a whole number in plain decimal digits, or text; what other readers
 * of YAML would take for another sort of number is never text either, so that its author must choose.
 */
final class YamlReader {

    private static final int DEEPEST = 20;
    private static final int LONGEST_VALUE = 2000;
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern NUMBER_LIKE = Pattern.compile(
            "[-+]?(?:[0-9]+|0x[0-9a-fA-F]+|0o[0-7]+|(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
                    + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");
    /** Stands for a number of another form than {@link #INTEGER}: neither a whole number nor text. */
    private static final JsonNode NEITHER = JsonNodeFactory.instance.numberNode(0.5);

    private static final String PLAIN_YAML =
            "Parvis se limite à la partie simple de YAML, que tous les outils lisent de la même façon.";

    private final String displayPath;
    private final Faults faults;
    private final Set<String> ofLines;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private Iterator<Event> events;

    YamlReader(String displayPath, Faults faults) {
        this(displayPath, faults, Set.of());
    }

    /** @param ofLines the keys whose values may have several lines */
    YamlReader(String displayPath, Faults faults, Set<String> ofLines) {
        this.displayPath = displayPath;
        this.faults = faults;
        this.ofLines = ofLines;
    }

    /** The document, unless a fault says why it is refused. */
    Optional<YamlDocument> read(String text) {
        try {
            events = new Parse(LoadSettings.builder().build()).parseString(text).iterator();
            places.put("", Place.of(displayPath, 1));
            var root = document();
            return faults.isEmpty() ? Optional.of(new YamlDocument(root, places, keys, written)) : Optional.empty();
        } catch (Hopeless e) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            refuseSyntax(e);
        } catch (YamlEngineException e) {
            refuse(
                    Place.of(displayPath, 1),
                    "Ce fichier ne se lit pas comme du YAML 1.2.",
                    "Réécrivez-le d’après son schéma.");
        }
        return Optional.empty();
    }

    private JsonNode document() {
        next(Event.ID.StreamStart);
        if (next().getEventId() == Event.ID.StreamEnd) return refuseEmpty();
        var root = node(next(), "", 1);
        next(Event.ID.DocumentEnd);
        var after = next();
        if (after.getEventId() != Event.ID.StreamEnd)
            refuse(
                    place(after),
                    "Un second document commence ici (« --- »).",
                    "Ne gardez qu’un seul document dans le fichier.");
        return root;
    }

    private JsonNode node(Event event, String path, int depth) {
        if (event instanceof AliasEvent) return refuseAlias(event);
        refuseAnchorAndTag((NodeEvent) event);
        places.putIfAbsent(path, place(event));
        if (event instanceof ScalarEvent scalar) return scalar(scalar, path);
        if (depth > DEEPEST) return refuseDepth(event);
        return event instanceof MappingStartEvent ? map(path, depth) : list(path, depth);
    }

    private JsonNode map(String path, int depth) {
        var map = JsonNodeFactory.instance.objectNode();
        for (var event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            var key = key(event);
            var value = next();
            var below = YamlDocument.path(path, key);
            if (map.has(key)) refuseDuplicate(event, key, keys.get(below));
            keys.putIfAbsent(below, place(event));
            if (value instanceof CollectionStartEvent) places.put(below, place(event));
            map.set(key, node(value, below, depth + 1));
        }
        return map;
    }

    private JsonNode list(String path, int depth) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next())
            list.add(node(event, YamlDocument.path(path, list.size()), depth + 1));
        return list;
    }

    private String key(Event event) {
        if (!(event instanceof ScalarEvent scalar)) {
            refuse(place(event), "Une clé doit être un mot.", "Écrivez un mot, puis « : ».");
            throw new Hopeless();
        }
        refuseAnchorAndTag(scalar);
        return scalar.getValue();
    }

    private JsonNode scalar(ScalarEvent scalar, String path) {
        var value = scalar.getValue();
        if (scalar.isPlain() && !isText(value)) {
            written.put(path, value);
            return plain(value);
        }
        if (value.length() > LONGEST_VALUE)
            refuse(place(scalar), valueAt(path) + " dépasse " + LONGEST_VALUE + " signes.", "Raccourcissez-la.");
        (ofLines.contains(path.substring(path.lastIndexOf('.') + 1))
                        ? Characters.forbiddenIn(value)
                        : Characters.forbiddenInValue(value))
                .ifPresent(found -> refuseCharacter(scalar, path, found));
        return JsonNodeFactory.instance.textNode(value);
    }

    private static boolean isText(String value) {
        return !value.equals("true")
                && !value.equals("false")
                && !NOTHING.matcher(value).matches()
                && !NUMBER_LIKE.matcher(value).matches();
    }

    private static JsonNode plain(String value) {
        if (NOTHING.matcher(value).matches()) return JsonNodeFactory.instance.nullNode();
        if (INTEGER.matcher(value).matches()) return JsonNodeFactory.instance.numberNode(Long.parseLong(value));
        return NUMBER_LIKE.matcher(value).matches()
                ? NEITHER
                : JsonNodeFactory.instance.booleanNode(value.equals("true"));
    }

    private void refuseCharacter(Event event, String path, Characters.Found found) {
        if (found.codePoint() == '\n')
            refuse(
                    place(event),
                    valueAt(path) + " tient sur plusieurs lignes.",
                    "Écrivez-la sur une seule ligne, ou après « >- », qui joint les lignes.");
        else
            refuse(
                    place(event),
                    valueAt(path) + " contient " + found.description() + ".",
                    "Supprimez ce caractère ; il vient souvent d’un copier-coller.");
    }

    private static String valueAt(String path) {
        return path.isEmpty() ? "La valeur" : "La valeur de « " + Characters.shown(path) + " »";
    }

    private void refuseAnchorAndTag(NodeEvent event) {
        event.getAnchor()
                .ifPresent(anchor -> refuse(
                        place(event),
                        "L’ancre « &" + Characters.shown(anchor.getValue()) + " » n’est pas admise.",
                        "Retirez-la, et écrivez chaque valeur là où elle sert ; un texte qui commence par « & » se met"
                                + " entre guillemets."));
        var tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.<String>empty();
        tag.ifPresent(name -> refuse(
                place(event),
                "L’étiquette de type « " + Characters.shown(name) + " » n’est pas admise.",
                "Retirez-la ; un texte qui commence par « ! » se met entre guillemets."));
    }

    private JsonNode refuseAlias(Event event) {
        refuse(
                place(event),
                "Le renvoi « *"
                        + Characters.shown(((AliasEvent) event).getAlias().getValue()) + " » n’est pas admis.",
                "Écrivez la valeur elle-même ; un texte qui commence par « * » se met entre guillemets.");
        return JsonNodeFactory.instance.nullNode();
    }

    private void refuseDuplicate(Event event, String key, Place first) {
        refuse(
                place(event),
                "La clé « " + Characters.shown(key) + " » est écrite deux fois, d’abord à la ligne " + first.line()
                        + ".",
                "Gardez-en une seule.");
    }

    private JsonNode refuseDepth(Event event) {
        refuse(place(event), "Plus de " + DEEPEST + " niveaux sont emboîtés ici.", "Suivez le schéma du fichier.");
        throw new Hopeless();
    }

    private JsonNode refuseEmpty() {
        refuse(Place.of(displayPath, 1), "Le fichier est vide.", "Écrivez-le d’après son schéma.");
        return JsonNodeFactory.instance.nullNode();
    }

    private void refuseSyntax(MarkedYamlEngineException e) {
        var mistake = SyntaxMistake.of(e);
        faults.add(
                mistake.mark(e).map(this::place).orElse(Place.of(displayPath, 1)),
                mistake.message(),
                "Un fichier dont la syntaxe est fausse ne peut pas être lu.",
                mistake.remedy());
    }

    private void refuse(Place place, String message, String remedy) {
        faults.add(place, message, PLAIN_YAML, remedy);
    }

    private Event next() {
        return events.next();
    }

    private void next(Event.ID expected) {
        var event = next();
        if (event.getEventId() != expected) throw new IllegalStateException("expected " + expected + ", got " + event);
    }

    private Place place(Event event) {
        return event.getStartMark().map(this::place).orElseThrow();
    }

    private Place place(Mark mark) {
        return new Place(displayPath, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Ends the reading after a fault: to read on would cost the parser more than the rest is worth. */
    private static final class Hopeless extends YamlEngineException {

        private static final long serialVersionUID = 1L;

        Hopeless() {
            super("not read to the end");
        }
    }
}
