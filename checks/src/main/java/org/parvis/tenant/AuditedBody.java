package org.parvis.tenant;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A body whose pages are audited: the little that is known of it.
 *
 * @param name the name that readers know, if it is known
 * @param aliases other names in use
 * @param kind what sort of body it is, if it is known
 * @param domains the domains that are its own
 */
public record AuditedBody(
        Optional<String> name, List<String> aliases, Optional<Tenant.Kind> kind, List<String> domains) {

    /** A body of which nothing is known. */
    public static final AuditedBody UNKNOWN = new AuditedBody(Optional.empty(), List.of(), Optional.empty(), List.of());

    private static final URI NOWHERE = URI.create("https://inconnu.invalid/");

    public AuditedBody {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        domains = domains == null ? List.of() : List.copyOf(domains);
    }

    /** The body as a tenant, {@code id}, whose record states nothing else: no rule that needs more may judge it. */
    public Tenant asTenant(String id) {
        var called = name.orElse("");
        var seat = new Tenant.PostalAddress("", "", "");
        return new Tenant(
                id,
                kind.orElse(Tenant.Kind.UNKNOWN),
                false,
                List.of(),
                new Tenant.Organisation(
                        called,
                        called,
                        aliases,
                        seat,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Tenant.Portal(
                        NOWHERE,
                        domains,
                        new Tenant.Services(false, false, false, false),
                        List.of(),
                        new Tenant.Licence("", "", NOWHERE),
                        new Tenant.Theme("", ""),
                        List.of(),
                        Optional.empty()),
                new Tenant.LegalNotice(
                        new Tenant.PublicationDirector("", "", ""),
                        new Tenant.Provider("", seat, ""),
                        Optional.empty()),
                new Tenant.DataProtection(
                        new Tenant.DataProtectionOfficer(
                                Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                        List.of(),
                        List.of()),
                List.of(),
                new Tenant.Accessibility(
                        Tenant.ConformanceStatus.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        LocalDate.EPOCH,
                        "",
                        List.of(),
                        "",
                        NOWHERE,
                        NOWHERE),
                new Tenant.Policies("", LocalDate.EPOCH, LocalDate.EPOCH, Optional.empty()),
                null,
                null);
    }
}
