package org.parvis.source;

import org.parvis.compliance.Finding;
import org.parvis.site.Place;

/** Something wrong in a source, which becomes a finding of each tenant whose site would be made from it. */
record Fault(String step, Place place, String message, String reason, String remedy) {

    Finding in(String tenant) {
        return Finding.inSource(step, tenant, place, message, reason, remedy);
    }

    /** Where it is, what, why and how to mend it, on one line. */
    String line() {
        return place + ": " + message + " " + reason + " " + remedy;
    }
}
