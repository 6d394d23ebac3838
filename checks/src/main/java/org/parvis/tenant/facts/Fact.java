package org.parvis.tenant.facts;

/**
 * One value of a tenant, as its pages state it. A fact is text, never markup: it reaches a page escaped, whatever it holds.
 *
 * @param type what sort of value it is, which says where in a page it may stand
 * @param value the value, exactly as it must appear
 */
public record Fact(Type type, String value) {

    /** What sort of value a fact is. */
    public enum Type {
        /** Words for a reader; never the target of a link. */
        TEXT,
        /** A code for machines: an ISO date or period, an id, a colour, an enumeration's name. */
        CODE,
        /** An e-mail address, which may follow {@code mailto:}. */
        EMAIL,
        /** The address of a page, or the path of a file of the site, which may be the target of a link. */
        URL
    }

    static Fact text(String value) {
        return new Fact(Type.TEXT, value);
    }

    static Fact code(Object value) {
        return new Fact(Type.CODE, String.valueOf(value));
    }

    static Fact email(String value) {
        return new Fact(Type.EMAIL, value);
    }

    static Fact url(Object value) {
        return new Fact(Type.URL, String.valueOf(value));
    }
}
