package org.parvis.evidence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.Lookup;
import org.parvis.site.Page;

/** What a privacy notice discloses, item by item, read from its words, links and tables; marked and bare pages are read alike. */
public final class Disclosures {

    /** Many rules ask about the same pages. */
    private static final Lookup<Map<LocalDate, Disclosures>> READ = Lookup.of(page -> new ConcurrentHashMap<>());

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
        return READ.on(page).computeIfAbsent(day, unread -> read(page, day));
    }

    private static Disclosures read(Page page, LocalDate day) {
        var notice = Notice.of(page);
        return new Disclosures(Stream.of(
                ControllerReader.identity(notice),
                ControllerReader.contact(notice),
                OfficerReader.read(notice),
                PurposeReader.read(notice),
                BasisReader.read(notice),
                RecipientReader.read(notice),
                RetentionReader.read(notice),
                RightsReader.list(notice),
                ExerciseReader.read(notice),
                ComplaintReader.read(notice),
                TransferReader.read(notice),
                SecurityReader.read(notice),
                CookieReader.read(notice),
                DateReader.read(notice),
                StaleLawReader.read(notice, day)));
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
