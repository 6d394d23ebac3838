package org.parvis.tenant.facts;

import org.parvis.tenant.legal.LegalNotice;
import org.parvis.tenant.legal.Provider;

/** What pages state of those who publish and host. */
final class LegalNoticeFacts {

    private LegalNoticeFacts() {}

    static void collect(LegalNotice notice, Collector facts) {
        facts.text("director-name", notice.publicationDirector().fullName());
        facts.text("director-title", notice.publicationDirector().title());
        provider("host", notice.hosting(), facts);
        facts.flag("has-data-storage", notice.dataStorage().isPresent());
        notice.dataStorage().ifPresent(storage -> provider("storage", storage, facts));
        facts.flag("has-consumers", notice.hasConsumers());
        notice.mediator().ifPresent(mediator -> {
            facts.text("mediator-name", mediator.name());
            facts.address("mediator", mediator.address());
            facts.url("mediator-site", mediator.site());
            facts.text("mediator-site-host", mediator.site().getHost());
        });
    }

    private static void provider(String prefix, Provider provider, Collector facts) {
        facts.text(prefix + "-name", provider.name());
        facts.address(prefix, provider.address());
        facts.phone(prefix + "-phone", provider.phone());
    }
}
