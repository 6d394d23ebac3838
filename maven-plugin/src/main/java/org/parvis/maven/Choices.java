package org.parvis.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.SetupException;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Selection;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Spelling;

/**
 * How strict a run is, as goals' parameters state it. What is stated for the run goes before what its profile says.
 *
 * @param rules {@code parvis.rules}, or null
 * @param severities {@code parvis.severities}, or null
 * @param profile {@code parvis.profile}, or null
 * @param profiles the POM's own profiles, or null
 * @param failOn {@code parvis.failOn}, or null
 */
record Choices(List<String> rules, List<String> severities, String profile, List<Profile> profiles, String failOn) {

    /** Nothing is stated. */
    static final Choices NONE = new Choices(null, null, null, null, null);

    /** What makes the build fail, and keeps a site from being published: an error, unless something else is stated. */
    FailOn strictness() {
        return strictness(FailOn.ERROR);
    }

    /** The same, where it is {@code otherwise} that holds when neither the run nor its profile says. */
    FailOn strictness(FailOn otherwise) {
        return Optional.ofNullable(failOn)
                .or(() -> chosen().failOn())
                .map(FailOn::named)
                .orElse(otherwise);
    }

    /**
     * Which of {@code known} judge, and how much they weigh.
     *
     * @throws SetupException if a name is unknown, or no rule is left
     */
    Selection selection(List<Rule> known) {
        var named = stated(chosen().rules(), rules);
        var selection = new Selection(
                named.stream().filter(name -> !name.startsWith("!")).toList(),
                named.stream()
                        .filter(name -> name.startsWith("!"))
                        .map(name -> name.substring(1).strip())
                        .toList(),
                weights());
        for (var name : selection.unknownAmong(known))
            throw new SetupException("'" + name
                    + "', in parvis.rules or parvis.severities, is neither a rule nor a family. "
                    + guess(Spelling.near(name, Selection.namesOf(known))));
        if (selection.of(known).isEmpty())
            throw new SetupException("parvis.rules leaves no rule, and nothing would be judged. Leave fewer out.");
        return selection;
    }

    private static String guess(List<String> near) {
        return near.isEmpty()
                ? "parvis:explain without parvis.rule lists all rules."
                : "The nearest are: " + String.join(", ", near) + ".";
    }

    private Profile chosen() {
        if (profile == null || profile.isBlank()) return Profile.none();
        var all = Stream.concat(profiles == null ? Stream.empty() : profiles.stream(), Stream.of(Profile.strict()))
                .toList();
        return all.stream()
                .filter(candidate -> profile.equals(candidate.id()))
                .findFirst()
                .orElseThrow(() -> new SetupException("There is no profile '" + profile
                        + "', as parvis.profile asks. There are: "
                        + String.join(", ", all.stream().map(Profile::id).toList()) + "."));
    }

    private static List<String> stated(List<String> ofProfile, List<String> ofRun) {
        var all = new ArrayList<>(ofProfile);
        if (ofRun != null) all.addAll(ofRun);
        return all.stream()
                .filter(name -> name != null && !name.isBlank())
                .map(String::strip)
                .toList();
    }

    private Map<String, Severity> weights() {
        var weights = weights(stated(chosen().severities(), null));
        weights.putAll(weights(stated(List.of(), severities)));
        return weights;
    }

    private static Map<String, Severity> weights(List<String> stated) {
        var weights = new LinkedHashMap<String, Severity>();
        for (var choice : stated) {
            var parts = choice.split("=", 2);
            var severity = Stream.of(Severity.values())
                    .filter(value -> parts.length == 2
                            && value.name().toLowerCase(Locale.ROOT).equals(parts[1].strip()))
                    .findFirst()
                    .orElseThrow(() -> new SetupException("parvis.severities has '" + choice
                            + "'. Write a rule or a family and its weight: 'links/internal-resolve=warning',"
                            + " with 'error', 'warning' or 'info'."));
            var name = parts[0].strip();
            var other = weights.put(name, severity);
            if (other != null && other != severity)
                throw new SetupException("parvis.severities gives '" + name + "' two weights, '"
                        + other.name().toLowerCase(Locale.ROOT) + "' and '"
                        + severity.name().toLowerCase(Locale.ROOT)
                        + "', and nothing says which is meant. Leave one of them.");
        }
        return weights;
    }
}
