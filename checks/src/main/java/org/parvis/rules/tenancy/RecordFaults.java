package org.parvis.rules.tenancy;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parvis.compliance.Objection;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.Siren;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.facts.Facts;
import org.parvis.tenant.opendata.Algorithm;
import org.parvis.tenant.portal.UserContent;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.LegalBasis;
import org.parvis.tenant.privacy.ProcessingActivity;
import org.parvis.tenant.privacy.Recipient;

/** What is wrong in one tenant's record: the first fault of each field, by its path. */
final class RecordFaults {

    private static final Expression ID = Expression.of("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Expression POSTCODE = Expression.of("\\d{5}");
    private static final Expression PHONE =
            Expression.of("0[1-9]\\d{8}|\\+[1-9]\\d{7,14}|3\\d{3}|1\\d{2,3}|11[68]\\d{3}");
    private static final Expression EMAIL =
            Expression.of("[^\\s@<>(),;:\"\\[\\]]+@[^\\s@<>(),;:\"\\[\\]/.]+(?:\\.[^\\s@<>(),;:\"\\[\\]/.]+)+");
    private static final Expression HOST = Expression.of("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Expression COLOUR = Expression.of("#[0-9a-fA-F]{6}");
    private static final Expression ATTRIBUTE = Expression.of("\\{([a-z][a-z0-9-]*)\\}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final double READABLE = 4.5;

    private final Tenant tenant;
    private final LocalDate today;
    private final Map<String, Objection> faults = new LinkedHashMap<>();

    private RecordFaults(Tenant tenant, LocalDate today) {
        this.tenant = tenant;
        this.today = today;
    }

    /** The faults of {@code tenant}'s record on the day {@code today}. */
    static Map<String, Objection> in(Tenant tenant, LocalDate today) {
        return in(tenant, Facts.of(tenant), Fields.of(tenant), today);
    }

    /** The same, where its facts and the values of its fields are known already. */
    static Map<String, Objection> in(Tenant tenant, Facts facts, Map<String, Object> values, LocalDate today) {
        var faults = new RecordFaults(tenant, today);
        faults.everyValue(facts, values);
        faults.organisation();
        faults.portal();
        faults.legalNotice();
        faults.dataProtection();
        faults.trackers();
        faults.accessibility();
        faults.openData();
        return faults.faults;
    }

    private void everyValue(Facts facts, Map<String, Object> values) {
        var names = facts.values().keySet();
        values.forEach((path, value) -> {
            if (!(value instanceof String text)) {
                if (value == null) add(path, "la valeur manque");
                return;
            }
            var words = VisibleText.normalise(text);
            if (words.isEmpty()) add(path, "la valeur est vide");
            ClosedTable.PLACEHOLDERS
                    .in(words, today)
                    .findFirst()
                    .ifPresent(match -> add(path, match.row().reason(), text));
            ATTRIBUTE
                    .in(words)
                    .filter(attribute -> names.contains(attribute.group(1)))
                    .findFirst()
                    .ifPresent(attribute -> add(
                            path, "une valeur n’est pas remplacée par une autre : elle s’affiche telle quelle", text));
            if (path.endsWith("phone")
                    && !PHONE.matcher(words.replaceAll("[ .-]", "")).matches())
                add(path, "ce n’est pas un numéro de téléphone", text);
            if (path.endsWith("email") && !EMAIL.matcher(words).matches())
                add(path, "ce n’est pas une adresse électronique", text);
        });
        if (!ID.matcher(tenant.id()).matches())
            add("id", "l’identifiant n’est pas fait de minuscules, de chiffres et de traits d’union", tenant.id());
    }

    private void organisation() {
        var organisation = tenant.organisation();
        postcode("organisation.seat.postcode", organisation.seat().postcode());
        organisation
                .register()
                .filter(register -> !Siren.isValid(register.siren()))
                .ifPresent(register ->
                        add("organisation.register.siren", "ce n’est pas un numéro SIREN", register.siren()));
        if (tenant.kind() == Tenant.Kind.COMPANY && organisation.register().isEmpty())
            add("organisation.register", "l’immatriculation de la société manque");
    }

    private void portal() {
        var portal = tenant.portal();
        address("portal.home", portal.home());
        if (!portal.home().toString().endsWith("/"))
            add(
                    "portal.home",
                    "l’adresse de l’accueil ne finit pas par une barre oblique",
                    portal.home().toString());
        if (portal.domains().isEmpty()) add("portal.domains", "aucun domaine n’est déclaré");
        each("portal.domains", portal.domains(), (path, domain) -> {
            if (!HOST.matcher(domain).matches()) add(path, "ce n’est pas un domaine", domain);
        });
        each(
                "portal.social-networks",
                portal.socialNetworks(),
                (path, network) -> address(path + ".url", network.url()));
        each(
                "portal.online-procedures",
                portal.onlineProcedures(),
                (path, procedure) -> address(path + ".url", procedure.url()));
        portal.userContent()
                .flatMap(UserContent::reportForm)
                .ifPresent(form -> address("portal.user-content.report-form", form));
        address("portal.licence.url", portal.licence().url());
        colour("portal.theme.accent", portal.theme().accent());
    }

    private void legalNotice() {
        var notice = tenant.legalNotice();
        if (tenant.kind() == Tenant.Kind.COMPANY
                && tenant.portal().services().offers()
                && notice.sellsToConsumers().isEmpty())
            add(
                    "legal-notice.sells-to-consumers",
                    "la fiche ne dit pas si les offres payantes s’adressent à des consommateurs");
        notice.mediator().ifPresent(mediator -> {
            postcode(
                    "legal-notice.mediator.address.postcode", mediator.address().postcode());
            address("legal-notice.mediator.site", mediator.site());
        });
    }

    private void dataProtection() {
        var protection = tenant.dataProtection();
        var officer = protection.officer();
        officer.form().ifPresent(form -> address("data-protection.officer.form", form));
        officer.postal()
                .ifPresent(postal -> postcode(
                        "data-protection.officer.postal.address.postcode",
                        postal.address().postcode()));
        if (tenant.kind().isPublic()
                && officer.email().isEmpty()
                && officer.form().isEmpty()
                && officer.postal().isEmpty())
            add("data-protection.officer", "le délégué n’a ni courriel, ni formulaire, ni adresse postale");
        var activities = "data-protection.activities";
        if (protection.activities().isEmpty()) add(activities, "aucun traitement n’est déclaré");
        unique(activities, "id", protection.activities(), ProcessingActivity::id);
        each(activities, protection.activities(), (path, activity) -> {
            var retention = activity.retention();
            if (retention.period().isEmpty() && retention.criterion().isEmpty())
                add(path + ".retention", "le traitement n’a ni durée ni critère de conservation", activity.purpose());
            if (retention
                    .period()
                    .filter(period -> period.isZero() || period.isNegative())
                    .isPresent()) add(path + ".retention.period", "la durée de conservation n’est pas positive");
            if (activity.basis() == LegalBasis.LEGITIMATE_INTEREST
                    && activity.foundation().isEmpty())
                add(path + ".foundation", "l’intérêt légitime poursuivi n’est pas dit", activity.purpose());
        });
        var decisions = "data-protection.automated-decisions";
        unique(decisions, "id", protection.automatedDecisions(), AutomatedDecision::id);
        each(
                decisions,
                protection.automatedDecisions(),
                (path, decision) -> decision.details().ifPresent(details -> address(path + ".details", details)));
        unique("data-protection.joint-controllers", "name", protection.jointControllers(), JointController::name);
        var recipients = "data-protection.recipients";
        if (protection.recipients().isEmpty()) add(recipients, "aucun destinataire n’est déclaré");
        unique(recipients, "id", protection.recipients(), Recipient::id);
        each(recipients, protection.recipients(), (path, recipient) -> {
            if (!COUNTRIES.contains(recipient.country()))
                add(path + ".country", "ce n’est pas le code d’un pays", recipient.country());
            else if (recipient.isOutsideEea() && recipient.safeguard().isEmpty())
                add(path + ".safeguard", "la garantie du transfert manque", recipient.name());
        });
    }

    private void trackers() {
        unique("trackers", "name", tenant.trackers(), Tracker::name);
        each("trackers", tenant.trackers(), (path, tracker) -> {
            if (tracker.lifetime().isNegative()) add(path + ".lifetime", "la durée de vie est négative");
            if (tracker.retention()
                    .filter(period -> period.isZero() || period.isNegative())
                    .isPresent()) add(path + ".retention", "la durée de conservation n’est pas positive");
            each(path + ".hosts", tracker.hosts(), (host, name) -> {
                if (!HOST.matcher(name).matches()) add(host, "ce n’est pas un domaine", name);
            });
        });
        if (tenant.trackers().stream().anyMatch(Tracker::measurement)
                && !tenant.portal().services().audienceMeasurement())
            add(
                    "portal.services.audience-measurement",
                    "un traceur mesure l’audience, alors que la fiche dit que les visites ne sont pas mesurées");
    }

    private void accessibility() {
        var accessibility = tenant.accessibility();
        var rate = accessibility.rate();
        if (rate.filter(percentage -> percentage < 0 || percentage > 100).isPresent())
            add(
                    "accessibility.rate",
                    "le taux n’est pas un pourcentage",
                    rate.map(String::valueOf).orElse(""));
        if (rate.isPresent() && accessibility.auditor().isEmpty())
            add("accessibility.auditor", "un taux est donné sans dire qui a mené l’audit");
        if (rate.isPresent() && accessibility.auditedOn().isEmpty())
            add("accessibility.audited-on", "un taux est donné sans la date de l’audit");
        if (accessibility.auditedOn().filter(today::isBefore).isPresent())
            add("accessibility.audited-on", "l’audit est daté d’un jour à venir");
        address("accessibility.scheme-url", accessibility.schemeUrl());
        address("accessibility.plan-url", accessibility.planUrl());
    }

    private void openData() {
        var openData = tenant.openData();
        openData.accessOfficer()
                .filter(officer -> officer.email().isEmpty() && officer.phone().isEmpty())
                .ifPresent(officer -> add(
                        "open-data.access-officer",
                        "la personne responsable de l’accès aux documents n’a ni courriel ni téléphone"));
        openData.directory().ifPresent(directory -> {
            address("open-data.directory.url", directory.url());
            if (directory.updatedOn().isAfter(today))
                add("open-data.directory.updated-on", "le répertoire est daté d’un jour à venir");
        });
        each(
                "open-data.licences",
                openData.licences(),
                (path, other) -> address(path + ".licence.url", other.licence().url()));
        each(
                "open-data.fees",
                openData.fees(),
                (path, fee) -> address(path + ".licence.url", fee.licence().url()));
        unique("open-data.algorithms", "id", openData.algorithms(), Algorithm::id);
    }

    private void postcode(String path, String postcode) {
        if (!POSTCODE.matcher(postcode).matches()) add(path, "ce n’est pas un code postal", postcode);
    }

    private void address(String path, URI address) {
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null)
            add(path, "ce n’est pas une adresse en https", address.toString());
    }

    private void colour(String path, String colour) {
        if (!COLOUR.matcher(colour).matches()) add(path, "ce n’est pas une couleur #rrggbb", colour);
        else if (contrastWithWhite(Integer.parseInt(colour.substring(1), 16)) < READABLE)
            add(path, "le contraste avec un texte blanc est inférieur à 4,5", colour);
    }

    private static double contrastWithWhite(int rgb) {
        var luminance =
                0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        var part = channel / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private <T> void unique(String list, String key, List<T> items, Function<T, String> keyOf) {
        var seen = new HashSet<String>();
        each(list, items, (path, item) -> {
            if (!seen.add(keyOf.apply(item)))
                add(path + "." + key, Phrase.of("« {} » est déjà pris dans la liste", keyOf.apply(item)));
        });
    }

    private static <T> void each(String list, List<T> items, BiConsumer<String, T> check) {
        IntStream.range(0, items.size()).forEach(i -> check.accept(list + "[" + i + "]", items.get(i)));
    }

    private void add(String path, String message) {
        add(path, Phrase.of(message));
    }

    private void add(String path, Phrase message) {
        Objection.because(message).ifPresent(objection -> faults.putIfAbsent(path, objection));
    }

    private void add(String path, String message, String quoted) {
        Objection.because(message).ifPresent(objection -> faults.putIfAbsent(path, objection.quoting(quoted)));
    }
}
