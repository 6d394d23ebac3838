package org.parvis.tenant.organisation;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;

/**
 * The body itself.
 *
 * @param legalName the exact name in law
 * @param shortName the name that visitors know, as in the header
 * @param aliases other names in use
 * @param seat where it is
 * @param phone the telephone number (LCEN 1-1), as printed
 * @param email the general mailbox, if there is one
 * @param population number of inhabitants, for a territorial authority
 * @param staff number of agents or employees, in full-time equivalents
 * @param siren the number in the national register, of a body that is in no register of companies
 * @param register the company register's data; for a company
 */
public record Organisation(
        String legalName,
        String shortName,
        List<String> aliases,
        PostalAddress seat,
        String phone,
        Optional<String> email,
        Optional<Integer> population,
        Optional<Integer> staff,
        Optional<String> siren,
        Optional<CompanyRegister> register) {
    public Organisation {
        aliases = List.copyOf(requireNonNullElse(aliases, List.of()));
        email = requireNonNullElse(email, Optional.empty());
        population = requireNonNullElse(population, Optional.empty());
        staff = requireNonNullElse(staff, Optional.empty());
        siren = requireNonNullElse(siren, Optional.empty());
        register = requireNonNullElse(register, Optional.empty());
    }

    /** Its number in the national register, as printed: a company's is that of its registration. */
    public Optional<String> registered() {
        return register.map(CompanyRegister::siren).or(() -> siren);
    }
}
