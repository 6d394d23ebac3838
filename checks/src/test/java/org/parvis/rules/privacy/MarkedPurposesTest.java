package org.parvis.rules.privacy;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.parvis.compliance.Edit;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.DataSource;

/** What a policy says as data of why data are processed, whence they come and how long they are kept, beside the record that it is made from. */
class MarkedPurposesTest implements AgainstTheRecord {

    private static final String POLICY = MarkedPolicy.PATH;

    private static Edit keptAsLongAs(String criterion, String marked, String words) {
        return Edit.field("data-protection.activities[0].retention.period", null)
                .and(Edit.field("data-protection.activities[0].retention.from", null))
                .and(Edit.field("data-protection.activities[0].retention.criterion", criterion))
                .and(Edit.replace(
                        POLICY,
                        "[data-fact=retention][data-purpose=account]",
                        "<span data-fact=retention data-purpose=account data-criterion='" + marked + "'>" + words
                                + "</span>"));
    }

    private static Edit from(DataSource source, String words) {
        return Edit.field("data-protection.activities[0].source", source)
                .and(MarkedPolicy.saying("<p data-fact=source data-purpose=account>" + words + "</p>"));
    }

    private static Edit deciding(Optional<URI> details, String entry) {
        return Edit.field(
                        "data-protection.automated-decisions",
                        List.of(new AutomatedDecision("draw", "places", "tirage au sort", "un refus", details)))
                .and(Edit.replace(POLICY, "[data-fact=automated-decision]", entry));
    }

    private static String draw(String words) {
        return "<p data-fact=automated-decision data-decision=draw>" + words + "</p>";
    }

    static Stream<Arguments> faults() {
        var lobbyists = new DataSource("registre des lobbyistes", true);
        var page = URI.create("https://www.valmont.example/places/");
        return Stream.of(
                arguments(
                        new PurposesSpecific(),
                        MarkedPolicy.saying("<p data-fact=purpose data-purpose=jeu>Organiser des jeux publics</p>"),
                        "la liste des finalités contient « jeu », qui n’est pas dans la fiche"),
                arguments(
                        new PurposesSpecific(),
                        Edit.field("data-protection.activities", List.of())
                                .and(Edit.remove(POLICY, "[data-fact=purpose]")),
                        "aucune finalité n’est annoncée"),
                arguments(
                        new LegalBasisPerPurpose(),
                        MarkedPolicy.saying("<p data-fact=basis data-purpose=jeu data-basis=consent>consentement</p>"),
                        "une base légale est donnée pour « jeu », qui n’est pas dans la fiche"),
                arguments(
                        new RetentionPerPurpose(),
                        MarkedPolicy.saying("<p data-fact=retention data-purpose=jeu data-period=P1M>un mois</p>"),
                        "une durée de conservation est donnée pour « jeu », qui n’est pas dans la fiche"),
                arguments(
                        new RetentionPerPurpose(),
                        keptAsLongAs("tant que le compte sert", "tant que le compte sert", "toujours"),
                        "les mots ne disent pas le critère de conservation"),
                arguments(
                        new RetentionPerPurpose(),
                        keptAsLongAs("tant que le compte sert", "toujours", "tant que le compte sert"),
                        "les mots ne disent pas le critère de conservation"),
                arguments(
                        new RetentionPerPurpose(),
                        Edit.attribute(
                                POLICY, "[data-fact=retention][data-purpose=account]", "data-period", "deux ans"),
                        "la durée de conservation n’est pas celle de la fiche"),
                arguments(
                        new RetentionPerPurpose(),
                        Edit.withoutAttribute(POLICY, "[data-fact=retention][data-purpose=account]", "data-period"),
                        "la durée de conservation n’est pas celle de la fiche"),
                arguments(
                        new SourceAndCategories(),
                        MarkedPolicy.saying("<p data-fact=source data-purpose=account>Elles viennent du registre.</p>"),
                        "une source est annoncée que la fiche ne déclare pas"),
                arguments(
                        new SourceAndCategories(),
                        from(lobbyists, "Elles viennent du registre des lobbyistes."),
                        "les mots ne disent pas la source, ou si elle est accessible au public"),
                arguments(
                        new SourceAndCategories(),
                        from(
                                new DataSource("fichier de la région", false),
                                "Elles viennent du fichier de la région, accessible au public."),
                        "les mots ne disent pas la source, ou si elle est accessible au public"),
                arguments(
                        new AutomatedDecisions(),
                        MarkedPolicy.saying(
                                "<p data-fact=automated-decision data-decision=draw>Un tirage au sort.</p>"),
                        "une décision automatisée est décrite que la fiche ne déclare pas"),
                arguments(
                        new AutomatedDecisions(),
                        deciding(
                                Optional.of(page),
                                draw(
                                        "places, tirage au sort, un refus : <a href=https://www.valmont.example/>voir</a>")),
                        "aucun lien ne mène à l’explication de la décision"),
                arguments(
                        new AutomatedDecisions(),
                        deciding(
                                Optional.of(page),
                                draw(
                                        "places, tirage au sort, un refus <a href=https://www.valmont.example/places/></a>")),
                        "aucun lien ne mène à l’explication de la décision"),
                arguments(
                        new AutomatedDecisions(),
                        MarkedPolicy.company()
                                .and(deciding(Optional.of(page), draw("places, tirage au sort, un refus"))),
                        "aucun lien ne mène à l’explication de la décision"));
    }

    static Stream<Arguments> sound() {
        var page = URI.create("https://www.valmont.example/places/");
        return Stream.of(
                arguments(
                        new RetentionPerPurpose(),
                        keptAsLongAs("tant que le compte sert", "tant que le compte sert", "tant que le compte sert")),
                arguments(
                        new RetentionPerPurpose(),
                        Edit.attribute(POLICY, "[data-fact=retention][data-purpose=account]", "data-period", "P2Y")),
                arguments(
                        new SourceAndCategories(),
                        from(
                                new DataSource("registre des lobbyistes", true),
                                "Elles viennent du registre des lobbyistes, accessible au public.")),
                arguments(
                        new SourceAndCategories(),
                        from(new DataSource("fichier de la région", false), "Elles viennent du fichier de la région.")),
                arguments(
                        new SourceAndCategories(),
                        from(
                                new DataSource("fichier de la région", false),
                                "Elles viennent du fichier de la région, qui n’est pas accessible au public.")),
                arguments(
                        new AutomatedDecisions(),
                        deciding(
                                Optional.of(page),
                                draw(
                                        "places, tirage au sort, un refus : <a href=https://www.valmont.example/places/>voir</a>"))),
                arguments(
                        new AutomatedDecisions(),
                        MarkedPolicy.company()
                                .and(deciding(Optional.empty(), draw("places, tirage au sort, un refus")))));
    }
}
