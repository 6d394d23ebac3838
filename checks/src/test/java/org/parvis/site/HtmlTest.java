package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlTest {

    /** Deep enough that the parser flattens it, while letters are bold that it has to make bold again. */
    private static final String DEEP = "<p><b><i><b><i><a><b><i>" + "<div>".repeat(510) + "Deep";

    @Test
    void whatCannotBeReadIsNoAccident() {
        assertThatThrownBy(() -> Html.page(DEEP, true)).isInstanceOf(Html.NestingException.class);
        assertThatThrownBy(() -> Html.fragment(DEEP)).isInstanceOf(Html.NestingException.class);
    }

    @Test
    void anotherAccidentIsNotTakenForIt() {
        assertThatThrownBy(() -> Html.read(() -> List.<Document>of().get(0)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void whatIsDeepAndPlainIsRead() {
        assertThat(Html.page("<div>".repeat(5_000) + "Deep", false).text()).isEqualTo("Deep");
    }
}
