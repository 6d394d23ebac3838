package org.parvis.bake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The style sheets within a page, as a content security policy admits them: by what each of them says to the letter. */
final class InlineStyles {

    /** What stands in a page for these sources until its styles are known, which is when the tenant's own are stamped. */
    static final String NAME = "inline-styles";

    private static final Pattern STYLE =
            Pattern.compile("<style\\b[^>]*>(.*?)</style>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private InlineStyles() {}

    /** The sources that admit the style sheets of {@code page} and no others: {@code 'sha256-…'}; {@code 'none'} without any. */
    static String sources(String page) {
        var sources = STYLE.matcher(page)
                .results()
                .map(style -> "'sha256-" + digest(style.group(1)) + "'")
                .distinct()
                .collect(Collectors.joining(" "));
        return sources.isEmpty() ? "'none'" : sources;
    }

    private static String digest(String style) {
        try {
            // A browser reads every line end as a line feed.
            var bytes = style.replaceAll("\r\n?", "\n").getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
