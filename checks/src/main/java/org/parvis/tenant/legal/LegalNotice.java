package org.parvis.tenant.legal;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;

/**
 * Who publishes and who hosts (LCEN, article 1-1).
 *
 * @param publicationDirector who answers for what is published
 * @param hosting who hosts the portal
 * @param dataStorage who stores the data, if it is another
 * @param sellsToConsumers whether private persons may buy something
 * @param mediator to whom such a buyer may turn (consumer code, L616-1)
 */
public record LegalNotice(
        PublicationDirector publicationDirector,
        Provider hosting,
        Optional<Provider> dataStorage,
        Optional<Boolean> sellsToConsumers,
        Optional<Mediator> mediator) {
    public LegalNotice {
        dataStorage = requireNonNullElse(dataStorage, Optional.empty());
        sellsToConsumers = requireNonNullElse(sellsToConsumers, Optional.empty());
        mediator = requireNonNullElse(mediator, Optional.empty());
    }

    /** The notice of a body that sells nothing to private persons. */
    public LegalNotice(PublicationDirector publicationDirector, Provider hosting, Optional<Provider> dataStorage) {
        this(publicationDirector, hosting, dataStorage, Optional.empty(), Optional.empty());
    }

    /** Whether private persons may buy something. */
    public boolean hasConsumers() {
        return sellsToConsumers.orElse(false);
    }
}
