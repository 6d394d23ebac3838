package org.parvis.tenant.portal;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.util.Optional;

/**
 * A means to apply to the tenant electronically (CRPA L112-9).
 *
 * @param name what it is called: "Formulaire de contact"
 * @param url where it is
 * @param purpose what may be asked or declared there
 * @param identification how one says who one is, where name and addresses are not enough
 */
public record OnlineProcedure(String name, URI url, String purpose, Optional<String> identification) {
    public OnlineProcedure {
        identification = requireNonNullElse(identification, Optional.empty());
    }
}
