package org.parvis.rules.privacy;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.parvis.compliance.Edit;

/** What a policy says as data of what readers may do, beside the record that it is made from. */
class MarkedRightsTest implements AgainstTheRecord {

    private static final String POLICY = MarkedPolicy.PATH;
    private static final String DPO = "data-protection.officer.";

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        new WithdrawalMeans(),
                        Edit.html(
                                POLICY,
                                "[data-fact=withdrawal]",
                                "<p><a href='mailto:dpo@valmont.example'>Écrivez</a></p>"),
                        "les mots ne disent pas comment retirer son consentement"),
                arguments(
                        new WithdrawalMeans(),
                        Edit.html(POLICY, "[data-fact=withdrawal]", "<p>Retirez votre accord <a href=' '>ici</a>.</p>"),
                        "aucun lien ne permet de retirer son consentement"),
                arguments(
                        new ComplaintAuthority(),
                        Edit.words(POLICY, "vous pouvez adresser une réclamation à la CNIL", "voici la CNIL")
                                .and(Edit.words(POLICY, "son service de plaintes en ligne", "son site")),
                        "rien ne dit que l’on peut adresser une réclamation"),
                arguments(
                        new ExerciseChannel(),
                        MarkedPolicy.company()
                                .and(Edit.field(DPO + "email", null))
                                .and(Edit.field(DPO + "postal", null))
                                .and(Edit.html(POLICY, "[data-fact=exercise]", "<p>Passez nous voir.</p>")),
                        "aucun moyen d’exercer ses droits n’est donné, ou pas tous ceux de la fiche"),
                arguments(
                        new PageReachable(),
                        Edit.withoutPage(POLICY),
                        "le site n’a pas de politique de confidentialité"));
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments(
                        new ExerciseChannel(),
                        MarkedPolicy.company()
                                .and(Edit.field(DPO + "email", null))
                                .and(Edit.field(DPO + "postal", null))
                                .and(
                                        Edit.html(
                                                POLICY,
                                                "[data-fact=exercise]",
                                                "<p>Écrivez à <a href='mailto:contact@valmont.example'>contact@valmont.example</a>.</p>"))),
                arguments(
                        new ExerciseChannel(),
                        MarkedPolicy.company()
                                .and(Edit.field(DPO + "email", null))
                                .and(Edit.field(DPO + "postal", null))
                                .and(Edit.field("organisation.email", null))
                                .and(Edit.html(
                                        POLICY,
                                        "[data-fact=exercise]",
                                        "<p>Écrivez au 4 place du Marché, 99123 Valmont-sur-Lys.</p>"))),
                arguments(
                        new DpoContact(),
                        MarkedPolicy.company()
                                .and(Edit.field(DPO + "email", null))
                                .and(Edit.field(DPO + "postal", null))
                                .and(Edit.remove(POLICY, "[data-fact=dpo]"))));
    }
}
