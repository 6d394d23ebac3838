package org.parvis.site;

import java.net.IDN;
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
import org.parvis.tenant.Tenant.PostalAddress;

/**
 * All tenants of the provider, indexed so that what belongs to one is recognised on the pages of another, at a cost that does
 * not grow with their number. A tenant's own values are not foreign to it, nor those of the providers it declares, of its
 * parents and partners, nor the names it has in common with others.
 */
public final class Registry {

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    /** Tenants share nearly all their texts. */
    private static final int MOST_TEXTS = 10_000;

    private final List<Tenant> tenants;
    private final Map<String, Tenant> byId;
    private final NameIndex names = new NameIndex();
    private final NameIndex addresses = new NameIndex();
    private final Recent<String, List<NameIndex.Found>> namesIn = new Recent<>(MOST_TEXTS, text -> 1, this::names);
    private final Recent<String, List<NameIndex.Found>> addressesIn =
            new Recent<>(MOST_TEXTS, text -> 1, text -> addresses.in(NameIndex.wordsOf(text)));
    private final Map<String, Holders> hosts = new HashMap<>();
    private final Map<String, Holders> mailboxes = new HashMap<>();
    private final Map<String, Holders> phones = new HashMap<>();
    private final Map<String, Holders> sirens = new HashMap<>();

    /**
     * What a text says of another tenant.
     *
     * @param words the words that say it
     * @param start where they begin in the text
     * @param end where they end
     * @param owner the tenant whose they are
     */
    public record Mention(String words, int start, int end, Tenant owner) {}

    private Registry(Collection<Tenant> tenants) {
        this.tenants = List.copyOf(tenants);
        this.byId = this.tenants.stream().collect(Collectors.toMap(Tenant::id, tenant -> tenant, (one, other) -> one));
        this.tenants.forEach(this::indexOwn);
        this.tenants.forEach(this::indexProviders);
    }

    /** The registry of {@code tenants}. */
    public static Registry of(Collection<Tenant> tenants) {
        return new Registry(tenants);
    }

    /**
     * The same registry, in which nothing that {@code texts} say belongs to a tenant: what the built-in pages name themselves
     * (the CNIL, its address) is on every portal, and no record can claim it from the others.
     */
    public Registry without(Collection<String> texts) {
        for (var text : texts) {
            var normal = VisibleText.normalise(text);
            names.in(NameIndex.wordsOf(normal)).forEach(found -> found.holders().release());
            HOST.matcher(normal.toLowerCase(Locale.ROOT)).results().forEach(host -> {
                for (var domain = host.group();
                        domain.contains(".");
                        domain = domain.substring(domain.indexOf('.') + 1))
                    Optional.ofNullable(hosts.get(domain)).ifPresent(Holders::release);
            });
        }
        return this;
    }

