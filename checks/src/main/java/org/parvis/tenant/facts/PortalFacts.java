package org.parvis.tenant.facts;

import org.parvis.tenant.portal.OnlineProcedure;
import org.parvis.tenant.portal.Portal;
import org.parvis.tenant.portal.Services;
import org.parvis.tenant.portal.SocialNetwork;
import org.parvis.tenant.portal.UserContent;

/** What pages state of the portal: where it is, what it offers, how it looks. */
final class PortalFacts {

    private PortalFacts() {}

    static void collect(Portal portal, Collector facts) {
        facts.url("home", portal.home());
        facts.text("home-host", portal.home().getHost());
        services(portal.services(), facts);
        facts.listAndFlag("social-networks", portal.socialNetworks(), PortalFacts::network);
        facts.code("licence-id", portal.licence().id());
        facts.text("licence-name", portal.licence().name());
        facts.url("licence-url", portal.licence().url());
        facts.listAndFlag("online-procedures", portal.onlineProcedures(), PortalFacts::procedure);
        facts.flag("has-user-content", portal.userContent().isPresent());
        portal.userContent().ifPresent(content -> userContent(content, facts));
        facts.code("theme-accent", portal.theme().accent());
        facts.put("theme-logo", Fact.url(portal.theme().logo()));
    }

    private static void services(Services services, Collector facts) {
        facts.flag("has-accounts", services.accounts());
        facts.flag("has-newsletter", services.newsletter());
        facts.flag("has-audience-measurement", services.audienceMeasurement());
        facts.flag("has-offers", services.offers());
    }

    private static void network(SocialNetwork network, NamedFacts cells) {
        cells.text("name", network.name());
        cells.url("url", network.url());
    }

    private static void procedure(OnlineProcedure procedure, NamedFacts cells) {
        cells.text("name", procedure.name());
        cells.url("url", procedure.url());
        cells.text("purpose", procedure.purpose());
        procedure.identification().ifPresent(means -> cells.text("identification", means));
    }

    private static void userContent(UserContent content, Collector facts) {
        facts.text("user-content-what", content.what());
        facts.email("user-content-email", content.email());
        content.reportForm().ifPresent(form -> facts.url("user-content-form", form));
        facts.flag("has-automated-moderation", content.automatedModeration());
    }
}
