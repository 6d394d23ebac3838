package org.parvis.audit;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.compliance.Finding;

/** What a document is about, in what language and encoding, as its audit tells it from the words. */
class DocumentSubjectTest extends AuditedFolder {

    @Test
    void whatADocumentDisclosesMakesItANoticeUnderAnyTitle() throws IOException {
        var notice = """
                # Vos données et nous

                La commune de Rivebelle (1 place Verte, 99100 Rivebelle) répond de ce qui est fait ici.

                ## Pourquoi

                | Ce que nous faisons | Sur quel fondement | Jusqu’à quand |
                |---|---|---|
                | tenir votre compte | notre mission de service public | deux ans après votre dernière venue |
                | vous envoyer la lettre | votre accord | jusqu’à ce que vous vous désabonniez |

                ## Qui les voit

                Nos agents et Nuage Public SAS, qui nous héberge. Rien ne sort de France.

                ## Ce que vous pouvez demander

                Voir ce que nous avons, le faire corriger, le faire effacer, en geler l’usage, vous y opposer, l’emporter ailleurs. \
                Écrivez à notre déléguée à la protection des données : dpo@rivebelle.example. Si notre réponse ne vous suffit pas, \
                la CNIL (3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07) reçoit les plaintes.
                """;

        var document = audited("donnees.md", notice.getBytes(UTF_8));

        assertThat(steps(document)).isEmpty();
        assertThat(document.type()).isEqualTo("privacy");
        assertThat(document.report().verdicts()).isNotEmpty();
    }

    @Test
    void aManualThatSpeaksOfRightsAndOfWhatIsKeptIsNoNotice() throws IOException {
        var manual = """
                # Administrer le serveur

                ## Droits

                Chaque utilisateur a un droit d’accès, de rectification et de suppression sur les fichiers de son dossier.

                ## Journaux

                Les journaux sont conservés un an, puis effacés. Les destinataires des alertes sont les administrateurs et \
                l’hébergeur.

                ## Aide

                Pour toute question, écrivez à aide@rivebelle.example.
                """;

        assertThat(steps(audited("manuel.md", manual.getBytes(UTF_8)))).containsExactly("audit/no-policy");
    }

    @ParameterizedTest
    @MethodSource("shortNotices")
    void severalWeakSignsMakeANotice(String text) throws IOException {
        var document = audited("vous.md", text.getBytes(UTF_8));

        assertThat(steps(document)).isEmpty();
        assertThat(document.type()).isEqualTo("privacy");
    }

    static Stream<String> shortNotices() {
        return Stream.of("""
                # Avant de nous écrire

                L’association Grelot recueille les adresses que vous laissez ici pour vous envoyer son bulletin.

                La loi n° 78-17 du 6 janvier 1978 vous ouvre un droit d’accès et de rectification : écrivez à contact@grelot.example.

                La CNIL peut être saisie d’une réclamation.
                """, """
                # Inscription à la newsletter

                Le responsable du traitement est le syndicat des eaux de Rivebelle. Les noms et adresses saisis servent à établir votre contrat.

                Le délégué à la protection (dpd@rivebelle.example) répond à vos demandes d’accès et d’effacement.
                """, """
                # Mention d’information

                Les informations recueillies sur ce formulaire sont enregistrées dans un fichier informatisé par la mairie de Rivebelle pour tenir les listes d’attente. Elles sont gardées deux ans.

                Conformément à la loi « informatique et libertés », vous pouvez exercer votre droit d’accès et les faire rectifier en vous adressant à la mairie, 1 place Verte, 99100 Rivebelle.
                """, """
                # Ce que nous notons de vous

                Nous notons votre nom, votre adresse électronique et votre numéro de téléphone quand vous réservez une salle.

                Vous avez le droit d’y accéder et de les faire effacer. Pour cela, écrivez à salles@rivebelle.example, ou au délégué à la protection, mairie de Rivebelle, 1 place Verte, 99100 Rivebelle.

                À défaut de réponse sous un mois, vous pouvez saisir la CNIL.
                """, """
                Informatique et libertés

                Les adresses collectées sur ce site ne sont utilisées que pour répondre à vos demandes. En application de la loi n° 78-17 du 6 janvier 1978 modifiée, vous disposez d’un droit d’accès, de rectification et d’opposition auprès de l’office de tourisme de Rivebelle, 1 place Verte, 99100 Rivebelle.
                """, """
                # Fichiers et libertés

                Responsable du traitement : Panier Doux SARL, 4 rue du Four, 99100 Rivebelle.

                Nous enregistrons les adresses de livraison de nos clients le temps de la commande. Chacun peut demander l’accès à sa fiche, sa correction ou son effacement : bonjour@panierdoux.example.

                Réclamations : CNIL, 3 place de Fontenoy, 75007 Paris.
                """);
    }

