package org.parvis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.site.Page;
import org.parvis.site.SourceMap;

class TwoWaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Un évènement. <p>Un événement. | « évènement » s’écrit ailleurs « événement »",
                "Vous serez prévenus. <p>Vous êtes invité. | « Vous serez prévenus » s’adresse à plusieurs, et la page à un seul lecteur",
                "Une carte de La Poste. <p>Voici la Poste. | « de La Poste » a une capitale de trop",
            })
    void whatThePageWritesInTwoWays(String html, String fault) {
        assertThat(faults(html)).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un évènement. <p>Un autre évènement.",
                "Un évènement. <p>Des événements.",
                "Vous serez prévenus.",
                "Vous serez surpris. <p>Vous êtes invité.",
                "Une carte de La Poste. <p>Voici La Poste.",
            })
    void whatItWritesInOne(String html) {
        assertThat(faults(html)).isEmpty();
    }

    private static List<String> faults(String html) {
        var page =
                Page.parse("p.html", "<html lang=fr><main><p>" + html + "</main></html>", SourceMap.itself("p.html"));
        return page.mainProse()
                .flatMap(passage -> TwoWays.faults(passage, page))
                .map(Object::toString)
                .toList();
    }
}
