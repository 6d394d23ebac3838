package org.parvis.report;

import static org.parvis.compliance.Severity.ERROR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Example;
import org.parvis.compliance.Law;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Report;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Selection;
import org.parvis.compliance.Severity;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.tenant.Shard;

/** Runs to report on, by rules that do not exist. */
final class Runs {

    /** Every form of report. */
    static final List<Format> FORMATS = List.of(
            new HtmlReport(),
            new JsonReport(),
            new SarifReport(Optional.empty()),
            new JUnitReport(),
            new GitLabReport(),
            new CheckstyleReport(),
            new MarkdownReport(),
            new GitHubReport());

    private Runs() {}

    /** A rule that only has a name and a title. */
    record NamedRule(String id, Requirement requirement) implements Rule {
        @Override
        public Stream<Target> targets(Site site) {
            return Stream.empty();
        }

        @Override
        public Optional<Objection> objection(Target target, Site site) {
            return Optional.empty();
        }

        @Override
        public List<Example> examples() {
            return List.of();
        }
    }

    private static Rule rule(String id, String title) {
        return new NamedRule(
                id,
                Requirement.of(
                        title, ERROR, Law.RGPD.at("article 13, 1"), "Chacun doit savoir.", "Écrivez-le dans la page."));
    }

    private static final Rule CONTACT = rule("privacy/contact", "Le contact est donné");
    private static final Rule DURATION = rule("cookies/duration", "Chaque traceur a une durée");
    private static final Rule LINKS = rule("links/resolve", "Chaque lien mène à une page");

    static final List<Rule> RULES = List.of(CONTACT, DURATION, LINKS);

    static Run run(Report... reports) {
        return new Run(LocalDate.of(2026, 11, 1), "0.1.0", Optional.of(ERROR), RULES, List.of(reports));
    }

    static Run run(Optional<Severity> failOn, Report... reports) {
        return new Run(LocalDate.of(2026, 11, 1), "0.1.0", failOn, RULES, List.of(reports));
    }

    /** The run of a part of two tenants, which has those of {@code reports}. */
    static Run shard(int number, int of, Report... reports) {
        return new Run(
                LocalDate.of(2026, 11, 1),
                "0.1.0",
                Optional.of(ERROR),
                RULES,
                Selection.ALL,
                List.of(reports),
                Optional.empty(),
                Optional.of(new Partition(
                        new Shard(number, of),
                        2,
                        Partition.digest(Stream.of("rivebelle", "valmont-sur-lys")),
                        "0".repeat(64))));
    }
}
