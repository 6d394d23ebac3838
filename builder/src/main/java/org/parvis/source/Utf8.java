package org.parvis.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parvis.site.Place;

/** Text in strict UTF-8, without characters that mislead a reader. */
final class Utf8 {

    private Utf8() {}

    /** The text of {@code bytes}, unless a fault says what is wrong with it. A byte-order mark is dropped. */
    static Optional<String> read(byte[] bytes, String displayPath, Faults faults) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        var decoded = out.flip().toString();
        if (result.isError()) {
            faults.add(
                    endOf(decoded, displayPath),
                    "Ce fichier n’est pas en UTF-8 : l’octet " + String.format("0x%02X", bytes[in.position()])
                            + " n’a pas de sens ici.",
                    "Lu dans un autre codage, un « é » devient « Ã© » sur le site.",
                    "Enregistrez le fichier en UTF-8.");
            return Optional.empty();
        }
        var text = decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
        var forbidden = Characters.forbiddenIn(text);
        forbidden.ifPresent(found -> faults.add(
                new Place(displayPath, found.line(), found.column()),
                "Le texte contient " + found.description() + ".",
                "Un tel caractère ne se voit pas et peut changer ce que l’on croit lire.",
                "Supprimez ce caractère ; il vient souvent d’un copier-coller."));
        return forbidden.isPresent() ? Optional.empty() : Optional.of(text);
    }

    private static Place endOf(String text, String displayPath) {
        var line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        var lastLine = text.substring(text.lastIndexOf('\n') + 1);
        return new Place(displayPath, line, 1 + lastLine.codePointCount(0, lastLine.length()));
    }
}
