package org.parvis.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes records of values that fit their schema: each component of what stands under its key, {@code legalName} of {@code legal-name}. A
 * library that binds anything to anything would load five hundred classes to read the first record.
 */
final class RecordReader {

    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private RecordReader() {}

    /** A value that fits its schema, and is none all the same: 31 February. */
    private static final class ValueException extends Exception {
        private static final long serialVersionUID = 1L;

        /** Where it stands: keys and, in lists, indices. */
        private final transient List<Object> path;

        private ValueException(List<Object> path, Throwable cause) {
            super(cause);
            this.path = path;
        }

        private ValueException within(Object step) {
            var longer = new ArrayList<>(List.of(step));
            longer.addAll(path);
            return new ValueException(longer, getCause());
        }
    }

    /** How a record is made. */
    private record Form(Constructor<?> constructor, List<Part> parts) {

        private record Part(String key, Type type) {}

        static Form of(Class<?> type) {
            var components = type.getRecordComponents();
            try {
                return new Form(
                        type.getDeclaredConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)),
                        Arrays.stream(components)
                                .map(part -> new Part(key(part.getName()), part.getGenericType()))
                                .toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String key(String component) {
            return component.replaceAll("[A-Z]", "-$0").toLowerCase(Locale.ROOT);
        }

        Object of(List<Object> values) throws ValueException {
            try {
                return constructor.newInstance(values.toArray());
            } catch (InvocationTargetException e) {
                throw new ValueException(List.of(), e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads the map {@code node} as a record; nothing if one of its values is none, of which {@code refused} is told the path. */
    static <T extends Record> Optional<T> read(JsonNode node, Class<T> type, Consumer<List<Object>> refused) {
        try {
            return Optional.of(type.cast(record(node, type)));
        } catch (ValueException e) {
            refused.accept(e.path);
            return Optional.empty();
        }
    }

    /** The same of each map in the list under {@code key}, if there is one. */
    static <T extends Record> Optional<List<T>> readAll(
            JsonNode node, String key, Class<T> type, Consumer<List<Object>> refused) {
        try {
            return Optional.of(
                    list(node.path(key), type).stream().map(type::cast).toList());
        } catch (ValueException e) {
            refused.accept(e.within(key).path);
            return Optional.empty();
        }
    }

    private static Object record(JsonNode node, Class<?> type) throws ValueException {
        var form = FORMS.get(type);
        var values = new ArrayList<>();
        for (var part : form.parts()) values.add(valueAt(part.key(), node.get(part.key()), part.type()));
        return form.of(values);
    }

    private static List<Object> list(JsonNode node, Type type) throws ValueException {
        var values = new ArrayList<>();
        for (var item : node) values.add(valueAt(values.size(), item, type));
        return values;
    }

    private static Object valueAt(Object step, JsonNode node, Type type) throws ValueException {
        try {
            return node == null ? absent(type) : value(node, type);
        } catch (ValueException e) {
            throw e.within(step);
        }
    }

    private static Object absent(Type type) {
        if (type == boolean.class) return false;
        return isOptional(type) ? Optional.empty() : null;
    }

    private static Object value(JsonNode node, Type type) throws ValueException {
        if (type instanceof ParameterizedType generic) {
            var each = generic.getActualTypeArguments()[0];
            return isOptional(type) ? Optional.of(value(node, each)) : list(node, each);
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) return record(node, plain);
        try {
            return scalar(node, plain);
        } catch (RuntimeException e) {
            throw new ValueException(List.of(), e);
        }
    }

    private static boolean isOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    private static Object scalar(JsonNode node, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) return node.booleanValue();
        if (type == Integer.class) return Math.toIntExact(node.longValue());
        var text = node.textValue();
        if (type == URI.class) return URI.create(text);
        if (type == LocalDate.class) return LocalDate.parse(text);
        if (type == Period.class) return Period.parse(text);
        return type.isEnum() ? constant(text, type) : type.cast(text);
    }

    private static Object constant(String word, Class<?> type) {
        var name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
