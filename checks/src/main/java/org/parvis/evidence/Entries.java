package org.parvis.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Page;

/**
 * What a page lists of one kind, by id: the visible elements {@code [data-fact=recipient]} by their {@code data-recipient}.
 *
 * @param byId the elements, in the order of the page; an id that stands twice has two
 */
public record Entries(Map<String, List<Element>> byId) {

    /** The entries of the kind {@code fact} on {@code page}, whose ids are in the attribute {@code key}. */
    public static Entries on(Page page, String fact, String key) {
        var byId = new LinkedHashMap<String, List<Element>>();
        page.visible("main [data-fact=" + fact + "]")
                .forEach(entry -> byId.computeIfAbsent(entry.attr(key), id -> new ArrayList<>())
                        .add(entry));
        return new Entries(byId);
    }

    /** The ids of {@code declared} that the page does not list, as {@code name} calls them, in quotes. */
    public Optional<Phrase> missing(Collection<String> declared, Function<String, ?> name) {
        return quoted(declared.stream().filter(id -> !byId.containsKey(id)).map(name));
    }

    /** The ids that the page lists and that are not in {@code declared}, in quotes. */
    public Optional<Phrase> unknown(Collection<String> declared) {
        return quoted(byId.keySet().stream().filter(id -> !declared.contains(id)));
    }

    /** The ids that the page lists more than once, as {@code name} calls them, in quotes. */
    public Optional<Phrase> repeated(Function<String, ?> name) {
        return quoted(
                byId.keySet().stream().filter(id -> byId.get(id).size() > 1).map(name));
    }

    /**
     * Where it is to be mended that they are not those of {@code declared}: the list or the table, if it lacks one of them, and
     * otherwise the first entry that is none of them or stands a second time.
     */
    public Optional<Element> amiss(Collection<String> declared) {
        return (byId.keySet().containsAll(declared) ? firstTooMany(declared) : Optional.<Element>empty())
                .or(this::list);
    }

    private Optional<Element> firstTooMany(Collection<String> declared) {
        return byId.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().skip(declared.contains(entry.getKey()) ? 1 : 0))
                .findFirst();
    }

    private Optional<Element> list() {
        return byId.values().stream()
                .map(same -> same.get(0))
                .map(entry -> Optional.ofNullable(entry.closest(Css.of("ul, ol, dl, table")))
                        .orElse(entry))
                .findFirst();
    }

    private static Optional<Phrase> quoted(Stream<?> names) {
        return Optional.<List<?>>of(names.toList())
                .filter(some -> !some.isEmpty())
                .map(Phrase::quoted);
    }
}
