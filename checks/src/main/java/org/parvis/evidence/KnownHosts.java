package org.parvis.evidence;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parvis.site.Site;
import org.parvis.tenant.privacy.Recipient;

/** Whose the hosts are that a page calls: the portal's own, or those that the record declares for a recipient of data. */
public final class KnownHosts {

    private KnownHosts() {}

    /** Whether {@code host}, in ASCII, is where the portal itself is. */
    public static boolean isOwn(String host, Site site) {
        return holds(Stream.of(site.tenant().portal().home().getHost()), host);
    }

    /** Whether {@code host}, in ASCII, is the portal's or that of any declared recipient or tracker. */
    public static boolean isDeclared(String host, Site site) {
        return isOwn(host, site)
                || isRecipients(host, site, recipient -> true)
                || holds(site.tenant().trackers().stream().flatMap(tracker -> tracker.hosts().stream()), host);
    }

    /** Whether {@code host}, in ASCII, is that of a recipient who acts on the tenant's behalf. */
    public static boolean isProcessors(String host, Site site) {
        return isRecipients(host, site, Recipient::processor);
    }

    private static boolean isRecipients(String host, Site site, Predicate<Recipient> which) {
        return holds(
                site.tenant().dataProtection().recipients().stream()
                        .filter(which)
                        .flatMap(recipient -> recipient.hosts().stream()),
                host);
    }

    private static boolean holds(Stream<String> names, String host) {
        return names.flatMap(name -> RegistrableDomain.ascii(name).stream()).anyMatch(host::equals);
    }
}
