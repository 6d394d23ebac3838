package org.parvis.audit;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.audit.Documents.Form;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.evidence.Disclosures;
import org.parvis.site.AsOf;
import org.parvis.site.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the documents of an audited folder tell for those that link to them: how the officer is reached and, if they are about nothing
 * else, what is done with cookies. Each is read once more, when the first link leads to it.
 */
final class Beyond {

    private static final Logger LOG = LoggerFactory.getLogger(Beyond.class);

    /** What a server, or whoever publishes a source, adds to the address of a folder to find its file, the likeliest first. */
    private static final List<String> INDEXES = Form.ENDINGS.stream()
            .map(ending -> File.separator + "index" + ending)
            .toList();

    /** All that may end the address of a file. */
    private static final List<String> ENDS =
            Stream.of(INDEXES, Form.ENDINGS, List.of("")).flatMap(List::stream).toList();

    private final AuditConfig config;
    private final AsOf day;
    private final Path folder;
    private final Set<Path> documents;
    private final Function<Path, Optional<Page>> reader;
    private final Map<Path, Set<String>> told = new HashMap<>();

    /**
     * @param documents those that are audited
     * @param reader reads the page in a file, if one can be read
     */
    Beyond(AuditConfig config, List<Path> documents, Function<Path, Optional<Page>> reader) {
        this.config = config;
        this.day = AsOf.of(config.asOf());
        this.folder = absolute(config.audited());
        this.documents = documents.stream().map(Beyond::absolute).collect(Collectors.toUnmodifiableSet());
        this.reader = reader;
    }

    /** The names of what the document to which {@code href} leads from {@code file} tells. */
    Set<String> tells(String href, Path file) {
        return target(href, absolute(file))
                .map(path -> told.computeIfAbsent(path, this::read))
                .orElse(Set.of());
    }

    private Set<String> read(Path path) {
        try {
            return reader.apply(path).map(this::toldBy).orElse(Set.of());
        } catch (StackOverflowError | RuntimeException e) {
            // Its own turn will say what is wrong with it.
            LOG.debug("{}", path, e);
            return Set.of();
        }
    }

    private Set<String> toldBy(Page page) {
        var disclosures = Disclosures.of(page, day);
        return toldForOthers(page).stream()
                .filter(item -> disclosures.of(item).isComplete())
                .map(Item::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Item> toldForOthers(Page page) {
        return page.type().equals("cookies")
                ? EnumSet.of(Item.DPO_CONTACT, Item.COOKIES_SECTION_OR_LINK)
                : EnumSet.of(Item.DPO_CONTACT);
    }

    /** Another audited document, if {@code href} leads to one: from {@code file} or, with a slash, from the folder. */
    private Optional<Path> target(String href, Path file) {
        try {
            var address = new URI(href.strip().replace(" ", "%20"));
            var path = address.getPath();
            if (path == null || path.isEmpty() || !isOwn(address)) return Optional.empty();
            var from = path.startsWith("/") ? folder : file.getParent();
            var named = from.resolve(path.replaceAll("^/+|/+$", "")).normalize();
            return meant(named.toString(), path.endsWith("/"))
                    .map(Path::of)
                    .filter(documents::contains)
                    .findFirst()
                    .filter(found -> !found.equals(file));
        } catch (URISyntaxException | InvalidPathException noPlace) {
            return Optional.empty();
        }
    }

    /**
     * The files that may be published at {@code named}, the likeliest first: what is written as Markdown is linked to as HTML. Who asks
     * for a folder is given its own file before one beside it, and who asks for a file the other way round.
     */
    private static Stream<String> meant(String named, boolean asFolder) {
        var end = ENDS.stream().filter(named::endsWith).findFirst().orElseThrow();
        var stem = named.substring(0, named.length() - end.length());
        var isFolder = asFolder || INDEXES.contains(end);
        var added = Stream.of(List.of(""), isFolder ? INDEXES : Form.ENDINGS, isFolder ? Form.ENDINGS : INDEXES)
                .flatMap(List::stream)
                .toList();
        return Stream.of(named, stem).flatMap(base -> added.stream().map(base::concat));
    }

    private boolean isOwn(URI address) {
        if (address.getRawAuthority() == null) return !address.isAbsolute();
        return config.body().domains().stream()
                .flatMap(domain -> Stream.of(domain, "www." + domain))
                .anyMatch(domain -> domain.equalsIgnoreCase(address.getHost()));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
