package org.parvis.evidence;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Disclosure.State;
import org.parvis.site.AsOf;
import org.parvis.site.Lookup;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.SiteLookup;

/** What a privacy notice discloses, item by item, read from its words, links and tables; marked and bare pages are read alike. */
public final class Disclosures {

    /** Many rules ask about the same pages. */
    private static final Lookup<Map<AsOf, Disclosures>> READ = Lookup.of(page -> new ConcurrentHashMap<>());

    private static final SiteLookup<Map<Page, Disclosures>> READ_BEYOND =
            SiteLookup.of(site -> new ConcurrentHashMap<>());

    /** What nobody tells but in a notice: other pages too say who answers, how to write to them and when they were changed. */
    private static final Set<Item> OF_NOTICES = EnumSet.of(
            Item.DPO_CONTACT,
            Item.LEGAL_BASIS,
            Item.RECIPIENTS,
            Item.RETENTION_PERIOD,
            Item.RIGHTS_LIST,
            Item.RIGHTS_HOW_TO_EXERCISE,
            Item.COMPLAINT_AUTHORITY,
            Item.TRANSFERS_OUTSIDE_EU);

    /** A page may quote a right, or say how long something is kept, and be about something else. */
    private static final int ENOUGH = 4;

    private final Map<Item, Disclosure> byItem = new EnumMap<>(Item.class);

    private Disclosures(Stream<Disclosure> found) {
        found.forEach(disclosure -> byItem.put(disclosure.item(), disclosure));
    }

    /** What {@code page} discloses; law counts as stale whenever it went out of force. */
    public static Disclosures of(Page page) {
        return of(page, AsOf.END);
    }

    /** What {@code page} discloses; law counts as stale if it is on {@code day}. */
    public static Disclosures of(Page page, AsOf day) {
        return READ.on(page).computeIfAbsent(day, unread -> read(Notice.of(page), day));
    }

    /** What {@code page} of {@code site} discloses, itself or where its links lead. */
    public static Disclosures of(Page page, Site site) {
        return READ_BEYOND.on(site).computeIfAbsent(page, unread -> read(Notice.of(page, site), site.asOf()));
    }

    private static Disclosures read(Notice notice, AsOf day) {
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

    /** Whether what {@code page} of {@code site} discloses makes it a notice on personal data, whatever its title says. */
    public static boolean makeNotice(Page page, Site site) {
        var told = of(page, site);
        return OF_NOTICES.stream().filter(told::tells).count() >= ENOUGH
                || NoticeSigns.areOn(Notice.of(page, site), told);
    }

    /** Whether {@code item} is told in full. */
    boolean tells(Item item) {
        return of(item).state() == State.PRESENT;
    }
}
