package org.parvis.evidence;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.parvis.data.DataFile;

/** Where the world explains cookies, and nobody their own: {@code cookie-guides.txt}. */
final class CookieGuides {

    private static final Set<String> DOMAINS = read();

    private CookieGuides() {}

    /** Whether {@code address} leads there. */
    static boolean hold(String address) {
        var host = host(address).toLowerCase(Locale.ROOT);
        return IntStream.range(0, host.length())
                .filter(at -> at == 0 || host.charAt(at - 1) == '.')
                .mapToObj(host::substring)
                .anyMatch(domain -> DOMAINS.contains(domain) || DOMAINS.contains(domain.replaceFirst("\\..*", ".*")));
    }

    private static String host(String address) {
        try {
            var host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    private static Set<String> read() {
        return Set.copyOf(DataFile.of(CookieGuides.class, "cookie-guides.txt").rows());
    }
}
