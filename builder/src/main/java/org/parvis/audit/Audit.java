package org.parvis.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parvis.bake.Bounds;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Report;
import org.parvis.evidence.Disclosure;
import org.parvis.evidence.Disclosures;
import org.parvis.report.AuditedDocument;
import org.parvis.report.AuditedDocument.Stated;
import org.parvis.site.AsOf;
import org.parvis.site.Html;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Site;
import org.parvis.source.DisplayPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges pages that Parvis did not bake, each for itself; what one leaves to another to which it links is found there. */
public final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private final AuditConfig config;

    /** An audit as {@code config} wants it. */
    public Audit(AuditConfig config) {
        this.config = config;
    }

    /**
     * Judges each document, in the order of their paths. One that cannot be judged has a finding that says why, and the others
     * are judged all the same.
     *
     * @param progress is told of each as it is done
     * @return none where the folder has no file that Parvis reads
     */
    public List<AuditedDocument> run(Consumer<AuditedDocument> progress) {
        var done = new ArrayList<AuditedDocument>();
        try (var documents = new Documents()) {
            var files = files();
            var beyond = new Beyond(config, files, file -> page(file, documents));
            for (var file : files) {
                var document = attempt(file, documents, beyond);
                done.add(document);
                progress.accept(document);
            }
        }
        return done;
    }

    /** The documents of the folder that people read and this audit does not, sorted: what they say has been judged by nobody. */
    public List<String> unread() {
        if (!Files.isDirectory(config.audited())) return List.of();
        return files(Documents.Form::isOther).stream().map(this::shown).toList();
    }

    private List<Path> files() {
        return Files.isDirectory(config.audited())
                ? files(name -> Documents.Form.of(name).isPresent())
                : List.of(config.audited());
    }

    private List<Path> files(Predicate<String> isMeant) {
        // Of a link, the folder to which it leads: a walk that begins at a link goes no further.
        try (var files = Files.walk(config.audited().resolve("."))) {
            return files.map(Path::normalize)
                    .filter(Files::isRegularFile)
                    .filter(file -> !isLeftOut(file))
                    .filter(file -> isMeant.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLeftOut(Path file) {
        return config.leftOut()
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .filter(file.toAbsolutePath()::startsWith)
                .isPresent();
    }

    private AuditedDocument attempt(Path file, Documents documents, Beyond beyond) {
        var path = shown(file);
        try {
            return audited(file, path, documents, beyond);
        } catch (StackOverflowError | Html.NestingException e) {
            // A converter, or a rule, that went down into what its author nested deeper than anybody reads.
            LOG.debug("{}", path, e);
            return unjudged(path, List.of(AuditFindings.tooLarge(path)));
        } catch (RuntimeException e) {
            LOG.debug("{}", path, e);
            return unjudged(path, List.of(AuditFindings.accident(path, e)));
        }
    }

    private AuditedDocument audited(Path file, String path, Documents documents, Beyond beyond) {
        var bytes = read(file);
        if (bytes.length > Bounds.BYTES) return unjudged(path, List.of(AuditFindings.tooLarge(path)));
        var decoded = Encoding.of(bytes);
        var document = documents.read(path, decoded.text());
        var found = new ArrayList<>(document.findings());
        if (!decoded.isUtf8()) found.add(AuditFindings.notUtf8(path, decoded.charset()));
        if (document.page().isEmpty()) return unjudged(path, found);
        Function<Page, Site> alone = page -> Site.audited(
                page, document.isMarkup(), config.body(), AsOf.of(config.asOf()), href -> beyond.tells(href, file));
        var page = document.page().get();
        var site = alone.apply(page);
        if (!page.type().isEmpty() || !Disclosures.makeNotice(page, site)) return judged(path, page, site, found);
        var notice = page.about("privacy");
        return judged(path, notice, alone.apply(notice), found);
    }

    /** The page in {@code file}, which a link leads to; none where it is more than can be judged. */
    private Optional<Page> page(Path file, Documents documents) {
        var bytes = read(file);
        return bytes.length > Bounds.BYTES
                ? Optional.empty()
                : documents.read(shown(file), Encoding.of(bytes).text()).page();
    }

    private AuditedDocument judged(String path, Page page, Site site, List<Finding> found) {
        var disclosures = Disclosures.of(page, site).all().stream()
                .map(disclosure -> new Stated(disclosure, place(disclosure, page), page.language()))
                .toList();
        if (page.isTranslation()) found.add(AuditFindings.otherLanguage(path, page.language()));
        if (page.type().isEmpty()) {
            found.add(hasWords(page) ? AuditFindings.noPolicy(path) : AuditFindings.empty(path));
            return new AuditedDocument(path, page.type(), disclosures, new Report(path, path, found, List.of()));
        }
        var rules = config.rulebook().rules();
        var report = new Report(path, path, found, config.rules().judge(rules, site));
        return new AuditedDocument(
                path, page.type(), disclosures, config.baseline().applyTo(report, rules));
    }

    private static boolean hasWords(Page page) {
        return page.passages().stream().anyMatch(passage -> !passage.text().isBlank());
    }

    private static AuditedDocument unjudged(String path, List<Finding> found) {
        return new AuditedDocument(path, "", List.of(), new Report(path, path, found, List.of()));
    }

    private static Optional<Place> place(Disclosure disclosure, Page page) {
        return disclosure.where().map(block -> page.placeOf(block, disclosure.evidence()));
    }

    private String shown(Path file) {
        return DisplayPath.of(file, config.root());
    }

    /** The bytes of {@code file}, or so many that they are too many. */
    private static byte[] read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Bounds.BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
