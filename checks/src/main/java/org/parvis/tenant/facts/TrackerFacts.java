package org.parvis.tenant.facts;

import java.util.List;
import org.parvis.tenant.Tracker;

/** What pages state of cookies and the like. */
final class TrackerFacts {

    private TrackerFacts() {}

    static void collect(List<Tracker> trackers, Collector facts) {
        facts.listAndFlag("trackers", trackers, TrackerFacts::tracker);
        var measuring = trackers.stream().filter(Tracker::measurement).toList();
        var kept = measuring.stream()
                .filter(tracker -> tracker.retention().isPresent())
                .toList();
        facts.listAndFlag("measured-data", kept, TrackerFacts::tracker);
        facts.flag("has-consent-trackers", trackers.stream().anyMatch(tracker -> !tracker.exempt()));
        facts.flag("has-measurement-trackers", !measuring.isEmpty());
        facts.flag("has-exempt-measurement", measuring.stream().anyMatch(Tracker::exempt));
        facts.flag("has-consent-measurement", measuring.stream().anyMatch(tracker -> !tracker.exempt()));
        trackers.stream()
                .filter(Tracker::remembersChoice)
                .findFirst()
                .ifPresent(tracker -> facts.period("choice-retention", tracker.lifetime()));
    }

    private static void tracker(Tracker tracker, NamedFacts cells) {
        cells.text("name", tracker.name());
        cells.text("set-by", tracker.setBy());
        cells.text("purpose", tracker.purpose());
        cells.period("lifetime", tracker.lifetime());
        cells.text("access", tracker.access());
        tracker.retention().ifPresent(retention -> cells.period("retention", retention));
        cells.code("consent", tracker.exempt() ? "exempt" : "required");
        cells.text("consent-text", tracker.exempt() ? "exempté" : "soumis à votre accord");
    }
}
