package org.parvis.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Expression;
import org.parvis.site.Lookup;
import org.parvis.site.Page;
import org.parvis.site.Reading;

/**
 * A content security policy that a page states in its head: what a browser may run and load there.
 *
 * @param directives the sources of each directive, by its name
 */
public record ContentSecurityPolicy(Map<String, List<String>> directives) {

    /** Directives that a browser obeys in a header only. */
    private static final Set<String> HEADER_ONLY = Set.of("frame-ancestors", "report-uri", "report-to", "sandbox");

    private static final Expression DIGEST_OR_NONCE = Expression.of("^'(?:sha(?:256|384|512)|nonce)-.*'$");
    private static final Expression KIND_OF_CODE = Expression.of("-(?:elem|attr)$");
    private static final Set<String> DIGESTS = Set.of("SHA-256", "SHA-384", "SHA-512");

    public ContentSecurityPolicy {
        directives = Map.copyOf(directives);
    }

    private static final Reading<String> HOST = Reading.of(ContentSecurityPolicy::readHost);
    private static final Reading<ContentSecurityPolicy> POLICY = Reading.of(ContentSecurityPolicy::parse);
    private static final Reading<List<String>> DIGESTED = Reading.of(
            code -> DIGESTS.stream().map(algorithm -> digest(code, algorithm)).toList());
    private static final Lookup<List<ContentSecurityPolicy>> ON_PAGE = Lookup.of(ContentSecurityPolicy::search);

    /** The policies of {@code page}: where there are several, a browser obeys them all. */
    public static List<ContentSecurityPolicy> of(Page page) {
        return ON_PAGE.on(page);
    }

    private static List<ContentSecurityPolicy> search(Page page) {
        return page.document().head().children().stream()
                .filter(meta -> meta.normalName().equals("meta") && meta.hasAttr("content"))
                .filter(meta -> meta.attr("http-equiv").strip().equalsIgnoreCase("Content-Security-Policy"))
                .map(meta -> POLICY.from(meta.attr("content")))
                .toList();
    }

    /** The policy that {@code text} states; of a directive that is stated twice, the first counts. */
    static ContentSecurityPolicy parse(String text) {
        var directives = new LinkedHashMap<String, List<String>>();
        for (var directive : text.split(";")) {
            var words = List.of(directive.strip().split("\\s+"));
            directives.putIfAbsent(words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
        }
        directives.remove("");
        return new ContentSecurityPolicy(directives);
    }

    /** Directives of the policy that do nothing here, since a browser takes them from a header only. */
    public Stream<String> ignored() {
        return directives.keySet().stream().filter(HEADER_ONLY::contains).sorted();
    }

    /** Hosts that the policy names, without scheme, port and path. */
    public Stream<String> hosts() {
        return directives.values().stream()
                .flatMap(List::stream)
                .filter(source -> source.contains(".") && !source.startsWith("'"))
                .map(ContentSecurityPolicy::host)
                .distinct();
    }

    /** Whether the policy says at all what {@code directive} is about. */
    public boolean governs(String directive) {
        return sources(directive).isPresent();
    }

    /** Whether scripts that are written into the page run whatever they are. */
    public boolean runsAnyScript() {
        return sources("script-src")
                .filter(ContentSecurityPolicy::admitAnything)
                .isPresent();
    }

    /** Whether {@code element}, a script or a style sheet within the page, is obeyed under {@code directive}. */
    public boolean admitsInline(String directive, Element element) {
        return sources(directive)
                .map(sources -> admitAnything(sources)
                        || sources.contains("'nonce-" + element.attr("nonce") + "'")
                        || isDigested(element.data(), sources))
                .orElse(true);
    }

    /** Whether {@code code}, the value of an attribute, is obeyed under {@code directive}. */
    public boolean admitsAttribute(String directive, String code) {
        return sources(directive)
                .map(sources ->
                        admitAnything(sources) || sources.contains("'unsafe-hashes'") && isDigested(code, sources))
                .orElse(true);
    }

    /**
     * Whether something at {@code url} may be loaded under {@code directive}.
     *
     * @param host the host that {@code url} names; empty for an address of the portal itself
     */
    public boolean admits(String directive, String url, Optional<String> host) {
        var plain = url.strip().toLowerCase(Locale.ROOT);
        return sources(directive)
                .map(sources -> sources.stream().anyMatch(source -> isFrom(source, plain, host)))
                .orElse(true);
    }

    private static boolean isFrom(String source, String url, Optional<String> host) {
        if (url.startsWith("data:") || url.startsWith("blob:"))
            return source.equalsIgnoreCase(url.substring(0, url.indexOf(':') + 1));
        if (source.equals("*") || source.equalsIgnoreCase("https:")) return true;
        if (host.isEmpty()) return source.equals("'self'");
        var named = host(source);
        return named.startsWith("*.")
                ? host.get().endsWith(named.substring(1))
                : host.get().equals(named);
    }

    private static String host(String source) {
        return HOST.from(source);
    }

    private static String readHost(String source) {
        var name = source.replaceFirst("^[a-zA-Z][\\w+.-]*://", "").replaceFirst("[:/].*$", "");
        return name.startsWith("*.")
                ? "*." + RegistrableDomain.ascii(name.substring(2)).orElse("")
                : RegistrableDomain.ascii(name).orElse(name);
    }

    /** The sources that count for {@code directive}: its own, or those that it falls back on. */
    private Optional<List<String>> sources(String directive) {
        return Stream.of(directive, KIND_OF_CODE.matcher(directive).replaceFirst(""), "default-src")
                .filter(name -> !name.equals("default-src") || directive.contains("-src"))
                .flatMap(name -> Optional.ofNullable(directives.get(name)).stream())
                .findFirst();
    }

    // A digest or a nonce makes a browser ignore 'unsafe-inline', which is then there for browsers of old.
    private static boolean admitAnything(List<String> sources) {
        return sources.contains("'unsafe-inline'") && sources.stream().noneMatch(DIGEST_OR_NONCE::isIn);
    }

    private static boolean isDigested(String code, List<String> sources) {
        return DIGESTED.from(code).stream().anyMatch(sources::contains);
    }

    private static String digest(String code, String algorithm) {
        try {
            var bytes = MessageDigest.getInstance(algorithm).digest(code.getBytes(StandardCharsets.UTF_8));
            return "'" + algorithm.toLowerCase(Locale.ROOT).replace("-", "") + "-"
                    + Base64.getEncoder().encodeToString(bytes) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether {@code script} is code that a browser runs, and not data or code that waits for an agreement. */
    public static boolean isRun(Element script) {
        var type = script.attr("type").strip().toLowerCase(Locale.ROOT);
        return Arrays.asList("", "module", "text/javascript", "application/javascript", "text/ecmascript")
                .contains(type);
    }
}
