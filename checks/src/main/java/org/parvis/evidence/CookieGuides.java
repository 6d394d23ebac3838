package org.parvis.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        try (var rows = CookieGuides.class.getResourceAsStream("cookie-guides.txt")) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
