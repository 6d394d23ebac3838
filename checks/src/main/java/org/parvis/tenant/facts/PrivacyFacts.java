package org.parvis.tenant.facts;

import static org.parvis.tenant.Fields.kebab;

import java.util.List;
import java.util.Locale;
import org.parvis.tenant.privacy.Audience;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.DataProtection;
import org.parvis.tenant.privacy.DataProtectionOfficer;
import org.parvis.tenant.privacy.DataSubjectRight;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.ProcessingActivity;
import org.parvis.tenant.privacy.Recipient;

/** What pages state of personal data: who is answerable, what is done with them, who receives them, which rights there are. */
final class PrivacyFacts {

    private PrivacyFacts() {}

    static void collect(DataProtection dataProtection, Collector facts) {
        officer(dataProtection.officer(), facts);
        facts.code("image-sources", ImageSources.of(dataProtection.recipients()));
        facts.list("activities", dataProtection.activities(), PrivacyFacts::activity);
        facts.list("recipients", dataProtection.recipients(), PrivacyFacts::recipient);
        facts.listAndFlag("transfers", transfers(dataProtection), PrivacyFacts::recipient);
        facts.listAndFlag("data-subjects", dataProtection.dataSubjects(), (text, cells) -> cells.text("text", text));
        facts.listAndFlag("sources", indirect(dataProtection), PrivacyFacts::source);
        facts.listAndFlag("joint-controllers", dataProtection.jointControllers(), PrivacyFacts::jointController);
        facts.listAndFlag("automated-decisions", dataProtection.automatedDecisions(), PrivacyFacts::automatedDecision);
        facts.flag("is-for-" + kebab(dataProtection.audience().orElse(Audience.EVERYONE)), true);
        DataSubjectRight.owedBy(dataProtection).forEach(right -> facts.flag("right-" + kebab(right), true));
    }

    private static void officer(DataProtectionOfficer officer, Collector facts) {
        officer.email().ifPresent(email -> facts.email("dpo-email", email));
        officer.form().ifPresent(form -> facts.url("dpo-form", form));
        officer.postal().ifPresent(postal -> {
            facts.text("dpo-recipient", postal.recipient());
            facts.address("dpo", postal.address());
        });
    }

    private static List<Recipient> transfers(DataProtection dataProtection) {
        return dataProtection.recipients().stream()
                .filter(Recipient::isOutsideEea)
                .toList();
    }

    private static List<ProcessingActivity> indirect(DataProtection dataProtection) {
        return dataProtection.activities().stream()
                .filter(activity -> activity.source().isPresent())
                .toList();
    }

    private static void activity(ProcessingActivity activity, NamedFacts cells) {
        cells.code("id", activity.id());
        cells.text("purpose", activity.purpose());
        cells.text("data", activity.data());
        cells.code("basis", activity.basis());
        cells.text("basis-text", activity.basis().inFrench());
        activity.foundation().ifPresent(foundation -> cells.text("foundation", foundation));
        activity.consentAct().ifPresent(act -> cells.text("consent-act", act));
        activity.retention().period().ifPresent(period -> cells.period("period", period));
        activity.retention().from().ifPresent(from -> cells.text("from", from));
        activity.retention().criterion().ifPresent(criterion -> cells.text("criterion", criterion));
    }

    private static void source(ProcessingActivity activity, NamedFacts cells) {
        var source = activity.source().orElseThrow();
        cells.code("id", activity.id());
        cells.text("purpose", activity.purpose());
        cells.text("name", source.name());
        cells.text(
                "access-text",
                source.publiclyAccessible()
                        ? "source accessible au public"
                        : "source qui n’est pas accessible au public");
    }

    private static void jointController(JointController joint, NamedFacts cells) {
        cells.text("name", joint.name());
        cells.text("purpose", joint.purpose());
        cells.text("arrangement", joint.arrangement());
        joint.contact().ifPresent(contact -> cells.text("contact", contact));
    }

    private static void automatedDecision(AutomatedDecision decision, NamedFacts cells) {
        cells.code("id", decision.id());
        cells.text("decision", decision.decision());
        cells.text("logic", decision.logic());
        cells.text("consequences", decision.consequences());
        decision.details().ifPresent(details -> cells.url("details", details));
    }

    private static void recipient(Recipient recipient, NamedFacts cells) {
        cells.code("id", recipient.id());
        cells.text("name", recipient.name());
        cells.text("role", recipient.role());
        if (recipient.processor()) cells.text("processor", "sous-traitant");
        cells.code("country", recipient.country());
        cells.text("country-text", new Locale("", recipient.country()).getDisplayCountry(Locale.FRENCH));
        recipient.safeguard().ifPresent(safeguard -> cells.text("safeguard", safeguard));
    }
}
