package org.parvis.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.tenant.PhoneNumber;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.opendata.AccessOfficer;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.UserContent;
import org.parvis.tenant.privacy.PostalLine;
import org.parvis.tenant.privacy.Recipient;

/**
 * What of a tenant's record makes it known on the pages of others: a small part, so that those of all tenants can be held at once.
 *
 * @param id of the tenant
 * @param legalName its full name
 * @param own what belongs to it
 * @param used what it states of its providers, which stays theirs
 * @param home host and path of its portal, in one writing
 * @param domains of its portal
 * @param postcode of its seat
 * @param parents ids of the tenants that it is part of
 * @param partners ids of those that it has to do with
 */
public record Belongings(
        String id,
        String legalName,
        Values own,
        Values used,
        String home,
        List<String> domains,
        String postcode,
        List<String> parents,
        List<String> partners) {

    /**
     * Values by which somebody is known.
     *
     * @param names as they are written
     * @param addresses street and postcode
     * @param mailboxes in one writing
     * @param hosts in lower case and ASCII
     * @param phones in international form
     * @param sirens as digits
     */
    public record Values(
            List<String> names,
            List<String> addresses,
            List<String> mailboxes,
            List<String> hosts,
            List<String> phones,
            List<String> sirens) {

        public Values {
            names = List.copyOf(names);
            addresses = List.copyOf(addresses);
            mailboxes = List.copyOf(mailboxes);
            hosts = List.copyOf(hosts);
            phones = List.copyOf(phones);
            sirens = List.copyOf(sirens);
        }

        /** {@code host} alone, in lower case and ASCII. */
        static Values ofHost(String host) {
            return new Values(List.of(), List.of(), List.of(), List.of(host), List.of(), List.of());
        }

        /** Those that {@code others} have not. */
        public Values without(Values others) {
            return new Values(
                    without(names, others.names),
                    without(addresses, others.addresses),
                    without(mailboxes, others.mailboxes),
                    without(hosts, others.hosts),
                    without(phones, others.phones),
                    without(sirens, others.sirens));
        }

        /** What another's record may state as its own too, and be doubted for: numbers and hosts. */
        public Values contestable() {
            return new Values(List.of(), List.of(), List.of(), hosts, phones, sirens);
        }

        private static List<String> without(List<String> values, List<String> others) {
            return values.stream().filter(value -> !others.contains(value)).toList();
        }
    }

    public Belongings {
        domains = List.copyOf(domains);
        parents = List.copyOf(parents);
        partners = List.copyOf(partners);
    }

    /** Those of {@code tenant}. */
    public static Belongings of(Tenant tenant) {
        return new Belongings(
                tenant.id(),
                tenant.organisation().legalName(),
                own(tenant),
                used(tenant),
                home(tenant.portal().home()),
                tenant.portal().domains(),
                tenant.organisation().seat().postcode(),
                tenant.relations().parents(),
                tenant.relations().partners());
    }

    /** Host and path, as two writings of one address have them in common. */
    private static String home(URI address) {
        if (address.getHost() == null) return "";
        var path = address.normalize().getPath();
        return Hosts.ascii(address.getHost()) + (path.endsWith("/") ? path : path + "/");
    }

    private static Values own(Tenant tenant) {
        var organisation = tenant.organisation();
        var officer = tenant.dataProtection().officer();
        return new Values(
                Stream.concat(
                                Stream.of(organisation.legalName(), organisation.shortName()),
                                organisation.aliases().stream())
                        .filter(name -> !NameIndex.wordsOf(name).isEmpty())
                        .toList(),
                Stream.concat(Stream.of(organisation.seat()), officer.postal().map(PostalLine::address).stream())
                        .map(Belongings::streetAndPostcode)
                        .toList(),
                Stream.of(
                                organisation.email(),
                                officer.email(),
                                Optional.of(tenant.accessibility().email()),
                                tenant.openData().accessOfficer().flatMap(AccessOfficer::email),
                                tenant.portal().userContent().map(UserContent::email))
                        .flatMap(Optional::stream)
                        .map(Belongings::mailbox)
                        .toList(),
                Stream.concat(
                                tenant.portal().domains().stream(),
                                Optional.ofNullable(tenant.portal().home().getHost()).stream())
                        .map(Hosts::ascii)
                        .toList(),
                List.of(PhoneNumber.international(organisation.phone())),
                organisation.registered().map(Belongings::digitsOf).stream().toList());
    }

    /** What a tenant says of its providers is its own to say, even if a provider is a tenant too. */
    private static Values used(Tenant tenant) {
        var providers = Stream.concat(
                        Stream.of(tenant.legalNotice().hosting()), tenant.legalNotice().dataStorage().stream())
                .toList();
        var recipients = tenant.dataProtection().recipients();
        return new Values(
                Stream.concat(
                                providers.stream().map(Provider::name),
                                recipients.stream().map(Recipient::name))
                        .toList(),
                providers.stream()
                        .map(provider -> streetAndPostcode(provider.address()))
                        .toList(),
                List.of(),
                Stream.of(
                                recipients.stream().flatMap(recipient -> recipient.hosts().stream()),
                                tenant.dataProtection().officer().domains().stream(),
                                tenant.openData().accessOfficer().stream()
                                        .flatMap(officer -> officer.domains().stream()))
                        .flatMap(hosts -> hosts)
                        .map(Hosts::ascii)
                        .toList(),
                providers.stream()
                        .map(provider -> PhoneNumber.international(provider.phone()))
                        .toList(),
                List.of());
    }

    /** Whether they say of each other that they have to do with each other, or are parts of one tenant. */
    boolean isKin(Belongings other) {
        return names(other) || other.names(this) || parents.stream().anyMatch(other.parents::contains);
    }

    /** The host of its portal; empty if it has none. */
    String homeHost() {
        return home.isEmpty() ? "" : home.substring(0, home.indexOf('/'));
    }

    /** Whether it says that it has to do with {@code other}. */
    boolean names(Belongings other) {
        return parents.contains(other.id) || partners.contains(other.id);
    }

    /** {@code email} in one writing. */
    static String mailbox(String email) {
        var at = email.lastIndexOf('@');
        return email.substring(0, at + 1).toLowerCase(Locale.ROOT) + Hosts.ascii(email.substring(at + 1));
    }

    /** The digits of {@code text}. */
    static String digitsOf(String text) {
        var digits = new StringBuilder();
        for (var letter : text.toCharArray()) if (letter >= '0' && letter <= '9') digits.append(letter);
        return digits.toString();
    }

    private static String streetAndPostcode(PostalAddress address) {
        return address.street() + " " + address.postcode();
    }
}
