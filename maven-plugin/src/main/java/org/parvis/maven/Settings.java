package org.parvis.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.parvis.OwnRules;
import org.parvis.ParvisConfig;
import org.parvis.Separation;
import org.parvis.SetupException;
import org.parvis.compliance.Baseline;
import org.parvis.rules.Rulebook;
import org.parvis.tenant.Shard;

/**
 * What goals' parameters come to, with what they leave open filled in. A relative path counts from the project's folder.
 *
 * @param root the folder where Maven was started, which paths in findings are relative to
 * @param project by what name Maven knows the project
 * @param basedir the project's folder
 * @param source {@code parvis.source}, or null
 * @param tenantsDirectory {@code parvis.tenantsDirectory}, or null
 * @param output {@code parvis.output}
 * @param tenants {@code parvis.tenants}, or null
 * @param asOf {@code parvis.asOf}, or null
 */
record Settings(
        File root,
        String project,
        File basedir,
        File source,
        File tenantsDirectory,
        File output,
        List<String> tenants,
        String asOf) {

    /** By what name {@code project} is known: the same in each working copy, and another for each project. */
    static String nameOf(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    /** Keeps apart what such a run reads and writes, where the project's build writes to {@code build}. */
    Separation apart(Path build) {
        return new Separation(shared(), folderOfTenants(), output.toPath(), Optional.of(build));
    }

    /** The folder to which the build of {@code project} writes. */
    static Path buildOf(MavenProject project) {
        return Path.of(project.getBuild().getDirectory());
    }

    /** The configuration of a run in which nothing is chosen. */
    ParvisConfig config() {
        return config(Choices.NONE, Baseline.EMPTY, Rulebook.PARVIS);
    }

    /** The configuration of a run that is as strict as {@code choices} say, by the rules of {@code rulebook}, where {@code known} is let pass. */
    ParvisConfig config(Choices choices, Baseline known, Rulebook rulebook) {
        return new ParvisConfig(
                        root.toPath(),
                        shared(),
                        folderOfTenants(),
                        output.toPath(),
                        selection(),
                        day(asOf),
                        choices.strictness().blocking())
                .of(project)
                .judgedBy(rulebook, choices.selection(rulebook.rules()), known);
    }

    /**
     * Parvis's rules and the project's own.
     *
     * @param basedir the project's folder; null without a project
     * @param ownRules {@code parvis.ownRules}, or null
     */
    static Rulebook rulebook(File root, File basedir, File ownRules) {
        return OwnRules.rulebook(root.toPath(), rulesFile(basedir, ownRules));
    }

    /** The file of the project's own rules that is stated, or {@code parvis.yaml} if it has one. */
    static Optional<Path> rulesFile(File basedir, File ownRules) {
        return Optional.ofNullable(ownRules)
                .map(File::toPath)
                .or(() -> Optional.ofNullable(basedir)
                        .map(folder -> folder.toPath().resolve("parvis.yaml"))
                        .filter(Files::exists));
    }

    /** The shared folder that is stated, or {@code site-src} if the project has one: none is needed. */
    Optional<Path> shared() {
        return source != null ? Optional.of(source.toPath()) : folder("site-src");
    }

    /** The folder that is stated, or {@code tenants} if the project has one, or else the project itself. */
    Path folderOfTenants() {
        return tenantsDirectory != null
                ? tenantsDirectory.toPath()
                : folder("tenants").orElseGet(basedir::toPath);
    }

    private Optional<Path> folder(String name) {
        return Optional.of(basedir.toPath().resolve(name)).filter(Files::isDirectory);
    }

    List<String> selection() {
        return tenants == null
                ? List.of()
                : tenants.stream()
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList();
    }

    /** The part of the tenants that {@code parvis.shard} names; all where it is null. */
    static Optional<Shard> shard(String stated) {
        try {
            return Optional.ofNullable(stated).filter(words -> !words.isBlank()).map(Shard::named);
        } catch (IllegalArgumentException e) {
            throw new SetupException("parvis.shard is '" + stated
                    + "'. Write which part of how many this machine builds: 1/16, 2/16 and so on to 16/16, of "
                    + Shard.MOST + " at most.");
        }
    }

    /** The day that is stated, or today in France. */
    static LocalDate day(String asOf) {
        try {
            return asOf == null ? LocalDate.now(ZoneId.of("Europe/Paris")) : LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new SetupException("parvis.asOf is '" + asOf + "'. Write the day as in 2026-11-21.");
        }
    }
}
