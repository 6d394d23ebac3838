package org.parvis.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.tenant.PhoneNumber;
import org.parvis.tenant.Tenant;

/**
 * All tenants of the provider, indexed so that what belongs to one is recognised on the pages of another, at a cost that does
 * not grow with their number. A tenant's own values are not foreign to it, nor those of the providers it declares, of its
 * parents and partners, nor the names it has in common with others.
 */
public final class Registry {

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    /** Tenants share nearly all their texts. */
    private static final int MOST_TEXTS = 10_000;

    private final Map<String, Belongings> byId;
    private final NameIndex names = new NameIndex();
    private final NameIndex addresses = new NameIndex();
    private final Recent<String, List<NameIndex.Found>> namesIn = new Recent<>(MOST_TEXTS, text -> 1, this::names);
    private final Recent<String, List<NameIndex.Found>> addressesIn =
            new Recent<>(MOST_TEXTS, text -> 1, text -> addresses.in(NameIndex.wordsOf(text)));
    private final Map<String, Holders> hosts = new HashMap<>();
    private final Map<String, Holders> mailboxes = new HashMap<>();
    private final Map<String, Holders> phones = new HashMap<>();
    private final Map<String, Holders> sirens = new HashMap<>();
    private final Map<String, List<Belongings>> domains = new HashMap<>();

    /**
     * What a text says of another tenant.
     *
     * @param words the words that say it
     * @param start where they begin in the text
     * @param end where they end
     * @param owner the tenant whose they are
     */
    public record Mention(String words, int start, int end, Belongings owner) {}

    private Registry(Collection<Belongings> tenants) {
        this.byId = tenants.stream().collect(Collectors.toMap(Belongings::id, tenant -> tenant, (one, other) -> one));
        tenants.forEach(this::indexOwn);
        tenants.forEach(this::indexProviders);
    }

    /** The registry of {@code tenants}. */
    public static Registry of(Collection<Tenant> tenants) {
        return ofAll(tenants.stream().map(Belongings::of).toList());
    }

    /** The registry of the tenants to whom {@code belongings} belong. */
    public static Registry ofAll(Collection<Belongings> belongings) {
        return new Registry(belongings);
    }

    /**
     * The same registry, in which nothing that {@code texts} say belongs to a tenant: what the built-in pages name themselves
     * (the CNIL, its address) is on every portal, and no record can claim it from the others.
     */
    public Registry without(Collection<String> texts) {
        for (var text : texts) {
            var normal = VisibleText.normalise(text);
            names.in(NameIndex.wordsOf(normal)).forEach(found -> found.holders().release());
            HOST.matcher(normal.toLowerCase(Locale.ROOT))
                    .results()
                    .flatMap(host -> Hosts.upwards(host.group()))
                    .filter(domain -> domain.contains("."))
                    .forEach(domain -> Optional.ofNullable(hosts.get(domain)).ifPresent(Holders::release));
        }
        return this;
    }

    /** Another tenant than {@code tenant} with a portal on a host at or below {@code domain}, which is in lower case and ASCII. */
    public Optional<Belongings> otherBelow(Tenant tenant, String domain) {
        return domains.getOrDefault(domain, List.of()).stream()
                .filter(other -> !other.id().equals(tenant.id()))
                .findFirst();
    }

    /** The names of other tenants that stand in {@code text}, which is in normal form, on a page of {@code tenant}. */
    public Stream<Mention> foreignNames(Tenant tenant, String text) {
        var found = namesIn.of(text);
        if (found.isEmpty()) return Stream.empty();
        var words = NameIndex.wordsOf(text);
        var shared =
                tenant.relations().homonyms().stream().map(VisibleText::fold).collect(Collectors.toSet());
        return foreign(tenant, found, words, text)
                .filter(mention -> !shared.contains(VisibleText.fold(mention.words())));
    }

    private List<NameIndex.Found> names(String text) {
        var words = NameIndex.wordsOf(text);
        return names.in(words).stream()
                .filter(name -> NameForm.holds(text, words, name.first(), name.after()))
                .toList();
    }

    /** The postal addresses of other tenants that stand in {@code text}, which is in normal form, on a page of {@code tenant}. */
    public Stream<Mention> foreignAddresses(Tenant tenant, String text) {
        var found = addressesIn.of(text);
        return found.isEmpty() ? Stream.empty() : foreign(tenant, found, NameIndex.wordsOf(text), text);
    }

    /** The other tenant whose host, or the domain above it, is {@code host}. A domain of several tenants is no one's. */
    public Optional<Belongings> foreignHost(Tenant tenant, String host) {
        return holdersOfHost(tenant, host)
                .filter(holders -> !holders.includeAny(sparedBy(tenant)) && !holders.isShared())
                .flatMap(Holders::owner);
    }

