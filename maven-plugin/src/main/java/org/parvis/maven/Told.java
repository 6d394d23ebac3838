package org.parvis.maven;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;

/** Everything that a goal is told, in words: its parameters, whichever it has or will have. */
final class Told {

    private Told() {}

    /** What each field of {@code goal} that Maven fills in holds. */
    static Stream<String> to(AbstractMojo goal) {
        return Stream.<Class<?>>iterate(
                        goal.getClass(), type -> type != AbstractMojo.class, type -> type.getSuperclass())
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(field -> field.getName() + " " + value(field, goal));
    }

    private static Object value(Field field, Object goal) {
        try {
            field.setAccessible(true);
            return field.get(goal);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
