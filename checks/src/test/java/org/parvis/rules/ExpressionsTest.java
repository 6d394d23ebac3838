package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Edit;
import org.parvis.compliance.SampleSite;
import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** What is remembered of a text is what each expression of the rulebook finds in it anew. */
class ExpressionsTest {

    private static final int AT_LEAST = 300;

    @Test
    void findInTheSampleSiteWhatTheirPatternsFindHoweverOftenTheyAreAsked() throws Exception {
        var expressions = expressions();
        var texts = texts();
        assertThat(expressions).hasSizeGreaterThan(AT_LEAST);
        assertThat(texts).hasSizeGreaterThan(AT_LEAST);

        for (int round = 0; round < 2; round++)
            for (var text : texts)
                assertThat(expressions)
                        .as(text)
                        .filteredOn(expression -> expression.isIn(text)
                                != expression.matcher(text).find())
                        .isEmpty();
    }

    private static List<String> texts() {
        return SampleSite.after(Edit.none()).pages().stream()
                .flatMap(page -> page.passages().stream())
                .flatMap(passage -> passage.texts().stream())
                .flatMap(text -> Stream.of(text, VisibleText.fold(text)))
                .distinct()
                .toList();
    }

    private static List<Expression> expressions() throws IOException, URISyntaxException {
        var classes = Path.of(Rulebook.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.startsWith("org/parvis/") && file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .map(ExpressionsTest::load)
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .flatMap(ExpressionsTest::held)
                    .toList();
        }
    }

    private static Stream<Expression> held(Field field) {
        if (field.getType() != Expression.class && field.getType() != Words.class) return Stream.empty();
        try {
            field.setAccessible(true);
            return field.get(null) instanceof Words words
                    ? Stream.of(words.spoken(Language.FRENCH), words.spoken("en"))
                    : Stream.of((Expression) field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Rulebook.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
