package org.parvis.evidence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Disclosure.State;
import org.parvis.site.Page;

/** What a privacy notice discloses, item by item, read from its words, links and tables; marked and bare pages are read alike. */
public final class Disclosures {

    private final Map<Item, Disclosure> byItem = new EnumMap<>(Item.class);

    private Disclosures(Stream<Disclosure> found) {
        found.forEach(disclosure -> byItem.put(disclosure.item(), disclosure));
    }

    /** What {@code page} discloses; law counts as stale whenever it went out of force. */
    public static Disclosures of(Page page) {
        return of(page, LocalDate.MAX);
    }

    /** What {@code page} discloses; law counts as stale if it is on {@code day}. */
    public static Disclosures of(Page page, LocalDate day) {
        return new Disclosures(Stream.of(Item.values())
                .map(item -> new Disclosure(item, State.ABSENT, "", Optional.empty(), List.of())));
    }

    /** One for each item, in their order. */
    public List<Disclosure> all() {
        return List.copyOf(byItem.values());
    }

    /** The one for {@code item}. */
    public Disclosure of(Item item) {
        return byItem.get(item);
    }
}
