package org.parvis.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.parvis.comparison.Comparison;
import org.parvis.comparison.FactChange;
import org.parvis.comparison.PageChange;
import org.parvis.comparison.PassageChange;
import org.parvis.comparison.TenantChange;
import org.parvis.comparison.Words;
import org.parvis.site.Place;

/** What changes for readers, in JSON; its form is {@code diff.schema.json} beside this class. */
public final class ComparisonJson {

    private static final String SCHEMA = "urn:parvis:diff:1";

    private ComparisonJson() {}

    /** {@code comparison} as JSON, the whole of it. */
    public static String of(Comparison comparison) {
        var node = object().put("schema", SCHEMA);
        var base = node.putObject("base").put("name", comparison.base().name());
        comparison.base().commit().ifPresent(commit -> base.put("commit", commit));
        base.put("facts", comparison.base().hasRecords() ? "records" : "pages");
        node.put("unchanged", comparison.unchanged());
        array(node, "tenants", comparison.tenants(), ComparisonJson::node);
        array(node, "shared", comparison.shared(), ComparisonJson::node);
        return Json.text(node);
    }

    private static ObjectNode node(Comparison.Shared shared) {
        var node = node(shared.change());
        strings(node, "tenants", shared.tenants());
        return node;
    }

    private static ObjectNode node(TenantChange tenant) {
        var node =
                object().put("id", tenant.tenant()).put("name", tenant.name()).put("fate", name(tenant.fate()));
        tenant.incomparable().ifPresent(reason -> node.put("incomparable", reason));
        array(node, "facts", tenant.facts(), ComparisonJson::node);
        array(node, "pages", tenant.pages(), ComparisonJson::node);
        return node;
    }

    private static ObjectNode node(FactChange fact) {
        var node = object().put("path", fact.path());
        fact.before().ifPresent(value -> node.put("before", value));
        fact.after().ifPresent(value -> node.put("after", value));
        node.set("place", node(fact.place()));
        return node;
    }

    private static ObjectNode node(PageChange page) {
        var node = object().put("fate", name(page.fate()));
        strings(node, "paths", page.paths());
        node.put("title", page.title());
        array(node, "passages", page.passages(), ComparisonJson::node);
        return node;
    }

    private static ObjectNode node(PassageChange passage) {
        var node = object().put("fate", name(passage.fate())).put("heading", passage.heading());
        array(node, "words", passage.words(), ComparisonJson::node);
        node.set("place", node(passage.place()));
        return node;
    }

    private static ObjectNode node(Words words) {
        return object().put("fate", name(words.fate())).put("text", words.text());
    }

    private static ObjectNode node(Place place) {
        var node = object().put("file", place.file());
        if (place.line() > 0) node.put("line", place.line());
        return node;
    }

    private static <T> void array(ObjectNode node, String key, Collection<T> values, Function<T, ObjectNode> each) {
        var array = node.putArray(key);
        values.forEach(value -> array.add(each.apply(value)));
    }

    private static void strings(ObjectNode node, String key, List<String> values) {
        values.forEach(node.putArray(key)::add);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
