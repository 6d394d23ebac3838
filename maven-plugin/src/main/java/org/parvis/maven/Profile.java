package org.parvis.maven;

import java.util.List;
import java.util.Optional;

/** A named set of choices: {@code strict}, which comes with Parvis, or one that the POM states under {@code <profiles>}. */
public final class Profile {

    static final String STRICT = "strict";

    private String id;
    private List<String> rules;
    private List<String> severities;
    private String failOn;

    /** A profile that Maven fills in from the POM. */
    public Profile() {}

    private Profile(String id, String failOn) {
        this.id = id;
        this.failOn = failOn;
    }

    /** The profile in which a warning blocks as an error does. */
    static Profile strict() {
        return new Profile(STRICT, "warning");
    }

    /** The profile that chooses nothing. */
    static Profile none() {
        return new Profile("", null);
    }

    /** Everything that it chooses: two that choose the same read the same. */
    @Override
    public String toString() {
        return List.of(String.valueOf(id), String.valueOf(rules), String.valueOf(severities), String.valueOf(failOn))
                .toString();
    }

    /** What {@code parvis.profile} calls it. */
    String id() {
        return id;
    }

    /** What it says of {@code parvis.rules}. */
    List<String> rules() {
        return rules == null ? List.of() : rules;
    }

    /** What it says of {@code parvis.severities}. */
    List<String> severities() {
        return severities == null ? List.of() : severities;
    }

    /** What it says of {@code parvis.failOn}, if anything. */
    Optional<String> failOn() {
        return Optional.ofNullable(failOn);
    }
}
