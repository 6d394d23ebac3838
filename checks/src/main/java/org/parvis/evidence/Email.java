package org.parvis.evidence;

import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address, such that two writings of one mailbox are equal: case and the writing of an internationalised host do not
 * count.
 *
 * @param mailbox what stands before the at sign, in lower case
 * @param host what stands after it, in lower case and ASCII
 */
public record Email(String mailbox, String host) {

    /** The address that {@code text} is, if it is one. */
    public static Optional<Email> of(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1 || text.chars().anyMatch(Character::isWhitespace)) return Optional.empty();
        return RegistrableDomain.ascii(text.substring(at + 1))
                .filter(host -> host.contains("."))
                .map(host -> new Email(text.substring(0, at).toLowerCase(Locale.ROOT), host));
    }

    /** The registrable domain of the host. */
    public Optional<RegistrableDomain> domain() {
        return RegistrableDomain.of(host);
    }

    @Override
    public String toString() {
        return mailbox + "@" + host;
    }
}
