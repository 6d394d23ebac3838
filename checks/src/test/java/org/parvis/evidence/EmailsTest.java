package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

class EmailsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Écrivez à dpo@mairie.fr.</p> | dpo@mairie.fr",
                "<p>DPO@Mairie.FR, merci</p> | dpo@mairie.fr",
                "<p>dpo [at] mairie.fr</p> | dpo@mairie.fr",
                "<p>dpo(at)mairie(dot)fr</p> | dpo@mairie.fr",
                "<p>dpo [arobase] mairie [point] fr</p> | dpo@mairie.fr",
                "<p>dpo arobase mairie.fr</p> | dpo@mairie.fr",
                "<p>dpo @ mairie.fr</p> | dpo@mairie.fr",
                "<p>dpo<span>@</span>mairie.fr</p> | dpo@mairie.fr",
                "<p>contact@évreux.fr</p> | contact@xn--vreux-9ra.fr",
                "<p>contact@xn--vreux-9ra.fr</p> | contact@xn--vreux-9ra.fr",
                "<a href='mailto:dpo@mairie.fr'>nous écrire</a> | dpo@mairie.fr",
                "<a href='MAILTO:dpo%40mairie.fr?subject=Droits'>nous écrire</a> | dpo@mairie.fr",
                "<a href='mailto:a+b@mairie.fr'>nous écrire</a> | a+b@mairie.fr",
                "<a href='mailto:a@mairie.fr,b@mairie.fr'>nous écrire</a> | a@mairie.fr b@mairie.fr",
                "<p>a@mairie.fr ou <a href='mailto:b@mairie.fr'>là</a></p> | a@mairie.fr b@mairie.fr",
            })
    void areFoundHoweverTheyAreWritten(String html, String addresses) {
        assertThat(Emails.in(Jsoup.parse(html).body()))
                .containsExactlyElementsOf(Arrays.stream(addresses.split(" "))
                        .flatMap(address -> Email.of(address).stream())
                        .toList())
                .isNotEmpty();
        assertThat(Emails.in(page(html))).isEqualTo(Emails.in(Jsoup.parse(html).body()));
    }

    @Test
    void thoseOfAPageAreThoseOfItsMainContentItsCodeIncluded() {
        assertThat(Emails.in(page("<p>Écrivez à <code>dpo@mairie.fr</code>.</p><section>a@mairie.fr</section>")))
                .extracting(Email::toString)
                .containsExactly("dpo@mairie.fr", "a@mairie.fr");
        assertThat(Emails.in(page("</main><p>dpo@mairie.fr</p>"))).isEmpty();
    }

    private static Page page(String main) {
        return Page.parse("p.html", "<main>" + main + "</main>", SourceMap.ofPage(Place.of("p.adoc", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Aucune adresse ici</p>",
                "<p>le compte @mairie</p>",
                "<p>https://reseau.example/@valmont</p>",
                "<p>dpo@localhost</p>",
                "<a href='mailto:dpo@mairie.fr'></a>",
                "<a href='mailto:dpo@mairie.fr' hidden>nous écrire</a>",
                "<a href='mailto:'>nous écrire</a>",
                "<a href='mailto:%zz'>nous écrire</a>",
                "<p hidden>dpo@mairie.fr</p>",
                "<!-- dpo@mairie.fr -->",
                "<template><p>dpo@mairie.fr</p></template>",
                "<p>dpo\u200b@mairie.fr</p>",
            })
    void areNotFoundWhereAReaderSeesNone(String html) {
        assertThat(Emails.in(Jsoup.parse(html).body())).isEmpty();
        assertThat(Emails.in(page(html))).isEmpty();
    }

    @Test
    void twoWritingsOfOneMailboxAreEqual() {
        assertThat(Stream.of("DPO@évreux.fr", "dpo@xn--vreux-9ra.fr", "dpo@ÉVREUX.fr.")
                        .map(Email::of)
                        .distinct())
                .singleElement();
    }

    @Test
    void anAddressIsWhereItsLinkIsOrItsWordsAre() {
        var body = Jsoup.parse("<section><p id=a>dpo [at] mairie.fr</p><p id=b><a href='mailto:a@mairie.fr'>ici</a></p>"
                        + "<p id=c>a@mairie.fr</p></section>")
                .body();

        assertThat(Emails.where(Email.of("dpo@mairie.fr").orElseThrow(), body)).isSameAs(body.selectFirst("#a"));
        assertThat(Emails.where(Email.of("a@mairie.fr").orElseThrow(), body)).isSameAs(body.selectFirst("#b a"));
    }
}
