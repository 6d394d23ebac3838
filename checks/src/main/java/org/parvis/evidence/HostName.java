package org.parvis.evidence;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of hosts as readers see them. */
public final class HostName {

    /** Scripts of which many letters look like Latin ones. */
    private static final Set<UnicodeScript> ALIKE = EnumSet.of(
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE,
            UnicodeScript.COPTIC,
            UnicodeScript.LISU);

    private HostName() {}

    /**
     * Whether {@code host}, as it is written or as {@code xn--}, may pass for another: it has letters of the Latin script, be it in
     * its last part alone, and letters of another that look like them. A host all in one script imitates none.
     */
    public static boolean imitates(String host) {
        var scripts = IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED)
                .codePoints()
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toSet());
        return scripts.contains(UnicodeScript.LATIN) && scripts.stream().anyMatch(ALIKE::contains);
    }
}
