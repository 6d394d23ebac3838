package org.parvis.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.parvis.site.Place;

/**
 * A YAML file as a tree of JSON, with the place of each of its values.
 *
 * @param root the tree
 * @param places where each value stands, by path ({@code data-protection.activities[0].purpose}); a map or list stands at its
 *     key, the whole at {@code ""}
 * @param keys where each key stands, by the path of its value
 * @param written numbers, booleans and empty values as the author wrote them, by path
 */
record YamlDocument(JsonNode root, Map<String, Place> places, Map<String, Place> keys, Map<String, String> written) {

    YamlDocument {
        places = Map.copyOf(places);
        keys = Map.copyOf(keys);
        written = Map.copyOf(written);
    }

    /** The path of {@code key} in the map at {@code path}. */
    static String path(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The path of the item {@code index} of the list at {@code path}. */
    static String path(String path, int index) {
        return path + "[" + index + "]";
    }

    /** The path of what is reached by {@code steps}, which are keys and, in lists, indices. */
    static String path(List<Object> steps) {
        var path = "";
        for (var step : steps) path = step instanceof Integer index ? path(path, index) : path(path, step.toString());
        return path;
    }

    /** The place of the value at {@code path}, or of the nearest one around it. */
    Place placeOf(String path) {
        for (var at = path; ; at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))))) {
            var place = places.get(at);
            if (place != null) return place;
        }
    }
}
