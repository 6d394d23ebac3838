package org.parvis.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How many values a record may hold. Each becomes a part of a page that rules compare with others; these bounds are many times what
 * anybody publishes for people to read.
 */
final class RecordBounds {

    /** Of one list. */
    static final int ROWS = 500;

    /** Of the whole record. */
    static final int VALUES = 4_000;

    private static final String REASON =
            "Personne ne lirait une page de cette longueur, et son examen retiendrait les autres portails.";

    private final YamlDocument document;
    private final Faults faults;
    private int values;

    private RecordBounds(YamlDocument document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    /** Whether {@code document} keeps within the bounds; a fault says where it does not. */
    static boolean hold(YamlDocument document, Faults faults) {
        var bounds = new RecordBounds(document, faults);
        bounds.count(document.root(), new ArrayList<>());
        if (bounds.values > VALUES)
            faults.add(
                    document.placeOf(""),
                    "La fiche contient plus de " + VALUES + " valeurs.",
                    REASON,
                    "Ne gardez que ce que les pages énoncent.");
        return faults.isEmpty();
    }

    private void count(JsonNode node, List<Object> path) {
        if (node.isValueNode()) values++;
        if (node.isArray() && node.size() > ROWS) refuse(path);
        node.properties().forEach(field -> countBelow(field.getValue(), path, field.getKey()));
        if (node.isArray()) for (int i = 0; i < node.size(); i++) countBelow(node.get(i), path, i);
    }

    private void countBelow(JsonNode node, List<Object> path, Object step) {
        path.add(step);
        count(node, path);
        path.remove(path.size() - 1);
    }

    private void refuse(List<Object> path) {
        var field = YamlDocument.path(path);
        faults.add(
                document.placeOf(field),
                "« " + Characters.shown(field) + " » compte plus de " + ROWS + " lignes.",
                REASON,
                "Regroupez-les, ou publiez la liste dans un fichier.");
    }
}
