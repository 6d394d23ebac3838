package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.SampleSite;
import org.parvis.tenant.organisation.PostalAddress;

class ContactDetailsTest {

    private static final PostalAddress SEAT = new PostalAddress("4 place du Marché", "99123", "Valmont-sur-Lys");

    @Test
    void giveWhatIsPrintedAndLinked() {
        var details = in("<p>4 place du Marché, 99123 Valmont-sur-Lys, <a href='tel:+33199000100'>01 99 00 01 00</a>, "
                + "<a href='mailto:dpo@valmont.example'>dpo@valmont.example</a>, "
                + "<a href='https://valmont.example/dpo'>formulaire</a></p>");

        assertThat(details.giveAddress(SEAT)).isTrue();
        assertThat(details.givePhone("01 99 00 01 00")).isTrue();
        assertThat(details.giveEmail("dpo@valmont.example")).isTrue();
        assertThat(details.giveForm("https://valmont.example/dpo")).isTrue();
        assertThat(details.stray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>dpo@valmont.example</p>",
                "<a href='mailto:dpo@valmont.example'>nous écrire</a>",
                "<p>dpo@valmont.example <a href='mailto:dpo@valmont.example'></a></p>",
                "<p hidden><a href='mailto:dpo@valmont.example'>dpo@valmont.example</a></p>",
                "<a href='mailto:dpo@valmont.example'>dpo@valm\u043ent.example</a>",
            })
    void doNotGiveAnAddressThatIsOnlyPrintedOrOnlyLinked(String html) {
        assertThat(in(html).giveEmail("dpo@valmont.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://valmont.example/autre'>formulaire</a>",
                "<a href='https://valmont.example/dpo'></a>",
                "<p>https://valmont.example/dpo</p>",
            })
    void doNotGiveAFormThatNoLinkWithWordsLeadsTo(String html) {
        assertThat(in(html).giveForm("https://valmont.example/dpo")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>01 99 00 01 00</p>",
                "<a href='tel:+33199000100'>appelez</a>",
                "<p>01 99 00 01 00 <a href='tel:+33199000100'>appelez</a></p>",
                "<p>01 99 00 01 00 <a href='tel:+33199000200'>01 99 00 01 00</a></p>",
            })
    void doNotGiveANumberThatIsOnlyPrintedOrOnlyLinked(String html) {
        assertThat(in(html).givePhone("01 99 00 01 00")).isFalse();
    }

    @Test
    void giveALetterItsDestination() {
        var dpo = "<a href='mailto:dpo@valmont.example'>dpo@valmont.example</a>, ";

        assertThat(in(dpo + "Délégué à la protection des données, 4 place du Marché, 99123 Valmont-sur-Lys")
                        .missingChannels())
                .isEmpty();
        assertThat(in(dpo + "Délégué à la protection des données, Commune de Valmont-sur-Lys, 4 place du Marché, "
                                + "99123 Valmont-sur-Lys")
                        .missingChannels())
                .isEmpty();
        assertThat(in(dpo + "4 place du Marché, 99123 Valmont-sur-Lys, au délégué à la protection des données")
                        .missingChannels())
                .hasSize(1);
        assertThat(in(dpo + "Délégué à la protection des données, 4 place du Marché, 99123 Ailleurs")
                        .missingChannels())
                .hasSize(1);
    }

    @Test
    void missTheFormOfTheOfficer() {
        var site =
                SampleSite.after(Edit.field("data-protection.officer.form", URI.create("https://valmont.example/dpo")));

        assertThat(ContactDetails.in(Jsoup.parse("<p>Écrivez-nous.</p>").body(), site)
                        .missingChannels())
                .contains("https://valmont.example/dpo");
    }

    @Test
    void missTheChannelsOfTheOfficerThatAreNotGiven() {
        assertThat(in("<p>Écrivez-nous.</p>").missingChannels())
                .containsExactly(
                        "dpo@valmont.example",
                        "Délégué à la protection des données, 4 place du Marché, 99123 Valmont-sur-Lys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>accueil@rivebelle.example</p> | accueil@rivebelle.example",
                "<p>accueil [at] rivebelle.example</p> | accueil@rivebelle.example",
                "<a href='mailto:dpo@valmont.example'>nous écrire</a> | mailto:dpo@valmont.example",
                "<a href='mailto:dpo@valmont.example'>contact@valmont.example</a> dpo@valmont.example"
                        + " | mailto:dpo@valmont.example",
                "<a href='mailto:dpo@valmont.example'></a> dpo@valmont.example | mailto:dpo@valmont.example",
                "<p>12 quai du Port, 99300 Rivebelle</p> | 99300 Rivebelle",
                "<p>12 quai du Port, 99123 Valmont-sur-Lys</p> | 99123 Valmont-sur-Lys",
                "<p>4 place du Marché, Valmont</p> | 4 place du Marché",
                "<p>01 99 00 02 00</p> | 01 99 00 02 00",
                "<p>+33 1 99 00 02 00</p> | +33 1 99 00 02 00",
                "<a href='tel:+33199000200'>01 99 00 01 00</a> | tel:+33199000200",
                "<a href='tel:+33199000100'>appelez-nous</a> | tel:+33199000100",
            })
    void areStrayIfTheyBelongToNobodyOrAreHalfGiven(String html, String stray) {
        assertThat(in(html).stray()).contains(stray);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Écrivez-nous.</p>",
                "<p>contact@valmont.example</p>",
                "<p>+33 (0)1 99 00 01 00</p>",
                "<a href='tel:+33199000100'>01 99 00 01 00</a>",
                "<p>le règlement 2016/679, article 12345</p>",
                "<p><a href='mailto:dpo@valmont.example'>Écrire au délégué</a> (dpo@valmont.example)</p>",
            })
    void areNotStrayIfTheyAreDeclared(String html) {
        assertThat(in(html).stray()).isEmpty();
    }

    private static ContactDetails in(String html) {
        return ContactDetails.in(Jsoup.parse(html).body(), SampleSite.after(Edit.none()));
    }
}
