package org.parvis.compliance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.compliance.Verdict.Outcome;
import org.parvis.site.Site;

/**
 * A rule at work on the sample site: documentation in the rulebook, and a test in the build. The whole rulebook judges the
 * example, and only the rule itself may speak, unless {@link #alsoBreaking} names another.
 *
 * @param outcome what the rule must say
 * @param title what is particular about the example, in French
 * @param edit how the sample site is changed
 * @param objection words that the rule's one finding must contain, for a failed example
 * @param others ids of other rules that the same fault breaks
 */
public record Example(Outcome outcome, String title, Edit edit, String objection, Set<String> others) {

    private static final String UNTRANSLATED = "editorial/language-parity";

    public Example {
        others = Set.copyOf(others);
    }

    /** The sample site after {@code edit} still complies. */
    public static Example passed(String title, Edit edit) {
        return new Example(Outcome.PASSED, title, edit, "", Set.of());
    }

    /** The sample site as it is complies. */
    public static Example passed(String title) {
        return passed(title, Edit.none());
    }

    /** The sample site after {@code edit} breaks the rule, in one place, with a message that contains {@code objection}. */
    public static Example failed(String title, Edit edit, String objection) {
        return new Example(Outcome.FAILED, title, edit, objection, Set.of());
    }

    /** The sample site with its policies in English too complies after {@code edit}; that its other pages are in French alone is said. */
    public static Example passedInEnglish(String title, Edit edit) {
        return passed(title, new Edit.InEnglish(edit)).alsoBreaking(UNTRANSLATED);
    }

    /** The same site breaks the rule after {@code edit}, and a message in English contains {@code objection}. */
    public static Example failedInEnglish(String title, Edit edit, String objection) {
        return failed(title, new Edit.InEnglish(edit), objection).alsoBreaking(UNTRANSLATED);
    }

    /** The rule has nothing to say of the sample site after {@code edit}. */
    public static Example inapplicable(String title, Edit edit) {
        return new Example(Outcome.INAPPLICABLE, title, edit, "", Set.of());
    }

    /** The same example, whose fault breaks these rules too. */
    public Example alsoBreaking(String... rules) {
        var all = new HashSet<>(others);
        all.addAll(List.of(rules));
        return new Example(outcome, title, edit, objection, all);
    }

    /** What it changes on the sample site, for those who read the rulebook. */
    public List<Change> changes() {
        return Change.of(edit);
    }

    /** The site that this example is about. */
    public Site site() {
        return SampleSite.after(edit);
    }
}
