package org.parvis.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleSite;
import org.parvis.site.AsOf;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.Registry;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant.Kind;

/** What the rules find in policies without any of our marks, beside a record that declares nothing. */
class BarePolicyTest {

    private static final String SAYS_ALL = "<h2>Vos droits</h2><p>Nous répondons dans un délai d’un mois.</p>"
            + "<p>Votre adresse est nécessaire pour vous répondre, les autres données sont facultatives.</p>"
            + "<p>Ces données viennent de vous.</p>"
            + "<p>Aucune décision n’est prise par une machine seule.</p>"
            + "<p>Dites-nous ce que vos données doivent devenir après votre décès.</p>"
            + "<p>Avant quinze ans, il faut aussi l’accord d’un parent.</p>";

    private static List<String> found(Rule rule, String prose, Kind kind) {
        var html = "<html lang=\"fr\"><body><main data-page=\"privacy\"><h1>Vie privée</h1>" + prose
                + "</main></body></html>";
        var tenant = Fields.with(SampleSite.tenant(), "data-protection.activities", List.of());
        tenant = Fields.with(tenant, "data-protection.recipients", List.of());
        tenant = Fields.with(Fields.with(tenant, "trackers", List.of()), "kind", kind);
        var page = Page.parse("p/index.html", html, SourceMap.ofPage(Place.of("p.html", 1)));
        var site = new Site(
                tenant,
                Map.of("", Place.of("tenant.yaml", 1)),
                Registry.of(List.of(tenant)),
                AsOf.of(LocalDate.of(2026, 11, 2)),
                List.of(page),
                Set.of("p/index.html"));
        return rule.judge(site).findings().stream().map(Finding::message).toList();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        new LegalBasisFit(),
                        "<p>Le département fonde cette enquête sur son intérêt légitime.</p>",
                        "un organisme public ne peut pas fonder ses missions"),
                arguments(
                        new LegalBasisFit(),
                        "<p>La base légale de ces traitements est une mission de service public.</p>",
                        "aucun texte ne fonde cette base légale"),
                arguments(
                        new RetentionBounded(),
                        "<p>Les preuves de votre refus seront archivées au moins quatre (4) ans.</p>",
                        "la durée est un plancher"),
                arguments(
                        new RetentionBounded(),
                        "<h2>Durée de conservation</h2><table><tr><td>Journaux</td><td>6 mois minimum</td></tr></table>",
                        "la durée est un plancher"),
                arguments(
                        new RightsMatchBasis(),
                        "<p>Le portail repose sur une mission d’intérêt public (loi n° 2016-1321).</p>"
                                + "<p>Vous disposez aussi du droit à la portabilité.</p>",
                        "portabilité"),
                arguments(
                        new ExerciseFriction(),
                        "<p>Pour exercer ces droits, écrivez-nous en justifiant de votre identité.</p>",
                        "une preuve d’identité est exigée"),
                arguments(
                        new ExerciseFriction(),
                        "<p>Vous exercez l’opposition pour un motif légitime.</p><h2>Droits</h2><p>Un motif légitime est "
                                + "à joindre.</p>",
                        "un motif légitime est exigé"),
                arguments(
                        new MandatoryOrOptional(),
                        "<p>Lors de chaque collecte, la ville s’engage à vous informer du caractère obligatoire ou non de vos "
                                + "réponses.</p>",
                        "promis au lieu d’être dit"),
                arguments(
                        new SourceAndCategories(),
                        "<p>Nous pouvons aussi obtenir des informations auprès de tiers.</p>",
                        "des données viennent d’ailleurs"),
                arguments(
                        new SourceAndCategories(),
                        "<h2>Définitions</h2><ul><li>les visiteurs ;</li><li>les contributeurs.</li></ul>"
                                + "<h2>Données</h2><p>Nous traitons les données des visiteurs.</p>",
                        "rien n’est dit de leurs données"),
                arguments(
                        new PostMortemDirectives(),
                        "<p>Confiez vos directives à un tiers de confiance certifié.</p>",
                        "aucun décret n’a créé de tiers de confiance"),
                arguments(
                        new JointControllers(),
                        "<p>Les renseignements publics de vos comptes Facebook ou YouTube seront transmis à la région.</p>",
                        "des données viennent d’un réseau social"),
                arguments(
                        new ClearLanguage(),
                        "<p>La région est susceptible d’utiliser votre adresse.</p>",
                        "ce qui pourrait être fait"),
                arguments(
                        new ClearLanguage(),
                        "<p>Nous veillons à vos données (pare-feu, alarmes, sauvegarde des fichiers,...).</p>",
                        "une énumération n’est pas finie"),
                arguments(
                        new ClearLanguage(),
                        "<p>Ces fichiers ont fait l’objet d’une analyse des risques.</p>",
                        "ne peut pas vérifier"),
                arguments(
                        new ConsentNotImplied(),
                        "<p>En tant que visiteur, vous consentez à ce que votre passage soit enregistré.</p>",
                        "un consentement est déduit"),
                arguments(
                        new RecipientsNoContradiction(),
                        "<p>Notre prestataire héberge tout.</p><p>Vos données ne sont jamais communiquées, ni prêtées, sans "
                                + "votre accord.</p>",
                        "la phrase nie toute communication"),
                arguments(
                        new ExerciseChannel(),
                        "<p>Pour vous opposer, employez les outils mis à votre disposition par Facebook.</p>",
                        "laissé à un réseau social"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFound(Rule rule, String prose, String message) {
        assertThat(found(rule, SAYS_ALL + prose, Kind.COMMUNE)).anyMatch(found -> found.contains(message));
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                arguments(new ExerciseFriction(), "le délai de réponse d’un mois n’est pas dit"),
                arguments(
                        new MandatoryOrOptional(),
                        "rien ne dit quelles données sont obligatoires, ni ce qui arrive sans elles"),
                arguments(new AutomatedDecisions(), "rien n’est dit des décisions automatisées"),
                arguments(new SourceAndCategories(), "rien ne dit d’où viennent les données"),
                arguments(new PostMortemDirectives(), "rien n’est dit du sort des données après le décès"),
                arguments(new ClearLanguage(), "rien n’est dit aux mineurs"));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void aSilenceIsFound(Rule rule, String message) {
        assertThat(found(rule, "<p>Votre consentement nous est précieux.</p>", Kind.COMMUNE))
                .contains(message);
        assertThat(found(rule, SAYS_ALL, Kind.COMMUNE)).isEmpty();
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments(
                        new LegalBasisFit(),
                        "<p>Nous le faisons sur la base de notre intérêt légitime à protéger nos serveurs.</p>"),
                arguments(new RetentionBounded(), "<p>Vos fichiers sont sauvegardés au moins une fois par an.</p>"),
                arguments(new RetentionBounded(), "<p>Ces traceurs sont gardés treize (13) mois au plus.</p>"),
                arguments(
                        new RightsMatchBasis(),
                        "<p>Ce site repose sur une mission d’intérêt public.</p><p>Vous avez un droit à la portabilité "
                                + "lorsque nous traitons vos données par contrat.</p>"),
                arguments(
                        new ExerciseFriction(),
                        "<p>Exercer vos droits est gratuit et sans frais ; aucune pièce d’identité n’est demandée.</p>"),
                arguments(
                        new MandatoryOrOptional(),
                        "<p>Le caractère obligatoire d’une réponse est signalé par un astérisque.</p>"),
                arguments(new AutomatedDecisions(), "<p>Votre profil d’utilisateur garde vos réglages.</p>"),
                arguments(
                        new SourceAndCategories(),
                        "<p>Aucune donnée ne provient de tiers. Vos diplômes proviennent d’un registre public.</p>"),
                arguments(new JointControllers(), "<p>Suivez-nous sur Mastodon ou sur LinkedIn.</p>"),
                arguments(new ClearLanguage(), "<p>Vous pouvez, le cas échéant, nous écrire pour en savoir plus.</p>"),
                arguments(new ConsentNotImplied(), "<p>Poursuivre votre visite ne vaut pas consentement.</p>"),
                arguments(
                        new RecipientsNoContradiction(),
                        "<p>Notre prestataire héberge tout.</p><p>Hors ce prestataire, vos données ne sont communiquées à "
                                + "personne.</p>"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void whatIsSoundIsLeftAlone(Rule rule, String prose) {
        var before = found(rule, SAYS_ALL, Kind.COMPANY);

        assertThat(found(rule, SAYS_ALL + prose, Kind.COMPANY)).isEqualTo(before);
    }

    @Test
    void anAddressThatStandsInTheSameSentenceIsPointedAt() {
        var prose = "<p>Faites votre demande à l’adresse indiquée, dpo@valmont.example.</p>";

        assertThat(found(new ExerciseChannel(), SAYS_ALL + prose, Kind.COMPANY))
                .singleElement()
                .asString()
                .startsWith("la page en parle en texte libre");
    }
}
