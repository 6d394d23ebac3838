package org.parvis.tenant.facts;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.tenant.Fields;
import org.parvis.tenant.InFrench;
import org.parvis.tenant.PhoneNumber;
import org.parvis.tenant.organisation.PostalAddress;

/** Facts that are being given their names, in order: a whole tenant's, or the cells of one row of a list. */
class NamedFacts {

    private final Map<String, Fact> values = new LinkedHashMap<>();

    final Map<String, Fact> values() {
        return Collections.unmodifiableMap(values);
    }

    final void put(String name, Fact fact) {
        values.put(name, fact);
    }

    final void text(String name, String words) {
        put(name, Fact.text(words));
    }

    final void code(String name, Object code) {
        put(name, Fact.code(code));
    }

    /** An enumeration's constant as a code: {@code PUBLIC_TASK} as {@code public-task}. */
    final void code(String name, Enum<?> constant) {
        code(name, Fields.kebab(constant));
    }

    final void email(String name, String mailbox) {
        put(name, Fact.email(mailbox));
    }

    final void url(String name, URI address) {
        put(name, Fact.url(address));
    }

    /** A date, as a code and in words. */
    final void date(String name, LocalDate date) {
        code(name, date);
        text(name + "-text", InFrench.date(date));
    }

    /** A length of time, as a code and in words. */
    final void period(String name, Period period) {
        code(name, period);
        text(name + "-text", InFrench.period(period));
    }

    /** A telephone number, as printed and as a link. */
    final void phone(String name, String phone) {
        text(name, phone);
        put(name + "-link", Fact.url("tel:" + PhoneNumber.international(phone)));
    }

    final void address(String prefix, PostalAddress address) {
        text(prefix + "-street", address.street());
        text(prefix + "-postcode", address.postcode());
        text(prefix + "-city", address.city());
    }
}
