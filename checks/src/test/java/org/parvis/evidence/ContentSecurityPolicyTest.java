package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentSecurityPolicyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    default-src 'self'                                  | img-src     | /a.png                   |              | true
                    default-src 'none'                                  | img-src     | /a.png                   |              | false
                    default-src 'none'; img-src 'self'                  | img-src     | /a.png                   |              | true
                    img-src 'self'; img-src *                           | img-src     | https://a.example/a.png  | a.example    | false
                    IMG-SRC https://A.example                           | img-src     | https://a.example/a.png  | a.example    | true
                    img-src a.example:443/images/                       | img-src     | https://a.example/a.png  | a.example    | true
                    img-src *.a.example                                 | img-src     | https://b.a.example/     | b.a.example  | true
                    img-src *.a.example                                 | img-src     | https://a.example/       | a.example    | false
                    img-src https:                                      | img-src     | https://a.example/       | a.example    | true
                    img-src 'self'                                      | img-src     | data:image/png;base64,AA |              | false
                    img-src data:                                       | img-src     | data:image/png;base64,AA |              | true
                    default-src 'none'                                  | form-action | /envoi                   |              | true
                    script-src 'self'                                   | img-src     | https://a.example/       | a.example    | true
                    script-src 'self'                                   | script-src-elem | https://a.example/   | a.example    | false
                    """)
    void aSourceAdmitsWhatItNames(String policy, String directive, String url, String host, boolean admitted) {
        assertThat(ContentSecurityPolicy.parse(policy).admits(directive, url, Optional.ofNullable(host)))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    default-src 'self'                                                                    | false
                    default-src 'self' 'unsafe-inline'                                                    | true
                    script-src 'nonce-r4nd0m'                                                             | true
                    script-src 'nonce-other'                                                              | false
                    script-src 'sha256-5qOInwWcOLoAnR6yi9swCvUJ81SYhQThgD6RwOauNWU='                      | true
                    script-src 'unsafe-inline' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='      | false
                    style-src 'none'                                                                      | true
                    """)
    void aScriptRunsWhereItsDigestOrNonceIsAdmitted(String policy, boolean admitted) {
        var script = new Element("script").attr("nonce", "r4nd0m");
        script.appendChild(new DataNode("compter()"));

        assertThat(ContentSecurityPolicy.parse(policy).admitsInline("script-src-elem", script))
                .isEqualTo(admitted);
    }

    @Test
    void anAttributeNeedsMoreThanItsDigest() {
        var sha = "'sha256-AMOSH3oyzPBQfH2yU4sxNuogv615NCGmxN9le1d244Q='";

        assertThat(ContentSecurityPolicy.parse("script-src " + sha).admitsAttribute("script-src-attr", "ouvrir()"))
                .isFalse();
        assertThat(ContentSecurityPolicy.parse("script-src 'unsafe-hashes' " + sha)
                        .admitsAttribute("script-src-attr", "ouvrir()"))
                .isTrue();
    }

    @Test
    void someDirectivesDoNothingInAPage() {
        assertThat(ContentSecurityPolicy.parse("default-src 'self'; sandbox; frame-ancestors 'none'")
                        .ignored())
                .containsExactly("frame-ancestors", "sandbox");
    }
}
