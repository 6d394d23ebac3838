package org.parvis.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import org.parvis.site.Place;

/**
 * One thing that a file has against its schema, as the library finds it, at its place.
 *
 * @param path the value that it is about, as keys and, in lists, indices
 * @param field the same as one name
 * @param place where to mend it
 */
record SchemaError(Error error, List<Object> path, String field, Place place) {

    static SchemaError of(Error error, YamlDocument document) {
        var location = error.getInstanceLocation();
        var path = new ArrayList<Object>();
        for (int i = 0; i < location.getNameCount(); i++) path.add(location.getElement(i));
        var field = YamlDocument.path(path);
        var unknown = error.getKeyword().equals("additionalProperties");
        var place =
                unknown ? document.keys().get(YamlDocument.path(field, error.getProperty())) : document.placeOf(field);
        return new SchemaError(error, path, field, place);
    }

    /** What the schema says of the value that it does not keep: {@code required}, {@code type}… */
    String keyword() {
        return error.getKeyword();
    }

    /** The key that is missing, or unknown. */
    String property() {
        return error.getProperty();
    }

    /** The value as it stands in the file. */
    JsonNode value() {
        return error.getInstanceNode();
    }

    /** What the schema asks for under the keyword. */
    JsonNode asked() {
        return error.getSchemaNode();
    }

    /** The field {@code key} of the value. */
    String below(String key) {
        return YamlDocument.path(field, key);
    }

    /** Whether the value is an item of a list. */
    boolean isItem() {
        return !path.isEmpty() && path.get(path.size() - 1) instanceof Integer;
    }

    /** The value's own key; empty for the whole file. */
    String key() {
        return path.isEmpty() ? "" : path.get(path.size() - 1).toString();
    }
}
