package org.parvis;

import java.nio.file.Path;
import org.parvis.bake.Archetypes;
import org.parvis.publish.Scratch;
import org.parvis.source.Snapshot;
import org.parvis.source.SourceTree;
import org.parvis.source.TenantFolder;
import org.parvis.tenant.facts.Facts;

/** Bakes beforehand, when Parvis itself is built, what the first build of a project would otherwise start Asciidoctor for. */
public final class Preparation {

    private Preparation() {}

    /**
     * Bakes the built-in pages for all tenants whose facts look like those of a tenant in {@code tenants}.
     *
     * @param folder where the archetypes are kept
     * @throws IllegalStateException if a record cannot be read
     */
    public static void bake(Path tenants, Path folder) {
        var sources = SourceTree.of(Snapshot.builtIn());
        try (var scratch = new Scratch();
                var archetypes = new Archetypes(folder, scratch::folder)) {
            for (var tenant : TenantFolder.allIn(tenants, tenants)) archetypes.of(sources, facts(tenant));
        }
    }

    private static Facts facts(TenantFolder folder) {
        var file = folder.read();
        return file.tenant()
                .map(Facts::of)
                .orElseThrow(() -> new IllegalStateException(file.findings().toString()));
    }
}
