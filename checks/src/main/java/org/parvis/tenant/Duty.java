package org.parvis.tenant;

import java.util.Optional;

/** Whether a tenant has a duty that follows from what it is and from how large it is. */
public enum Duty {
    OWED,
    NOT_OWED,
    /** The record does not say how large the tenant is. */
    UNKNOWN;

    private static final int INHABITANTS_FOR_ACCESS_OFFICER = 10_000;
    private static final int STAFF_FOR_ACCESS_OFFICER = 200;
    private static final int STAFF_FOR_ALGORITHMS = 50;

    /** Whether {@code tenant} must appoint a person responsible for access to documents (CRPA R330-2). */
    public static Duty toAppointAccessOfficer(Tenant tenant) {
        var organisation = tenant.organisation();
        return switch (tenant.kind()) {
            case COMMUNE, EPCI -> from(INHABITANTS_FOR_ACCESS_OFFICER, organisation.population());
            case DEPARTMENT, REGION -> OWED;
            case OTHER_PUBLIC -> from(STAFF_FOR_ACCESS_OFFICER, organisation.staff());
            case COMPANY, UNKNOWN -> NOT_OWED;
        };
    }

    /** Whether {@code tenant} must publish the rules of the algorithms that found its decisions (CRPA L312-1-3, D312-1-4). */
    public static Duty toPublishAlgorithms(Tenant tenant) {
        if (!tenant.kind().isPublic() || tenant.openData().algorithms().isEmpty()) return NOT_OWED;
        return from(STAFF_FOR_ALGORITHMS, tenant.organisation().staff());
    }

    private static Duty from(int threshold, Optional<Integer> size) {
        return size.map(number -> number >= threshold ? OWED : NOT_OWED).orElse(UNKNOWN);
    }
}