    /** The other tenant whose mailbox is {@code email}, or whose domain it is in. */
    public Optional<Belongings> foreignMailbox(Tenant tenant, String email) {
        var host = email.substring(email.lastIndexOf('@') + 1);
        var spared = sparedBy(tenant);
        if (holdersOfHost(tenant, host)
                .filter(holders -> holders.includeAny(spared))
                .isPresent()) return Optional.empty();
        return foreign(tenant, mailboxes.get(Belongings.mailbox(email))).or(() -> foreignHost(tenant, host));
    }

    /** The other tenant whose telephone number is {@code phone}, however it is printed. */
    public Optional<Belongings> foreignPhone(Tenant tenant, String phone) {
        return foreign(tenant, phones.get(PhoneNumber.international(phone)));
    }

    /** The other tenant whose number in the companies' register is {@code siren}, however it is printed. */
    public Optional<Belongings> foreignSiren(Tenant tenant, String siren) {
        return foreign(tenant, sirens.get(Belongings.digitsOf(siren)));
    }

    /** Who holds {@code host} or the nearest domain above it that {@code tenant} may use or that belongs to somebody. */
    private Optional<Holders> holdersOfHost(Tenant tenant, String host) {
        var spared = sparedBy(tenant);
        return Hosts.upwards(Hosts.ascii(host))
                .flatMap(domain -> Optional.ofNullable(hosts.get(domain)).stream())
                .filter(holders -> holders.includeAny(spared) || holders.owner().isPresent())
                .findFirst();
    }

    private Optional<Belongings> foreign(Tenant tenant, Holders holders) {
        return holders == null || holders.includeAny(sparedBy(tenant)) ? Optional.empty() : holders.owner();
    }

    private Stream<Mention> foreign(
            Tenant tenant, List<NameIndex.Found> found, List<NameIndex.Word> words, String text) {
        if (found.isEmpty()) return Stream.empty();
        var spared = sparedBy(tenant);
        var own =
                found.stream().filter(name -> name.holders().includeAny(spared)).toList();
        return outermost(found.stream()
                        .filter(name -> own.stream().noneMatch(name::overlaps))
                        .toList())
                .flatMap(name -> name.holders().owner().stream().map(owner -> {
                    var start = words.get(name.first()).start();
                    var end = words.get(name.after() - 1).end();
                    return new Mention(text.substring(start, end), start, end, owner);
                }));
    }

    /** Those of {@code found}, which are in the order of the text, that do not lie in another. */
    private static Stream<NameIndex.Found> outermost(List<NameIndex.Found> found) {
        return IntStream.range(0, found.size())
                .filter(i -> found.subList(0, i).stream().noneMatch(found.get(i)::overlaps))
                .mapToObj(found::get);
    }

    /** The tenants whose values may stand on the pages of {@code tenant}: itself, its partners and all its ancestors. */
    private Set<String> sparedBy(Tenant tenant) {
        var spared = new HashSet<>(tenant.relations().partners());
        spared.add(tenant.id());
        addAncestors(tenant.relations().parents(), spared);
        return spared;
    }

    private void addAncestors(List<String> parents, Set<String> spared) {
        for (var parent : parents)
            if (spared.add(parent) && byId.containsKey(parent))
                addAncestors(byId.get(parent).parents(), spared);
    }

    private void indexOwn(Belongings tenant) {
        var own = tenant.own();
        own.names().forEach(name -> names.holdersOf(name).addOwner(tenant));
        own.addresses().forEach(address -> addresses.holdersOf(address).addOwner(tenant));
        own.mailboxes().forEach(mailbox -> holders(mailboxes, mailbox).addOwner(tenant));
        own.hosts().forEach(host -> holders(hosts, host).addOwner(tenant));
        own.phones().forEach(phone -> holders(phones, phone).addOwner(tenant));
        own.sirens().forEach(siren -> holders(sirens, siren).addOwner(tenant));
        tenant.domains().stream().map(Hosts::ascii).flatMap(Hosts::upwards).forEach(domain -> {
            var below = domains.computeIfAbsent(domain, unseen -> new ArrayList<>(1));
            if (below.size() < 2 && !below.contains(tenant)) below.add(tenant);
        });
    }

    private void indexProviders(Belongings tenant) {
        var used = tenant.used();
        used.names().forEach(name -> names.holdersOf(name).addUser(tenant));
        used.addresses().forEach(address -> addresses.holdersOf(address).addUser(tenant));
        used.hosts().forEach(host -> holders(hosts, host).addUser(tenant));
        used.phones().forEach(phone -> holders(phones, phone).addUser(tenant));
    }

    private static Holders holders(Map<String, Holders> index, String value) {
        return index.computeIfAbsent(value, unseen -> new Holders());
    }
}
