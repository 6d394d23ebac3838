package org.parvis.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Rule;
import org.parvis.compliance.RuleId;
import org.parvis.compliance.Spelling;
import org.parvis.compliance.Step;
import org.parvis.compliance.Verdict;
import org.parvis.rules.accessibility.*;
import org.parvis.rules.change.*;
import org.parvis.rules.cookies.*;
import org.parvis.rules.editorial.*;
import org.parvis.rules.legal.*;
import org.parvis.rules.links.*;
import org.parvis.rules.opendata.*;
import org.parvis.rules.privacy.*;
import org.parvis.rules.security.*;
import org.parvis.rules.tenancy.*;
import org.parvis.rules.terms.*;
import org.parvis.site.Site;

/**
 * The rules that judge: Parvis's own, and after them what the operator adds.
 *
 * @param rules all of them, in the order in which reports list them
 */
public record Rulebook(List<Rule> rules) {

    /** Parvis's own rules, by family. */
    public static final List<Rule> RULES = List.of(
            new ComplaintAuthority(),
            new ConsentNotImplied(),
            new ConsentWithdrawal(),
            new ControllerIdentity(),
            new DpoContact(),
            new DpoDomain(),
            new ExerciseChannel(),
            new LegalBasisPerPurpose(),
            new org.parvis.rules.privacy.PageReachable(),
            new PurposesSpecific(),
            new RecipientsComplete(),
            new RecipientsNoContradiction(),
            new RetentionPerPurpose(),
            new RightsComplete(),
            new TransfersDeclared(),
            new WithdrawalMeans(),
            new LegalBasisFit(),
            new RetentionBounded(),
            new RightsMatchBasis(),
            new ExerciseFriction(),
            new MandatoryOrOptional(),
            new AutomatedDecisions(),
            new SourceAndCategories(),
            new PostMortemDirectives(),
            new JointControllers(),
            new ClearLanguage(),
            new CharterLinked(),
            new InventoryComplete(),
            new MeasurementDurations(),
            new ChoiceRetention(),
            new ExemptionConditions(),
            new RefuseAsEasy(),
            new NoImpliedConsent(),
            new WithdrawEverywhere(),
            new NoLoadBeforeConsent(),
            new org.parvis.rules.legal.PageReachable(),
            new PublisherIdentity(),
            new PublicationDirector(),
            new HostIdentity(),
            new DataStorageProvider(),
            new CompanyRegistration(),
            new ConsumerMediation(),
            new HomeMention(),
            new StatusConsistent(),
            new StatementStructure(),
            new FeedbackContact(),
            new Remedies(),
            new DateValidity(),
            new SchemeAndPlan(),
            new BasicMarkup(),
            new LicenceApproved(),
            new ReuseConditions(),
            new Repertoire(),
            new Prada(),
            new PersonalData(),
            new Algorithms(),
            new OwnTerms(),
            new LicenceConsistency(),
            new TeleserviceModalities(),
            new IntermediaryDuties(),
            new InternalResolve(),
            new ReferencedDocumentLinked(),
            new VisibleUrlMatches(),
            new HttpOrDeadHost(),
            new RecordComplete(),
            new Demonstration(),
            new ForeignContact(),
            new ForeignNameOrHost(),
            new OneIdentity(),
            new RoleNoun(),
            new VendorVoice(),
            new UnresolvedPlaceholder(),
            new BlankValue(),
            new FactTextAgrees(),
            new DefinedTerms(),
            new MisspeltTerms(),
            new StaleLaw(),
            new StaleService(),
            new CrossReference(),
            new DanglingList(),
            new TruncatedText(),
            new LanguageParity(),
            new VersionAndDates(),
            new NoCheckBackClause(),
            new ReviewOverdue(),
            new MixedContent(),
            new ScriptIntegrity(),
            new InlineVsCsp(),
            new UndeclaredThirdParty(),
            new FormTargets(),
            new SecretsAndStaging());

    /** Parvis's own rules alone. */
    public static final Rulebook PARVIS = new Rulebook(RULES);

    public Rulebook {
        rules = List.copyOf(rules);
    }

    /** This rulebook, and {@code rule} after it. */
    public Rulebook with(Rule rule) {
        return new Rulebook(Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    /** The rules that are not Parvis's own. */
    public List<Rule> added() {
        return rules.subList(RULES.size(), rules.size());
    }

    /** Whether {@code id} belongs to a family of Parvis's, of rules or steps, in which nobody else's rule can be. */
    public static boolean isReserved(String id) {
        var family = RuleId.family(id) + "/";
        return ids(RULES).anyMatch(known -> known.startsWith(family));
    }

    /** The rule whose id is {@code id}. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The ids of rules and steps that are most like {@code id}, the likest first. */
    public List<String> nearest(String id) {
        return Spelling.near(id, ids(rules).toList());
    }

    private static Stream<String> ids(List<Rule> rules) {
        return Stream.concat(rules.stream().map(Rule::id), Step.ALL.stream().map(Step::id));
    }

    /** What every rule says of {@code site}. */
    public List<Verdict> judge(Site site) {
        return rules.stream().map(rule -> rule.judge(site)).toList();
    }
}
