package org.parvis.maven;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;
import org.parvis.ParvisConfig;
import org.parvis.Publication;
import org.parvis.Result;

/** The publication plan of a run, as far as one is asked for, and what the log says of it and of tenants that are none any more. */
final class Planning {

    private static final int MOST_NAMES = 10;

    private final Log log;
    private final File plan;
    private final String version;
    private final Publication publication;

    /**
     * Reads what is known to be published.
     *
     * @param plan {@code parvis.plan}, or null
     * @param planSince {@code parvis.planSince}, or null
     * @throws org.parvis.SetupException if that is no whole list
     */
    Planning(Log log, ParvisConfig config, File plan, List<File> planSince, String version) {
        this.log = log;
        this.plan = plan;
        this.version = version;
        this.publication = Publication.since(
                planSince == null
                        ? List.of()
                        : planSince.stream().map(File::toPath).toList(),
                config);
    }

    /** Takes an earlier plan away: a build that fails leaves none. */
    void begin() {
        for (var list : publication.missing())
            log.warn("There is no " + list
                    + ", which parvis.planSince names: nothing is known to be published, and the plan has everything.");
        if (plan != null) Publication.clear(plan.toPath());
    }

    /** Writes the plan for what {@code results} have published. */
    void end(List<Result> results) {
        if (plan != null) tell(publication.plan(results, plan.toPath(), version));
        var besides = publication.besides();
        var departed = besides.departed();
        if (!departed.isEmpty())
            log.warn("Published and no tenant any more: " + named(departed)
                    + ". Nothing of it is deleted. Where a tenant is retired, say so: mvn parvis:retire -Dparvis.tenants="
                    + departed.first());
        var unknown = besides.unknown();
        if (!unknown.isEmpty())
            log.warn("Published, no tenant of this project, and nothing here tells whose: " + named(unknown)
                    + ". Nothing of it is deleted. Another project may publish there: leave its sites alone. Only where it was a tenant"
                    + " of this project and is retired, say so: mvn parvis:retire -Dparvis.tenants=NAME");
        besides.others().values().stream().distinct().sorted().forEach(project -> tellOfOther(project, besides));
    }

    private void tellOfOther(String project, Publication.Besides besides) {
        log.info("Published there by another project, " + project + ", and left alone: "
                + named(besides.others().entrySet().stream()
                        .filter(site -> site.getValue().equals(project))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** Writes the plan that retires {@code ids}. */
    void retire(Set<String> ids) {
        tell(publication.retire(ids, plan.toPath(), version));
    }

    private void tell(String summary) {
        log.info("Plan:   " + plan + ", " + summary);
    }

    private static String named(Set<String> ids) {
        return ids.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (ids.size() > MOST_NAMES ? " and " + (ids.size() - MOST_NAMES) + " more" : "");
    }
}
