package org.parvis.evidence;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of a host that somebody registered, by the public-suffix list: {@code mairie.fr} of {@code mail.mairie.fr}. A suffix
 * that is not listed counts as one label: {@code valmont.example} of {@code data.valmont.example}.
 *
 * @param name in lower case, in ASCII (punycode)
 */
public record RegistrableDomain(String name) {

    /** That of {@code host}, in Unicode or punycode; none for a suffix alone, a single label, a number or nonsense. */
    public static Optional<RegistrableDomain> of(String host) {
        return ascii(host).flatMap(RegistrableDomain::registered).map(RegistrableDomain::new);
    }

    /** {@code host} in lower case and ASCII, without a final dot, so that two writings of one host are equal. */
    public static Optional<String> ascii(String host) {
        try {
            var ascii = IDN.toASCII(host.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return Optional.of(ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii)
                    .filter(InternetDomainName::isValid);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> registered(String host) {
        var name = InternetDomainName.from(host);
        if (name.isUnderPublicSuffix())
            return Optional.of(name.topPrivateDomain().toString());
        if (name.hasPublicSuffix() || !name.hasParent()) return Optional.empty();
        var labels = host.split("\\.");
        return Optional.of(labels[labels.length - 2] + "." + labels[labels.length - 1]);
    }
}
