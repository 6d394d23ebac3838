package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.SetupException;

class FormatsTest {

    @Test
    void anUnknownFormatIsAnError() {
        assertThatThrownBy(() -> new Formats(List.of("html", "serif"), null))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(
                        "parvis.formats has 'serif', which is none. Did you mean 'sarif'? There are: html, ");
    }
}
