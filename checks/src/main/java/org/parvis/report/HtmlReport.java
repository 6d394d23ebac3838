package org.parvis.report;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.parvis.compliance.Report;

/**
 * A run as pages that a data protection officer can read, in French: {@code index.html} over all tenants and a page for
 * each. They open from disk.
 */
public final class HtmlReport implements Format {

    /**
     * Of more tenants than this, only one of whom there is something to say has a page of its own: nobody reads hundreds that say
     * that all is well.
     */
    public static final int MOST_TENANTS = 200;

    private final Links links;

    /**
     * @param sites where each tenant's published site is, by the tenant's id: an address, or a path relative to
     *     {@code index.html} that ends in a slash; pages of a tenant that is not there get no link
     * @param isPublished whether the site of a tenant has a page: what keeps a new page from being published is found on a page that
     *     nobody can open
     */
    public HtmlReport(Map<String, URI> sites, BiPredicate<String, String> isPublished) {
        this.links = new Links(Map.copyOf(sites), isPublished);
    }

    /** A report in which each page of these sites is there. */
    public HtmlReport(Map<String, URI> sites) {
        this(sites, (tenant, page) -> true);
    }

    /** A report without links to published sites. */
    public HtmlReport() {
        this(Map.of());
    }

    @Override
    public void write(Run run, Folder folder) {
        var worstFirst = run.worstFirst();
        folder.file("index.html", new OverviewPage(run, worstFirst, new ByRule()).html());
        var pages = new HashSet<String>();
        for (var report : worstFirst) {
            if (!hasPage(run, report)) continue;
            var page = Links.pageOf(report.tenant());
            folder.file(page, new TenantPage(run, report, links).html());
            pages.add(page);
        }
        folder.keepOnly(Links.TENANTS, pages);
    }

    /** Where the page of this report on {@code report} alone is, from {@code index.html}, if there is one. */
    public static Optional<String> pageOf(Run run, Report report) {
        return hasPage(run, report) ? Optional.of(Links.pageOf(report.tenant())) : Optional.empty();
    }

    /** Whether there is a page on {@code report} alone. */
    static boolean hasPage(Run run, Report report) {
        return run.reports().size() <= MOST_TENANTS
                || report.findings().findAny().isPresent();
    }
}
