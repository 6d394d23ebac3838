package org.parvis.rules;

import java.util.List;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Verdict;
import org.parvis.rules.accessibility.*;
import org.parvis.rules.change.*;
import org.parvis.rules.cookies.*;
import org.parvis.rules.editorial.*;
import org.parvis.rules.legal.*;
import org.parvis.rules.links.*;
import org.parvis.rules.privacy.*;
import org.parvis.rules.security.*;
import org.parvis.rules.tenancy.*;
import org.parvis.rules.terms.*;
import org.parvis.site.Site;

/** Every rule there is, by family. */
public final class Rulebook {

    /** The rules, in the order in which reports list them. */
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
            new OwnTerms(),
            new InternalResolve(),
            new ReferencedDocumentLinked(),
            new RecordComplete(),
            new Demonstration(),
            new ForeignContact(),
            new ForeignNameOrHost(),
            new RoleNoun(),
            new UnresolvedPlaceholder(),
            new BlankValue(),
            new FactTextAgrees(),
            new StaleLaw(),
            new CrossReference(),
            new DanglingList(),
            new TruncatedText(),
            new VersionAndDates(),
            new NoCheckBackClause(),
            new ReviewOverdue(),
            new MixedContent(),
            new ScriptIntegrity(),
            new InlineVsCsp(),
            new UndeclaredThirdParty(),
            new FormTargets(),
            new SecretsAndStaging());

    private Rulebook() {}

    /** What every rule says of {@code site}. */
    public static List<Verdict> judge(Site site) {
        return RULES.stream().map(rule -> rule.judge(site)).toList();
    }
}
