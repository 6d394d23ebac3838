package org.parvis.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.site.Claim.Sort;

/**
 * Which tenants' records claim the portal or the domain of another. The one that claims is told, not the one it is taken from: the
 * reasons are in decision 18.
 */
final class Claims {

    private final Set<String> published;
    private final Map<String, List<Belongings>> atHome = new HashMap<>();
    private final Map<String, List<Belongings>> belowHome = new HashMap<>();
    private final Map<String, List<Belongings>> byDomain = new HashMap<>();
    private final Map<String, List<Claim>> byTenant = new HashMap<>();

    /** @param published ids of those whose portals are published at the addresses that their records give */
    Claims(Collection<Belongings> tenants, Set<String> published) {
        this.published = published;
        tenants.forEach(this::indexHome);
        for (var tenant : tenants) byTenant.put(tenant.id(), homeClaims(tenant).toList());
        tenants.stream().filter(tenant -> !isAtFault(tenant)).forEach(this::indexDomains);
        for (var tenant : tenants)
            byTenant.merge(tenant.id(), domainClaims(tenant).toList(), Claims::both);
    }

    /** Those of the tenant with the id {@code tenant}. */
    List<Claim> of(String tenant) {
        return byTenant.getOrDefault(tenant, List.of());
    }

    /** What {@code tenant} has for its own, without what it claims of others. Of a doubtful address the first by its id is the owner. */
    Belongings.Values rightful(Belongings tenant) {
        var own = tenant.own();
        for (var claim : of(tenant.id())) {
            if (claim.sort() == Sort.DOMAIN) own = own.without(Belongings.Values.ofHost(claimed(tenant, claim.path())));
            else if (claim.sort() == Sort.HOME || claim.other().id().compareTo(tenant.id()) < 0)
                own = own.without(claim.other().own());
        }
        return own;
    }

    private static String claimed(Belongings tenant, String path) {
        return IntStream.range(0, tenant.domains().size())
                .filter(i -> pathOf(i).equals(path))
                .mapToObj(i -> Hosts.ascii(tenant.domains().get(i)))
                .findFirst()
                .orElseThrow();
    }

    private void indexHome(Belongings tenant) {
        if (tenant.home().isEmpty()) return;
        put(atHome, tenant.home(), tenant);
        above(tenant.home()).forEach(address -> put(belowHome, address, tenant));
    }

    /** The domains on which the portal of {@code tenant} stands, and that are its own. */
    private void indexDomains(Belongings tenant) {
        var host = tenant.homeHost();
        if (host.isEmpty()) return;
        Stream.concat(
                        Stream.of(host),
                        tenant.domains().stream().map(Hosts::ascii).filter(domain -> isWithin(host, domain)))
                .distinct()
                .forEach(domain -> put(byDomain, domain, tenant));
    }

    private Stream<Claim> homeClaims(Belongings tenant) {
        var home = tenant.home();
        if (home.isEmpty()) return Stream.empty();
        var same = atHome.get(home).stream().map(other -> claim(tenant, other, home));
        var above = above(home)
                .flatMap(address -> atHome.getOrDefault(address, List.of()).stream())
                .filter(other -> !other.names(tenant))
                .map(other -> claim(tenant, other, other.home()));
        var below = belowHome.getOrDefault(home, List.of()).stream()
                .filter(other -> !tenant.names(other))
                .map(other -> claim(tenant, other, home));
        return Stream.of(same, above, below)
                .flatMap(claims -> claims)
                .flatMap(Optional::stream)
                .limit(1);
    }

    private Optional<Claim> claim(Belongings tenant, Belongings other, String address) {
        if (tenant.id().equals(other.id())) return Optional.empty();
        var owner = owner(tenant, other, address);
        if (owner.isPresent() && owner.get() == tenant) return Optional.empty();
        return Optional.of(new Claim("portal.home", owner.isPresent() ? Sort.HOME : Sort.EITHER_HOME, other));
    }

    private Stream<Claim> domainClaims(Belongings tenant) {
        return IntStream.range(0, tenant.domains().size())
                .boxed()
                .flatMap(i -> ownerOf(Hosts.ascii(tenant.domains().get(i)), tenant)
                        .map(other -> new Claim(pathOf(i), Sort.DOMAIN, other))
                        .stream());
    }

    /** Whose portal stands at {@code domain} or on the one above it, and who has not given {@code tenant} a part of it. */
    private Optional<Belongings> ownerOf(String domain, Belongings tenant) {
        if (namesIn(domain, tenant)) return Optional.empty();
        return Hosts.upwards(domain)
                .filter(above -> !isWithin(tenant.homeHost(), above))
                .flatMap(above -> byDomain.getOrDefault(above, List.of()).stream())
                .filter(other -> !other.id().equals(tenant.id()) && !other.names(tenant))
                .findFirst();
    }

    /** Whose {@code address} is: of the one that it names, else whose domains it is on, else who is published there. */
    private Optional<Belongings> owner(Belongings one, Belongings other, String address) {
        var host = address.substring(0, address.indexOf('/'));
        var reasons = Stream.<Predicate<Belongings>>of(
                tenant -> namesIn(address, tenant),
                tenant -> tenant.domains().stream().anyMatch(domain -> isWithin(host, Hosts.ascii(domain))),
                tenant -> published.contains(tenant.id()));
        return reasons.filter(reason -> reason.test(one) != reason.test(other))
                .findFirst()
                .map(reason -> reason.test(one) ? one : other);
    }

    private boolean isAtFault(Belongings tenant) {
        return of(tenant.id()).stream().anyMatch(claim -> claim.sort() == Sort.HOME);
    }

    /** Whether a part of {@code address} is the id of {@code tenant}, which the operator has given it. */
    private static boolean namesIn(String address, Belongings tenant) {
        return List.of(address.split("[./]")).contains(tenant.id());
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** The addresses above {@code home} on its host, the nearest first. */
    private static Stream<String> above(String home) {
        return Stream.iterate(folderOf(home), address -> !address.isEmpty(), Claims::folderOf);
    }

    private static String folderOf(String address) {
        return address.substring(0, address.lastIndexOf('/', address.length() - 2) + 1);
    }

    private static String pathOf(int domain) {
        return "portal.domains[" + domain + "]";
    }

    private static void put(Map<String, List<Belongings>> index, String key, Belongings tenant) {
        index.computeIfAbsent(key, unseen -> new ArrayList<>(1)).add(tenant);
    }

    private static List<Claim> both(List<Claim> some, List<Claim> more) {
        if (more.isEmpty()) return some;
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
