package org.parvis.site;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.tenant.Tenant;

/**
 * What belongs to others than one tenant, on whose pages it is sought. A tenant's own values are not foreign to it, nor those of
 * the providers it declares, of its parents and partners, nor the names it has in common with others.
 */
public final class OtherTenants {

    private final Registry registry;
    private final Tenant tenant;

    /** The tenants whose values may stand on its pages: itself, its partners and all its ancestors. */
    private final Set<String> spared;

    private final Set<String> homonyms;

    /**
     * What a text says of another tenant.
     *
     * @param words the words that say it
     * @param start where they begin in the text
     * @param end where they end
     * @param owner the tenant whose they are
     */
    public record Mention(String words, int start, int end, Belongings owner) {}

    OtherTenants(Registry registry, Tenant tenant) {
        this.registry = registry;
        this.tenant = tenant;
        this.spared = new HashSet<>(tenant.relations().partners());
        spared.add(tenant.id());
        spared.addAll(registry.ancestors(tenant.relations().parents()));
        this.homonyms =
                tenant.relations().homonyms().stream().map(VisibleText::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of others that stand in {@code text}, which is in normal form. */
    public List<Mention> names(String text) {
        var found = registry.namesIn(text);
        if (found.isEmpty()) return List.of();
        return mentions(found, text)
                .filter(mention -> !homonyms.contains(VisibleText.fold(mention.words())))
                .toList();
    }

    /** The postal addresses of others that stand in {@code text}, which is in normal form. */
    public List<Mention> addresses(String text) {
        var found = registry.addressesIn(text);
        return found.isEmpty() ? List.of() : mentions(found, text).toList();
    }

    /** The one whose host, or the domain above it, is {@code host}. A domain of several tenants is no one's. */
    public Optional<Belongings> atHost(String host) {
        return holdersOfHost(host)
                .filter(holders -> !holders.includeAny(spared) && !holders.isShared())
                .flatMap(Holders::owner);
    }

    /** The one whose mailbox is {@code email}, or whose domain it is in. */
    public Optional<Belongings> atMailbox(String email) {
        var host = email.substring(email.lastIndexOf('@') + 1);
        if (holdersOfHost(host).filter(holders -> holders.includeAny(spared)).isPresent()) return Optional.empty();
        return foreign(registry.ofMailbox(email)).or(() -> atHost(host));
    }

    /** The one whose telephone number is {@code phone}, however it is printed. */
    public Optional<Belongings> atPhone(String phone) {
        return foreign(registry.ofPhone(phone));
    }

    /**
     * The one other tenant that also gives {@code phone}, which is the tenant's own, as its own, though it sits in another town and
     * nothing says that the two have to do with each other: one of them has copied it. What three have is a switchboard.
     */
    public Optional<Belongings> alsoAtPhone(String phone) {
        return Optional.ofNullable(registry.ofPhone(phone))
                .flatMap(Holders::pair)
                .filter(pair -> pair.stream().anyMatch(this::isOwn))
                .filter(pair -> areStrangers(pair.get(0), pair.get(1)))
                .flatMap(pair -> pair.stream().filter(one -> !isOwn(one)).findFirst())
                .filter(other -> !spared.contains(other.id()));
    }

    private static boolean areStrangers(Belongings one, Belongings other) {
        return !one.postcode().equals(other.postcode()) && !one.isKin(other);
    }

    private boolean isOwn(Belongings belongings) {
        return belongings.id().equals(tenant.id());
    }

    /** The one whose number in the national register is {@code siren}, however it is printed. */
    public Optional<Belongings> withSiren(String siren) {
        return foreign(registry.ofSiren(siren));
    }

    /** The one other tenant that also gives {@code siren}, which is the tenant's own, as its own, and is another body by its name. */
    public Optional<Belongings> alsoWithSiren(String siren) {
        return Optional.ofNullable(registry.ofSiren(siren))
                .flatMap(Holders::pair)
                .filter(pair -> pair.stream().anyMatch(this::isOwn))
                .filter(pair -> !pair.get(0).legalName().equals(pair.get(1).legalName()))
                .flatMap(pair -> pair.stream().filter(one -> !isOwn(one)).findFirst());
    }

    /** What the tenant's record claims of others. */
    public List<Claim> claims() {
        return registry.claimsOf(tenant.id());
    }

    /** Whether there is a tenant with the id {@code id}, whose record can be read. */
    public boolean include(String id) {
        return registry.holds(id);
    }

    /** Whether the tenant is its own ancestor, by way of others. */
    public boolean leadBack() {
        return registry.ancestors(tenant.relations().parents()).contains(tenant.id());
    }

    /** One with a portal on a host at or below {@code domain}, which is in lower case and ASCII. */
    public Optional<Belongings> below(String domain) {
        return registry.below(domain).stream().filter(other -> !isOwn(other)).findFirst();
    }

    /** Who holds {@code host} or the nearest domain above it that the tenant may use or that belongs to somebody. */
    private Optional<Holders> holdersOfHost(String host) {
        return Hosts.upwards(Hosts.ascii(host))
                .flatMap(domain -> Optional.ofNullable(registry.ofHost(domain)).stream())
                .filter(holders -> holders.includeAny(spared) || holders.owner().isPresent())
                .findFirst();
    }

    private Optional<Belongings> foreign(Holders holders) {
        return holders == null || holders.includeAny(spared) ? Optional.empty() : holders.owner();
    }

    private Stream<Mention> mentions(List<NameIndex.Found> found, String text) {
        var own =
                found.stream().filter(name -> name.holders().includeAny(spared)).toList();
        if (own.size() == found.size()) return Stream.empty();
        var words = NameIndex.wordsOf(text);
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
}
