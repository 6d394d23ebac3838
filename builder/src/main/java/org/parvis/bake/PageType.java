package org.parvis.bake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a page may say it is for, in {@code :page-type:}. */
enum PageType {
    HOME,
    PRIVACY,
    COOKIES,
    LEGAL,
    TERMS,
    ACCESSIBILITY,
    /** How data may be reused, and how to ask for more. */
    REUSE,
    /** The algorithms on which decisions about persons are founded. */
    ALGORITHMS,
    /** The page for an address that does not exist. */
    ERROR,
    /** Any other page. */
    PAGE;

    /** The name in sources and in {@code main[data-page]}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layout around it, by its path below {@code layouts/}. */
    String layout() {
        return this == ERROR ? "error.ftlh" : "page.ftlh";
    }

    static Optional<PageType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(PageType::id).toList();
    }
}
