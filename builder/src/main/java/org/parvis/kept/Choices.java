package org.parvis.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run is told, as far as the site and the verdict of one tenant rest on it.
 *
 * @param blocking what keeps its site from being published
 * @param rules the rules that judge and what they weigh, as a digest
 * @param baseline what the baseline knows of it, as a digest; empty if nothing
 * @param folder how findings call its folder
 * @param scale whether so many tenants are built that what shows that one is in order is not held
 */
public record Choices(String blocking, String rules, String baseline, String folder, String scale) {

    /** What differs from {@code before}, in English and all of it; nothing if nothing does. */
    Optional<String> changeSince(Choices before) {
        var changes = new ArrayList<String>();
        if (!blocking.equals(before.blocking))
            changes.add("another parvis.failOn says what keeps its site from being published");
        if (!rules.equals(before.rules)) changes.add("other rules judge it, or weigh otherwise");
        if (!baseline.equals(before.baseline)) changes.add("the baseline knows other findings of it");
        if (!folder.equals(before.folder))
            changes.add("its folder is " + folder + " in findings, and was " + before.folder);
        if (!scale.equals(before.scale)) changes.add("of so many, or so few, tenants other details are kept");
        return changes.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", changes));
    }

    void put(Pack pack) {
        pack.texts(List.of(blocking, rules, baseline, folder, scale));
    }

    static Choices read(Unpack from) {
        var texts = from.texts().iterator();
        return new Choices(texts.next(), texts.next(), texts.next(), texts.next(), texts.next());
    }
}
