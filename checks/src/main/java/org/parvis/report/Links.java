package org.parvis.report;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.parvis.compliance.Finding;

/** Where the pages of an HTML report are, and the published pages that they speak about. */
record Links(Map<String, URI> sites, BiPredicate<String, String> isPublished) {

    /** The sub-folder of the tenants' pages. */
    static final String TENANTS = "portails";

    /** The sub-folder of the pages of audited documents. */
    static final String DOCUMENTS = "documents";

    private static final Pattern PROPER_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    private static final Set<String> SCHEMES = Set.of("https", "http", "file");

    /** The path of a tenant's page: its id, or a digest of it for a folder that has no proper name. */
    static String pageOf(String tenant) {
        return TENANTS + "/" + (PROPER_ID.matcher(tenant).matches() ? tenant : "_" + digest(tenant)) + ".html";
    }

    /** The path of an audited document's page. */
    String documentPage(String path) {
        return DOCUMENTS + "/" + digest(path) + ".html";
    }

    /** The name of the card of {@code finding} on the page that shows {@code findings}, or of what stands for those without one. */
    static String anchor(List<Finding> findings, Finding finding) {
        var before = 0;
        for (var rank = 0; rank < findings.size(); rank++) {
            var other = findings.get(rank);
            if (other.equals(finding)) return anchor(rank);
            if (other.rule().equals(finding.rule()) && ++before == FindingCards.MOST_OF_A_RULE)
                return anchorOfOthers(rank);
        }
        return FindingCards.SECTION;
    }

    /** The name of the line that counts the findings of a rule without a card, by the rank from 0 of the last card. */
    static String anchorOfOthers(int rank) {
        return "autres-" + (rank + 1);
    }

    /** The name of a card by its rank from 0. */
    static String anchor(int rank) {
        return "constat-" + (rank + 1);
    }

    /** The published page at {@code path} as seen from the tenant's page of the report, if the site is known and has it. */
    Optional<String> published(String tenant, String path) {
        return Optional.ofNullable(sites.get(tenant))
                .filter(site -> isPublished.test(tenant, path))
                .filter(site -> !site.isAbsolute() || SCHEMES.contains(site.getScheme()))
                .map(site -> (site.isAbsolute() ? site : URI.create("../" + site)) + encoded(path));
    }

    /** {@code path} as a relative address: nothing in it is read as a scheme, a query or an escape. */
    static String encoded(String path) {
        var encoded = new StringBuilder();
        for (var octet : path.getBytes(StandardCharsets.UTF_8)) {
            var plain = octet > 0 && PLAIN.indexOf(octet) >= 0;
            encoded.append(plain ? Character.toString(octet) : String.format("%%%02X", octet));
        }
        return encoded.toString();
    }

    private static String digest(String tenant) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(tenant.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
