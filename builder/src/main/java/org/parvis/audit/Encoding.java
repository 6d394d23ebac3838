package org.parvis.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of bytes: UTF-8, or windows-1252 where they cannot be that.
 *
 * @param text the text, with line breaks of one kind and no byte-order mark
 * @param isUtf8 whether it was what it should be
 */
record Encoding(String text, boolean isUtf8) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Encoding of(byte[] bytes) {
        try {
            return new Encoding(
                    plain(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()),
                    true);
        } catch (CharacterCodingException e) {
            return new Encoding(plain(new String(bytes, WINDOWS_1252)), false);
        }
    }

    private static String plain(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.startsWith("\ufeff") ? lines.substring(1) : lines;
    }
}
