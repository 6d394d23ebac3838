package org.parvis.compliance;

import java.util.Optional;

/**
 * Whether a finding is to be mended now, or is let pass for a while.
 *
 * @param waiver the waiver that covers it, expired or not
 * @param expired whether that waiver holds no longer
 * @param known whether the baseline has it
 * @param earlier whether it was to be mended already before the change that is judged
 */
public record Standing(Optional<Waiver> waiver, boolean expired, boolean known, boolean earlier) {

    /** To be mended. */
    public static final Standing OPEN = new Standing(Optional.empty(), false, false, false);

    /** Whether it is to be mended now, and may block. */
    public boolean isOpen() {
        return !isWaived() && !known && !earlier;
    }

    /** Whether a waiver holds. */
    public boolean isWaived() {
        return waiver.isPresent() && !expired;
    }

    Standing underWaiver(Waiver covering, boolean hasExpired) {
        return new Standing(Optional.of(covering), hasExpired, known, earlier);
    }

    Standing asKnown() {
        return new Standing(waiver, expired, true, earlier);
    }

    Standing asEarlier() {
        return new Standing(waiver, expired, known, true);
    }
}
