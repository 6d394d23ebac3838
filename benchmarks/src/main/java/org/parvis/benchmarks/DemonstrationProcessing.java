package org.parvis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.parvis.benchmarks.DemonstrationRecord.Services;

/**
 * What a demonstration says that it does with data, and with which trackers: it follows from the services of its portal.
 *
 * @param body what it is
 * @param legalName who answers for the data
 * @param domain where its officer has a mailbox
 * @param seat where its officer is written to, as YAML
 * @param services what its portal offers
 */
record DemonstrationProcessing(Body body, String legalName, String domain, String seat, Services services) {

    /** That part of its record. */
    String yaml() {
        return dataProtection() + trackers();
    }

    private String dataProtection() {
        var subjects = new ArrayList<>(List.of("les visiteurs du portail"));
        var recipients = new ArrayList<>(List.of(
                recipient(
                        "town-hall", "Les agents " + body.staff() + " chargés du portail", "gestion du portail", false),
                recipient("hosting", "Baie Ouverte SCOP", "hébergement du portail", true)));
        if (services.accounts()) subjects.add("les titulaires d’un compte");
        if (services.newsletter()) {
            subjects.add("les abonnés à la lettre d’information");
            recipients.add(recipient("mailing", "Lettre Claire SCOP", "envoi de la lettre d’information", true));
        }
        if (services.offers()) subjects.add("les personnes qui souscrivent une offre");
        return """
                data-protection:
                  officer:
                    email: dpo@%s
                    postal: {recipient: %s, address: %s}
                  data-subjects: %s
                  activities:
                %s  recipients:
                %s""".formatted(
                        domain,
                        Quoted.text("Délégué à la protection des données, " + legalName),
                        seat,
                        Quoted.list(subjects),
                        activities(),
                        String.join("", recipients));
    }

    private String activities() {
        var task = "basis: public-task, foundation: article L. 312-1-1 du CRPA";
        var duty = "basis: legal-obligation, foundation: ";
        var all = new StringBuilder();
        if (services.accounts())
            all.append(activity(
                    "account",
                    "Ouvrir et gérer votre compte sur le portail",
                    "nom, prénom, adresse électronique, mot de passe chiffré",
                    task,
                    "period: P24M, from: votre dernière connexion"));
        if (services.newsletter())
            all.append(activity(
                    "newsletter",
                    "Vous envoyer la lettre d’information du portail",
                    "adresse électronique, date de votre inscription",
                    "basis: consent, consent-act: vous cochez la case prévue",
                    "criterion: jusqu’à votre désinscription"));
        if (services.measured())
            all.append(activity(
                    "audience",
                    "Compter les visites, pour améliorer le portail",
                    "pages consultées, date et heure, type d’appareil, adresse IP tronquée",
                    task,
                    "period: P25M, from: votre visite"));
        if (services.offers())
            all.append(activity(
                    "offers",
                    "Gérer les offres payantes auxquelles vous souscrivez",
                    "nom, coordonnées, offre choisie, factures et paiements",
                    "basis: contract",
                    "period: P5Y, from: la fin de votre contrat"));
        all.append(activity(
                "messages",
                "Répondre à vos messages et à vos signalements",
                "nom, adresse électronique, contenu de nos échanges",
                task,
                "period: P1Y, from: la fin de nos échanges"));
        all.append(activity(
                "rights",
                "Traiter les demandes que vous faites au titre de vos droits",
                "nom, coordonnées, contenu de la demande et de la réponse",
                duty + "articles 12 et 15 à 22 du RGPD",
                "period: P5Y, from: la clôture de la demande"));
        all.append(activity(
                "security",
                "Protéger le portail contre les intrusions et les pannes",
                "adresse IP, date et heure, page demandée",
                duty + "article 32 du RGPD",
                "period: P6M, from: leur enregistrement"));
        return all.toString();
    }

    private static String activity(String id, String purpose, String data, String basis, String retention) {
        return "    - {id: %s, purpose: %s, data: %s, %s, retention: {%s}}\n"
                .formatted(id, Quoted.text(purpose), Quoted.text(data), basis, retention);
    }

    private static String recipient(String id, String name, String role, boolean processor) {
        return "    - {id: %s, name: %s, role: %s, processor: %b, country: FR}\n"
                .formatted(id, Quoted.text(name), Quoted.text(role), processor);
    }

    private String trackers() {
        var all = new ArrayList<String>();
        var common = "set-by: " + Quoted.text(legalName) + ", access: aucun tiers, exempt: true, ";
        if (services.accounts())
            all.add("{name: session, purpose: garder ouverte la session de votre compte, lifetime: P0D, " + common
                    + "measurement: false}");
        if (services.measured())
            all.add("{name: _pk_id.*, purpose: mesurer l’audience du portail, lifetime: P13M, " + common
                    + "measurement: true, retention: P25M}");
        return "trackers: [" + String.join(", ", all) + "]\n";
    }
}
