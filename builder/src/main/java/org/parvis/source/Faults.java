package org.parvis.source;

import java.util.ArrayList;
import java.util.List;
import org.parvis.site.Place;

/** Collects the faults of one step. */
final class Faults {

    private final String step;
    private final List<Fault> found = new ArrayList<>();

    Faults(String step) {
        this.step = step;
    }

    void add(Place place, String message, String reason, String remedy) {
        found.add(new Fault(step, place, message, reason, remedy));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> found() {
        return List.copyOf(found);
    }
}
