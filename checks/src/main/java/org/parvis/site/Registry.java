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
import org.parvis.tenant.PhoneNumber;
import org.parvis.tenant.Tenant;

/**
 * All tenants of the provider, indexed so that what belongs to one is recognised on the pages of another, at a cost that does
 * not grow with their number.
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
    private final Claims claims;

    private Registry(Collection<Belongings> tenants, Set<String> published) {
        this.claims = new Claims(tenants, published);
        this.byId = tenants.stream().collect(Collectors.toMap(Belongings::id, tenant -> tenant, (one, other) -> one));
        tenants.forEach(this::indexOwn);
        tenants.forEach(tenant -> addUser(tenant, tenant.used()));
    }

    /** The registry of {@code tenants}. */
    public static Registry of(Collection<Tenant> tenants) {
        return ofAll(tenants.stream().map(Belongings::of).toList(), Set.of());
    }

    /**
     * The registry of the tenants to whom {@code belongings} belong.
     *
     * @param published ids of those whose portals are published at the addresses that their records give
     */
    public static Registry ofAll(Collection<Belongings> belongings, Set<String> published) {
        return new Registry(belongings, published);
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

    /** Tenants, two at most, with a portal on a host at or below {@code domain}, which is in lower case and ASCII. */
    List<Belongings> below(String domain) {
        return domains.getOrDefault(domain, List.of());
    }

    /** What belongs to others than {@code tenant}, on whose pages it is sought. */
    public OtherTenants otherThan(Tenant tenant) {
        return new OtherTenants(this, tenant);
    }

    /** The names of tenants that stand in {@code text}, which is in normal form, whoever holds them. */
    List<NameIndex.Found> namesIn(String text) {
        return namesIn.of(text);
    }

    private List<NameIndex.Found> names(String text) {
        var words = NameIndex.wordsOf(text);
        return names.in(words).stream()
                .filter(name -> NameForm.holds(text, words, name.first(), name.after()))
                .toList();
    }

    /** The postal addresses of tenants that stand in {@code text}, which is in normal form. */
    List<NameIndex.Found> addressesIn(String text) {
        return addressesIn.of(text);
    }

    /** Who holds {@code domain}, which is in lower case and ASCII; {@code null} if nobody does, as below. */
    Holders ofHost(String domain) {
        return hosts.get(domain);
    }

    Holders ofMailbox(String email) {
        return mailboxes.get(Belongings.mailbox(email));
    }

    Holders ofPhone(String phone) {
        return phones.get(PhoneNumber.international(phone));
    }

    Holders ofSiren(String siren) {
        return sirens.get(Belongings.digitsOf(siren));
    }

    boolean holds(String id) {
        return byId.containsKey(id);
    }

    /** {@code parents} and all their ancestors. */
    Set<String> ancestors(List<String> parents) {
        var ancestors = new HashSet<String>();
        addAncestors(parents, ancestors);
        return ancestors;
    }

    private void addAncestors(List<String> parents, Set<String> ancestors) {
        for (var parent : parents)
            if (ancestors.add(parent) && byId.containsKey(parent))
                addAncestors(byId.get(parent).parents(), ancestors);
    }

    /** What the record of the tenant with the id {@code tenant} claims of others. */
    List<Claim> claimsOf(String tenant) {
        return claims.of(tenant);
    }

    /** What a tenant claims of others it may state, and they are told apart by it no less. */
    private void indexOwn(Belongings tenant) {
        var own = claims.rightful(tenant);
        addUser(tenant, tenant.own().without(own));
        own.names().forEach(name -> names.holdersOf(name).addOwner(tenant));
        own.addresses().forEach(address -> addresses.holdersOf(address).addOwner(tenant));
        own.mailboxes().forEach(mailbox -> holders(mailboxes, mailbox).addOwner(tenant));
        own.hosts().forEach(host -> holders(hosts, host).addOwner(tenant));
        own.phones().forEach(phone -> holders(phones, phone).addOwner(tenant));
        own.sirens().forEach(siren -> holders(sirens, siren).addOwner(tenant));
        tenant.domains().stream()
                .map(Hosts::ascii)
                .filter(own.hosts()::contains)
                .flatMap(Hosts::upwards)
                .forEach(domain -> {
                    var below = domains.computeIfAbsent(domain, unseen -> new ArrayList<>(1));
                    if (below.size() < 2 && !below.contains(tenant)) below.add(tenant);
                });
    }

    private void addUser(Belongings tenant, Belongings.Values used) {
        used.names().forEach(name -> names.holdersOf(name).addUser(tenant));
        used.addresses().forEach(address -> addresses.holdersOf(address).addUser(tenant));
        used.mailboxes().forEach(mailbox -> holders(mailboxes, mailbox).addUser(tenant));
        used.hosts().forEach(host -> holders(hosts, host).addUser(tenant));
        used.phones().forEach(phone -> holders(phones, phone).addUser(tenant));
        used.sirens().forEach(siren -> holders(sirens, siren).addUser(tenant));
    }

    private static Holders holders(Map<String, Holders> index, String value) {
        return index.computeIfAbsent(value, unseen -> new Holders());
    }
}
