package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Verdict;
import org.parvis.site.Page;
import org.parvis.site.Registry;
import org.parvis.site.Site;

class ParallelJudgementTest {

    private static final int THREADS = 4;
    private static final int SITES = 40;

    /** What is remembered of texts is shared by all threads, and must not depend on who asked first. */
    @Test
    void threadsSayOfEachSiteWhatOneSaysAlone() throws Exception {
        var sites = Rulebook.RULES.stream()
                .map(rule -> rule.examples().get(rule.examples().size() - 1).site())
                .limit(SITES)
                .toList();
        var registry = Registry.of(sites.stream().map(Site::tenant).toList());
        var pool = new ForkJoinPool(THREADS);
        List<List<Verdict>> together;
        try {
            together = pool.submit(() -> sites.parallelStream()
                            .map(site -> judge(site, registry))
                            .toList())
                    .get();
        } finally {
            pool.shutdown();
        }

        for (int i = 0; i < sites.size(); i++) assertThat(together.get(i)).isEqualTo(judge(sites.get(i), registry));
    }

    /** The examples have their untouched pages in common, as the tenants of a fleet have not. */
    private static List<Verdict> judge(Site site, Registry registry) {
        var pages = site.pages().stream()
                .map(page -> Page.parse(page.path(), page.document().outerHtml(), page.sources()))
                .toList();
        return Rulebook.PARVIS.judge(new Site(site.tenant(), Map.of(), registry, site.asOf(), pages, site.files()));
    }
}
