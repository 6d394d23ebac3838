package org.parvis.tenant;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fields of a tenant's record by their paths in {@code tenant.yaml}: {@code data-protection.officer.email},
 * {@code data-protection.activities[0].retention.period}.
 */
public final class Fields {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** The parts of each kind of record: to ask for them and to rewrite their names costs more than to read a whole record. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Part(kebab(component.getName()), component))
                    .toList();
        }
    };

    private record Part(String name, RecordComponent component) {}

    private Fields() {}

    /** Every leaf field of {@code record} that has a value, by path, in the order of the record. */
    public static Map<String, Object> of(Record record) {
        var leaves = new LinkedHashMap<String, Object>();
        collect("", record, leaves);
        return leaves;
    }

    /**
     * {@code record} with the field at {@code path} changed to {@code value}; {@code null} takes an optional value or an item of
     * a list away.
     *
     * @throws IllegalArgumentException if there is no such field, or the value does not fit it
     */
    public static <R extends Record> R with(R record, String path, Object value) {
        return with(record, new ArrayList<>(Arrays.asList(path.split("\\."))), value, path);
    }

    private static void collect(String path, Object value, Map<String, Object> leaves) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> collect(path, inner, leaves));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) collect(path + "[" + i + "]", items.get(i), leaves);
        } else if (value instanceof Record record) {
            for (var part : PARTS.get(record.getClass()))
                collect(path.isEmpty() ? part.name : path + "." + part.name, read(part.component, record), leaves);
        } else {
            leaves.put(path, value);
        }
    }

    private static <R extends Record> R with(R record, List<String> steps, Object value, String path) {
        var components = record.getClass().getRecordComponents();
        var arguments = new Object[components.length];
        var step = steps.remove(0);
        var bracket = step.indexOf('[');
        var name = bracket < 0 ? step : step.substring(0, bracket);
        var found = false;
        for (int i = 0; i < components.length; i++) {
            arguments[i] = read(components[i], record);
            if (!kebab(components[i].getName()).equals(name)) continue;
            found = true;
            arguments[i] = bracket < 0
                    ? changed(arguments[i], steps, value, path)
                    : withItem(
                            (List<?>) arguments[i],
                            Integer.parseInt(step.substring(bracket + 1, step.length() - 1)),
                            steps,
                            value,
                            path);
        }
        if (!found) throw new IllegalArgumentException("no field " + path);
        return create(record, arguments, path);
    }

    private static Object changed(Object old, List<String> steps, Object value, String path) {
        if (old instanceof Optional<?> optional) {
            return steps.isEmpty()
                    ? Optional.ofNullable(value)
                    : Optional.of(with((Record) optional.orElseThrow(), steps, value, path));
        }
        return steps.isEmpty() ? value : with((Record) old, steps, value, path);
    }

    private static List<?> withItem(List<?> items, int index, List<String> steps, Object value, String path) {
        var changed = new ArrayList<Object>(items);
        if (steps.isEmpty() && value == null) changed.remove(index);
        else changed.set(index, changed(items.get(index), steps, value, path));
        return changed;
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R create(R record, Object[] arguments, String path) {
        try {
            var types = Arrays.stream(record.getClass().getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return ((Constructor<R>) record.getClass().getDeclaredConstructor(types)).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the value does not fit " + path, e);
        }
    }

    /** {@code PUBLIC_TASK} as {@code public-task}. */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code publicationDirector} as {@code publication-director}. */
    public static String kebab(String camel) {
        return HUMP.matcher(camel).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
