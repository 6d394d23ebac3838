package org.parvis.tenant.facts;

import java.net.IDN;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.tenant.privacy.Recipient;

/** From where a page may load images, as its content security policy says it. */
final class ImageSources {

    private ImageSources() {}

    static String of(List<Recipient> recipients) {
        var origins = recipients.stream()
                .flatMap(recipient -> recipient.hosts().stream())
                .flatMap(ImageSources::origin)
                .distinct();
        return Stream.concat(Stream.of("'self'"), origins).collect(Collectors.joining(" "));
    }

    // A policy is a list of words: a name that could hold a space or a semicolon is none.
    private static Stream<String> origin(String host) {
        try {
            return Stream.of("https://" + IDN.toASCII(host, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
