package org.parvis.tenant.privacy;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;

/**
 * One thing that is done with personal data.
 *
 * @param id a word for it, unique in the tenant
 * @param purpose what for, in a reader's words
 * @param data which data
 * @param basis its one legal basis (GDPR 6(1))
 * @param foundation the law that founds it (public task, legal obligation) or the interest pursued (legitimate interest)
 * @param outsidePublicTask whether a public body acts here outside its public tasks, as in hiring out a hall
 * @param consentAct the act by which consent is given: "vous cochez la case prévue"
 * @param source where the data come from, if not from the person (GDPR 14(2)(f))
 * @param retention how long the data are kept
 */
public record ProcessingActivity(
        String id,
        String purpose,
        String data,
        LegalBasis basis,
        Optional<String> foundation,
        Optional<Boolean> outsidePublicTask,
        Optional<String> consentAct,
        Optional<DataSource> source,
        RetentionPeriod retention) {
    public ProcessingActivity {
        foundation = requireNonNullElse(foundation, Optional.empty());
        outsidePublicTask = requireNonNullElse(outsidePublicTask, Optional.empty());
        consentAct = requireNonNullElse(consentAct, Optional.empty());
        source = requireNonNullElse(source, Optional.empty());
    }

    /** Data that come from the person, for a task of the body's own. */
    public ProcessingActivity(
            String id,
            String purpose,
            String data,
            LegalBasis basis,
            Optional<String> foundation,
            RetentionPeriod retention) {
        this(id, purpose, data, basis, foundation, Optional.empty(), Optional.empty(), Optional.empty(), retention);
    }
}
