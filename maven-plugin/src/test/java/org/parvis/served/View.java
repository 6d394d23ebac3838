package org.parvis.served;

import java.util.List;
import java.util.Map;

/** How a visitor looks at a page: the width of the window in CSS pixels, and whether the device is in dark mode. */
record View(int width, boolean dark) {

    static final View DESKTOP = new View(1280, false);

    static final List<View> ALL = List.of(new View(360, false), new View(360, true), DESKTOP, new View(1280, true));

    /** As the browser's {@code Emulation.setDeviceMetricsOverride} takes it. */
    Map<String, Object> metrics() {
        return Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false);
    }

    /** As the browser's {@code Emulation.setEmulatedMedia} takes it. */
    Map<String, Object> media() {
        return Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light")));
    }

    @Override
    public String toString() {
        return width + " px, " + (dark ? "dark" : "light");
    }
}
