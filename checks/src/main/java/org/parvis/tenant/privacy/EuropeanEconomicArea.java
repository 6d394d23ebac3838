package org.parvis.tenant.privacy;

import java.util.Set;

/** The countries between which personal data move freely (GDPR 44): the European Union with Iceland, Liechtenstein and Norway. */
public final class EuropeanEconomicArea {

    private static final Set<String> COUNTRIES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private EuropeanEconomicArea() {}

    /** Whether {@code country}, a code of ISO 3166-1 alpha-2, is one of them. */
    public static boolean includes(String country) {
        return COUNTRIES.contains(country);
    }
}
