package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaTypeTest {

    @Test
    void aFileIsWhatTheEndOfItsNameSays() {
        assertThat(MediaType.of("cookies/index.html")).isEqualTo(MediaType.HTML);
        assertThat(MediaType.of("assets/logo.v2.svg")).isEqualTo("image/svg+xml");
        assertThat(MediaType.of("png")).isEqualTo("image/png");
        assertThat(MediaType.of("assets/archive.zip")).isEqualTo("application/octet-stream");
    }
}