    /** Every tenant, in the order given. */
    public List<Tenant> tenants() {
        return tenants;
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
    public Optional<Tenant> foreignHost(Tenant tenant, String host) {
        return holdersOfHost(tenant, host)
                .filter(holders -> !holders.includeAny(sparedBy(tenant)) && !holders.isShared())
                .flatMap(Holders::owner);
    }

    /** The other tenant whose mailbox is {@code email}, or whose domain it is in. */
    public Optional<Tenant> foreignMailbox(Tenant tenant, String email) {
        var host = email.substring(email.lastIndexOf('@') + 1);
        var spared = sparedBy(tenant);
        if (holdersOfHost(tenant, host)
                .filter(holders -> holders.includeAny(spared))
                .isPresent()) return Optional.empty();
        return foreign(tenant, mailboxes.get(mailbox(email))).or(() -> foreignHost(tenant, host));
    }

    /** The other tenant whose telephone number is {@code phone}, however it is printed. */
    public Optional<Tenant> foreignPhone(Tenant tenant, String phone) {
        return foreign(tenant, phones.get(PhoneNumber.international(phone)));
    }

    /** The other tenant whose number in the companies' register is {@code siren}, however it is printed. */
    public Optional<Tenant> foreignSiren(Tenant tenant, String siren) {
        return foreign(tenant, sirens.get(digitsOf(siren)));
    }

    /** Who holds {@code host} or the nearest domain above it that {@code tenant} may use or that belongs to somebody. */
    private Optional<Holders> holdersOfHost(Tenant tenant, String host) {
        var spared = sparedBy(tenant);
        return Stream.iterate(
                        ascii(host),
                        domain -> !domain.isEmpty(),
                        domain -> domain.substring(domain.indexOf('.') < 0 ? domain.length() : domain.indexOf('.') + 1))
                .flatMap(domain -> Optional.ofNullable(hosts.get(domain)).stream())
                .filter(holders -> holders.includeAny(spared) || holders.owner().isPresent())
                .findFirst();
    }

    private Optional<Tenant> foreign(Tenant tenant, Holders holders) {
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
        addAncestors(tenant, spared);
        return spared;
    }

    private void addAncestors(Tenant tenant, Set<String> spared) {
        for (var parent : tenant.relations().parents())
            if (spared.add(parent) && byId.containsKey(parent)) addAncestors(byId.get(parent), spared);
    }

    private void indexOwn(Tenant tenant) {
        var organisation = tenant.organisation();
        Stream.concat(Stream.of(organisation.legalName(), organisation.shortName()), organisation.aliases().stream())
                .filter(name -> !NameIndex.wordsOf(name).isEmpty())
                .forEach(name -> names.holdersOf(name).addOwner(tenant));
        var officer = tenant.dataProtection().officer();
        Stream.concat(Stream.of(organisation.seat()), officer.postal().map(Tenant.PostalLine::address).stream())
                .map(Registry::streetAndPostcode)
                .forEach(address -> addresses.holdersOf(address).addOwner(tenant));
        Stream.of(
                        organisation.email(),
                        officer.email(),
                        Optional.of(tenant.accessibility().email()),
                        tenant.openData().accessOfficer().flatMap(Tenant.AccessOfficer::email),
                        tenant.portal().userContent().map(Tenant.UserContent::email))
                .flatMap(Optional::stream)
                .forEach(email -> holders(mailboxes, mailbox(email)).addOwner(tenant));
        Stream.concat(
                        tenant.portal().domains().stream(),
                        Optional.ofNullable(tenant.portal().home().getHost()).stream())
                .forEach(host -> holders(hosts, ascii(host)).addOwner(tenant));
        holders(phones, PhoneNumber.international(organisation.phone())).addOwner(tenant);
        organisation
                .register()
                .ifPresent(
                        register -> holders(sirens, digitsOf(register.siren())).addOwner(tenant));
    }

    /** What a tenant says of its providers is its own to say, even if a provider is a tenant too. */
    private void indexProviders(Tenant tenant) {
        Stream.concat(Stream.of(tenant.legalNotice().hosting()), tenant.legalNotice().dataStorage().stream())
                .forEach(provider -> {
                    names.holdersOf(provider.name()).addUser(tenant);
                    addresses.holdersOf(streetAndPostcode(provider.address())).addUser(tenant);
                    holders(phones, PhoneNumber.international(provider.phone())).addUser(tenant);
                });
        for (var recipient : tenant.dataProtection().recipients()) {
            names.holdersOf(recipient.name()).addUser(tenant);
            recipient.hosts().forEach(host -> holders(hosts, ascii(host)).addUser(tenant));
        }
        Stream.concat(
                        tenant.dataProtection().officer().domains().stream(),
                        tenant.openData().accessOfficer().stream().flatMap(officer -> officer.domains().stream()))
                .forEach(domain -> holders(hosts, ascii(domain)).addUser(tenant));
    }

    private static Holders holders(Map<String, Holders> index, String value) {
        return index.computeIfAbsent(value, unseen -> new Holders());
    }

    private static String mailbox(String email) {
        var at = email.lastIndexOf('@');
        return email.substring(0, at + 1).toLowerCase(Locale.ROOT) + ascii(email.substring(at + 1));
    }

    /** {@code host} in lower case and ASCII, so that two writings of one host are equal. */
    private static String ascii(String host) {
        try {
            return IDN.toASCII(host.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAHost) {
            return host.toLowerCase(Locale.ROOT);
        }
    }

    private static String streetAndPostcode(PostalAddress address) {
        return address.street() + " " + address.postcode();
    }

    private static String digitsOf(String text) {
        return text.replaceAll("\\D", "");
    }
}
