package org.parvis.tenant.facts;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.tenant.Accessibility;
import org.parvis.tenant.InFrench;
import org.parvis.tenant.PhoneNumber;
import org.parvis.tenant.Policies;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.legal.LegalNotice;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.opendata.Algorithm;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.opendata.OpenData;
import org.parvis.tenant.organisation.Organisation;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.Portal;
import org.parvis.tenant.privacy.Audience;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.DataProtection;
import org.parvis.tenant.privacy.DataSubjectRight;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.ProcessingActivity;
import org.parvis.tenant.privacy.Recipient;

/**
 * A tenant's facts under the names that pages use: scalars as {@code {org-name}}, the cells of lists as
 * {@code {activities-1-purpose}}, services and other yes-or-no questions as flags for {@code ifdef::has-newsletter[]}.
 *
 * @param values every fact by name, cells of lists included, in a fixed order
 * @param lists for each list, how many rows it has and which cells of each are filled
 * @param flags what is true of the tenant
 */
public record Facts(Map<String, Fact> values, Map<String, List<Row>> lists, Set<String> flags) {

    public Facts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
    }

    /**
     * The shape of one row of a list: the names of its filled cells, without their values.
     *
     * @param cells the cell's own name (purpose) and the name of the fact in it (activities-1-purpose)
     */
    public record Row(Map<String, String> cells) {
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /** All facts of {@code tenant}. */
    public static Facts of(Tenant tenant) {
        return new Collector().tenant(tenant).facts();
    }

    /** The value of the fact {@code name}, if the tenant has it. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(Fact::value);
    }

    /** The distinct values that a reader may see, longest first. */
    public Stream<String> texts() {
        return values.values().stream()
                .map(Fact::value)
                .filter(value -> !value.isBlank())
                .distinct()
                .sorted((a, b) -> b.length() - a.length());
    }

    private static final class Collector {
        private final Map<String, Fact> values = new LinkedHashMap<>();
        private final Map<String, List<Row>> lists = new LinkedHashMap<>();
        private final Set<String> flags = new TreeSet<>();

        Facts facts() {
            return new Facts(values, lists, flags);
        }

        Collector tenant(Tenant tenant) {
            values.put("tenant-id", Fact.code(tenant.id()));
            flag("is-" + kebab(tenant.kind()), true);
            flag("is-public-body", tenant.kind().isPublic());
            flag("is-demonstration", tenant.demonstration());
            organisation(tenant.kind(), tenant.organisation());
            portal(tenant.portal());
            legalNotice(tenant.legalNotice());
            dataProtection(tenant.dataProtection());
            trackers(tenant.trackers());
            accessibility(tenant.accessibility());
            policies(tenant.policies());
            openData(tenant.openData());
            return this;
        }

        private void organisation(Tenant.Kind kind, Organisation organisation) {
            values.put("org-name", Fact.text(organisation.legalName()));
            values.put("org-short-name", Fact.text(organisation.shortName()));
            values.put("org-noun", Fact.text(kind.noun()));
            values.put("org-noun-capitalised", Fact.text(InFrench.capitalised(kind.noun())));
            values.put("org-noun-of", Fact.text(InFrench.of(kind.noun())));
            values.put("org-noun-to", Fact.text(InFrench.to(kind.noun())));
            address("org", organisation.seat());
            phone("org-phone", organisation.phone());
            organisation.email().ifPresent(email -> values.put("org-email", Fact.email(email)));
            organisation.register().ifPresent(register -> {
                values.put("register-legal-form", Fact.text(register.legalForm()));
                values.put("register-capital", Fact.text(register.capital()));
                values.put("register-siren", Fact.text(register.siren()));
                values.put("register-town", Fact.text(register.registryTown()));
                register.vat().ifPresent(vat -> values.put("register-vat", Fact.text(vat)));
                flag("is-in-liquidation", register.isInLiquidation());
            });
        }

        private void portal(Portal portal) {
            values.put("home", Fact.url(portal.home()));
            values.put("home-host", Fact.text(portal.home().getHost()));
            flag("has-accounts", portal.services().accounts());
            flag("has-newsletter", portal.services().newsletter());
            flag("has-audience-measurement", portal.services().audienceMeasurement());
            flag("has-offers", portal.services().offers());
            flag("has-social-networks", !portal.socialNetworks().isEmpty());
            list("social-networks", portal.socialNetworks(), network -> {
                var cells = new LinkedHashMap<String, Fact>();
                cells.put("name", Fact.text(network.name()));
                cells.put("url", Fact.url(network.url()));
                return cells;
            });
            values.put("licence-id", Fact.code(portal.licence().id()));
            values.put("licence-name", Fact.text(portal.licence().name()));
            values.put("licence-url", Fact.url(portal.licence().url()));
            list("online-procedures", portal.onlineProcedures(), procedure -> {
                var cells = new LinkedHashMap<String, Fact>();
                cells.put("name", Fact.text(procedure.name()));
                cells.put("url", Fact.url(procedure.url()));
                cells.put("purpose", Fact.text(procedure.purpose()));
                procedure.identification().ifPresent(means -> cells.put("identification", Fact.text(means)));
                return cells;
            });
            flag("has-online-procedures", !portal.onlineProcedures().isEmpty());
            flag("has-user-content", portal.userContent().isPresent());
            portal.userContent().ifPresent(content -> {
                values.put("user-content-what", Fact.text(content.what()));
                values.put("user-content-email", Fact.email(content.email()));
                content.reportForm().ifPresent(form -> values.put("user-content-form", Fact.url(form)));
                flag("has-automated-moderation", content.automatedModeration());
            });
            values.put("theme-accent", Fact.code(portal.theme().accent()));
            values.put("theme-logo", Fact.url(portal.theme().logo()));
        }

        private void legalNotice(LegalNotice notice) {
            values.put("director-name", Fact.text(notice.publicationDirector().fullName()));
            values.put("director-title", Fact.text(notice.publicationDirector().title()));
            provider("host", notice.hosting());
            flag("has-data-storage", notice.dataStorage().isPresent());
            notice.dataStorage().ifPresent(storage -> provider("storage", storage));
            flag("has-consumers", notice.hasConsumers());
            notice.mediator().ifPresent(mediator -> {
                values.put("mediator-name", Fact.text(mediator.name()));
                address("mediator", mediator.address());
                values.put("mediator-site", Fact.url(mediator.site()));
                values.put("mediator-site-host", Fact.text(mediator.site().getHost()));
            });
        }

        private void dataProtection(DataProtection dataProtection) {
            var officer = dataProtection.officer();
            officer.email().ifPresent(email -> values.put("dpo-email", Fact.email(email)));
            officer.form().ifPresent(form -> values.put("dpo-form", Fact.url(form)));
            officer.postal().ifPresent(postal -> {
                values.put("dpo-recipient", Fact.text(postal.recipient()));
                address("dpo", postal.address());
            });
            values.put("image-sources", Fact.code(imageSources(dataProtection)));
            list("activities", dataProtection.activities(), Collector::activity);
            list("recipients", dataProtection.recipients(), Collector::recipient);
            var transfers = dataProtection.recipients().stream()
                    .filter(Recipient::isOutsideEea)
                    .toList();
            list("transfers", transfers, Collector::recipient);
            flag("has-transfers", !transfers.isEmpty());
            list("data-subjects", dataProtection.dataSubjects(), text -> Map.of("text", Fact.text(text)));
            flag("has-data-subjects", !dataProtection.dataSubjects().isEmpty());
            var indirect = dataProtection.activities().stream()
                    .filter(activity -> activity.source().isPresent())
                    .toList();
            list("sources", indirect, Collector::source);
            flag("has-sources", !indirect.isEmpty());
            list("joint-controllers", dataProtection.jointControllers(), Collector::jointController);
            flag("has-joint-controllers", !dataProtection.jointControllers().isEmpty());
            list("automated-decisions", dataProtection.automatedDecisions(), Collector::automatedDecision);
            flag("has-automated-decisions", !dataProtection.automatedDecisions().isEmpty());
            flag("is-for-" + kebab(dataProtection.audience().orElse(Audience.EVERYONE)), true);
            DataSubjectRight.owedBy(dataProtection).forEach(right -> flag("right-" + kebab(right), true));
        }

        private void trackers(List<Tracker> trackers) {
            list("trackers", trackers, Collector::tracker);
            var measuring = trackers.stream().filter(Tracker::measurement).toList();
            var kept = measuring.stream()
                    .filter(tracker -> tracker.retention().isPresent())
                    .toList();
            list("measured-data", kept, Collector::tracker);
            flag("has-measured-data", !kept.isEmpty());
            flag("has-trackers", !trackers.isEmpty());
            flag("has-consent-trackers", trackers.stream().anyMatch(tracker -> !tracker.exempt()));
            flag("has-measurement-trackers", !measuring.isEmpty());
            flag("has-exempt-measurement", measuring.stream().anyMatch(Tracker::exempt));
            flag("has-consent-measurement", measuring.stream().anyMatch(tracker -> !tracker.exempt()));
            trackers.stream()
                    .filter(Tracker::remembersChoice)
                    .findFirst()
                    .map(Tracker::lifetime)
                    .ifPresent(period -> {
                        values.put("choice-retention", Fact.code(period));
                        values.put("choice-retention-text", Fact.text(InFrench.period(period)));
                    });
        }

        /** From where a page may load images, as its content security policy says it. */
        private static String imageSources(DataProtection dataProtection) {
            return Stream.concat(
                            Stream.of("'self'"),
                            dataProtection.recipients().stream()
                                    .flatMap(recipient -> recipient.hosts().stream())
                                    .flatMap(Collector::origin)
                                    .distinct())
                    .collect(Collectors.joining(" "));
        }

        // A policy is a list of words: a name that could hold a space or a semicolon is none.
        private static Stream<String> origin(String host) {
            try {
                return Stream.of("https://" + IDN.toASCII(host, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES));
            } catch (IllegalArgumentException e) {
                return Stream.empty();
            }
        }

        private void accessibility(Accessibility accessibility) {
            values.put("a11y-status", Fact.text(accessibility.status().inFrench()));
            values.put("a11y-status-code", Fact.code(kebab(accessibility.status())));
            accessibility.rate().ifPresent(rate -> values.put("a11y-rate", Fact.code(rate)));
            accessibility.auditedOn().ifPresent(day -> date("a11y-audit-date", day));
            accessibility.auditor().ifPresent(auditor -> values.put("a11y-auditor", Fact.text(auditor)));
            date("a11y-date", accessibility.declaredOn());
            values.put("a11y-email", Fact.email(accessibility.email()));
            values.put("a11y-scheme-years", Fact.text(accessibility.schemeYears()));
            values.put("a11y-scheme-url", Fact.url(accessibility.schemeUrl()));
            values.put("a11y-plan-url", Fact.url(accessibility.planUrl()));
            list("a11y-non-conformities", accessibility.nonConformities(), text -> Map.of("text", Fact.text(text)));
            flag("has-a11y-audit", accessibility.rate().isPresent());
            flag("has-a11y-non-conformities", !accessibility.nonConformities().isEmpty());
        }

        private void policies(Policies policies) {
            values.put("policy-version", Fact.text(policies.version()));
            date("policy-published", policies.published());
            date("policy-effective", policies.effective());
            policies.reviewBy().ifPresent(day -> date("policy-review-by", day));
            flag("has-review", policies.reviewBy().isPresent());
        }

        private void openData(OpenData openData) {
            flag("has-access-officer", openData.accessOfficer().isPresent());
            openData.accessOfficer().ifPresent(officer -> {
                values.put("access-officer-name", Fact.text(officer.fullName()));
                values.put("access-officer-profession", Fact.text(officer.profession()));
                officer.email().ifPresent(email -> values.put("access-officer-email", Fact.email(email)));
                officer.phone().ifPresent(phone -> phone("access-officer-phone", phone));
                values.put("access-officer-appointed-by", Fact.text(officer.appointedBy()));
            });
            flag("has-directory", openData.directory().isPresent());
            openData.directory().ifPresent(directory -> {
                values.put("directory-url", Fact.url(directory.url()));
                date("directory-date", directory.updatedOn());
            });
            list("licences", openData.licences(), other -> {
                var cells = licence(other.data(), other.licence());
                other.approval().ifPresent(approval -> cells.put("approval", Fact.text(approval)));
                return cells;
            });
            flag("has-other-licences", !openData.licences().isEmpty());
            list("fees", openData.fees(), fee -> {
                var cells = licence(fee.data(), fee.licence());
                cells.put("amount", Fact.text(fee.amount()));
                cells.put("basis", Fact.text(fee.basis()));
                return cells;
            });
            flag("has-fees", !openData.fees().isEmpty());
            list("algorithms", openData.algorithms(), Collector::algorithm);
            flag("has-algorithms", !openData.algorithms().isEmpty());
        }

        private static Map<String, Fact> licence(String data, Licence licence) {
            var cells = new LinkedHashMap<String, Fact>();
            cells.put("data", Fact.text(data));
            cells.put("licence", Fact.code(licence.id()));
            cells.put("licence-name", Fact.text(licence.name()));
            cells.put("licence-url", Fact.url(licence.url()));
            return cells;
        }

        private static Map<String, Fact> algorithm(Algorithm algorithm) {
            var cells = new LinkedHashMap<String, Fact>();
            cells.put("id", Fact.code(algorithm.id()));
            cells.put("name", Fact.text(algorithm.name()));
            cells.put("decision", Fact.text(algorithm.decision()));
            cells.put("data", Fact.text(algorithm.data()));
            cells.put("rules", Fact.text(algorithm.rules()));
            cells.put("contribution", Fact.text(algorithm.contribution()));
            cells.put("appeal", Fact.text(algorithm.appeal()));
            return cells;
        }

        private static Map<String, Fact> activity(ProcessingActivity activity) {
            var cells = new LinkedHashMap<String, Fact>();
            cells.put("id", Fact.code(activity.id()));
            cells.put("purpose", Fact.text(activity.purpose()));
            cells.put("data", Fact.text(activity.data()));
            cells.put("basis", Fact.code(kebab(activity.basis())));
            cells.put("basis-text", Fact.text(activity.basis().inFrench()));
            activity.foundation().ifPresent(foundation -> cells.put("foundation", Fact.text(foundation)));
            activity.consentAct().ifPresent(act -> cells.put("consent-act", Fact.text(act)));
            activity.retention().period().ifPresent(period -> {
                cells.put("period", Fact.code(period));
                cells.put("period-text", Fact.text(InFrench.period(period)));
            });
            activity.retention().from().ifPresent(from -> cells.put("from", Fact.text(from)));
            activity.retention().criterion().ifPresent(criterion -> cells.put("criterion", Fact.text(criterion)));
            return cells;
        }

        private static Map<String, Fact> source(ProcessingActivity activity) {
            var source = activity.source().orElseThrow();
            var cells = new LinkedHashMap<String, Fact>();
            cells.put("id", Fact.code(activity.id()));
            cells.put("purpose", Fact.text(activity.purpose()));
            cells.put("name", Fact.text(source.name()));
            cells.put(
                    "access-text",
                    Fact.text(
                            source.publiclyAccessible()
                                    ? "source accessible au public"
                                    : "source qui n’est pas accessible au public"));
            return cells;
        }

        private static Map<String, Fact> jointController(JointController joint) {
            var cells = new LinkedHashMap<String, Fact>();
            cells.put("name", Fact.text(joint.name()));
            cells.put("purpose", Fact.text(joint.purpose()));
            cells.put("arrangement", Fact.text(joint.arrangement()));
            joint.contact().ifPresent(contact -> cells.put("contact", Fact.text(contact)));
            return cells;
        }

        private static Map<String, Fact> automatedDecision(AutomatedDecision decision) {
            var cells = new LinkedHashMap<String, Fact>();
            cells.put("id", Fact.code(decision.id()));
            cells.put("decision", Fact.text(decision.decision()));
            cells.put("logic", Fact.text(decision.logic()));
            cells.put("consequences", Fact.text(decision.consequences()));
            decision.details().ifPresent(details -> cells.put("details", Fact.url(details)));
            return cells;
        }

        private static Map<String, Fact> recipient(Recipient recipient) {
            var cells = new LinkedHashMap<String, Fact>();
            cells.put("id", Fact.code(recipient.id()));
            cells.put("name", Fact.text(recipient.name()));
            cells.put("role", Fact.text(recipient.role()));
            if (recipient.processor()) cells.put("processor", Fact.text("sous-traitant"));
            cells.put("country", Fact.code(recipient.country()));
            cells.put("country-text", Fact.text(new Locale("", recipient.country()).getDisplayCountry(Locale.FRENCH)));
            recipient.safeguard().ifPresent(safeguard -> cells.put("safeguard", Fact.text(safeguard)));
            return cells;
        }

        private static Map<String, Fact> tracker(Tracker tracker) {
            var cells = new LinkedHashMap<String, Fact>();
            cells.put("name", Fact.text(tracker.name()));
            cells.put("set-by", Fact.text(tracker.setBy()));
            cells.put("purpose", Fact.text(tracker.purpose()));
            cells.put("lifetime", Fact.code(tracker.lifetime()));
            cells.put("lifetime-text", Fact.text(InFrench.period(tracker.lifetime())));
            cells.put("access", Fact.text(tracker.access()));
            tracker.retention().ifPresent(retention -> {
                cells.put("retention", Fact.code(retention));
                cells.put("retention-text", Fact.text(InFrench.period(retention)));
            });
            cells.put("consent", Fact.code(tracker.exempt() ? "exempt" : "required"));
            cells.put("consent-text", Fact.text(tracker.exempt() ? "exempté" : "soumis à votre accord"));
            return cells;
        }

        private void provider(String prefix, Provider provider) {
            values.put(prefix + "-name", Fact.text(provider.name()));
            address(prefix, provider.address());
            phone(prefix + "-phone", provider.phone());
        }

        private void address(String prefix, PostalAddress address) {
            values.put(prefix + "-street", Fact.text(address.street()));
            values.put(prefix + "-postcode", Fact.text(address.postcode()));
            values.put(prefix + "-city", Fact.text(address.city()));
        }

        private void phone(String name, String phone) {
            values.put(name, Fact.text(phone));
            values.put(name + "-link", Fact.url("tel:" + PhoneNumber.international(phone)));
        }

        private void date(String name, java.time.LocalDate date) {
            values.put(name, Fact.code(date));
            values.put(name + "-text", Fact.text(InFrench.date(date)));
        }

        private void flag(String name, boolean holds) {
            if (holds) flags.add(name);
        }

        private <T> void list(String name, List<T> items, java.util.function.Function<T, Map<String, Fact>> cellsOf) {
            var rows = new ArrayList<Row>();
            for (var item : items) {
                var cells = new LinkedHashMap<String, String>();
                cellsOf.apply(item).forEach((cell, fact) -> {
                    var full = name + "-" + (rows.size() + 1) + "-" + cell;
                    cells.put(cell, full);
                    values.put(full, fact);
                });
                rows.add(new Row(cells));
            }
            lists.put(name, List.copyOf(rows));
        }

        private static String kebab(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
