package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.rules.BarePages;

class StatedTransferTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vos données sont transférées aux États-Unis (Mailchimp).|US",
                "Vos données sont hébergées en Inde.|IN",
                "Elles sont stockées sur des serveurs situés au Viêt Nam.|VN",
                "Elles sont stockées sur des serveurs situés au Vietnam.|VN",
                "Les candidatures sont traitées par notre sous-traitant, en Tunisie.|TN",
                "Notre prestataire indien y accède.|IN",
                "Notre prestataire en Inde y accède pour la maintenance.|IN",
                "Google Analytics transmet les données à Google aux États-Unis.|US",
                "Nous transmettons vos coordonnées à Facebook aux États-Unis.|US",
                "Nous les envoyons à Singapour.|SG",
                "Vos messages peuvent être consultés depuis le Maroc.|MA",
                "Les serveurs sont au Canada.|CA",
                "Vos données sont conservées à Hong Kong.|HK",
                "Vos données font l'objet d'un transfert vers le Royaume-Uni.|GB",
                "Vos réponses sont enregistrées en Guinée équatoriale.|GQ",
                "Vos données sont transférées aux USA.|US",
                "Si vous vous abonnez à la lettre, vos données sont transférées aux États-Unis.|US",
                "Lorsque vous écrivez au support, votre message est traité en Inde.|IN",
                "En cas d'abonnement à la lettre, votre adresse est envoyée aux États-Unis.|US",
                "Vos données sont transférées aux États-Unis si vous vous abonnez à la lettre.|US",
                "Sauf opposition de votre part, vos données sont transférées aux États-Unis.|US",
                "Les courriels passent par un serveur situé aux États-Unis.|US",
                "La commune est susceptible de transférer des données vous concernant au Japon.|JP",
                "Pour l'envoi des lettres, nous avons recours à un prestataire situé en Inde.|IN",
                "Les données de mesure sont envoyées vers les États-Unis, pays reconnu par une décision d'adéquation, par notre outil.|US",
            })
    void aPlaceOutsideTheAreaIsATransfer(String sentence, String country) {
        assertThat(in(sentence)).containsExactly(Optional.of(country));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vos données sont transférées hors de l'Union européenne.",
                "Vos données peuvent être envoyées dans des pays tiers.",
                "Nous nous appuyons sur la Sphère de sécurité.",
                "Nos transferts reposent sur le Safe Harbor.",
            })
    void soIsOneThatNamesNoCountry(String sentence) {
        assertThat(in(sentence)).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aucune donnée n'est transférée aux États-Unis.",
                "Vos données ne sont jamais transférées aux États-Unis.",
                "Vos données restent en France, sans être transférées aux États-Unis.",
                "Vos données ne quittent pas l'Union européenne : elles sont hébergées en France, et non aux États-Unis.",
                "Vos données sont-elles transférées aux États-Unis ?",
                "Si vos données étaient transférées aux États-Unis, nous vous le dirions.",
                "Si vos données sont transférées aux États-Unis, nous vous le dirons.",
                "Si vous suivez un lien, vos données sont transférées aux États-Unis par le site qu'il ouvre.",
                "Si vous le demandez, vos données sont transmises à un organisme en Suisse.",
                "Si vous vous abonnez à la lettre, vos données ne sont pas transférées aux États-Unis.",
                "Si vous nous écrivez depuis le Canada, votre courriel est envoyé en France.",
                "En cas de transfert de vos données vers les États-Unis, des clauses types sont signées.",
                "Lorsque des données sont transférées dans un pays tiers, des garanties s'appliquent.",
                "Facebook peut transférer vos données aux États-Unis.",
                "Notre page Facebook est un simple lien. Les données y sont transférées aux États-Unis.",
                "Jusqu'en 2020, vos données étaient hébergées aux États-Unis.",
                "Vos données ont été hébergées aux États-Unis.",
                "Les données peuvent être transférées au Royaume-Uni, que couvre une décision d'adéquation.",
                "Le Canada, la Suisse et le Royaume-Uni font l'objet d'une décision d'adéquation.",
                "Vos données sont hébergées par Nuage Public, société de droit américain, en Irlande.",
                "Vos données sont hébergées en France par la filiale d'une société établie aux États-Unis.",
                "Vos données sont hébergées par un prestataire américain en France.",
                "Nous avons choisi un prestataire français plutôt qu'un prestataire américain.",
                "Vous pouvez demander que vos données soient transmises à un organisme en Suisse.",
                "Les données sont hébergées à la Réunion et en Nouvelle-Calédonie.",
                "Les demandes de visa sont transmises au consulat du Maroc.",
                "Vos demandes sont transmises à Dominique et à Maurice, nos deux agents.",
                "Les données transférées aux États-Unis doivent être protégées par des garanties.",
                "Matomo est un logiciel libre conçu en Nouvelle-Zélande ; ses données sont stockées sur nos serveurs.",
                "La commune est jumelée avec une ville du Canada.",
                "Notre hébergeur ne peut transférer vos données aux États-Unis.",
                "Nous avons recours à un prestataire américain dont les serveurs sont en France.",
                "Nous refusons que vos données soient transférées en Inde.",
                "Les transferts vers un pays tiers sont encadrés par le RGPD.",
            })
    void othersDeedsDenialsAndHistoryAreNone(String sentence) {
        assertThat(in(sentence)).isEmpty();
    }

    @Test
    void whatIsUnderAHeadingOnNetworksIsTheirs() {
        assertThat(transfers("<h2>Réseaux sociaux</h2><p>Leurs éditeurs peuvent l'apprendre. "
                        + "Les données y sont transférées aux États-Unis.</p>"))
                .isEmpty();
        assertThat(transfers("<h2>Nous transférons vos données aux États-Unis</h2>"))
                .isEmpty();
        assertThat(transfers("<blockquote><p>Vos données sont transférées aux États-Unis.</p></blockquote>"))
                .isEmpty();
    }

    private static List<Optional<String>> in(String sentences) {
        return transfers("<p>" + sentences + "</p>");
    }

    private static List<Optional<String>> transfers(String main) {
        return Sentence.prose(BarePages.page(main))
                .flatMap(StatedTransfer::in)
                .map(StatedTransfer::country)
                .distinct()
                .toList();
    }
}
