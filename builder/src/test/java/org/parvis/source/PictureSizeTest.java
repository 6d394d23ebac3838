package org.parvis.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSizeTest {

    private static final Optional<PictureSize> SIZE = Optional.of(new PictureSize(320, 200));

    @Test
    void aPictureTellsHowLargeItIs() throws IOException {
        assertThat(PictureSize.ofPng(drawn("png"))).isEqualTo(SIZE);
        assertThat(PictureSize.ofGif(drawn("gif"))).isEqualTo(SIZE);
        assertThat(PictureSize.ofJpeg(drawn("jpg"))).isEqualTo(SIZE);
    }

    @Test
    void theLargestPictureOfAnIconTells() throws IOException {
        var small = drawn("png");
        var large = ByteBuffer.wrap(drawn("png")).putInt(16, 700_000).array();
        var icon = ByteBuffer.allocate(22 + small.length + large.length)
                .put(22, small)
                .put(22 + small.length, large);
        assertThat(PictureSize.ofPng(icon.array())).contains(new PictureSize(700_000, 200));
        assertThat(PictureSize.ofPng(Arrays.copyOf(small, 20))).isEmpty();
    }

    /** As the formats' own texts describe them, since nothing here writes them. */
    @Test
    void soDoNewerForms() {
        assertThat(PictureSize.ofWebp(webp("VP8 ")
                        .putShort(26, (short) 320)
                        .putShort(28, (short) 200)
                        .array()))
                .isEqualTo(SIZE);
        assertThat(PictureSize.ofWebp(webp("VP8L").putInt(21, 319 | 199 << 14).array()))
                .isEqualTo(SIZE);
        assertThat(PictureSize.ofWebp(
                        webp("VP8X").putInt(24, 319).putInt(27, 199).array()))
                .isEqualTo(SIZE);
        var avif = ByteBuffer.allocate(60).put(30, "ispe".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(PictureSize.ofAvif(avif.putInt(38, 320).putInt(42, 200).array()))
                .isEqualTo(SIZE);
    }

    private static ByteBuffer webp(String form) {
        return ByteBuffer.allocate(40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(12, form.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({"5000, 10000, false", "5001, 10000, true", "4294967295, 4294967295, true", "0, 0, false"})
    void moreThanFiftyMillionPointsAreTooMany(long width, long height, boolean isTooMuch) {
        assertThat(new PictureSize(width, height).isTooMuch()).isEqualTo(isTooMuch);
    }

    @Test
    void aFileThatEndsTooSoonTellsNothing() {
        var nothing = new byte[8];
        assertThat(PictureSize.ofPng(nothing)).isEmpty();
        assertThat(PictureSize.ofPng("IHDR".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(PictureSize.ofGif(nothing)).isEmpty();
        assertThat(PictureSize.ofJpeg(new byte[] {-1, -40, -1, -64})).isEmpty();
        assertThat(PictureSize.ofJpeg(new byte[20])).isEmpty();
        assertThat(PictureSize.ofWebp(nothing)).isEmpty();
        assertThat(PictureSize.ofWebp(webp("VP8?").array())).isEmpty();
        assertThat(PictureSize.ofAvif("ispe".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    private static byte[] drawn(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
