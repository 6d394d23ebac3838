package org.parvis.rules.tenancy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.DataProtectionOfficer;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.LegalBasis;
import org.parvis.tenant.privacy.ProcessingActivity;
import org.parvis.tenant.privacy.Recipient;

/** What is wrong in the chapter of a record on personal data. */
final class PrivacyFaults {

    private static final String ACTIVITIES = "data-protection.activities";
    private static final String DECISIONS = "data-protection.automated-decisions";
    private static final String RECIPIENTS = "data-protection.recipients";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private PrivacyFaults() {}

    static void find(Tenant tenant, Faults faults) {
        var protection = tenant.dataProtection();
        officer(protection.officer(), tenant.kind(), faults);
        activities(protection.activities(), faults);
        faults.unique(DECISIONS, "id", protection.automatedDecisions(), AutomatedDecision::id);
        faults.each(
                DECISIONS,
                protection.automatedDecisions(),
                (path, decision) ->
                        decision.details().ifPresent(details -> faults.address(path + ".details", details)));
        faults.unique(
                "data-protection.joint-controllers", "name", protection.jointControllers(), JointController::name);
        recipients(protection.recipients(), faults);
    }

    private static void officer(DataProtectionOfficer officer, Kind kind, Faults faults) {
        officer.form().ifPresent(form -> faults.address("data-protection.officer.form", form));
        officer.postal()
                .ifPresent(postal -> faults.postcode(
                        "data-protection.officer.postal.address.postcode",
                        postal.address().postcode()));
        if (kind.isPublic() && !officer.isReachable())
            faults.add("data-protection.officer", "le délégué n’a ni courriel, ni formulaire, ni adresse postale");
    }

    private static void activities(List<ProcessingActivity> activities, Faults faults) {
        if (activities.isEmpty()) faults.add(ACTIVITIES, "aucun traitement n’est déclaré");
        faults.unique(ACTIVITIES, "id", activities, ProcessingActivity::id);
        faults.each(ACTIVITIES, activities, (path, activity) -> {
            var retention = activity.retention();
            if (retention.period().isEmpty() && retention.criterion().isEmpty())
                faults.add(
                        path + ".retention",
                        "le traitement n’a ni durée ni critère de conservation",
                        activity.purpose());
            retention.period().ifPresent(period -> faults.retention(path + ".retention.period", period));
            if (activity.basis() == LegalBasis.LEGITIMATE_INTEREST
                    && activity.foundation().isEmpty())
                faults.add(path + ".foundation", "l’intérêt légitime poursuivi n’est pas dit", activity.purpose());
        });
    }

    private static void recipients(List<Recipient> recipients, Faults faults) {
        if (recipients.isEmpty()) faults.add(RECIPIENTS, "aucun destinataire n’est déclaré");
        faults.unique(RECIPIENTS, "id", recipients, Recipient::id);
        faults.each(RECIPIENTS, recipients, (path, recipient) -> {
            if (!COUNTRIES.contains(recipient.country()))
                faults.add(path + ".country", "ce n’est pas le code d’un pays", recipient.country());
            else if (recipient.isOutsideEea() && recipient.safeguard().isEmpty())
                faults.add(path + ".safeguard", "la garantie du transfert manque", recipient.name());
        });
    }
}
