package org.parvis.rules.tenancy;

import java.util.Map;
import org.parvis.compliance.Objection;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.HostName;
import org.parvis.evidence.Siren;
import org.parvis.site.AsOf;
import org.parvis.site.Expression;
import org.parvis.site.OtherTenants;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tracker;
import org.parvis.tenant.facts.Facts;

/** What is wrong in one tenant's record: the first fault of each field, by its path. */
final class RecordFaults {

    private static final Expression ID = Expression.of("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Expression PHONE =
            Expression.of("0[1-9]\\d{8}|\\+[1-9]\\d{7,14}|3\\d{3}|1\\d{2,3}|11[68]\\d{3}");
    private static final Expression EMAIL =
            Expression.of("[^\\s@<>(),;:\"\\[\\]]+@[^\\s@<>(),;:\"\\[\\]/.]+(?:\\.[^\\s@<>(),;:\"\\[\\]/.]+)+");
    private static final Expression WORD = Expression.of("[\\p{L}\\p{M}]+");

    /** The first letter that is not Latin. */
    private static final char FIRST_ALIKE = '\u0370';

    private static final Expression ATTRIBUTE = Expression.of("\\{([a-z][a-z0-9-]*)\\}");

    private final Tenant tenant;
    private final OtherTenants others;
    private final AsOf today;
    private final Faults faults = new Faults();

    private RecordFaults(Tenant tenant, OtherTenants others, AsOf today) {
        this.tenant = tenant;
        this.others = others;
        this.today = today;
    }

    /** The faults of the record of the tenant whose portal {@code site} is. */
    static Map<String, Objection> in(Site site) {
        return in(site.tenant(), site.facts(), site.values(), site.others(), site.asOf());
    }

    /** Those of the record of {@code tenant} beside {@code others}, with its {@code facts} and the {@code values} of its fields. */
    static Map<String, Objection> in(
            Tenant tenant, Facts facts, Map<String, Object> values, OtherTenants others, AsOf today) {
        return new RecordFaults(tenant, others, today).found(facts, values).byPath();
    }

    private Faults found(Facts facts, Map<String, Object> values) {
        everyValue(facts, values);
        organisation();
        PortalFaults.find(tenant.portal(), faults);
        legalNotice();
        PrivacyFaults.find(tenant, faults);
        trackers();
        accessibility();
        OpenDataFaults.find(tenant.openData(), today, faults);
        NeighbourFaults.find(tenant, values, others, faults);
        return faults;
    }

    private void everyValue(Facts facts, Map<String, Object> values) {
        var names = facts.values().keySet();
        values.forEach((path, value) -> {
            if (!(value instanceof String text)) {
                if (value == null) faults.add(path, "la valeur manque");
                return;
            }
            var words = VisibleText.normalise(text);
            if (VisibleText.isBlank(words)) faults.add(path, "la valeur est vide");
            if (isName(path) && WORD.in(words).anyMatch(word -> imitates(word.group())))
                faults.add(path, "un mot mêle des lettres de deux écritures, qui se ressemblent", text);
            ClosedTable.PLACEHOLDERS
                    .in(words, today)
                    .findFirst()
                    .ifPresent(match -> faults.add(path, match.row().reason(), text));
            ATTRIBUTE
                    .in(words)
                    .filter(attribute -> names.contains(attribute.group(1)))
                    .findFirst()
                    .ifPresent(attribute -> faults.add(
                            path, "une valeur n’est pas remplacée par une autre : elle s’affiche telle quelle", text));
            if (path.endsWith("phone")
                    && !PHONE.matcher(words.replaceAll("[ .-]", "")).matches())
                faults.add(path, "ce n’est pas un numéro de téléphone", text);
            if (path.endsWith("email") && !EMAIL.matcher(words).matches())
                faults.add(path, "ce n’est pas une adresse électronique", text);
        });
        if (!ID.matcher(tenant.id()).matches())
            faults.add(
                    "id", "l’identifiant n’est pas fait de minuscules, de chiffres et de traits d’union", tenant.id());
    }

    private static boolean isName(String path) {
        return path.startsWith("organisation.") || path.endsWith("name");
    }

    /** Whether {@code word} may pass for another to a reader, and is none to whoever looks for it. */
    private static boolean imitates(String word) {
        return word.chars().anyMatch(letter -> letter >= FIRST_ALIKE) && HostName.imitates(word);
    }

    private void organisation() {
        var organisation = tenant.organisation();
        faults.postcode("organisation.seat.postcode", organisation.seat().postcode());
        organisation.register().ifPresent(register -> siren("organisation.register.siren", register.siren()));
        organisation.siren().ifPresent(siren -> {
            siren("organisation.siren", siren);
            if (organisation.register().isPresent())
                faults.add("organisation.siren", "une société donne son numéro avec son immatriculation", siren);
        });
        if (tenant.kind() == Tenant.Kind.COMPANY && organisation.register().isEmpty())
            faults.add("organisation.register", "l’immatriculation de la société manque");
    }

    private void siren(String path, String siren) {
        if (!Siren.isValid(siren)) faults.add(path, "ce n’est pas un numéro SIREN", siren);
    }

    private void legalNotice() {
        var notice = tenant.legalNotice();
        if (tenant.kind() == Tenant.Kind.COMPANY
                && tenant.portal().services().offers()
                && notice.sellsToConsumers().isEmpty())
            faults.add(
                    "legal-notice.sells-to-consumers",
                    "la fiche ne dit pas si les offres payantes s’adressent à des consommateurs");
        notice.mediator().ifPresent(mediator -> {
            faults.postcode(
                    "legal-notice.mediator.address.postcode", mediator.address().postcode());
            faults.address("legal-notice.mediator.site", mediator.site());
        });
    }

    private void trackers() {
        faults.unique("trackers", "name", tenant.trackers(), Tracker::name);
        faults.each("trackers", tenant.trackers(), (path, tracker) -> {
            if (tracker.lifetime().isNegative()) faults.add(path + ".lifetime", "la durée de vie est négative");
            tracker.retention().ifPresent(retention -> faults.retention(path + ".retention", retention));
            faults.each(path + ".hosts", tracker.hosts(), faults::host);
        });
        if (tenant.trackers().stream().anyMatch(Tracker::measurement)
                && !tenant.portal().services().audienceMeasurement())
            faults.add(
                    "portal.services.audience-measurement",
                    "un traceur mesure l’audience, alors que la fiche dit que les visites ne sont pas mesurées");
    }

    private void accessibility() {
        var accessibility = tenant.accessibility();
        var rate = accessibility.rate();
        if (rate.filter(percentage -> percentage < 0 || percentage > 100).isPresent())
            faults.add(
                    "accessibility.rate",
                    "le taux n’est pas un pourcentage",
                    rate.map(String::valueOf).orElse(""));
        if (rate.isPresent() && accessibility.auditor().isEmpty())
            faults.add("accessibility.auditor", "un taux est donné sans dire qui a mené l’audit");
        if (rate.isPresent() && accessibility.auditedOn().isEmpty())
            faults.add("accessibility.audited-on", "un taux est donné sans la date de l’audit");
        if (accessibility.auditedOn().filter(today::isBefore).isPresent())
            faults.add("accessibility.audited-on", "l’audit est daté d’un jour à venir");
        faults.address("accessibility.scheme-url", accessibility.schemeUrl());
        faults.address("accessibility.plan-url", accessibility.planUrl());
    }
}
