package org.parvis.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many points a picture has, by its first bytes, which a small file may state by the thousand million: a reader's browser unfolds all
 * of them.
 *
 * @param width in points
 * @param height in points
 */
record PictureSize(long width, long height) {

    /** The most; a page needs a twentieth. */
    static final long MOST = 50_000_000;

    /** How a PNG begins, up to its size. */
    private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";

    private static final int MASK_OF_14_BITS = 0x3fff;

    /** Of a PNG, or the largest of those in an ICO. */
    static Optional<PictureSize> ofPng(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var read = ByteBuffer.wrap(bytes);
        return IntStream.iterate(text.indexOf(PNG), at -> at >= 0, at -> text.indexOf(PNG, at + 1))
                .map(at -> at + PNG.length())
                .filter(at -> at + 8 <= bytes.length)
                .mapToObj(at -> new PictureSize(
                        Integer.toUnsignedLong(read.getInt(at)), Integer.toUnsignedLong(read.getInt(at + 4))))
                .max(Comparator.comparing(PictureSize::isTooMuch));
    }

    static Optional<PictureSize> ofGif(byte[] bytes) {
        if (bytes.length < 10) return Optional.empty();
        var read = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return size(read.getShort(6) & 0xffff, read.getShort(8) & 0xffff);
    }

    /** Of a JPEG: the first frame, past the segments before it. */
    static Optional<PictureSize> ofJpeg(byte[] bytes) {
        var read = ByteBuffer.wrap(bytes);
        var at = 2;
        while (at + 9 <= bytes.length && bytes[at] == (byte) 0xff) {
            var marker = bytes[at + 1] & 0xff;
            if (isFrame(marker)) return size(read.getShort(at + 7) & 0xffff, read.getShort(at + 5) & 0xffff);
            at += marker == 0xff ? 1 : 2 + (read.getShort(at + 2) & 0xffff);
        }
        return Optional.empty();
    }

    /** Between them stand tables of codes. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    static Optional<PictureSize> ofWebp(byte[] bytes) {
        if (bytes.length < 30) return Optional.empty();
        var read = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (new String(bytes, 12, 4, StandardCharsets.ISO_8859_1)) {
            case "VP8 " -> size(read.getShort(26) & MASK_OF_14_BITS, read.getShort(28) & MASK_OF_14_BITS);
            case "VP8L" ->
                size((read.getInt(21) & MASK_OF_14_BITS) + 1, (read.getInt(21) >>> 14 & MASK_OF_14_BITS) + 1);
            case "VP8X" -> size((read.getInt(24) & 0xffffff) + 1, (read.getInt(26) >>> 8) + 1);
            default -> Optional.empty();
        };
    }

    /** Of an AVIF: the box of its spatial extents. */
    static Optional<PictureSize> ofAvif(byte[] bytes) {
        var box = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("ispe");
        if (box < 0 || box + 16 > bytes.length) return Optional.empty();
        var read = ByteBuffer.wrap(bytes);
        return size(Integer.toUnsignedLong(read.getInt(box + 8)), Integer.toUnsignedLong(read.getInt(box + 12)));
    }

    private static Optional<PictureSize> size(long width, long height) {
        return Optional.of(new PictureSize(width, height));
    }

    /** Whether a browser had better not unfold it. */
    boolean isTooMuch() {
        return height > 0 && width > MOST / height;
    }
}
