package org.parvis.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Rule;
import org.parvis.rules.Findings;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.organisation.CompanyRegister;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.DataSource;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.Recipient;

/** What a policy says as data, beside the record that it is made from. */
class MarkedPolicyTest {

    private static final String POLICY = "confidentialite/index.html";
    private static final String DPO = "data-protection.officer.";

    private static Edit saying(String html) {
        return Edit.append(POLICY, "#securite", html);
    }

    private static Edit company() {
        return Edit.field("kind", Kind.COMPANY)
                .and(Edit.field(
                        "organisation.register", new CompanyRegister("SAS", "50 000 €", "123 456 782", "Datacité")));
    }

    /** Two hosts in India, which the policy tells apart as {@code entries} do. */
    private static Edit inIndia(String entries) {
        var safeguard = Optional.of("clauses contractuelles types");
        return Edit.field(
                        "data-protection.recipients",
                        List.of(
                                new Recipient("un", "Alpha", "hébergement", true, "IN", safeguard, List.of()),
                                new Recipient("deux", "Beta", "archives", true, "IN", safeguard, List.of())))
                .and(Edit.replace(POLICY, "[data-fact=transfer]", entries));
    }

    private static String india(String recipient, String words) {
        return "<p data-fact=transfer data-country=IN" + recipient + ">" + words + "</p>";
    }

    private static Edit guaranteedBy(String safeguard, String words) {
        return Edit.field("data-protection.recipients[1].country", "US")
                .and(Edit.field("data-protection.recipients[1].safeguard", safeguard))
                .and(Edit.replace(
                        POLICY, "[data-fact=transfer]", "<p data-fact=transfer data-country=US>" + words + "</p>"));
    }

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
                .and(saying("<p data-fact=source data-purpose=account>" + words + "</p>"));
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

    private static Edit together(String words) {
        return Edit.field(
                        "data-protection.joint-controllers",
                        List.of(new JointController("Région", "l’annuaire", "la région répond", Optional.empty())))
                .and(saying("<p data-fact=joint data-joint=Région>" + words + "</p>"));
    }

