package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class XmlTest {

    @Test
    void elementsStandWithinEachOther() {
        var text = Xml.document(xml -> xml.element("a", List.of("b", "1 < 2", "c", "\u202e"), () -> {
            xml.element("d", List.of(), () -> xml.element("e", List.of(), List.of("un", "deux & trois")));
            xml.element("f", List.of(), List.of());
        }));

        assertThat(text).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <a b="1 &lt; 2" c="\\u202E">
                  <d>
                    <e>un
                deux &amp; trois</e>
                  </d>
                  <f></f>
                </a>
                """);
    }
}
