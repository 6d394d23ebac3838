package org.parvis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.bake.Archetypes;
import org.parvis.compliance.Finding;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;

/**
 * The pages of one tenant's site at one moment.
 *
 * @param pages as they are read
 * @param drawings the words in its drawings
 * @param files paths of all files of the site, pages included
 * @param incomplete why they are not whole, in French, if they are not
 */
record Edition(List<Page> pages, List<Page> drawings, Set<String> files, Optional<String> incomplete) {

    /** What {@code sources} make for {@code candidate}. */
    static Edition baked(Candidate candidate, SourceTree sources, Archetypes archetypes) {
        var stated = candidate.facts();
        if (stated.isEmpty()) return broken(candidate.file().findings());
        var id = candidate.id();
        var facts = stated.get();
        var archetype = archetypes.of(sources, facts);
        var found = new ArrayList<Finding>(candidate.findings(sources));
        found.addAll(archetype.findings(id));
        return found.isEmpty()
                ? of(candidate.folder(), archetype.stamp(facts, sources), archetype.sources())
                : broken(found);
    }

    /** The site that {@code files} are of the tenant in {@code folder}. */
    static Edition of(TenantFolder folder, Map<String, byte[]> files, Map<String, SourceMap> sources) {
        return new Edition(
                pages(folder.id(), files, sources), Drawings.in(folder, files), files.keySet(), Optional.empty());
    }

    private static Edition broken(List<Finding> findings) {
        var first = findings.get(0);
        return new Edition(
                List.of(), List.of(), Set.of(), Optional.of(first.location().source() + "\u00a0: " + first.message()));
    }

    /** The pages among {@code files}, parsed; one without an entry in {@code sources} is its own source. */
    private static List<Page> pages(String tenant, Map<String, byte[]> files, Map<String, SourceMap> sources) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .map(file -> Page.parse(
                        file.getKey(),
                        new String(file.getValue(), StandardCharsets.UTF_8),
                        sources.getOrDefault(
                                file.getKey(), SourceMap.ofPage(Place.of(tenant + "/" + file.getKey(), 0)))))
                .toList();
    }
}
