package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;

class RequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://tiers.example/p.gif\">",
                "<img src=\"//tiers.example/p.gif\">",
                "<img src=\"HTTPS://Tiers.Example:8443/p.gif\">",
                "<img src=\"\\\\tiers.example\\p.gif\">",
                "<img src=\"ht\ntps://tiers.example/p.gif\">",
                "<img src=\"https:/tiers.example/p.gif\">",
                "<img src=\"https://user:pass@tiers.example/p.gif\">",
                "<img srcset=\"a.png 1x, https://tiers.example/a,b.png 2x\">",
                "<img srcset=\"a.png, https://tiers.example/a.png\">",
                "<div hidden><img src=\"https://tiers.example/p.gif\"></div>",
                "<noscript><img src=\"https://tiers.example/p.gif\"></noscript>",
                "<picture><source srcset=\"https://tiers.example/p.webp\"><img src=\"p.png\"></picture>",
                "<video poster=\"https://tiers.example/p.png\"></video>",
                "<audio src=\"https://tiers.example/a.ogg\"></audio>",
                "<video><track src=\"https://tiers.example/a.vtt\"></video>",
                "<script src=\"https://tiers.example/s.js\"></script>",
                "<script>fetch('https://tiers.example/x')</script>",
                "<script>u=\"//tiers.example/\";</script>",
                "<iframe src=\"https://tiers.example/\"></iframe>",
                "<iframe srcdoc=\"<img src='https://tiers.example/p.gif'>\"></iframe>",
                "<embed src=\"https://tiers.example/\">",
                "<object data=\"https://tiers.example/\"></object>",
                "<form action=\"https://tiers.example/\"></form>",
                "<button formaction=\"https://tiers.example/\">Envoyer</button>",
                "<link rel=\"stylesheet\" href=\"https://tiers.example/s.css\">",
                "<link rel=\"alternate StyleSheet\" href=\"https://tiers.example/s.css\">",
                "<link rel=\"preconnect\" href=\"https://tiers.example\">",
                "<link rel=\"dns-prefetch\" href=\"//tiers.example\">",
                "<link rel=\"preload\" imagesrcset=\"https://tiers.example/a.png 1x\">",
                "<link rel=\"icon\" href=\"https://tiers.example/f.ico\">",
                "<base href=\"https://tiers.example/\">",
                "<meta http-equiv=\"Refresh\" content=\"0; url=https://tiers.example/\">",
                "<a href=\"/\" ping=\"https://tiers.example/p\">lien</a>",
                "<svg><image href=\"https://tiers.example/p.png\"/></svg>",
                "<svg><use xlink:href=\"https://tiers.example/s.svg#a\"/></svg>",
                "<p style=\"background: url(https://tiers.example/p.png)\"></p>",
                "<p style=\"background: u\\72l('//tiers.example/p.png')\"></p>",
                "<style>@import \"https://tiers.example/s.css\";</style>",
                "<style>a { background: URL( 'https://tiers.example/p.png' ) }</style>",
                "<style>a { background: image-set(\"https://tiers.example/p.png\" 1x) }</style>",
            })
    void callsAHost(String html) {
        assertThat(hosts(html)).containsExactly("tiers.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"https://tiers.example/\">lien</a>",
                "<link rel=\"canonical\" href=\"https://tiers.example/\">",
                "<link rel=\"license\" href=\"https://tiers.example/\">",
                "<img src=\"logo.svg\">",
                "<img src=\"data:image/png;base64,AAA//tiers.example/\">",
                "<img data-src=\"https://tiers.example/p.gif\">",
                "<template><img src=\"https://tiers.example/p.gif\"></template>",
                "<!-- <img src=\"https://tiers.example/p.gif\"> -->",
                "<svg xmlns=\"http://tiers.example/2000/svg\"></svg>",
                "<style>/* url(https://tiers.example/p.png) */ a { color: red }</style>",
                "<style>@namespace svg url(http://tiers.example/2000/svg);</style>",
                "<p style=\"background: url(&quot;data:image/svg+xml,<svg xmlns='http://tiers.example/svg'/>&quot;)\"></p>",
                "<script type=\"application/ld+json\">{\"@context\": \"https://tiers.example\"}</script>",
                "<p>https://tiers.example/</p>",
            })
    void callsNobody(String html) {
        assertThat(hosts(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://tiers.example/, true",
        "HTTP://tiers.example/, true",
        "ws://tiers.example/, true",
        "https://tiers.example/, false",
        "//tiers.example/, false",
        "logo.svg, false",
    })
    void isUnencryptedByItsScheme(String url, boolean unencrypted) {
        assertThat(new Request(new Element("img"), url).isUnencrypted()).isEqualTo(unencrypted);
    }

    @Test
    void namesHostsInAscii() {
        assertThat(hosts("<img src=\"https://évreux.example/p.gif\">")).containsExactly("xn--vreux-9ra.example");
    }

    private static List<String> hosts(String html) {
        var page = Page.parse("index.html", html, SourceMap.ofPage(Place.of("index.adoc", 1)));
        return Request.in(page)
                .flatMap(request -> request.host().stream())
                .distinct()
                .collect(Collectors.toList());
    }
}
