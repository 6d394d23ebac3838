package org.parvis.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the tables of docs/security.adoc true; with {@code -Dparvis.rewrite}, by writing them. */
class SecurityPageTest {

    private static final Path PAGE = Path.of("..", "docs", "security.adoc");
    private static final Pattern TABLE =
            Pattern.compile("(?m)^// attempts: (\\w+)\n(?:(?!// end of attempts)[^\n]*\n)*+// end of attempts$");

    @Test
    void eachPromiseShowsTheAttemptsAtIt() throws IOException {
        var attempts = Attempt.all();
        var page = Files.readString(PAGE);
        var promises =
                TABLE.matcher(page).results().map(table -> table.group(1)).toList();
        var expected = TABLE.matcher(page)
                .replaceAll(table -> Matcher.quoteReplacement("// attempts: " + table.group(1) + "\n"
                        + table(table.group(1), attempts) + "// end of attempts"));

        if (System.getProperty("parvis.rewrite") != null) Files.writeString(PAGE, expected);
        assertThat(attempts).extracting(Attempt::promise).allMatch(promises::contains);
        assertThat(attempts).hasSizeGreaterThanOrEqualTo(40);
        assertThat(PAGE)
                .as("docs/security.adoc is out of date: mvn -pl checks,site-src,builder test -Dtest=SecurityPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dparvis.rewrite")
                .hasContent(expected);
    }

    private static String table(String promise, List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.promise().equals(promise))
                .map(SecurityPageTest::row)
                .collect(
                        Collectors.joining("", "[cols=\"2,3,5\"]\n|===\n|Tenant |Attempt |What is said\n\n", "|===\n"));
    }

    private static String row(Attempt attempt) {
        var first = attempt.outcomes().get(0);
        var last = attempt.outcomes().get(attempt.outcomes().size() - 1);
        var more = attempt.outcomes().size()
                - 1
                + (last.rule().equals(Attempt.MORE) ? Integer.parseInt(last.message()) - 1 : 0);
        var said = first.isFinding()
                ? first.place() + ": " + first.message() + (more == 0 ? "" : " … and " + more + " more")
                : "published as words on " + first.place() + ": " + first.message();
        return "|" + plain(attempt.tenant()) + "\n|" + attempt.attempt() + "\n|" + plain(said) + "\n\n";
    }

    /** Words that AsciiDoc leaves alone, whatever a tenant wrote. */
    private static String plain(String words) {
        return words.chars()
                .mapToObj(c -> Character.isLetterOrDigit(c) || " .,;:’«»…()-/éèêàç".indexOf(c) >= 0
                        ? Character.toString(c)
                        : "&#" + c + ";")
                .collect(Collectors.joining())
                .replace("--", "&#45;&#45;")
                .replace("(C)", "&#40;C)")
                .replace("://", "&#58;//");
    }
}
