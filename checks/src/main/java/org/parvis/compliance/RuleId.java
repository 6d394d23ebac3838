package org.parvis.compliance;

import java.util.Locale;

/** The ids of rules, {@code family/name}, which their classes are named after. */
public final class RuleId {

    private static final ClassValue<String> IDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> rule) {
            var name =
                    rule.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            var family = rule.getPackageName();
            return family.substring(family.lastIndexOf('.') + 1).replace("tenancy", "tenant") + "/" + name;
        }
    };

    private RuleId() {}

    static String of(Class<?> rule) {
        return IDS.get(rule);
    }

    /** The family of the rule or step {@code id}; empty for one that is in none. */
    public static String family(String id) {
        return id.substring(0, Math.max(0, id.indexOf('/')));
    }
}