    /** A fine, advice against others, an offer, a guide, an event, minutes, a form with its line on data: some signs, and not all. */
    @ParameterizedTest
    @MethodSource("whatSpeaksOfThem")
    void someOfThemMakeNone(String text) throws IOException {
        assertThat(steps(audited("page.md", text.getBytes(UTF_8)))).containsExactly("audit/no-policy");
    }

    static Stream<String> whatSpeaksOfThem() {
        return Stream.of("""
                # La CNIL sanctionne une enseigne

                La CNIL a prononcé une amende contre une enseigne qui collectait des adresses sans informer ses clients de leur droit d’accès. Le responsable du traitement n’avait pas désigné de délégué à la protection, en violation de la loi n° 78-17 du 6 janvier 1978.

                Les adresses avaient été collectées sur un site de jeux, puis vendues à des partenaires. Les clients avaient le droit de s’y opposer.
                """, """
                # Que faire si une entreprise a votre adresse ?

                Si une entreprise a enregistré votre adresse sans votre accord, vous disposez d’un droit d’accès et d’effacement : écrivez au responsable du traitement ou à son délégué à la protection. Il doit répondre sous un mois.

                Sans réponse, saisissez la CNIL (loi n° 78-17 du 6 janvier 1978). Le point d’accès au droit vous aide : rendez-vous au 01 99 00 10 10.
                """, """
                # Recrutement : délégué à la protection (F/H)

                La métropole de Rivebelle recrute son délégué à la protection. Interlocuteur de la CNIL, vous veillez au respect de la loi n° 78-17, vous tenez le registre de chaque responsable du traitement et répondez aux demandes d’accès et de rectification des habitants.

                Envoyez votre candidature à recrutement@rivebelle.example.
                """, """
                # Inscription à la cantine

                L’inscription se fait chaque année en mai, pour les enfants des écoles publiques de Rivebelle. Le dossier se retire à la mairie ou se télécharge ici. Il faut une attestation d’assurance et un justificatif de domicile.

                Les tarifs dépendent du quotient familial. Ils vont de 0,80 € à 4,20 € le repas. La facture est envoyée en fin de mois, et se règle en ligne, par chèque ou à la trésorerie.

                Les menus sont affichés à l’école et sur ce site. Deux repas par semaine sont végétariens. Les allergies font l’objet d’un projet d’accueil individualisé, signé avec le médecin scolaire.

                En cas d’absence, prévenez le service deux jours avant : cantine@rivebelle.example, 01 99 00 10 10. À défaut, le repas reste dû.

                Les informations recueillies sont enregistrées par la mairie ; vous avez un droit d’accès et de rectification (loi n° 78-17 du 6 janvier 1978), la CNIL peut être saisie.
                """, """
                # Conférence : nos données, nos droits

                Jeudi 12 mars, la médiathèque reçoit une juriste de la CNIL. Comment exercer votre droit d’accès ? Qui est responsable du traitement ? À quoi sert le délégué à la protection ? Que dit la loi n° 78-17 du 6 janvier 1978 ?

                Inscription : mediatheque@rivebelle.example. Votre nom et votre adresse vous seront demandés.
                """, """
                # Mot de passe oublié

                Nous enregistrons votre adresse électronique pour vous envoyer un lien. Vous pouvez la modifier ou la supprimer dans votre compte. Un problème ? aide@rivebelle.example
                """, """
                # Vous êtes une association : vos obligations

                Vous collectez les adresses de vos adhérents ? Vous êtes responsable du traitement. Vous devez leur ouvrir un droit d’accès et de rectification, tenir un registre et, parfois, désigner un délégué à la protection. La loi n° 78-17 du 6 janvier 1978 et la CNIL vous y obligent.

                La maison des associations vous conseille : mda@rivebelle.example.
                """, """
                # Compte rendu du conseil municipal

                Le conseil désigne le centre de gestion comme délégué à la protection. Il rappelle que les administrés disposent d’un droit d’accès et de rectification, que la commune est responsable du traitement et que la CNIL contrôle l’application de la loi n° 78-17.

                Il vote ensuite la réfection de la toiture de l’école, une subvention de 1 200 € au club de judo, et nomme la place du marché. Nous remercions les agents qui ont recueilli vos avis.
                """, """
                # Guide : créer votre formulaire

                Sous chaque formulaire, écrivez : « Les informations recueillies sont enregistrées par la mairie. Conformément à la loi n° 78-17, vous disposez d’un droit d’accès et de rectification auprès de la mairie. La CNIL peut être saisie. »

                Choisissez un titre court et relisez-vous. Notre équipe vous aide : web@rivebelle.example.
                """, """
                # Démarchage : d’où viennent vos coordonnées ?

                Demandez à qui vous appelle d’où viennent les coordonnées utilisées. Vous avez un droit d’accès, d’opposition et d’effacement, que vous tenez de la loi n° 78-17 du 6 janvier 1978.

                Sans réponse, saisissez la CNIL. Nous vous aidons à écrire votre lettre : conso@rivebelle.example.
                """, """
                # Vos droits à la mairie

                Vous pouvez demander l’accès aux délibérations que nous conservons, et en recevoir copie. La mairie a un mois pour répondre. Ensuite, saisissez la CADA.

                Le délégué à la protection du patrimoine reçoit le jeudi. Nous gardons les objets trouvés un an et un jour.
                """, """
                # Enquête sur les mobilités : les résultats

                Nous avons recueilli 312 réponses, conservées par l’agence. Vous pouvez consulter et corriger la carte en ligne, ou écrire à mobilites@rivebelle.example. La CNIL a salué la méthode.
                """, """
                # Une formation pour les élus

                Nous recueillons les inscriptions jusqu’au 3 mai. Au programme : la loi n° 78-17, le rôle de la CNIL, le responsable du traitement, le délégué à la protection, les demandes d’accès et de rectification que vous recevez en mairie.

                Écrivez votre nom et votre adresse à formation@rivebelle.example.
                """);
    }

