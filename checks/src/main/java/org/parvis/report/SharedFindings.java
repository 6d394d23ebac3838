package org.parvis.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.compliance.Finding;

/**
 * What was found in sources that tenants share, put together as it comes, to be told once for all who have it:
 *
 * <pre>
 * site-src/pages/cookies.adoc:12: erreur [cookies/inventory-complete] 1000 portails (arles, auch, brest et 997 autres) cookies/index.html: …
 * </pre>
 */
public final class SharedFindings {

    private static final int MOST_NAMES = 3;

    private final Map<Object, Shared> shared = new LinkedHashMap<>();

    /**
     * Takes {@code finding}, unless it is in a file of its tenant's own. All findings of a tenant come one after the other.
     *
     * @return whether it is one that others may have too
     */
    public boolean take(Finding finding) {
        if (isOwn(finding)) return false;
        var key = List.of(
                finding.rule(),
                finding.severity(),
                finding.location().source(),
                finding.inFrench(),
                finding.remedy(),
                finding.standing());
        shared.computeIfAbsent(key, unseen -> new Shared(finding)).add(finding);
        return true;
    }

    /** Whether {@code finding} is in the folder of its tenant, among the sources or the sites. */
    private static boolean isOwn(Finding finding) {
        return ("/" + finding.location().source().file() + "/").contains("/" + finding.tenant() + "/");
    }

    /**
     * A finding and the line on all that are like it.
     *
     * @param first the first of them
     * @param line one of the log, in French
     */
    public record Told(Finding first, String line) {}

    /** What was taken, the worst first and what most tenants have. */
    public List<Told> told() {
        return shared.values().stream()
                .sorted(Shared.WORST_FIRST)
                .map(each -> new Told(each.first, each.line()))
                .toList();
    }

    /** Findings that are alike. */
    private static final class Shared {

        static final Comparator<Shared> WORST_FIRST = Comparator.<Shared, Boolean>comparing(
                        each -> !each.first.standing().isOpen())
                .thenComparing(each -> each.first.severity())
                .thenComparing(each -> -each.tenants);

        private final Finding first;
        private final List<String> names = new ArrayList<>();
        private String last = "";
        private int findings;
        private int tenants;
        private boolean isOnOnePage = true;
        private boolean saysTheSame = true;

        Shared(Finding first) {
            this.first = first;
        }

        void add(Finding finding) {
            findings++;
            isOnOnePage &= finding.location().page().equals(first.location().page());
            saysTheSame &= finding.quoted().equals(first.quoted())
                    && finding.expected().equals(first.expected());
            if (finding.tenant().equals(last)) return;
            last = finding.tenant();
            tenants++;
            if (names.size() < MOST_NAMES) names.add(last);
        }

        String line() {
            return tenants == 1 && findings == 1
                    ? ConsoleReport.line(first)
                    : ConsoleReport.line(first, who(), saysTheSame);
        }

        private String who() {
            var page = first.location().page().filter(path -> isOnOnePage);
            if (tenants == 1) return last + page.map(path -> "/" + path).orElse("") + times();
            return French.count(tenants, "portail") + " (" + String.join(", ", names)
                    + (tenants > names.size() ? " et " + French.count(tenants - names.size(), "autre") : "") + ")"
                    + page.map(path -> " " + path).orElse("") + times();
        }

        private String times() {
            return Optional.of(findings)
                    .filter(number -> number > tenants)
                    .map(number -> ", " + number + "\u00a0fois")
                    .orElse("");
        }
    }
}
