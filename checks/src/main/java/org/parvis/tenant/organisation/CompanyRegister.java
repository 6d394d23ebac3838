package org.parvis.tenant.organisation;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;

/**
 * A company's entry in the register (LCEN 1-1, commercial code R123-237).
 *
 * @param legalForm the legal form: "SAS"
 * @param capital the share capital, with its currency
 * @param siren the number
 * @param registryTown the town of the registry
 * @param vat the VAT number within the Union
 * @param liquidation whether the company is being wound up
 */
public record CompanyRegister(
        String legalForm,
        String capital,
        String siren,
        String registryTown,
        Optional<String> vat,
        Optional<Boolean> liquidation) {
    public CompanyRegister {
        vat = requireNonNullElse(vat, Optional.empty());
        liquidation = requireNonNullElse(liquidation, Optional.empty());
    }

    /** A company of which nothing else is to be said. */
    public CompanyRegister(String legalForm, String capital, String siren, String registryTown) {
        this(legalForm, capital, siren, registryTown, Optional.empty(), Optional.empty());
    }

    /** Whether the company is being wound up. */
    public boolean isInLiquidation() {
        return liquidation.orElse(false);
    }
}
