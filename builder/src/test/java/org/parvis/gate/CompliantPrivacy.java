package org.parvis.gate;

import java.net.URI;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.portal.Services;
import org.parvis.tenant.privacy.Audience;
import org.parvis.tenant.privacy.AutomatedDecision;
import org.parvis.tenant.privacy.DataProtection;
import org.parvis.tenant.privacy.DataProtectionOfficer;
import org.parvis.tenant.privacy.DataSource;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.LegalBasis;
import org.parvis.tenant.privacy.PostalLine;
import org.parvis.tenant.privacy.ProcessingActivity;
import org.parvis.tenant.privacy.Recipient;
import org.parvis.tenant.privacy.RetentionPeriod;

/** What a tenant that obeys every rule does with personal data. */
record CompliantPrivacy(Chance chance, Kind kind, Services services, PostalAddress seat, String domain) {

    /** Each sort of audience, and now and then what few have: another controller, a machine that decides, data from elsewhere. */
    DataProtection stated() {
        var officer = officer();
        var audience = Audience.values()[chance.number() % Audience.values().length];
        var activities = activities();
        if (chance.number() % 4 == 1) activities.add(fromElsewhere());
        if (chance.number() % 7 == 5 && kind.isPublic()) activities.add(letting());
        return new DataProtection(
                officer,
                chance.number() % 2 == 0 ? Optional.of(audience) : Optional.empty(),
                chance.number() % 2 == 0 ? List.of() : List.of("les visiteurs du portail", "les agents qui publient"),
                activities,
                recipients(),
                chance.number() % 4 == 1
                        ? List.of(
                                new JointController(
                                        "Syndicat Exemple du Numérique",
                                        "le choix des outils du portail",
                                        "le syndicat tient les comptes, nous répondons à vos demandes",
                                        Optional.of("guichet@" + domain)),
                                new JointController(
                                        "Réseau d'Essai & Cie",
                                        "la lettre commune",
                                        "chacun répond de ses envois",
                                        Optional.empty()))
                        : List.of(),
                chance.number() % 4 == 1
                        ? List.of(new AutomatedDecision(
                                "places",
                                "L’attribution des places en atelier",
                                "un tirage au sort parmi les demandes reçues à temps",
                                "vous êtes admis ou placé sur la liste d’attente",
                                Optional.of(URI.create("https://www." + domain + "/tirage/"))))
                        : List.of());
    }

    private DataProtectionOfficer officer() {
        var channel = chance.below(4);
        var email = Optional.of("dpo@" + domain);
        var form = Optional.of(URI.create("https://donnees." + domain + "/contact-dpo/"));
        var postal = Optional.of(new PostalLine("Délégué à la protection des données, " + seat.city(), seat));
        return switch (channel) {
            case 0 -> new DataProtectionOfficer(email, Optional.empty(), Optional.empty(), List.of());
            case 1 -> new DataProtectionOfficer(Optional.empty(), Optional.empty(), postal, List.of());
            case 2 ->
                new DataProtectionOfficer(
                        Optional.of("dpo@cdg-essai.example"), Optional.empty(), postal, List.of("cdg-essai.example"));
            default -> new DataProtectionOfficer(email, Optional.empty(), postal, List.of());
        };
    }

    private List<ProcessingActivity> activities() {
        var activities = new ArrayList<ProcessingActivity>();
        var task = kind.isPublic() ? LegalBasis.PUBLIC_TASK : LegalBasis.LEGITIMATE_INTEREST;
        var foundation = Optional.of(
                kind.isPublic() ? "article L. 312-1-1 du CRPA" : "faire connaître les données de la société");
        activities.add(activity(
                "messages", "Répondre aux messages que vous nous écrivez", task, foundation, "P1Y", "la réponse"));
        activities.add(activity(
                "logs", "Garder le portail en bon état de marche", task, foundation, "P6M", "l’enregistrement"));
        if (services.accounts())
            activities.add(activity(
                    "account", "Tenir votre compte d’usager", task, foundation, "P24M", "votre dernière connexion"));
        if (services.newsletter()) activities.add(newsletter());
        if (services.audienceMeasurement())
            activities.add(activity(
                    "audience", "Compter les visites pour améliorer les pages", task, foundation, "P25M", "la visite"));
        if (services.offers())
            activities.add(new ProcessingActivity(
                    "offers",
                    "Tenir les offres que vous avez souscrites",
                    "nom, adresse, factures",
                    LegalBasis.CONTRACT,
                    Optional.empty(),
                    new RetentionPeriod(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("jusqu’à la fin du contrat, puis le délai de prescription"))));
        return activities;
    }

    private ProcessingActivity fromElsewhere() {
        return new ProcessingActivity(
                "officials",
                "Présenter les élus et les dirigeants",
                "nom, fonction",
                kind.isPublic() ? LegalBasis.PUBLIC_TASK : LegalBasis.LEGITIMATE_INTEREST,
                Optional.of(kind.isPublic() ? "article L. 312-1-1 du CRPA" : "dire qui dirige la société"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new DataSource("le répertoire national d’essai", true)),
                new RetentionPeriod(
                        Optional.of(Period.ofYears(6)), Optional.of("la prise de fonction"), Optional.empty()));
    }

    private static ProcessingActivity letting() {
        return new ProcessingActivity(
                "letting",
                "Louer les salles à des entreprises",
                "nom, adresse électronique",
                LegalBasis.LEGITIMATE_INTEREST,
                Optional.of("tirer un revenu des salles libres"),
                Optional.of(true),
                Optional.empty(),
                Optional.of(new DataSource("un fichier d’annonces professionnelles", false)),
                new RetentionPeriod(Optional.of(Period.ofYears(1)), Optional.of("la demande"), Optional.empty()));
    }

    private static ProcessingActivity newsletter() {
        return new ProcessingActivity(
                "newsletter",
                "Vous envoyer la lettre d’information",
                "adresse électronique, date",
                LegalBasis.CONSENT,
                Optional.empty(),
                Optional.empty(),
                Optional.of("vous cochez la case prévue"),
                Optional.empty(),
                new RetentionPeriod(
                        Optional.of(Period.ofYears(3)), Optional.of("votre dernier clic"), Optional.empty()));
    }

    private static ProcessingActivity activity(
            String id, String purpose, LegalBasis basis, Optional<String> foundation, String period, String from) {
        return new ProcessingActivity(
                id,
                purpose,
                "adresse électronique, date",
                basis,
                foundation,
                new RetentionPeriod(Optional.of(Period.parse(period)), Optional.of(from), Optional.empty()));
    }

    private List<Recipient> recipients() {
        var inside = new Recipient(
                "team", "Équipe chargée du portail", "gestion des demandes", false, "FR", Optional.empty(), List.of());
        var host = new Recipient(
                "host", "Nuage Public SAS", "hébergement du portail", true, "FR", Optional.empty(), List.of());
        var abroad = new Recipient(
                "mailing",
                "Postale Exemple Inc.",
                "envoi des courriels",
                true,
                chance.perhaps() ? "US" : "CA",
                Optional.of("clauses contractuelles types de la Commission européenne"),
                List.of());
        return (chance.perhaps() ? Stream.of(inside, host) : Stream.of(inside, host, abroad)).toList();
    }
}