    static Stream<Arguments> faults() {
        var lobbyists = new DataSource("registre des lobbyistes", true);
        var page = URI.create("https://www.valmont.example/places/");
        return Stream.of(
                arguments(
                        new PurposesSpecific(),
                        saying("<p data-fact=purpose data-purpose=jeu>Organiser des jeux publics</p>"),
                        "la liste des finalités contient « jeu », qui n’est pas dans la fiche"),
                arguments(
                        new PurposesSpecific(),
                        Edit.field("data-protection.activities", List.of())
                                .and(Edit.remove(POLICY, "[data-fact=purpose]")),
                        "aucune finalité n’est annoncée"),
                arguments(
                        new LegalBasisPerPurpose(),
                        saying("<p data-fact=basis data-purpose=jeu data-basis=consent>consentement</p>"),
                        "une base légale est donnée pour « jeu », qui n’est pas dans la fiche"),
                arguments(
                        new RetentionPerPurpose(),
                        saying("<p data-fact=retention data-purpose=jeu data-period=P1M>un mois</p>"),
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
                        new RecipientsComplete(),
                        saying("<p data-fact=recipient data-recipient=presse>La presse</p>"),
                        "la liste des destinataires contient « presse », qui n’est pas dans la fiche"),
                arguments(
                        new RecipientsComplete(),
                        Edit.field("data-protection.recipients", List.of())
                                .and(Edit.remove(POLICY, "[data-fact=recipient]")),
                        "aucun destinataire n’est nommé"),
                arguments(
                        new JointControllers(),
                        saying("<p data-fact=joint data-joint=Région>La Région décide avec nous.</p>"),
                        "un responsable conjoint n’est pas dans la fiche : « Région »"),
                arguments(
                        new JointControllers(),
                        together("Région, pour l’annuaire : la région répond."),
                        "le responsable conjoint n’est pas présenté en entier"),
                arguments(
                        new SourceAndCategories(),
                        saying("<p data-fact=source data-purpose=account>Elles viennent du registre.</p>"),
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
                        saying("<p data-fact=automated-decision data-decision=draw>Un tirage au sort.</p>"),
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
                        company().and(deciding(Optional.of(page), draw("places, tirage au sort, un refus"))),
                        "aucun lien ne mène à l’explication de la décision"),
                arguments(
                        new TransfersDeclared(),
                        guaranteedBy("clauses contractuelles types", "États-Unis : clauses contractuelles types"),
                        "les mots ne nomment pas le destinataire"),
                arguments(
                        new TransfersDeclared(),
                        guaranteedBy("une confiance ancienne", "Nuage Public SAS, États-Unis : une confiance ancienne"),
                        "la garantie n’est pas un instrument du RGPD"),
                arguments(
                        new TransfersDeclared(),
                        inIndia(india("", "Alpha, en Inde : clauses contractuelles types")),
                        "le transfert vers « Beta » n’est pas dit"),
                arguments(
                        new TransfersDeclared(),
                        inIndia(india(" data-recipient=un", "Alpha et Beta, en Inde : clauses contractuelles types")),
                        "le transfert vers « Beta » n’est pas dit"),
                arguments(
                        new WithdrawalMeans(),
                        Edit.html(
                                POLICY,
                                "[data-fact=withdrawal]",
                                "<p><a href='mailto:dpo@valmont.example'>Écrivez</a></p>"),
                        "les mots ne disent pas comment retirer son consentement"),
                arguments(
                        new WithdrawalMeans(),
                        Edit.html(POLICY, "[data-fact=withdrawal]", "<p>Retirez votre accord <a href=' '>ici</a>.</p>"),
                        "aucun lien ne permet de retirer son consentement"),
                arguments(
                        new ComplaintAuthority(),
                        Edit.words(POLICY, "vous pouvez adresser une réclamation à la CNIL", "voici la CNIL")
                                .and(Edit.words(POLICY, "son service de plaintes en ligne", "son site")),
                        "rien ne dit que l’on peut adresser une réclamation"),
                arguments(
                        new ExerciseChannel(),
                        company()
                                .and(Edit.field(DPO + "email", null))
                                .and(Edit.field(DPO + "postal", null))
                                .and(Edit.html(POLICY, "[data-fact=exercise]", "<p>Passez nous voir.</p>")),
                        "aucun moyen d’exercer ses droits n’est donné, ou pas tous ceux de la fiche"),
                arguments(
                        new PageReachable(),
                        Edit.withoutPage(POLICY),
                        "le site n’a pas de politique de confidentialité"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatTheRecordDoesNotBearOutIsFound(Rule rule, Edit edit, String message) {
        assertThat(Findings.messages(rule, edit)).contains(message);
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
                        company().and(deciding(Optional.empty(), draw("places, tirage au sort, un refus")))),
                arguments(
                        new JointControllers(),
                        together(
                                "Région, pour l’annuaire : la région répond, par son délégué à la protection des données.")),
                arguments(
                        new TransfersDeclared(),
                        inIndia(india(" data-recipient=un", "Alpha, en Inde : clauses contractuelles types")
                                + india(" data-recipient=deux", "Beta, en Inde : clauses contractuelles types"))),
                arguments(
                        new TransfersDeclared(),
                        inIndia(india("", "Alpha, en Inde : clauses contractuelles types")
                                + india("", "Beta, en Inde : clauses contractuelles types"))),
                arguments(
                        new ExerciseChannel(),
                        company()
                                .and(Edit.field(DPO + "email", null))
                                .and(Edit.field(DPO + "postal", null))
                                .and(
                                        Edit.html(
                                                POLICY,
                                                "[data-fact=exercise]",
                                                "<p>Écrivez à <a href='mailto:contact@valmont.example'>contact@valmont.example</a>.</p>"))),
                arguments(
                        new ExerciseChannel(),
                        company()
                                .and(Edit.field(DPO + "email", null))
                                .and(Edit.field(DPO + "postal", null))
                                .and(Edit.field("organisation.email", null))
                                .and(Edit.html(
                                        POLICY,
                                        "[data-fact=exercise]",
                                        "<p>Écrivez au 4 place du Marché, 99123 Valmont-sur-Lys.</p>"))),
                arguments(
                        new DpoContact(),
                        company()
                                .and(Edit.field(DPO + "email", null))
                                .and(Edit.field(DPO + "postal", null))
                                .and(Edit.remove(POLICY, "[data-fact=dpo]"))));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void whatTheRecordBearsOutIsLeftAlone(Rule rule, Edit edit) {
        assertThat(Findings.messages(rule, edit)).isEmpty();
    }

    static Stream<Arguments> formsAndNotes() {
        var note = "<p>Les champs suivis d’un astérisque sont obligatoires.</p>";
        var form = "<form method=post action=x><input type=email name=courriel required><button>Oui</button></form>";
        return Stream.of(
                arguments(note + form, true),
                arguments(form + note, true),
                arguments(note + "<p>Écrivez.</p><p>Merci.</p><p>À bientôt.</p>" + form, false),
                arguments("<div>" + form.replace("action", "hidden action") + note + "</div>" + form, false));
    }

    @ParameterizedTest
    @MethodSource("formsAndNotes")
    void aFormIsExplainedInItOrRightBesideIt(String html, boolean isExplained) {
        var found = Findings.messages(
                new MandatoryOrOptional(), Edit.append("index.html", "#offre", "<div>" + html + "</div>"));

        assertThat(found).hasSize(isExplained ? 0 : 1);
    }
}