    @ParameterizedTest
    @MethodSource("pointless")
    void aDocumentWithoutAWordOfPolicySaysSoOnce(String name, byte[] bytes) throws IOException {
        var document = audited(name, bytes);

        assertThat(document.report().findings().map(Finding::rule)).contains("audit/no-policy");
        assertThat(document.report().findings().map(Finding::rule))
                .isSubsetOf("audit/no-policy", "audit/encoding", "audit/language");
    }

    static Stream<Arguments> pointless() {
        var noise = new byte[50_000];
        new Random(2).nextBytes(noise);
        return Stream.of(
                arguments("empty.html", new byte[0]),
                arguments("empty.md", new byte[0]),
                arguments("empty.txt", new byte[0]),
                arguments("noise.html", noise),
                arguments("noise.txt", noise),
                arguments("frames.html", "<frameset><frame src=a></frameset>".getBytes(UTF_8)),
                arguments("manual.html", "<title>Manual</title><p>Options of the command".getBytes(UTF_8)),
                arguments("arabic.html", "<html lang=ar><title>سياسة</title><p>نحن نحمي بياناتك".getBytes(UTF_8)));
    }

    @Test
    void anotherLanguageIsSaid() throws IOException {
        var english = "<title>Privacy policy</title>"
                + "<p>You have the right to access your personal data and to object for the purposes of this policy.</p>"
                        .repeat(5);

        assertThat(steps(audited("a.html", english.getBytes(UTF_8)))).containsExactly("audit/language");
    }

    @Test
    void ofAPageInALanguageThatParvisDoesNotReadThatIsSaid() throws IOException {
        var german = "<html lang=de><title>Datenschutz</title><p>Wir verarbeiten Ihre Daten nach der DSGVO.";

        assertThat(steps(audited("a.html", german.getBytes(UTF_8))))
                .containsExactly("audit/language", "audit/no-policy");
    }

    @Test
    void aDocumentWithoutTextIsNotTakenForOneOfAnotherSubject() throws IOException {
        assertThat(messages(audited("a.html", "<div id=app></div><script>write()</script>".getBytes(UTF_8))))
                .containsExactly("le document n’a pas de texte à lire");
    }

    @Test
    void whatWindowsCallsUnicodeIsRead() throws IOException {
        var document = audited("a.txt", "Données personnelles\r\n\r\nVos données.\r\n".getBytes(UTF_16));

        assertThat(steps(document)).containsExactly("audit/encoding");
        assertThat(document.type()).isEqualTo("privacy");
    }

    @Test
    void anotherEncodingIsSaidAndRead() throws IOException {
        var document = audited("a.txt", "Données personnelles\n\nVos données.\n".getBytes("windows-1252"));

        assertThat(steps(document)).containsExactly("audit/encoding");
        assertThat(document.type()).isEqualTo("privacy");
    }
}
