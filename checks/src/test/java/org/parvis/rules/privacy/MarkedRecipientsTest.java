package org.parvis.rules.privacy;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.parvis.compliance.Edit;
import org.parvis.tenant.privacy.JointController;
import org.parvis.tenant.privacy.Recipient;

/** What a policy says as data of who has them, beside the record that it is made from. */
class MarkedRecipientsTest implements AgainstTheRecord {

    private static final String POLICY = MarkedPolicy.PATH;

    /** Two hosts in India, which the policy tells apart as {@code entries} do. */
    private static Edit inIndia(String entries) {
        var safeguard = Optional.of("clauses contractuelles types");
        return Edit.field(
                        "data-protection.recipients",
                        List.of(
                                new Recipient("un", "Alpha", "hébergement", true, "IN", safeguard, List.of()),
                                new Recipient("deux", "Beta", "archives", true, "IN", safeguard, List.of())))
                .and(Edit.replace(POLICY, "[data-fact=transfer]", entries));
    }

    private static String india(String recipient, String words) {
        return "<p data-fact=transfer data-country=IN" + recipient + ">" + words + "</p>";
    }

    private static Edit guaranteedBy(String safeguard, String words) {
        return Edit.field("data-protection.recipients[1].country", "US")
                .and(Edit.field("data-protection.recipients[1].safeguard", safeguard))
                .and(Edit.replace(
                        POLICY, "[data-fact=transfer]", "<p data-fact=transfer data-country=US>" + words + "</p>"));
    }

    private static Edit together(String words) {
        return Edit.field(
                        "data-protection.joint-controllers",
                        List.of(new JointController("Région", "l’annuaire", "la région répond", Optional.empty())))
                .and(MarkedPolicy.saying("<p data-fact=joint data-joint=Région>" + words + "</p>"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        new RecipientsComplete(),
                        MarkedPolicy.saying("<p data-fact=recipient data-recipient=presse>La presse</p>"),
                        "la liste des destinataires contient « presse », qui n’est pas dans la fiche"),
                arguments(
                        new RecipientsComplete(),
                        Edit.field("data-protection.recipients", List.of())
                                .and(Edit.remove(POLICY, "[data-fact=recipient]")),
                        "aucun destinataire n’est nommé"),
                arguments(
                        new JointControllers(),
                        MarkedPolicy.saying("<p data-fact=joint data-joint=Région>La Région décide avec nous.</p>"),
                        "un responsable conjoint n’est pas dans la fiche : « Région »"),
                arguments(
                        new JointControllers(),
                        together("Région, pour l’annuaire : la région répond."),
                        "le responsable conjoint n’est pas présenté en entier"),
                arguments(
                        new TransfersDeclared(),
                        guaranteedBy("clauses contractuelles types", "États-Unis : clauses contractuelles types"),
                        "les mots ne nomment pas le destinataire"),
                arguments(
                        new TransfersDeclared(),
                        guaranteedBy("une confiance ancienne", "Nuage Public SAS, États-Unis : une confiance ancienne"),
                        "la garantie n’est pas un instrument du RGPD"),
                arguments(
                        new TransfersDeclared(),
                        inIndia(india("", "Alpha, en Inde : clauses contractuelles types")),
                        "le transfert vers « Beta » n’est pas dit"),
                arguments(
                        new TransfersDeclared(),
                        inIndia(india(" data-recipient=un", "Alpha et Beta, en Inde : clauses contractuelles types")),
                        "le transfert vers « Beta » n’est pas dit"));
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments(
                        new JointControllers(),
                        together(
                                "Région, pour l’annuaire : la région répond, par son délégué à la protection des données.")),
                arguments(
                        new TransfersDeclared(),
                        inIndia(india(" data-recipient=un", "Alpha, en Inde : clauses contractuelles types")
                                + india(" data-recipient=deux", "Beta, en Inde : clauses contractuelles types"))),
                arguments(
                        new TransfersDeclared(),
                        inIndia(india("", "Alpha, en Inde : clauses contractuelles types")
                                + india("", "Beta, en Inde : clauses contractuelles types"))));
    }
}
