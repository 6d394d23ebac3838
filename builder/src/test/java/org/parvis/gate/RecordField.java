package org.parvis.gate;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;

/** What the records say of one of their fields. */
final class RecordField {

    private RecordField() {}

    /** Whether the field at {@code path} of a tenant's record may be left out. */
    static boolean isOptional(String path) {
        Type type = Tenant.class;
        for (var step : path.replaceAll("\\[\\d+]", "").split("\\.")) {
            var record = (Class<?>) held(type);
            type = Arrays.stream(record.getRecordComponents())
                    .filter(component -> Fields.kebab(component.getName()).equals(step))
                    .findFirst()
                    .orElseThrow()
                    .getGenericType();
        }
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    /** What an optional or a list holds, or the type itself. */
    private static Type held(Type type) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type;
    }
}
