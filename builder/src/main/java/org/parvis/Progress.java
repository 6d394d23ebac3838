package org.parvis;

/** Is told how a run comes on, in the order of the tenants and by one thread. */
@FunctionalInterface
public interface Progress {

    /** The run is about to take on so many tenants. */
    default void begins(int tenants) {}

    /** A tenant is done. */
    void done(Result result);
}
