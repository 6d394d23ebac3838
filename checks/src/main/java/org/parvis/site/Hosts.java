package org.parvis.site;

import java.net.IDN;
import java.util.Locale;
import java.util.stream.Stream;

/** Names of hosts, in one writing. */
final class Hosts {

    private Hosts() {}

    /** {@code host} in lower case and ASCII, so that two writings of one host are equal. */
    static String ascii(String host) {
        try {
            return IDN.toASCII(host.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAHost) {
            return host.toLowerCase(Locale.ROOT);
        }
    }

    /** {@code host} and each domain above it, the nearest first: {@code a.b.example}, {@code b.example}, {@code example}. */
    static Stream<String> upwards(String host) {
        return Stream.iterate(
                host,
                domain -> !domain.isEmpty(),
                domain -> domain.substring(domain.indexOf('.') < 0 ? domain.length() : domain.indexOf('.') + 1));
    }
}
