package org.parvis.tenant.opendata;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;

/**
 * The licence of data that are not under the portal's.
 *
 * @param data which data
 * @param licence their licence
 * @param approval the State's approval of it for these data, where it is not on the closed list (CRPA D323-2-2)
 * @param highValue whether they are high-value data (implementing regulation (EU) 2023/138)
 */
public record OtherLicence(String data, Licence licence, Optional<String> approval, boolean highValue) {
    public OtherLicence {
        approval = requireNonNullElse(approval, Optional.empty());
    }
}
