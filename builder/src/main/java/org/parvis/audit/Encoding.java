package org.parvis.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of bytes: UTF-16 where they begin with its mark, as what Windows calls "Unicode" does; else UTF-8, or windows-1252
 * where they cannot be that.
 *
 * @param text the text, with line breaks of one kind and no byte-order mark
 * @param charset what it was read as
 */
record Encoding(String text, Charset charset) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Encoding of(byte[] bytes) {
        if (isMarkedAsUtf16(bytes))
            return new Encoding(plain(new String(bytes, StandardCharsets.UTF_16)), StandardCharsets.UTF_16);
        try {
            return new Encoding(
                    plain(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()),
                    StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return new Encoding(plain(new String(bytes, WINDOWS_1252)), WINDOWS_1252);
        }
    }

    /** Whether it is what it should be. */
    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    private static boolean isMarkedAsUtf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private static String plain(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.startsWith("\ufeff") ? lines.substring(1) : lines;
    }
}
