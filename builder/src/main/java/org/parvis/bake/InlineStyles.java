package org.parvis.bake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style sheets within a page, as a content security policy admits them: by what each of them says to the letter. */
final class InlineStyles {

    /** What stands in a page for these sources until its styles are known, which is when the tenant's own are stamped. */
    static final String NAME = "inline-styles";

    private static final Pattern STYLE =
            Pattern.compile("<style\\b[^>]*>(.*?)</style>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Stands where a hole is; no page holds it. */
    private static final String HOLE = "\0";

    private InlineStyles() {}

    /** The style sheets of a page whose {@code texts} stand around {@code holes}: no value that is stamped there begins or ends one. */
    static List<Template> in(List<byte[]> texts, List<String> holes, Template.Escaping escaping) {
        var page = texts.stream()
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .collect(Collectors.joining(HOLE));
        return STYLE.matcher(page)
                .results()
                .map(style -> sheet(style.group(1), holesIn(page.substring(0, style.start(1))), holes, escaping))
                .toList();
    }

    private static Template sheet(String style, int before, List<String> holes, Template.Escaping escaping) {
        var texts = Stream.of(style.split(HOLE, -1))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        return new Template(texts, holes.subList(before, before + holesIn(style)), escaping, List.of());
    }

    private static int holesIn(String text) {
        return (int) text.chars().filter(letter -> letter == HOLE.charAt(0)).count();
    }

    /** The sources that admit {@code styles} and no others: {@code 'sha256-…'}; {@code 'none'} without any. */
    static String sources(List<byte[]> styles) {
        if (styles.isEmpty()) return "'none'";
        return styles.stream()
                .map(style -> "'sha256-" + digest(style) + "'")
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String digest(byte[] style) {
        try {
            // A browser reads every line end as a line feed.
            var read = new String(style, StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(read.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
