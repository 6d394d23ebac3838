package org.parvis.tenant;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.tenant.legal.LegalNotice;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.legal.PublicationDirector;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.organisation.Organisation;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.Portal;
import org.parvis.tenant.portal.Services;
import org.parvis.tenant.portal.Theme;
import org.parvis.tenant.privacy.DataProtection;
import org.parvis.tenant.privacy.DataProtectionOfficer;

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

    private static final PostalAddress NO_ADDRESS = new PostalAddress("", "", "");
    private static final URI NOWHERE = URI.create("https://inconnu.invalid/");

    public AuditedBody {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        domains = domains == null ? List.of() : List.copyOf(domains);
    }

    /** The body as a tenant, {@code id}, whose record states nothing else: no rule that needs more may judge it. */
    public Tenant asTenant(String id) {
        return new Tenant(
                id,
                kind.orElse(Tenant.Kind.UNKNOWN),
                false,
                List.of(),
                organisation(),
                portal(),
                new LegalNotice(
                        new PublicationDirector("", "", ""), new Provider("", NO_ADDRESS, ""), Optional.empty()),
                new DataProtection(
                        new DataProtectionOfficer(Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                        List.of(),
                        List.of()),
                List.of(),
                accessibility(),
                new Policies("", LocalDate.EPOCH, LocalDate.EPOCH, Optional.empty()),
                null,
                null);
    }

    private Organisation organisation() {
        var called = name.orElse("");
        return new Organisation(
                called,
                called,
                aliases,
                NO_ADDRESS,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Portal portal() {
        return new Portal(
                NOWHERE,
                domains,
                new Services(false, false, false, false),
                List.of(),
                new Licence("", "", NOWHERE),
                new Theme("", ""),
                List.of(),
                Optional.empty());
    }

    private static Accessibility accessibility() {
        return new Accessibility(
                ConformanceStatus.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.EPOCH,
                "",
                List.of(),
                "",
                NOWHERE,
                NOWHERE);
    }
}
