package org.parvis.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.compliance.Verdict.Outcome;
import org.parvis.site.Site;

/**
 * Whether a rule can be relied on: it explains itself, it shows a site that passes and one that fails, and each of its examples
 * reaches the outcome that it announces. The unit test of a rule of one's own is one line: {@code Examples.check(new
 * LogoPresent())}.
 */
public final class Examples {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,99}/[a-z0-9][a-z0-9-]{0,99}");

    private Examples() {}

    /** @throws AssertionError if {@code rule} cannot be relied on; it says all that is wrong, and how to mend it */
    public static void check(Rule rule) {
        var faults = faultsOf(rule);
        if (!faults.isEmpty()) throw new AssertionError(rule.getClass().getName() + ": " + String.join(" ", faults));
    }

    /** Why {@code rule} cannot be relied on, in English sentences; none if it can. */
    public static List<String> faultsOf(Rule rule) {
        var faults = new ArrayList<String>();
        try {
            explanation(rule, faults);
            coverage(rule, faults);
            // A rule that cites nothing in force says nothing: its examples would only say that again.
            if (faults.isEmpty()) for (var example : rule.examples()) faults.addAll(faultsThere(rule, example));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Foreign code: whatever it throws is its author's to mend.
            faults.add("It throws " + e + ".");
        }
        return faults;
    }

    private static void explanation(Rule rule, List<String> faults) {
        if (!ID.matcher(rule.id()).matches())
            faults.add("Its id is '" + rule.id()
                    + "', and not of the form 'family/name': put the class in a package, or override id().");
        var requirement = rule.requirement();
        if (requirement.title().isBlank() || requirement.title().endsWith("."))
            faults.add("Its title must be a sentence without a full stop.");
        if (!isSentence(requirement.reason())) faults.add("Its reason must be a sentence.");
        if (!isSentence(requirement.remedy())) faults.add("Its remedy must be a sentence.");
        if (!isSentence(rule.applicability())) faults.add("Its applicability must be a sentence.");
        if (requirement.provisions().isEmpty())
            faults.add("It cites nothing: say where it is required, with Citation.of(…) for a text that is no law.");
    }

    private static boolean isSentence(String words) {
        return !words.isBlank() && ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private static void coverage(Rule rule, List<String> faults) {
        var shown = rule.examples().stream().map(Example::outcome).toList();
        if (!shown.contains(Outcome.PASSED))
            faults.add("It has no example that passes: add Example.passed(…), or nothing shows what complies.");
        if (!shown.contains(Outcome.FAILED))
            faults.add("It has no example that fails: add Example.failed(…), or nothing shows that it ever objects.");
    }

    /** In what {@code example} does not show of {@code rule} what it announces, in English sentences. */
    public static List<String> faultsOf(Rule rule, Example example) {
        return faultsOf(rule, example, example.site());
    }

    private static List<String> faultsOf(Rule rule, Example example, Site site) {
        var verdict = rule.judge(site);
        var messages = verdict.findings().stream().map(Finding::message).collect(Collectors.joining("', '", "'", "'"));
        if (verdict.outcome() != example.outcome())
            return List.of("Its example '" + example.title() + "' should be " + example.outcome() + " and is "
                    + verdict.outcome() + (verdict.findings().isEmpty() ? "." : ", with " + messages + "."));
        if (verdict.findings().size() > 1)
            return List.of("Its example '" + example.title() + "' should have one finding, and has "
                    + verdict.findings().size() + ": " + messages + ".");
        return messages.contains(example.objection())
                ? List.of()
                : List.of("The finding of its example '" + example.title() + "' should say '" + example.objection()
                        + "', and says " + messages + ".");
    }

    private static List<String> faultsThere(Rule rule, Example example) {
        var site = example.site();
        var before = htmlOf(site);
        var faults = faultsOf(rule, example, site);
        return before.equals(htmlOf(site))
                ? faults
                : Stream.concat(Stream.of("It changes the pages that it judges."), faults.stream())
                        .toList();
    }

    private static List<String> htmlOf(Site site) {
        return site.pages().stream().map(page -> page.document().outerHtml()).toList();
    }
}
