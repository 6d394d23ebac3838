package org.parvis.tenant;

import static java.util.Objects.requireNonNullElse;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A cookie or similar (loi 78-17, article 82).
 *
 * @param name its name, with a wildcard where it has one
 * @param setBy who sets and reads it
 * @param purpose what for
 * @param lifetime how long it stays, ISO 8601; {@code P0D} until the browser is closed
 * @param access who else has access to it: "aucun tiers"
 * @param exempt whether it needs no consent
 * @param measurement whether it serves audience measurement
 * @param retention how long what it collects is kept
 * @param keepsChoice whether it remembers what the visitor accepted or refused
 * @param hosts hosts that the pages call for it: a video's, a measurement tool's
 */
public record Tracker(
        String name,
        String setBy,
        String purpose,
        Period lifetime,
        String access,
        boolean exempt,
        boolean measurement,
        Optional<Period> retention,
        Optional<Boolean> keepsChoice,
        List<String> hosts) {
    public Tracker {
        retention = requireNonNullElse(retention, Optional.empty());
        keepsChoice = requireNonNullElse(keepsChoice, Optional.empty());
        hosts = List.copyOf(requireNonNullElse(hosts, List.of()));
    }

    /** A tracker that collects nothing to keep, remembers no choice and calls no host. */
    public Tracker(
            String name,
            String setBy,
            String purpose,
            Period lifetime,
            String access,
            boolean exempt,
            boolean measurement) {
        this(
                name,
                setBy,
                purpose,
                lifetime,
                access,
                exempt,
                measurement,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Whether it measures the audience without asking for consent. */
    public boolean isExemptMeasurement() {
        return exempt && measurement;
    }

    /** Whether it remembers what the visitor accepted or refused. */
    public boolean remembersChoice() {
        return keepsChoice.orElse(false);
    }
}
