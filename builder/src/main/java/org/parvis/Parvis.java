package org.parvis;

import java.util.List;
import java.util.function.Consumer;

/** Bakes each tenant's site, judges it and publishes it when it is fit. */
public final class Parvis {

    private final ParvisConfig config;

    /** A run with {@code config}. */
    public Parvis(ParvisConfig config) {
        this.config = config;
    }

    /**
     * Bakes, judges and publishes, one result per tenant in alphabetical order of ids.
     *
     * @param progress is told of each result as it comes
     * @throws SetupException if the project is not set up
     */
    public List<Result> build(Consumer<Result> progress) {
        throw new UnsupportedOperationException(config.toString());
    }

    /**
     * Judges what is published, without baking.
     *
     * @param progress is told of each result as it comes
     * @throws SetupException if the project is not set up, or nothing is published
     */
    public List<Result> check(Consumer<Result> progress) {
        throw new UnsupportedOperationException(config.toString());
    }
}
