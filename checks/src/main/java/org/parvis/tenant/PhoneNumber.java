package org.parvis.tenant;

import java.util.regex.Pattern;

/** A French telephone number, as printed ("01 99 00 00 00") and as dialled from anywhere ("+33199000000"). */
public final class PhoneNumber {

    private static final Pattern NOT_DIALLED = Pattern.compile("[^+0-9]");

    private PhoneNumber() {}

    /** The number as a {@code tel:} link holds it; a short number (3975) stays as it is. */
    public static String international(String printed) {
        var digits = NOT_DIALLED.matcher(printed).replaceAll("");
        return digits.startsWith("0") && digits.length() == 10 ? "+33" + digits.substring(1) : digits;
    }
}
