package org.parvis.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.site.Page;
import org.parvis.site.Reading;
import org.parvis.site.Site;
import org.parvis.site.SiteLookup;

/**
 * Where an address written on a page leads. Relative addresses and absolute ones on the tenant's own host are the same thing.
 *
 * @param where inside the site, elsewhere, or nowhere
 * @param path the file inside the site, whether it exists or not: {@code cookies/index.html}
 * @param fragment the id after {@code #}, or empty
 */
public record Destination(Where where, String path, String fragment) {

    /** Where an address leads to. */
    public enum Where {
        /** A file of the site. */
        INSIDE,
        /** Another site, a mailbox, a telephone. */
        ELSEWHERE,
        /** Nothing that can be: the address is ill-formed or climbs out of the site. */
        NOWHERE
    }

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Destination OUT = new Destination(Where.ELSEWHERE, "", "");
    private static final Destination LOST = new Destination(Where.NOWHERE, "", "");

    private static final Reading<Optional<URI>> WRITTEN = Reading.of(Destination::read);

    private static final SiteLookup<Map<Page, From>> ON_SITE = SiteLookup.of(site -> new ConcurrentHashMap<>());

    /**
     * The links of one page.
     *
     * @param base what relative addresses are relative to; empty where the page gives an address that is none
     * @param home the site's, which ends with a slash
     * @param origin scheme and host of {@code home}
     * @param known where the addresses lead that were met
     */
    private record From(Optional<URI> base, URI home, String origin, Map<String, Destination> known) {

        static From of(Page page, Site site) {
            var home = Destination.home(site);
            return new From(base(page, site), home, Destination.origin(home), new ConcurrentHashMap<>());
        }

        private static Optional<URI> base(Page page, Site site) {
            var given = page.select("head base[href]").stream().findFirst();
            try {
                var here = Destination.home(site).resolve(new URI(null, null, "./" + page.path(), null));
                return Optional.of(
                        given.isEmpty()
                                ? here
                                : Destination.resolve(here, new URI(given.get().attr("href"))));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }

        Destination of(String address, Site site) {
            var met = known.get(address);
            if (met != null) return met;
            var found = WRITTEN.from(address)
                    .filter(read -> base.isPresent() || isElsewhere(read))
                    .map(read -> at(read, site))
                    .orElseGet(() -> address.strip().matches("(?i)(https?:)?//.*") ? OUT : LOST);
            known.put(address, found);
            return found;
        }

        private Destination at(URI address, Site site) {
            if (isElsewhere(address)
                    || address.isAbsolute() && !Destination.origin(address).equals(origin)) return OUT;
            var target = resolve(base.orElseThrow(), address);
            if (!Destination.origin(target).equals(origin)) return OUT;

            var path = pathOf(target);
            var root = pathOf(home);
            if (path.equals(root.substring(0, root.length() - 1))) path = root;
            if (!path.startsWith(root)) return address.getHost() == null ? LOST : OUT;
            var file = path.substring(root.length());
            if (file.startsWith("../")) return LOST;
            var fragment = Optional.ofNullable(target.getFragment()).orElse("");
            return new Destination(Where.INSIDE, fileAt(file, site), fragment);
        }
    }

    /** Where {@code address}, written on {@code page} of {@code site}, leads. */
    public static Destination of(String address, Page page, Site site) {
        return ON_SITE.on(site)
                .computeIfAbsent(page, from -> From.of(from, site))
                .of(address, site);
    }

    private static Optional<URI> read(String address) {
        try {
            return Optional.of(new URI(address.strip().replace(" ", "%20")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isElsewhere(URI address) {
        return address.isOpaque()
                || address.isAbsolute() && !WEB.contains(address.getScheme().toLowerCase(Locale.ROOT));
    }

    private static URI home(Site site) {
        var home = site.tenant().portal().home();
        return pathOf(home).endsWith("/") ? home : URI.create(home + "/");
    }

    // URI.resolve takes "" and "?x" for the folder, unlike every browser.
    private static URI resolve(URI base, URI address) {
        var onSamePage = address.getHost() == null && address.getPath().isEmpty();
        return onSamePage
                ? URI.create(withoutFragment(base.toString()) + address)
                : base.resolve(address).normalize();
    }

    private static String withoutFragment(String address) {
        var hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    private static String fileAt(String path, Site site) {
        if (path.isEmpty() || path.endsWith("/")) return path + "index.html";
        var folder = path + "/index.html";
        return !site.files().contains(path) && site.files().contains(folder) ? folder : path;
    }

    private static String pathOf(URI uri) {
        return Optional.ofNullable(uri.getPath()).orElse("");
    }

    private static String origin(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    /** Whether it is a file that the site has. */
    public boolean existsIn(Site site) {
        return where == Where.INSIDE && site.files().contains(path);
    }

    /** Whether it is a page of type {@code type}. */
    public boolean isPageOf(String type, Site site) {
        return where == Where.INSIDE
                && site.page(path).filter(page -> page.type().equals(type)).isPresent();
    }
}
