package org.parvis.tenant.portal;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.parvis.tenant.opendata.Licence;

/**
 * Where the portal is and what it offers.
 *
 * @param home the address of the home page, https, ending in a slash
 * @param domains the domains that are the tenant's own, for its mailboxes and links
 * @param services what the portal offers beyond reading
 * @param socialNetworks its pages elsewhere, as plain links
 * @param licence the licence of its data
 * @param theme its colours and logo
 * @param onlineProcedures forms and other means to apply to it electronically, a newsletter's box apart
 * @param userContent what visitors publish on it, if they can
 */
public record Portal(
        URI home,
        List<String> domains,
        Services services,
        List<SocialNetwork> socialNetworks,
        Licence licence,
        Theme theme,
        List<OnlineProcedure> onlineProcedures,
        Optional<UserContent> userContent) {
    public Portal {
        domains = List.copyOf(requireNonNullElse(domains, List.of()));
        socialNetworks = List.copyOf(requireNonNullElse(socialNetworks, List.of()));
        onlineProcedures = List.copyOf(requireNonNullElse(onlineProcedures, List.of()));
        userContent = requireNonNullElse(userContent, Optional.empty());
    }
}
