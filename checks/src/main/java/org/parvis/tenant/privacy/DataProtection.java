package org.parvis.tenant.privacy;

import static java.util.Objects.requireNonNullElse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is answerable for personal data, what is done with them and who receives them (GDPR 13 and 14).
 *
 * @param officer the data protection officer
 * @param audience whom the portal speaks to; everyone, unless it says otherwise
 * @param dataSubjects the kinds of people whose data are processed: "les visiteurs du portail"
 * @param activities what is done with the data
 * @param recipients who receives them
 * @param jointControllers with whom purposes and means are determined (GDPR 26)
 * @param automatedDecisions decisions that a machine takes alone (GDPR 22)
 */
public record DataProtection(
        DataProtectionOfficer officer,
        Optional<Audience> audience,
        List<String> dataSubjects,
        List<ProcessingActivity> activities,
        List<Recipient> recipients,
        List<JointController> jointControllers,
        List<AutomatedDecision> automatedDecisions) {
    public DataProtection {
        audience = requireNonNullElse(audience, Optional.empty());
        dataSubjects = List.copyOf(requireNonNullElse(dataSubjects, List.of()));
        activities = List.copyOf(requireNonNullElse(activities, List.of()));
        recipients = List.copyOf(requireNonNullElse(recipients, List.of()));
        jointControllers = List.copyOf(requireNonNullElse(jointControllers, List.of()));
        automatedDecisions = List.copyOf(requireNonNullElse(automatedDecisions, List.of()));
    }

    /** Data about everyone that one controller alone processes, and on which no machine decides. */
    public DataProtection(
            DataProtectionOfficer officer, List<ProcessingActivity> activities, List<Recipient> recipients) {
        this(officer, Optional.empty(), List.of(), activities, recipients, List.of(), List.of());
    }

    /** The activity {@code id}, if there is one. */
    public Optional<ProcessingActivity> activity(String id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    /** What each activity is for, by its id, in order. */
    public Map<String, String> purposes() {
        var purposes = new LinkedHashMap<String, String>();
        activities.forEach(activity -> purposes.putIfAbsent(activity.id(), activity.purpose()));
        return Collections.unmodifiableMap(purposes);
    }

    /** The legal bases in use. */
    public Stream<LegalBasis> bases() {
        return activities.stream().map(ProcessingActivity::basis).distinct();
    }
}
