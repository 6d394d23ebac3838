package org.parvis.tenant;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/**
 * Other bodies that the pages may name.
 *
 * @param parents ids of tenants it belongs to
 * @param partners ids of tenants it works with
 * @param homonyms names that it shares with other tenants and that stay its own
 */
public record Relations(List<String> parents, List<String> partners, List<String> homonyms) {
    public Relations {
        parents = List.copyOf(requireNonNullElse(parents, List.of()));
        partners = List.copyOf(requireNonNullElse(partners, List.of()));
        homonyms = List.copyOf(requireNonNullElse(homonyms, List.of()));
    }
}
