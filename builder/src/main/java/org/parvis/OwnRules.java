package org.parvis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.parvis.compliance.Examples;
import org.parvis.compliance.Rule;
import org.parvis.declared.DeclaredRule;
import org.parvis.rules.Rulebook;
import org.parvis.source.RulesFile;

/** The rules that a project adds to Parvis's: each is held to its examples before it judges anything. */
public final class OwnRules {

    private OwnRules() {}

    /**
     * Parvis's rules, then those that jars beside Parvis offer as services, then those that {@code file} states.
     *
     * @param root the folder that places in the file are relative to
     * @throws SetupException if one of them cannot be relied on
     */
    public static Rulebook rulebook(Path root, Optional<Path> file) {
        return rulebook(root, file, OwnRules.class.getClassLoader());
    }

    /** The same, of the jars that {@code loader} knows. */
    static Rulebook rulebook(Path root, Optional<Path> file, ClassLoader loader) {
        var refused = new ArrayList<String>();
        var rulebook = Rulebook.PARVIS;
        for (var rule : inJars(loader)) {
            var faults = new ArrayList<>(Examples.faultsOf(rule));
            if (faults.isEmpty()) taken(rule, rulebook).ifPresent(faults::add);
            if (faults.isEmpty()) rulebook = rulebook.with(rule);
            else refused.add(nameOf(rule) + ": " + String.join(" ", faults));
        }
        var stated = file.map(path -> RulesFile.read(path, root)).orElse(RulesFile.NONE);
        refused.addAll(stated.faults());
        for (var rule : stated.rules()) {
            var taken = taken(rule, rulebook);
            if (taken.isEmpty()) rulebook = rulebook.with(rule);
            else refused.add(nameOf(rule) + ": " + taken.get());
        }
        if (!refused.isEmpty())
            throw new SetupException(
                    "Rules of your own cannot be relied on, and nothing is judged until they are mended:\n  "
                            + String.join("\n  ", refused));
        return rulebook;
    }

    private static List<Rule> inJars(ClassLoader loader) {
        try {
            return ServiceLoader.load(Rule.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError e) {
            throw new SetupException("A rule of your own cannot be loaded: " + e.getMessage()
                    + (e.getCause() == null ? "" : " (" + e.getCause() + ")")
                    + ". Look at META-INF/services/" + Rule.class.getName()
                    + " in its jar: one class a line, public, with a public constructor without parameters.");
        }
    }

    /** Why the id of {@code rule} cannot be its own, if it cannot: in English to who writes classes, in French to who states a rule. */
    private static Optional<String> taken(Rule rule, Rulebook rulebook) {
        var isStated = rule instanceof DeclaredRule;
        if (Rulebook.isReserved(rule.id()))
            return Optional.of(
                    isStated
                            ? "L’identifiant « " + rule.id() + " » est dans une famille de Parvis."
                                    + " Ses propres règles peuvent venir y prendre place."
                                    + " Choisissez une autre famille : ce qui précède la barre oblique."
                            : "The id '" + rule.id() + "' is in a family of Parvis's, where its own rules may come to"
                                    + " stand. Choose a family of your own: the last name of the class's package, or"
                                    + " override id().");
        return rulebook.rule(rule.id())
                .map(other -> isStated
                        ? "L’identifiant « " + rule.id() + " » est déjà celui de " + nameOf(other) + "."
                                + " Les constats ne les distingueraient pas. Donnez-en un autre à l’une des deux règles."
                        : "The id '" + rule.id() + "' is already that of " + nameOf(other)
                                + ", and findings would not tell them apart. Give one of them another.");
    }

    /** Where its author finds it. */
    private static String nameOf(Rule rule) {
        if (rule instanceof DeclaredRule declared) return declared.place().toString();
        var source = rule.getClass().getProtectionDomain().getCodeSource();
        if (source == null) return rule.getClass().getName();
        var parts = source.getLocation().getPath().split("/");
        return rule.getClass().getName() + " (" + parts[parts.length - 1] + ")";
    }
}
