package org.parvis.delivered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that comes with the plugin, as its bill of materials lists it.
 *
 * @param name group, artifact and version
 * @param licences those that its POM offers, to choose from, by SPDX's identifiers
 */
record Component(String name, Set<String> licences) {

    /** Where a POM has a name of its own, and where CycloneDX takes the words "BSD" for the oldest of that family. */
    private static final Map<String, String> KNOWN_AS = Map.of(
            "GNU General Public License Version 2",
            "GPL-2.0",
            "GNU Lesser General Public License Version 2.1",
            "LGPL-2.1",
            "GNU Lesser General Public License version 3",
            "LGPL-3.0",
            "Go License",
            "BSD-3-Clause",
            "BSD-4-Clause",
            "BSD",
            "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)",
            "CC-BY-SA-4.0");

    /** Every component of the bill of materials {@code file} but Parvis's own, by name. */
    static List<Component> in(Path file) throws IOException {
        var components = new ArrayList<Component>();
        for (var component : new ObjectMapper().readTree(file.toFile()).path("components")) {
            if (component.path("group").asText().equals("org.parvis")) continue;
            components.add(new Component(
                    Stream.of("group", "name", "version")
                            .map(part -> component.path(part).asText())
                            .reduce((one, other) -> one + ":" + other)
                            .orElseThrow(),
                    licences(component)));
        }
        return components.stream()
                .distinct()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static Set<String> licences(JsonNode component) {
        var licences = new LinkedHashSet<String>();
        for (var stated : component.path("licenses")) {
            var expression = stated.path("expression").asText();
            var licence = stated.path("license");
            if (!expression.isEmpty())
                licences.addAll(Arrays.asList(
                        expression.replace("(", "").replace(")", "").split(" OR ")));
            else licences.add(licence.path("id").asText(licence.path("name").asText()));
        }
        var known = new LinkedHashSet<String>();
        for (var licence : licences) known.add(KNOWN_AS.getOrDefault(licence, licence));
        return known;
    }
}
